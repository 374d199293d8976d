#include "ui/explore/formula_figure.h"

#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"

#include <algorithm>

namespace rectiscope {
namespace {

constexpr double largestScale = 4;
constexpr double partOfFigure = 0.86;

} // namespace

FormulaFigure::FormulaFigure(QString name, QStringList formulas)
    : name_(std::move(name)), texts_(std::move(formulas)), layout_(texts_)
{
}

void FormulaFigure::paint(QCPPainter& painter, const FigureOptions& options) const
{
    const Theme& theme = options.theme();
    painter.fillRect(QRect(QPoint(0, 0), options.size), options.background());
    const qreal width = layout_.naturalWidth();
    const qreal height = layout_.draw(nullptr, width, theme);
    const qreal scale = std::min({largestScale, partOfFigure * options.size.width() / width,
                                  partOfFigure * options.size.height() / height});
    painter.save();
    painter.translate((options.size.width() - scale * width) / 2,
                      (options.size.height() - scale * height) / 2);
    painter.scale(scale, scale);
    layout_.draw(&painter, width, theme);
    painter.restore();
}

QByteArray FormulaFigure::csv() const
{
    QByteArray result = "function,formula\n";
    for (const auto& text : texts_) result += name_.toUtf8() + ",\"" + text.toUtf8() + "\"\n";
    return result;
}

} // namespace rectiscope
