#include "ui/compare/paper_plot.h"

#include "core/activation/config.h"
#include "core/comparison/paper.h"
#include "ui/common/number_text.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/compare/function_look.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace rectiscope {
namespace {

constexpr double testSize = 11;
constexpr double widestName = 0.3;

struct PlotText {
    Q_DECLARE_TR_FUNCTIONS(PaperPlot)
};

std::vector<FunctionLook> looksOf(std::span<const PaperRow> rows, const Theme& theme)
{
    std::vector<FunctionLook> looks;
    std::map<std::string, int> seen;
    for (const auto& row : rows) {
        const auto activation = parseActivation(row.key);
        looks.push_back(functionLook(activation, seen[activation.info().key]++, theme, 2));
    }
    return looks;
}

QString valueText(double value, bool isShare)
{
    return isShare ? fixedText(100 * value, 2) + QStringLiteral(" %") : fixedText(value, 4);
}

QString trainName(bool isShare)
{
    return isShare ? PlotText::tr("training error") : PlotText::tr("training log-loss");
}

QString testName(bool isShare)
{
    return isShare ? PlotText::tr("test error") : PlotText::tr("validation log-loss");
}

} // namespace

void drawPaper(QCustomPlot& plot, std::size_t column, bool asDivisor, const PlotLook& look)
{
    startPlot(plot, look);
    const auto rows = paperRows();
    const bool isShare = paperColumns()[column].isShare;
    const auto looks = looksOf(rows, look.theme);
    const int em = look.fontPixels;
    const auto parameters = [&](const PaperRow& row) {
        return QString::fromStdString(asDivisor ? row.divisors : row.slopes);
    };
    int names = 0;
    double highest = 0;
    for (const auto& row : rows) {
        names = std::max({names, textWidth(QString::fromStdString(row.name), em, true),
                          textWidth(parameters(row), em - 1)});
        highest = std::max({highest, row.train[column], row.test[column]});
    }
    names = std::min(names, static_cast<int>(widestName * look.size.width()));
    const int value = textWidth(valueText(0.1266, isShare), em);
    const int left = names + 3 * em;
    const int foot = em * 2 + em * 2; // ticks and the citation
    const QRect area(left, em * 2, look.size.width() - left - value - em, look.size.height() - em * 2 - foot);
    auto* panel = addPanel(plot, area, look);
    auto* x = panel->axis(QCPAxis::atBottom);
    auto* y = panel->axis(QCPAxis::atLeft);
    if (isShare) setMetricTicker(*x, metricIndex("test_error"));
    double lowest = 0;
    if (!isShare) { // all of them lie close together, far from 0
        lowest = highest;
        for (const auto& row : rows) lowest = std::min({lowest, row.train[column], row.test[column]});
    }
    setEnds(*x, roundEnds(lowest, highest, isShare));
    y->setRange(-0.5, static_cast<double>(rows.size()) - 0.5);
    y->setRangeReversed(true);
    y->setTickLabels(false);
    y->grid()->setVisible(false);

    const double rowHeight = double(area.height()) / double(rows.size());
    const double line = em * 1.35;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto name = QString::fromStdString(rows[i].name + rows[i].slopes);
        const double middle = area.top() + (double(i) + 0.5) * rowHeight;
        const bool hasParameters = !parameters(rows[i]).isEmpty() && rowHeight > 2 * line;
        const double top = middle - (hasParameters ? line : line / 2);
        addText(plot, {QRectF(0, top, names + em, line), QString::fromStdString(rows[i].name),
                       readableColor(looks[i].color, look.theme), em, true});
        if (hasParameters)
            addText(plot, {QRectF(0, top + line, names + em, line), parameters(rows[i]), look.theme.mutedText,
                           em - 1});

        const double train = rows[i].train[column];
        const double test = rows[i].test[column];
        QColor pale = looks[i].color;
        pale.setAlphaF(0.35F);
        auto* between = addGraph(*panel, QStringLiteral("main"), QStringLiteral("between.") + name);
        between->setPen(QPen(pale, 2));
        between->setData({std::min(train, test), std::max(train, test)}, {double(i), double(i)}, true);
        const auto addDot = [&](const char* what, double at, const QCPScatterStyle& style) {
            auto* dot = addGraph(*panel, QStringLiteral("dots"), QLatin1String(what) + name);
            dot->setLineStyle(QCPGraph::lsNone);
            dot->setScatterStyle(style);
            dot->setData({at}, {double(i)}, true);
        };
        addDot("train.", train, hollowDot(looks[i], testSize - 2, look.theme.surface));
        addDot("test.", test, edgedDot(looks[i], testSize, look.theme.surface));
        // The test part's beside its dot, away from the other; the training part's above, clear of the names.
        const double testPlace = x->coordToPixel(test);
        const bool isRight = test >= train;
        addText(plot, {QRectF(isRight ? testPlace + em * 0.8 : testPlace - em * 0.8 - value,
                              middle - line / 2, value, line),
                       valueText(test, isShare), look.theme.text, em - 1, false,
                       Qt::AlignVCenter | (isRight ? Qt::AlignLeft : Qt::AlignRight)});
        if (rowHeight > 2.6 * line)
            addText(plot, {QRectF(x->coordToPixel(train) - value / 2.0, middle - 1.5 * line, value, line),
                           valueText(train, isShare), look.theme.mutedText, em - 1, false, Qt::AlignCenter});
    }
    addText(plot, {QRectF(area.left(), 0, area.width() + value, em * 1.5),
                   PlotText::tr("○ %1   ● %2").arg(trainName(isShare), testName(isShare)),
                   look.theme.mutedText, em});
    QString citation = QString::fromStdString(paperCitation());
    if (textWidth(citation, em - 4) > look.size.width())
        citation = PlotText::tr("Xu et al. 2015, arXiv:1505.00853, single runs");
    addText(plot, {QRectF(0, look.size.height() - em * 1.7, look.size.width(), em * 1.5), citation,
                   look.theme.mutedText, em - 2});
}

} // namespace rectiscope
