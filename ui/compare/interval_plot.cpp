#include "ui/compare/interval_plot.h"

#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/compare/comparison_text.h"
#include "ui/compare/function_look.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

constexpr double spread = 0.27; // of a row, on each side, for its runs
constexpr double widestName = 0.28;
constexpr double differencePart = 0.4; // of the room for both panels
constexpr double intervalWidth = 2.6;
constexpr double meanSize = 11;
constexpr std::size_t leastForRange = 4; // runs, from which on an interval decides on the axis too

struct PlotText {
    Q_DECLARE_TR_FUNCTIONS(IntervalPlot)
};

// Differences as points of a percentage, or as they are; each with its sign.
class DifferenceTicker : public QCPAxisTicker {
public:
    explicit DifferenceTicker(double factor) : factor_(factor) {}

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        const QString text = shortText(factor_ * (std::fabs(tick) < 1e-12 ? 0 : tick), 4);
        return tick > 1e-12 ? QChar(u'+') + text : text;
    }

private:
    double factor_;
};

struct Places {
    QRect values, differences; // no width without differences
    int names = 0;             // the width of their column
};

class Drawing {
public:
    Drawing(QCustomPlot& plot, const Results& results, std::size_t cell, std::size_t metric,
            const PlotLook& look)
        : plot_(plot),
          results_(results),
          cell_(cell),
          metric_(metric),
          look_(look),
          looks_(functionLooks(results.experiment, look.theme, intervalWidth)),
          functions_(results.experiment.activations.size())
    {
    }

    RunMarks draw()
    {
        startPlot(plot_, look_);
        arrange();
        drawNames();
        drawValues();
        if (hasDifferences_) drawDifferences();
        return std::move(marks_);
    }

private:
    [[nodiscard]] const ActivationSummary& summary(std::size_t i) const
    {
        return results_.summary.of(cell_, i);
    }
    [[nodiscard]] QString id(const char* what, std::size_t i) const
    {
        return QLatin1String(what) + QString::fromStdString(results_.experiment.activations[i].name);
    }

    void arrange()
    {
        hasDifferences_ =
            std::ranges::find(comparedMetrics(), metric_) != comparedMetrics().end() && functions_ > 1;
        const int em = look_.fontPixels;
        const int top = em * 2;
        const int height = look_.size.height() - top - em * 2;
        rowHeight_ = double(height) / double(functions_);
        // Room for the numbers that are still to come: the axes stay while runs finish.
        int names = textWidth(metrics()[metric_].isShare ? QStringLiteral("00.00 ± 00.00 %")
                                                         : QStringLiteral("0.0000 ± 0.0000"),
                              em - 1);
        for (std::size_t i = 0; i < functions_; ++i)
            for (const auto& line : linesOf(i))
                names = std::max(names, textWidth(line, em - 1, line == linesOf(i).front()));
        places_.names = std::min(names, static_cast<int>(widestName * look_.size.width()));
        const int left = places_.names + 2 * em;
        const int gap = hasDifferences_ ? 3 * em : 0;
        const int room = look_.size.width() - left - gap - em;
        const int second = hasDifferences_ ? static_cast<int>(differencePart * room) : 0;
        places_.values = QRect(left, top, room - second, height);
        places_.differences = QRect(left + room - second + gap, top, second, height);
    }

    [[nodiscard]] double lineHeight() const { return look_.fontPixels * 1.35; }

    // The name with its parameters in a line of their own, and the numbers; where rows are low the
    // short name, and less.
    [[nodiscard]] QStringList linesOf(std::size_t i) const
    {
        const auto fitting = static_cast<int>(rowHeight_ / lineHeight() - 0.2);
        QString numbers = meanAndSdText(metric_, summary(i).metrics[metric_]);
        if (summary(i).diverged > 0) numbers += PlotText::tr(", %1 diverged").arg(summary(i).diverged);
        const QString shortName = shortNames(results_.experiment)[i];
        if (fitting < 2) return {shortName};
        if (fitting < 3) return {shortName, numbers};
        const auto [name, parameters] = functionNames(results_.experiment)[i];
        return parameters.isEmpty() ? QStringList{name, numbers} : QStringList{name, parameters, numbers};
    }

    void setRows(QCPAxisRect& panel) const
    {
        auto* rows = panel.axis(QCPAxis::atLeft);
        rows->setRange(-0.5, static_cast<double>(functions_) - 0.5);
        rows->setRangeReversed(true);
        rows->setTickLabels(false);
        rows->grid()->setVisible(false);
    }

