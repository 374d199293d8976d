// One group of controls in the left panel: a heading, and rows of label and control.
#pragma once

#include "core/lab/snapshot.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace rectiscope {

class SettingsSection : public QWidget {
    Q_OBJECT

public:
    explicit SettingsSection(const QString& heading, QWidget* parent = nullptr);

    // Shows the config's part of this section; emits nothing.
    virtual void showConfig(const RaceConfig& config) = 0;
    // Writes this section's part into a config.
    virtual void writeConfig(RaceConfig& config) const = 0;

Q_SIGNALS:
    void edited(); // by the user, to something valid

protected:
    // Names the control for mouse, keyboard and screen reader, and puts it beside its label.
    QLabel* addRow(const QString& label, QWidget* control, const QString& objectName, const QString& toolTip);
    void addWide(QWidget* widget);
    static void name(QWidget* control, const QString& objectName, const QString& accessibleName,
                     const QString& toolTip);

private:
    QGridLayout* grid_;
};

// Several controls side by side, as one.
[[nodiscard]] QWidget* inRow(std::initializer_list<QWidget*> widgets);

} // namespace rectiscope
