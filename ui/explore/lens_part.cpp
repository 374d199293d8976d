#include "ui/explore/lens_part.h"

#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/explore/activation_chart.h"

#include <QCoreApplication>

#include <cmath>

namespace rectiscope {
namespace {

constexpr double toleratedPart = 2e-4;      // of the half-width, which is 1/250 of what is seen of y
const QRectF place(0.02, 0.12, 0.44, 0.48); // in the panel, where rectifiers leave it empty
constexpr double cornerRadius = 5;
const auto layerName = QStringLiteral("lens");

// 0 and both ends, for which there is room in the smallest figure.
class EndsTicker : public QCPAxisTicker {
public:
    explicit EndsTicker(double half) : half_(half) {}

protected:
    double getTickStep(const QCPRange& /*range*/) override { return half_; }
    QString getTickLabel(double tick, const QLocale& /*locale*/, QChar /*format*/, int /*precision*/) override
    {
        return shortText(tick);
    }

private:
    double half_;
};

void setHalfRange(QCPAxis& axis, double half)
{
    axis.setRange(-half, half);
    axis.setTicker(QSharedPointer<EndsTicker>::create(half));
}

} // namespace

class LensPart::Glass : public QCPLayerable {
public:
    explicit Glass(QCustomPlot* plot) : QCPLayerable(plot, layerName) {}
    const QCPAxisRect* rect = nullptr;
    const Theme* theme = nullptr;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
    void draw(QCPPainter* painter) override
    {
        painter->setPen(QPen(theme->border, 1));
        painter->setBrush(theme->surface);
        painter->drawRoundedRect(QRectF(rect->outerRect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius,
                                 cornerRadius);
    }
};

void LensPart::setTheme(const Theme& theme, int fontPixels)
{
    theme_ = &theme;
    fontPixels_ = fontPixels;
    if (rect_ != nullptr) applyTheme();
}

void LensPart::create()
{
    if (plot_->layer(layerName) == nullptr) plot_->addLayer(layerName, plot_->layer(QStringLiteral("dots")));
    auto* panel = chart_->rect(Quantity::function);
    glass_ = new Glass(plot_); // the first of its layer, so below the others
    rect_ = new QCPAxisRect(plot_);
    rect_->setLayer(layerName);
    prepareAxisRect(*rect_);
    for (auto* axis : rect_->axes()) {
        axis->grid()->setLayer(layerName);
        axis->setLayer(layerName);
    }
    rect_->setRangeDrag({});
    rect_->setRangeZoom({});
    panel->insetLayout()->addElement(rect_, place);
    glass_->rect = rect_;
    title_ = new QCPItemText(plot_);
    title_->setLayer(layerName);
    title_->setClipToAxisRect(false);
    title_->position->setAxisRect(rect_);
    title_->position->setType(QCPItemPosition::ptAxisRectRatio);
    title_->position->setCoords(0, 0);
    title_->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    title_->setPadding(QMargins(0, 0, 0, 4));
    title_->setText(QCoreApplication::translate("LensPart", "lens near 0"));
    applyTheme();
}

void LensPart::remove()
{
    for (auto* line : lines_) plot_->removeGraph(line);
    lines_.clear();
    plot_->removeItem(title_);
    chart_->rect(Quantity::function)->insetLayout()->remove(rect_);
    delete glass_;
    glass_ = nullptr;
    rect_ = nullptr;
    title_ = nullptr;
}

void LensPart::applyTheme()
{
    setAxisRectTheme(*rect_, *theme_, fontPixels_ - 1);
    // In proportion, so that the lens stays within a low panel.
    const auto part = [&](double ems) { return static_cast<int>(std::lround(ems * fontPixels_)); };
    rect_->setMinimumMargins(QMargins(part(3.4), part(1.85), part(1.1), part(1.85)));
    rect_->setMinimumSize(part(3), part(2.4));
    glass_->theme = theme_;
    title_->setFont(figureFont(fontPixels_ - 1));
    title_->setColor(theme_->mutedText);
}

void LensPart::show(const ChartReading& reading)
{
    const bool shown = reading.lens && chart_->rect(Quantity::function) != nullptr;
    if (!shown) {
        if (rect_ != nullptr) remove();
        return;
    }
    if (rect_ == nullptr) create();
    const double halfWidth = reading.lensHalfWidth;
    const double height = lensStretch * halfWidth;
    setHalfRange(*rect_->axis(QCPAxis::atBottom), halfWidth);
    setHalfRange(*rect_->axis(QCPAxis::atLeft), height);
    while (lines_.size() < reading.curves.size()) {
        auto* line = plot_->addGraph(rect_->axis(QCPAxis::atBottom), rect_->axis(QCPAxis::atLeft));
        line->setLayer(layerName);
        line->setAdaptiveSampling(false);
        line->setObjectName(QStringLiteral("lens%1").arg(lines_.size()));
        lines_.push_back(line);
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        lines_[i]->setVisible(i < reading.curves.size());
        if (i >= reading.curves.size()) continue;
        const auto& one = reading.curves[i];
        QVector<QCPGraphData> data;
        const auto drawn = drawnActivation(one.activation, reading.options);
        for (const auto& piece :
             makeCurve(drawn, Quantity::function, {-halfWidth, halfWidth}, toleratedPart * halfWidth)
                 .pieces) {
            if (!data.isEmpty()) data.append({data.back().key, qQNaN()});
            for (const auto& point : piece) data.append({point.x, point.y});
        }
        lines_[i]->data()->set(data, true);
        auto pen = functionPen(one.style, *theme_, 1.6);
        pen.setJoinStyle(Qt::MiterJoin);
        lines_[i]->setPen(pen);
    }
}

} // namespace rectiscope
