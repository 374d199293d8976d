#include "ui/train/prediction_plot.h"

#include "core/lab/contestant.h"
#include "core/network/confusion.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr std::size_t mostDots = 500; // more would only cover each other
constexpr double faintest = 0.12;     // of a colour, so that a single mistake is seen
constexpr double narrowest = 0.7;     // how far a number may be squeezed into its cell

struct PlotText {
    Q_DECLARE_TR_FUNCTIONS(PredictionPlot)
};

QColor tinted(const QColor& ground, const QColor& color, double share)
{
    const auto channel = [share](int from, int to) { return int(from + (to - from) * share + 0.5); };
    return {channel(ground.red(), color.red()), channel(ground.green(), color.green()),
            channel(ground.blue(), color.blue())};
}

class PredictionPainter {
public:
    PredictionPainter(QPainter& painter, const QRectF& rectangle, const PredictionStyle& style)
        : painter_(painter), style_(style), metrics_(style.font)
    {
        const double label = metrics_.height();
        const double side = std::min(rectangle.width(), rectangle.height()) - label;
        plot_ = QRectF(rectangle.center().x() - side / 2 + label / 2, rectangle.top(), side, side);
    }

    void paintClasses(const std::vector<int>& counts, int classes)
    {
        paintLabels(PlotText::tr("true class"), PlotText::tr("predicted class"));
        const double side = plot_.width() / classes;
        const double gap = side > 6 ? 1 : 0;
        // All counts or none: a full cell without its number would look as if it stood apart.
        const int largest = *std::ranges::max_element(counts);
        hasNumbers_ =
            squeeze(QString::number(largest), side - gap) >= narrowest && metrics_.height() <= side - gap;
        painter_.setRenderHint(QPainter::Antialiasing, false);
        for (int row = 0; row < classes; ++row) {
            const int* first = counts.data() + row * classes;
            int total = 0;
            for (int column = 0; column < classes; ++column) total += first[column];
            for (int column = 0; column < classes; ++column) {
                const QRectF cell(plot_.left() + column * side, plot_.top() + row * side, side - gap,
                                  side - gap);
                paintCell(cell, first[column], total, row == column);
            }
        }
    }

    void paintFit(const std::vector<float>& targets, const std::vector<float>& given)
    {
        paintLabels(PlotText::tr("predicted y"), PlotText::tr("true y"));
        const auto [lowest, highest] = std::ranges::minmax(targets);
        const double margin = std::max(0.08 * (double(highest) - double(lowest)), 1e-6);
        const double lower = double(lowest) - margin;
        const double upper = double(highest) + margin;
        const auto place = [&](float y) { return (double(y) - lower) / (upper - lower); };
        painter_.setRenderHint(QPainter::Antialiasing, true);
        painter_.setPen(QPen(style_.theme.border, 1));
        painter_.setBrush(Qt::NoBrush);
        painter_.drawRect(plot_);
        painter_.setPen(QPen(style_.theme.axis, 1));
        painter_.drawLine(plot_.bottomLeft(), plot_.topRight());
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(style_.color);
        const double radius = std::clamp(plot_.width() / 95, 1.2, 2.5);
        const std::size_t count = std::min({targets.size(), given.size(), mostDots});
        for (std::size_t k = 0; k < count; ++k) {
            const std::size_t i = k * targets.size() / count;
            if (!std::isfinite(given[i])) continue;
            // What lies outside is drawn on the edge.
            const double height = std::clamp(place(given[i]), 0.0, 1.0);
            painter_.drawEllipse(QPointF(plot_.left() + place(targets[i]) * plot_.width(),
                                         plot_.bottom() - height * plot_.height()),
                                 radius, radius);
        }
    }

private:
    void paintLabels(const QString& upwards, const QString& below)
    {
        painter_.setFont(style_.font);
        painter_.setPen(style_.theme.mutedText);
        const double height = metrics_.height();
        const auto fitting = [&](const QString& text) {
            return metrics_.elidedText(text, Qt::ElideRight, plot_.width());
        };
        painter_.drawText(QRectF(plot_.left(), plot_.bottom(), plot_.width(), height), Qt::AlignCenter,
                          fitting(below));
        painter_.save();
        painter_.translate(plot_.left(), plot_.bottom());
        painter_.rotate(-90);
        painter_.drawText(QRectF(0, -height, plot_.height(), height), Qt::AlignCenter, fitting(upwards));
        painter_.restore();
    }

    [[nodiscard]] double squeeze(const QString& text, double room) const
    {
        return std::min(1.0, room / (metrics_.horizontalAdvance(text) + 2));
    }

    void paintCell(const QRectF& cell, int count, int total, bool right)
    {
        const Theme& theme = style_.theme;
        const double share = total > 0 ? double(count) / total : 0;
        const QColor fill = count == 0 ? theme.window
                                       : tinted(theme.surface, right ? style_.color : theme.danger,
                                                faintest + (1 - faintest) * share);
        painter_.fillRect(cell, fill);
        if (count == 0 || !hasNumbers_) return;
        const QString text = QString::number(count);
        painter_.setPen(contrastRatio(theme.text, fill) >= contrastRatio(theme.surface, fill)
                            ? theme.text
                            : theme.surface);
        const double narrowed = squeeze(text, cell.width());
        const double width = cell.width() / narrowed;
        painter_.save();
        painter_.translate(cell.center());
        painter_.scale(narrowed, 1);
        painter_.drawText(QRectF(-width / 2, -cell.height() / 2, width, cell.height()), Qt::AlignCenter,
                          text);
        painter_.restore();
    }

    QPainter& painter_;
    const PredictionStyle& style_;
    QFontMetricsF metrics_;
    QRectF plot_;
    bool hasNumbers_ = false;
};

} // namespace

void paintPredictions(QPainter& painter, const QRectF& rectangle, const RaceSnapshot& snapshot,
                      const NetworkSnapshot& network, const PredictionStyle& style)
{
    if (!snapshot.data || network.predictions.empty()) return;
    const Samples& samples = predictedSamples(*snapshot.data);
    PredictionPainter picture(painter, rectangle, style);
    if (snapshot.data->task == Task::classification)
        picture.paintClasses(confusionCounts(samples.targets, network.predictions, snapshot.data->outputs),
                             snapshot.data->outputs);
    else
        picture.paintFit(samples.targets, network.predictions);
}

} // namespace rectiscope
