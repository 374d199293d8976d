#include "ui/compare/death_map_plot.h"

#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/compare/comparison_text.h"
#include "ui/compare/function_look.h"
#include "ui/compare/map_items.h"
#include "ui/compare/sweep_line_plot.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

constexpr int scaleWidth = 14;

struct PlotText {
    Q_DECLARE_TR_FUNCTIONS(DeathMap)
};

struct Grid {
    int columns = 1, rows = 1;
    QSize cell; // the data area of one panel
};

class Drawing {
public:
    Drawing(QCustomPlot& plot, const Results& results, std::size_t metric, const PlotLook& look)
        : plot_(plot),
          results_(results),
          metric_(metric),
          look_(look),
          functions_(static_cast<int>(results.experiment.activations.size())),
          em_(look.fontPixels),
          across_(results.experiment.sweep[0]),
          upwards_(results.experiment.sweep[1])
    {
        int widest = 0;
        for (const double value : upwards_.values)
            widest = std::max(widest, textWidth(shortText(value), em_));
        left_ = widest + em_ * 5 / 2;
    }

    RunMarks draw()
    {
        startPlot(plot_, look_);
        chooseScale();
        const Grid grid = chooseGrid();
        for (int i = 0; i < functions_; ++i) drawPanel(grid, i);
        drawScale(grid);
        return std::move(marks_);
    }

private:
    [[nodiscard]] const ActivationSummary& summary(std::size_t cell, int activation) const
    {
        return results_.summary
            .activations[cell * static_cast<std::size_t>(functions_) + static_cast<std::size_t>(activation)];
    }

    // Shares from 0, so that maps of one sweep can be compared; all others as they are.
    void chooseScale()
    {
        double lowest = std::numeric_limits<double>::infinity();
        double highest = -lowest;
        for (const auto& one : results_.summary.activations)
            if (const double mean = one.metrics[metric_].mean; std::isfinite(mean)) {
                lowest = std::min(lowest, mean);
                highest = std::max(highest, mean);
            }
        const bool isShare = metrics()[metric_].isShare;
        if (isShare) lowest = 0;
        if (isShare && !(highest > 0)) highest = 0.05;
        scale_ = look_.ranges.hold("map " + metrics()[metric_].key, roundEnds(lowest, highest, isShare));
        if (lowest >= 0) scale_.lower = std::max(0.0, scale_.lower);
        if (isShare) scale_.upper = std::min(1.0, scale_.upper);
    }

    // As many columns as make the maps' cells largest.
    [[nodiscard]] Grid chooseGrid() const
    {
        Grid best;
        double bestSize = -1;
        const int scale = scaleWidth + em_ * 5;
        const int label = em_ * 2;
        for (int columns = 1; columns <= functions_; ++columns) {
            const int rows = (functions_ + columns - 1) / columns;
            const QSize room((look_.size.width() - left_ - scale - (columns - 1) * em_) / columns,
                             (look_.size.height() - label - rows * (em_ * 2) - rows * em_ * 2) / rows);
            const double width = double(room.width()) / double(across_.values.size());
            const double height = double(room.height()) / double(upwards_.values.size());
            // Flat cells are nearly as good as square ones; narrow ones are not.
            const double size = std::min(width, 1.6 * height);
            if (size > bestSize) {
                bestSize = size;
                best = {columns, rows, room};
            }
        }
        return best;
    }

    [[nodiscard]] QRect panelArea(const Grid& grid, int i) const
    {
        return {QPoint(left_ + i % grid.columns * (grid.cell.width() + em_),
                       i / grid.columns * (grid.cell.height() + em_ * 4) + em_ * 2),
                grid.cell};
    }

    // Every value has its place; where they are too many, every second, third … is named.
    static void nameValues(QCPAxis& axis, const std::vector<double>& values, double pixels, double needed)
    {
        QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
        const auto stride =
            static_cast<std::size_t>(std::max(1.0, std::ceil(needed * double(values.size()) / pixels)));
        for (std::size_t i = 0; i < values.size(); i += stride)
            ticker->addTick(static_cast<double>(i), shortText(values[i], 3));
        axis.setTicker(ticker);
        axis.setRange(-0.5, static_cast<double>(values.size()) - 0.5);
        axis.grid()->setVisible(false);
        axis.setTickLabelPadding(5);
    }

    void drawPanel(const Grid& grid, int i)
    {
        const QRect area = panelArea(grid, i);
        const auto index = static_cast<std::size_t>(i);
        auto* panel = addPanel(plot_, area, look_);
        auto* x = panel->axis(QCPAxis::atBottom);
        auto* y = panel->axis(QCPAxis::atLeft);
        int widest = 0;
        for (const double value : across_.values)
            widest = std::max(widest, textWidth(shortText(value, 3), em_));
        nameValues(*x, across_.values, area.width(), widest + em_);
        nameValues(*y, upwards_.values, area.height(), em_ * 1.6);
        const bool isFirst = i % grid.columns == 0;
        const bool isLowest = i + grid.columns >= functions_;
        y->setTickLabels(isFirst);
        const auto looks = functionLooks(results_.experiment, look_.theme, 2);
        addText(plot_, {QRectF(area.left(), area.top() - em_ * 1.7, area.width(), em_ * 1.5),
                        shortNames(results_.experiment)[index],
                        readableColor(looks[index].color, look_.theme), em_, true});
        if (isFirst) {
            y->setLabel(sweepParameterTitle(upwards_.parameter));
            y->setLabelPadding(em_ / 3);
        }
        if (isLowest)
            addText(plot_, {QRectF(area.left(), area.bottom() + em_ * 2, area.width(), em_ * 1.5),
                            sweepParameterTitle(across_.parameter), look_.theme.mutedText, em_, false,
                            Qt::AlignRight | Qt::AlignVCenter});
        drawCells(*panel, i);
    }

