#include "ui/explore/reading_legend.h"

#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/explore/activation_chart.h"
#include "ui/explore/reading_layer.h"

#include <QCoreApplication>

namespace rectiscope {
namespace {

constexpr std::size_t mostMembers = 6;

} // namespace

QList<LegendEntry> legendEntries(const ChartReading& reading)
{
    QList<LegendEntry> entries;
    for (std::size_t i = 0; i < reading.pins.size(); ++i)
        entries.append({ReadingLayer::firstGhost + i,
                        QCoreApplication::translate("ReadingLegend", "%1, pinned")
                            .arg(nameWithParameters(reading.pins[i], reading.asDivisors))});
    const auto count = reading.family.size();
    const auto shown = std::min(count, mostMembers);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto member = shown == 1 ? 0 : (i * (count - 1) + (shown - 1) / 2) / (shown - 1);
        entries.append({ReadingLayer::firstMember + member,
                        nameWithParameters(reading.family[member].activation, reading.asDivisors)});
    }
    return entries;
}

void ReadingLegend::show(const ChartReading& reading, const Theme& theme, int fontPixels)
{
    const auto entries = legendEntries(reading);
    if (entries.isEmpty() && legend_ == nullptr) return;
    if (legend_ == nullptr) {
        legend_ = new QCPLegend;
        chart_->rect(Quantity::function)
            ->insetLayout()
            ->addElement(legend_, Qt::AlignRight | Qt::AlignBottom);
        legend_->setLayer(QStringLiteral("legend"));
        legend_->setBorderPen(Qt::NoPen);
        chart_->rect(Quantity::function)->insetLayout()->setMargins({});
        legend_->setRowSpacing(1);
    }
    legend_->setVisible(!entries.isEmpty());
    legend_->setBrush(Qt::NoBrush); // it would hide the density below
    legend_->setFont(figureFont(fontPixels - 1));
    legend_->setTextColor(theme.mutedText);
    legend_->setIconSize(20, fontPixels);
    std::vector<std::size_t> named;
    for (const auto& entry : entries) {
        chart_->line(entry.slot)->setName(entry.name);
        named.push_back(entry.slot);
    }
    // Above the note of the density.
    legend_->setMargins(QMargins(8, 4, 8, reading.density ? 44 : 8));
    // Its items ask their curves for names and pens.
    if (named != named_) {
        named_ = std::move(named);
        legend_->clearItems();
        for (const auto& entry : entries) chart_->line(entry.slot)->addToLegend(legend_);
    }
    for (int i = 0; i < legend_->itemCount(); ++i) {
        legend_->item(i)->setFont(figureFont(fontPixels - 1));
        legend_->item(i)->setTextColor(theme.mutedText);
    }
}

} // namespace rectiscope
