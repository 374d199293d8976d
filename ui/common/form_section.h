// One group of controls in a left panel: a heading, and rows of label and control.
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace rectiscope {

class FormSection : public QWidget {
    Q_OBJECT

public:
    explicit FormSection(const QString& heading, QWidget* parent = nullptr);

Q_SIGNALS:
    void edited(); // by the user, to something valid

protected:
    // Names the control for mouse, keyboard and screen reader, and puts it beside its label.
    QLabel* addRow(const QString& label, QWidget* control, const QString& objectName, const QString& toolTip);
    void addWide(QWidget* widget);
    // A line for what is wrong with the field above it; hidden until there is something.
    QLabel* addError(const QString& objectName);
    // A quiet line that says more about the field above it.
    QLabel* addNote(const QString& objectName);
    static void name(QWidget* control, const QString& objectName, const QString& accessibleName,
                     const QString& toolTip);
    // Tab reaches the part's controls before this one. Without it, those that are made later come last of
    // all.
    static void tabBefore(QWidget* control, const QWidget& part);

private:
    QLabel* addLine(const QString& objectName, const QString& role);

    QGridLayout* grid_;
};

// Several controls side by side, as one.
[[nodiscard]] QWidget* inRow(std::initializer_list<QWidget*> widgets);

// Shows the text; without one the label is hidden.
void showLine(QLabel& label, const QString& text);

} // namespace rectiscope