    void drawCells(QCPAxisRect& panel, int activation)
    {
        std::vector<MapCell> cells;
        const auto name = shortNames(results_.experiment)[static_cast<std::size_t>(activation)];
        const auto edges = [](QCPAxis& axis, std::size_t i) {
            return std::pair(std::round(axis.coordToPixel(double(i) - 0.5)),
                             std::round(axis.coordToPixel(double(i) + 0.5)));
        };
        for (std::size_t a = 0; a < across_.values.size(); ++a)
            for (std::size_t u = 0; u < upwards_.values.size(); ++u) {
                const std::size_t number = a * upwards_.values.size() + u; // the last setting runs fastest
                const auto& one = summary(number, activation);
                const auto [left, right] = edges(*panel.axis(QCPAxis::atBottom), a);
                const auto [bottom, top] = edges(*panel.axis(QCPAxis::atLeft), u);
                const double gap = right - left > 8 && bottom - top > 8 ? 1 : 0;
                MapCell cell;
                cell.place = QRectF(left, top, right - left - gap, bottom - top - gap);
                cell.value = one.metrics[metric_].mean;
                cell.isDiverged = one.runs > 0 && one.diverged == one.runs;
                if (std::isfinite(cell.value)) {
                    const QString text = metrics()[metric_].isShare ? fixedText(100 * cell.value, 0)
                                                                    : shortText(cell.value, 2);
                    if (textWidth(text, em_ - 2) + 6 < cell.place.width() && em_ * 1.4 < cell.place.height())
                        cell.text = text;
                }
                marks_.push_back({keyOf(number, activation), cell.place,
                                  name + QStringLiteral(", ") + cellTitle(results_.experiment, number),
                                  textOf(one), true});
                cells.push_back(std::move(cell));
            }
        auto* item = new MapItem(&plot_, std::move(cells), scale_, look_.theme, em_ - 2);
        item->setObjectName(QStringLiteral("map.") +
                            QString::fromStdString(
                                results_.experiment.activations[static_cast<std::size_t>(activation)].name));
        item->setLayer(QStringLiteral("main"));
    }

    [[nodiscard]] RunKey keyOf(std::size_t cell, int activation) const
    {
        const auto index = static_cast<std::size_t>(activation);
        const auto runs = runsOf(results_, cell, index);
        return runs.empty() ? RunKey{cell, index, results_.experiment.seeds.front()} : runs.front().key;
    }

    [[nodiscard]] QString textOf(const ActivationSummary& one) const
    {
        if (one.runs == 0) return PlotText::tr("no runs yet");
        if (one.diverged == one.runs) return PlotText::tr("all runs diverged");
        QString text = metricName(metric_) + QChar(u' ') + meanAndSdText(metric_, one.metrics[metric_]) +
                       QStringLiteral(", ") +
                       (one.runs == 1 ? PlotText::tr("1 run") : PlotText::tr("%1 runs").arg(one.runs));
        if (one.diverged > 0) text += PlotText::tr(", %1 diverged").arg(one.diverged);
        return text;
    }

    void drawScale(const Grid& grid)
    {
        const QRect first = panelArea(grid, 0);
        const int x = left_ + grid.columns * (grid.cell.width() + em_);
        const int height = std::min(grid.cell.height(), 20 * em_);
        const QRect bar(x, first.top(), scaleWidth, height);
        auto* panel = addPanel(plot_, bar, look_);
        panel->setObjectName(QStringLiteral("scale"));
        for (const auto type : {QCPAxis::atLeft, QCPAxis::atBottom}) {
            panel->axis(type)->setVisible(false);
            panel->axis(type)->grid()->setVisible(false);
        }
        auto* axis = panel->axis(QCPAxis::atRight);
        axis->setVisible(true);
        axis->setTickLabels(true);
        axis->ticker()->setTickCount(std::clamp(height / (3 * em_), 2, 10));
        setMetricTicker(*axis, metric_);
        axis->setRange(scale_.lower, scale_.upper);
        axis->grid()->setVisible(false);
        auto* item = new ScaleItem(&plot_, QRectF(bar), look_.theme);
        item->setLayer(QStringLiteral("main"));
        const QString text = metricName(metric_);
        const int room = std::max(textWidth(text, em_), scaleWidth);
        const double right = look_.size.width();
        const double left = std::max(0.0, std::min(double(x), right - room));
        // Clear of the first tick's label, whose upper half stands above the bar.
        addText(plot_, {QRectF(left, 0, room, em_ * 1.3), text, look_.theme.mutedText, em_});
    }

    QCustomPlot& plot_;
    const Results& results_;
    const std::size_t metric_;
    const PlotLook& look_;
    const int functions_;
    const int em_;
    const SweepAxis& across_;
    const SweepAxis& upwards_;
    int left_ = 0;
    AxisEnds scale_;
    RunMarks marks_;
};

} // namespace

RunMarks drawMap(QCustomPlot& plot, const Results& results, std::size_t metric, const PlotLook& look)
{
    switch (results.experiment.sweep.size()) {
    case 0:
        drawMessage(plot, PlotText::tr("Sweep one or two settings to see where units die."), look);
        return {};
    case 1:
        return drawSweepLines(plot, results, metric, look);
    default:
        return Drawing(plot, results, metric, look).draw();
    }
}

} // namespace rectiscope