    void drawNames()
    {
        const double line = lineHeight();
        for (std::size_t i = 0; i < functions_; ++i) {
            const QStringList lines = linesOf(i);
            double y =
                places_.values.top() + (double(i) + 0.5) * rowHeight_ - line * double(lines.size()) / 2;
            for (qsizetype k = 0; k < lines.size(); ++k, y += line) {
                const bool isName = k == 0;
                addText(plot_, {QRectF(0, y, places_.names + look_.fontPixels, line), lines[k],
                                isName ? readableColor(looks_[i].color, look_.theme) : look_.theme.mutedText,
                                isName ? look_.fontPixels : look_.fontPixels - 1, isName});
            }
        }
    }

    void drawValues()
    {
        auto* panel = addPanel(plot_, places_.values, look_);
        setRows(*panel);
        auto* axis = panel->axis(QCPAxis::atBottom);
        setMetricTicker(*axis, metric_);
        addTitle(plot_, places_.values,
                 {PlotText::tr("%1, mean with 95 % interval").arg(metricName(metric_)), metricName(metric_)},
                 look_);

        double lowest = std::numeric_limits<double>::infinity();
        double highest = -lowest;
        for (std::size_t i = 0; i < functions_; ++i)
            for (const auto& run : runsOf(results_, cell_, i))
                if (const double value = metrics()[metric_].of(run); !run.diverged && std::isfinite(value)) {
                    lowest = std::min(lowest, value);
                    highest = std::max(highest, value);
                }
        includeIntervals(lowest, highest);
        setEnds(*axis, look_.ranges.hold("value " + metrics()[metric_].key,
                                         roundEnds(lowest, highest, metrics()[metric_].isShare)));
        drawBaseline(*panel);
        for (std::size_t i = 0; i < functions_; ++i) drawRuns(*panel, i);
        for (std::size_t i = 0; i < functions_; ++i) {
            const auto& mean = summary(i).metrics[metric_];
            drawInterval(*panel, i, mean.mean, meanInterval(mean), "", false);
        }
    }

    // An interval is to be seen to its ends. Those of two or three runs would leave the runs no room, and let
    // the axes jump when more come: they run out of the panel, as all do below 0, where nothing can be.
    void includeIntervals(double& lowest, double& highest) const
    {
        const double room = highest - lowest;
        const double least = std::max(0.0, lowest - room);
        const double most = highest + room;
        for (std::size_t i = 0; i < functions_; ++i) {
            const auto interval = meanInterval(summary(i).metrics[metric_]);
            if (!std::isfinite(interval.lower) || summary(i).runs < leastForRange) continue;
            lowest = std::min(lowest, std::max(least, interval.lower));
            highest = std::max(highest, std::min(most, interval.upper));
        }
    }

    void drawBaseline(QCPAxisRect& panel) const
    {
        const double mean = summary(results_.experiment.baseline).metrics[metric_].mean;
        if (!std::isfinite(mean)) return;
        auto* line = new QCPItemStraightLine(&plot_);
        line->setClipAxisRect(&panel);
        for (auto* point : {line->point1, line->point2})
            point->setAxes(panel.axis(QCPAxis::atBottom), panel.axis(QCPAxis::atLeft));
        line->point1->setCoords(mean, 0);
        line->point2->setCoords(mean, 1);
        line->setPen(QPen(look_.theme.axis, 1));
        line->setLayer(QStringLiteral("bands"));
    }

    void drawRuns(QCPAxisRect& panel, std::size_t i)
    {
        const auto runs = runsOf(results_, cell_, i);
        const double size = dotSize(runs.size());
        auto* graph = addGraph(panel, QStringLiteral("main"), id("runs.", i));
        setRunDots(*graph, looks_[i], runs.size(), look_.theme);
        const auto names = shortNames(results_.experiment);
        QVector<QCPGraphData> dots;
        for (const auto& run : runs) {
            const double value = metrics()[metric_].of(run);
            if (run.diverged || !std::isfinite(value)) continue;
            const double row = double(i) + spread * jitter(run.key.seed);
            dots << QCPGraphData(value, row);
            const QPointF place(panel.axis(QCPAxis::atBottom)->coordToPixel(value),
                                panel.axis(QCPAxis::atLeft)->coordToPixel(row));
            marks_.push_back({run.key, around(place, size), runTitle(names[i], run.key.seed),
                              metricName(metric_) + QChar(u' ') + metricValueText(metric_, value)});
        }
        graph->data()->set(dots);
    }

