#include "ui/explore/card_backdrop.h"

#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"

namespace rectiscope {
namespace {

constexpr int gap = 11;
constexpr double cornerRadius = 6;

class CardBackdrop : public QCPLayerable {
public:
    explicit CardBackdrop(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("background")) {}

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }

    void draw(QCPPainter* painter) override
    {
        painter->setPen(QPen(currentTheme().border, 1));
        painter->setBrush(currentTheme().surface);
        for (auto* rect : parentPlot()->axisRects()) {
            if (rect->layout() != parentPlot()->plotLayout()) continue; // an inset, or taken out
            painter->drawRoundedRect(QRectF(rect->outerRect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius,
                                     cornerRadius);
        }
    }
};

} // namespace

void addCardBackdrop(QCustomPlot& plot)
{
    plot.plotLayout()->setMargins(QMargins(12, 11, 12, 11));
    plot.plotLayout()->setRowSpacing(gap);
    new CardBackdrop(&plot); // owned by the plot
}

} // namespace rectiscope
