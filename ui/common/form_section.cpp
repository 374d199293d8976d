#include "ui/common/form_section.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace rectiscope {

FormSection::FormSection(const QString& heading, QWidget* parent)
    : QWidget(parent), grid_(new QGridLayout(this))
{
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(8);
    grid_->setVerticalSpacing(5);
    grid_->setColumnStretch(1, 1);
    auto* title = new QLabel(heading.toUpper());
    title->setProperty("role", QStringLiteral("heading"));
    addWide(title);
}

QLabel* FormSection::addRow(const QString& label, QWidget* control, const QString& objectName,
                            const QString& toolTip)
{
    name(control, objectName, label, toolTip);
    auto* text = new QLabel(label);
    text->setBuddy(control);
    text->setToolTip(toolTip);
    const int row = grid_->rowCount();
    grid_->addWidget(text, row, 0);
    grid_->addWidget(control, row, 1);
    return text;
}

void FormSection::addWide(QWidget* widget)
{
    grid_->addWidget(widget, grid_->rowCount(), 0, 1, 2);
}

QLabel* FormSection::addError(const QString& objectName)
{
    return addLine(objectName, QStringLiteral("error"));
}

QLabel* FormSection::addNote(const QString& objectName)
{
    return addLine(objectName, QStringLiteral("muted"));
}

QLabel* FormSection::addLine(const QString& objectName, const QString& role)
{
    auto* label = new QLabel;
    label->setObjectName(objectName);
    label->setProperty("role", role);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // a long word must not widen the panel
    label->setTextFormat(Qt::PlainText);
    label->hide();
    addWide(label);
    return label;
}

void FormSection::name(QWidget* control, const QString& objectName, const QString& accessibleName,
                       const QString& toolTip)
{
    control->setObjectName(objectName);
    control->setAccessibleName(accessibleName);
    control->setToolTip(toolTip);
}

void FormSection::tabBefore(QWidget* control, const QWidget& part)
{
    const auto takesTab = [](const QWidget& widget) {
        return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr;
    };
    QWidget* last = control->previousInFocusChain();
    while (last != control && (!takesTab(*last) || part.isAncestorOf(last)))
        last = last->previousInFocusChain();
    for (auto* one : part.findChildren<QWidget*>()) {
        if (!takesTab(*one)) continue;
        if (last != control) setTabOrder(last, one);
        last = one;
    }
    if (last != control && control->previousInFocusChain() != last) setTabOrder(last, control);
}

QWidget* inRow(std::initializer_list<QWidget*> widgets)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (auto* widget : widgets)
        layout->addWidget(widget, widget->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed ? 0 : 1);
    return row;
}

void showLine(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace rectiscope
