#include "ui/explore/difference_part.h"

#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/explore/activation_chart.h"

#include <QCoreApplication>

#include <cmath>

namespace rectiscope {
namespace {

constexpr double share = 0.7; // of the height, where f has 1.2 and f′ 1
constexpr double airAround = 0.12;

} // namespace

QCPAxisRect* DifferencePart::rect() const
{
    return shown_ ? panel_->rect() : nullptr;
}

void DifferencePart::setTheme(const Theme& theme, int fontPixels)
{
    theme_ = &theme;
    fontPixels_ = fontPixels;
    if (!panel_) return;
    panel_->setTheme(theme, fontPixels);
    line_->setPen(QPen(theme.accent, 1.8));
    note_->setFont(figureFont(fontPixels));
    note_->setColor(theme.text);
}

void DifferencePart::create()
{
    panel_.emplace(*plot_, QString(), share, plot_->plotLayout()->rowCount(), chart_->margins());
    // Its y axis fits by itself.
    panel_->rect()->setRangeDrag(Qt::Horizontal);
    panel_->rect()->setRangeZoom(Qt::Horizontal);
    line_ = plot_->addGraph(panel_->xAxis(), panel_->yAxis());
    line_->setObjectName(QStringLiteral("difference"));
    line_->setLayer(QStringLiteral("main"));
    line_->setAdaptiveSampling(false);
    note_ = new QCPItemText(plot_);
    note_->setObjectName(QStringLiteral("differenceNote"));
    note_->setLayer(QStringLiteral("dots"));
    note_->setClipAxisRect(panel_->rect());
    note_->position->setAxisRect(panel_->rect());
    note_->position->setType(QCPItemPosition::ptAxisRectRatio);
    note_->position->setCoords(1, 0);
    note_->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
    note_->setPadding(QMargins(8, 4, 8, 4));
    shown_ = true;
    setTheme(*theme_, fontPixels_);
}

void DifferencePart::show(const ChartReading& reading, Interval range)
{
    if (!reading.difference && !panel_) return;
    if (!panel_) create();
    if (shown_ != reading.difference.has_value()) {
        shown_ = reading.difference.has_value();
        panel_->setInLayout(shown_);
        line_->setVisible(shown_);
        note_->setVisible(shown_);
    }
    if (!shown_) return;
    const auto first = drawnActivation(reading.difference->first, reading.options);
    const auto second = drawnActivation(reading.difference->second, reading.options);
    const auto largest = largestDifference(first, second, range);
    const double height = std::fabs(largest.y) > 1e-12 ? std::fabs(largest.y) : 1;
    QVector<QCPGraphData> data;
    double lower = 0;
    double upper = 0;
    for (const auto& piece : makeDifferenceCurve(first, second, range, height / 1000).pieces) {
        if (!data.isEmpty()) data.append({data.back().key, qQNaN()});
        for (const auto& point : piece) {
            data.append({point.x, point.y});
            lower = std::min(lower, point.y);
            upper = std::max(upper, point.y);
        }
    }
    line_->data()->set(data, true);
    const double air = airAround * height;
    panel_->xAxis()->setRange(range.lower, range.upper);
    panel_->yAxis()->setRange(lower - air, upper + 3.5 * air); // the note stands at the top
    note_->setText(std::fabs(largest.y) > 1e-12
                       ? QCoreApplication::translate("DifferencePart", "max |Δ| = %1 at x = %2")
                             .arg(shortText(std::fabs(largest.y), 5), shortText(largest.x, 4))
                       : QCoreApplication::translate("DifferencePart", "no difference"));
    note_->setVisible(hasRoomForNote(*panel_->rect(), fontPixels_, note_->text()));
    fitTitle(*reading.difference, reading.asDivisors);
}

void DifferencePart::fitTitle(const Difference& difference, bool asDivisors)
{
    const auto title = QStringLiteral("Δ = %1  −  %2")
                           .arg(nameWithParameters(difference.first, asDivisors),
                                nameWithParameters(difference.second, asDivisors));
    const QFontMetrics metrics(figureFont(fontPixels_ + 1, QFont::DemiBold));
    // As wide as the panel above: a new panel is laid out only when it is drawn.
    const auto* above = chart_->rect(Quantity::derivative) != nullptr ? chart_->rect(Quantity::derivative)
                                                                      : chart_->rect(Quantity::function);
    panel_->setTitle(metrics.elidedText(title, Qt::ElideRight, std::max(260, above->width())));
}

} // namespace rectiscope
