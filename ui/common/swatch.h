// A short stroke in a function's colour and dashes.
#pragma once

#include <QRectF>
#include <QWidget>

class QPainter;

namespace rectiscope {

inline constexpr int swatchWidth = 22;

void drawSwatch(QPainter& painter, const QRectF& rect, std::size_t row, bool faded = false);

class Swatch : public QWidget {
    Q_OBJECT

public:
    explicit Swatch(std::size_t row, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {swatchWidth, 12}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::size_t row_;
};

} // namespace rectiscope
