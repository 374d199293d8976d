// A few exclusive choices side by side, of which one is always chosen.
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace rectiscope {

class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    // The object names of the segments are objectName + "0", "1", …
    SegmentedControl(const QString& objectName, const QStringList& texts, QWidget* parent = nullptr);

    [[nodiscard]] int current() const;
    void setCurrent(int index); // emits nothing
    void setText(int index, const QString& text);
    // A tooltip for each segment.
    void setToolTips(const QStringList& toolTips);

Q_SIGNALS:
    void chosen(int index); // by the user

private:
    QButtonGroup* segments_;
};

} // namespace rectiscope
