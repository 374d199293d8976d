// A toy data set as a small picture of its points.
#pragma once

#include <QAbstractButton>

namespace rectiscope {

struct ToyInfo;

class DatasetButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit DatasetButton(const ToyInfo& info, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {62, 56}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPoints(QPainter& painter, const QRectF& frame) const;

    const ToyInfo& info_;
};

} // namespace rectiscope
