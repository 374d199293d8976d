#include "ui/explore/density_part.h"

#include "core/activation/properties.h"
#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/explore/activation_chart.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

constexpr double partOfPanel = 0.36; // the top of the hill
constexpr int points = 160;

QVector<QCPGraphData> hill(Density density, Interval range)
{
    QVector<QCPGraphData> data;
    for (int i = 0; i <= points; ++i) {
        const double z = range.lower + (range.upper - range.lower) * i / points;
        const double t = (z - density.mean) / density.spread;
        data.append({z, std::exp(-t * t / 2)});
    }
    return data;
}

} // namespace

void DensityPart::setTheme(const Theme& theme, int fontPixels)
{
    theme_ = &theme;
    fontPixels_ = fontPixels;
}

void DensityPart::create()
{
    auto* rect = chart_->rect(Quantity::function);
    auto* height = rect->axis(QCPAxis::atRight); // invisible: only for the hill
    height->setRange(0, 1 / partOfPanel);
    const auto makeGraph = [&](const QString& name) {
        auto* graph = plot_->addGraph(rect->axis(QCPAxis::atBottom), height);
        graph->setObjectName(name);
        graph->setLayer(QStringLiteral("shade"));
        graph->setAdaptiveSampling(false);
        return graph;
    };
    hill_ = makeGraph(QStringLiteral("density"));
    flat_ = makeGraph(QStringLiteral("densityFlat"));
    note_ = new QCPItemText(plot_);
    note_->setObjectName(QStringLiteral("densityNote"));
    note_->setLayer(QStringLiteral("dots"));
    note_->setClipAxisRect(rect);
    note_->position->setAxisRect(rect);
    note_->position->setType(QCPItemPosition::ptAxisRectRatio);
    note_->position->setCoords(1, 1);
    note_->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    note_->setTextAlignment(Qt::AlignRight);
    note_->setPadding(QMargins(8, 5, 8, 5));
}

void DensityPart::show(const ChartReading& reading, Interval range)
{
    const bool shown = reading.density && chart_->rect(Quantity::function) != nullptr;
    if (!shown && hill_ == nullptr) return;
    if (hill_ == nullptr) create();
    for (QCPLayerable* part : std::initializer_list<QCPLayerable*>{hill_, flat_, note_})
        part->setVisible(shown);
    if (!shown) return;
    const auto density = *reading.density;
    hill_->data()->set(hill(density, range), true);
    QVector<QCPGraphData> dark;
    auto text = QStringLiteral("z ~ N(%1, %2²)").arg(shortText(density.mean), shortText(density.spread));
    if (reading.selected) {
        const auto drawn = drawnActivation(reading.selected->activation, reading.options);
        for (const auto& flat : flatIntervals(drawn, range)) {
            if (!dark.isEmpty()) dark.append({dark.back().key, std::numeric_limits<double>::quiet_NaN()});
            dark += hill(density, flat);
        }
        const double mass = flatMass(drawn, {density.mean, density.spread});
        text += QCoreApplication::translate("DensityPart", "\n%1: f′ = 0 for %2 %")
                    .arg(QString::fromStdString(reading.selected->activation.info().name),
                         fixedText(100 * mass, 1));
    }
    flat_->data()->set(dark, true);
    QColor color = theme_->accent;
    hill_->setPen(QPen(color, 1));
    flat_->setPen(Qt::NoPen);
    color.setAlphaF(0.10F);
    hill_->setBrush(color);
    color.setAlphaF(0.28F);
    flat_->setBrush(color);
    note_->setVisible(hasRoomForNote(*chart_->rect(Quantity::function), fontPixels_, text));
    note_->setText(text);
    note_->setFont(figureFont(fontPixels_));
    note_->setColor(theme_->text);
}

} // namespace rectiscope