    void drawInterval(QCPAxisRect& panel, std::size_t i, double mean, const ConfidenceInterval& interval,
                      const char* prefix, bool isHollow) const
    {
        if (!std::isfinite(mean)) return;
        const double row = double(i);
        if (std::isfinite(interval.lower)) {
            auto* bar = addGraph(panel, QStringLiteral("dots"), QLatin1String(prefix) + id("interval.", i));
            QPen pen(looks_[i].color, intervalWidth);
            pen.setCapStyle(Qt::RoundCap);
            bar->setPen(pen);
            bar->setData({interval.lower, interval.upper}, {row, row}, true);
        }
        auto* dot = addGraph(panel, QStringLiteral("dots"), QLatin1String(prefix) + id("mean.", i));
        dot->setLineStyle(QCPGraph::lsNone);
        dot->setScatterStyle(isHollow ? hollowDot(looks_[i], meanSize - 1.5, look_.theme.surface)
                                      : edgedDot(looks_[i], meanSize, look_.theme.surface));
        dot->setData({mean}, {row}, true);
    }

    void drawDifferences()
    {
        auto* panel = addPanel(plot_, places_.differences, look_);
        setRows(*panel);
        const bool isShare = metrics()[metric_].isShare;
        auto* axis = panel->axis(QCPAxis::atBottom);
        axis->setTicker(QSharedPointer<QCPAxisTicker>(new DifferenceTicker(isShare ? 100 : 1)));
        axis->ticker()->setTickCount(std::max(2, places_.differences.width() / (6 * look_.fontPixels)));
        const auto baseline = shortNames(results_.experiment)[results_.experiment.baseline];
        addTitle(plot_, places_.differences,
                 isShare ? QStringList{PlotText::tr("paired difference to %1, points").arg(baseline),
                                       PlotText::tr("minus %1, points").arg(baseline)}
                         : QStringList{PlotText::tr("paired difference to %1").arg(baseline),
                                       PlotText::tr("minus %1").arg(baseline)},
                 look_);
        double lowest = 0;
        double highest = 0;
        for (std::size_t i = 0; i < functions_; ++i)
            if (const Pair* pair = results_.summary.pairOf(cell_, i, metric_))
                for (const double value : {pair->difference.mean, pair->difference.interval.lower,
                                           pair->difference.interval.upper})
                    if (std::isfinite(value)) {
                        lowest = std::min(lowest, value);
                        highest = std::max(highest, value);
                    }
        setEnds(*axis,
                look_.ranges.hold("difference " + metrics()[metric_].key, differenceEnds(lowest, highest)));
        for (std::size_t i = 0; i < functions_; ++i) {
            if (const Pair* pair = results_.summary.pairOf(cell_, i, metric_)) {
                const bool isFound = pair->finding == Finding::higher || pair->finding == Finding::lower;
                drawInterval(*panel, i, pair->difference.mean, pair->difference.interval, "difference.",
                             !isFound);
            }
        }
        drawBaselineName(*panel);
    }

    // 0 is always well inside.
    [[nodiscard]] AxisEnds differenceEnds(double lowest, double highest) const
    {
        const double least = metrics()[metric_].isShare ? 0.002 : 1e-6;
        const double size = std::max(highest - lowest, least);
        return roundEnds(std::min(lowest, -0.12 * size), std::max(highest, 0.12 * size), false);
    }

    void drawBaselineName(QCPAxisRect& panel) const
    {
        const double zero = panel.axis(QCPAxis::atBottom)->coordToPixel(0);
        const double row = panel.axis(QCPAxis::atLeft)->coordToPixel(double(results_.experiment.baseline));
        const double line = look_.fontPixels * 1.35;
        const QString text = PlotText::tr("baseline");
        const int width = textWidth(text, look_.fontPixels - 1);
        const double gap = look_.fontPixels / 2.0;
        const bool fits = zero + gap + width <= places_.differences.right();
        addText(plot_, {QRectF(fits ? zero + gap : zero - gap - width, row - line / 2, width, line), text,
                        look_.theme.mutedText, look_.fontPixels - 1});
    }

    QCustomPlot& plot_;
    const Results& results_;
    const std::size_t cell_, metric_;
    const PlotLook& look_;
    const std::vector<FunctionLook> looks_;
    const std::size_t functions_;
    bool hasDifferences_ = false;
    Places places_;
    double rowHeight_ = 0;
    RunMarks marks_;
};

} // namespace

RunMarks drawIntervals(QCustomPlot& plot, const Results& results, std::size_t cell, std::size_t metric,
                       const PlotLook& look)
{
    return Drawing(plot, results, cell, metric, look).draw();
}

} // namespace rectiscope
