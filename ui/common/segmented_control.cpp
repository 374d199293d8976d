#include "ui/common/segmented_control.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace rectiscope {

SegmentedControl::SegmentedControl(const QString& objectName, const QStringList& texts, QWidget* parent)
    : QWidget(parent), segments_(new QButtonGroup(this))
{
    setObjectName(objectName);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int i = 0; i < texts.size(); ++i) {
        auto* segment = new QPushButton(texts[i]);
        segment->setObjectName(objectName + QString::number(i));
        segment->setAccessibleName(texts[i]);
        segment->setCheckable(true);
        segment->setChecked(i == 0);
        segment->setProperty("segment", i == 0                  ? QStringLiteral("first")
                                        : i + 1 == texts.size() ? QStringLiteral("last")
                                                                : QStringLiteral("middle"));
        segments_->addButton(segment, i);
        layout->addWidget(segment, 1);
    }
    connect(segments_, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
}

int SegmentedControl::current() const
{
    return segments_->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    segments_->button(index)->setChecked(true);
}

void SegmentedControl::setText(int index, const QString& text)
{
    segments_->button(index)->setText(text);
    segments_->button(index)->setAccessibleName(text);
}

void SegmentedControl::setToolTips(const QStringList& toolTips)
{
    for (int i = 0; i < toolTips.size(); ++i) segments_->button(i)->setToolTip(toolTips[i]);
}

} // namespace rectiscope
