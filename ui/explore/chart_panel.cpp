#include "ui/explore/chart_panel.h"

#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"

#include <QCoreApplication>

namespace rectiscope {
namespace {

constexpr int besideNote = 16;

bool fitsInto(const QCPItemText& note, const QCPAxis& axis, Interval stretch)
{
    const double room = axis.coordToPixel(stretch.upper) - axis.coordToPixel(stretch.lower);
    return QFontMetricsF(note.font()).horizontalAdvance(note.text()) + besideNote < room;
}

} // namespace

ChartPanel::ChartPanel(QCustomPlot& plot, const QString& title, double share, int row,
                       QCPMarginGroup* margins)
    : rect_(new QCPAxisRect(&plot)), share_(share), row_(row)
{
    plot.plotLayout()->addElement(row, 0, rect_);
    plot.plotLayout()->setRowStretchFactor(row, share);
    prepareAxisRect(*rect_);
    // Room for the widest usual labels, so that the plot does not shift while the axes are zoomed.
    rect_->setMinimumMargins(QMargins(46, 32, 24, 28));
    rect_->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    createTitle(plot, title);
    createShades(plot);
}

QCPAxis* ChartPanel::xAxis() const
{
    return rect_->axis(QCPAxis::atBottom);
}

QCPAxis* ChartPanel::yAxis() const
{
    return rect_->axis(QCPAxis::atLeft);
}

Interval ChartPanel::valueRange() const
{
    return {yAxis()->range().lower, yAxis()->range().upper};
}

void ChartPanel::createTitle(QCustomPlot& plot, const QString& title)
{
    title_ = new QCPItemText(&plot);
    title_->setClipToAxisRect(false);
    title_->setLayer(QStringLiteral("axes"));
    title_->position->setAxisRect(rect_);
    title_->position->setType(QCPItemPosition::ptAxisRectRatio);
    title_->position->setCoords(0, 0);
    title_->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    title_->setPadding(QMargins(0, 0, 0, 9));
    title_->setText(title);
}

void ChartPanel::createShades(QCustomPlot& plot)
{
    for (auto& shade : shades_) {
        shade = new QCPItemRect(&plot);
        shade->setLayer(QStringLiteral("shade"));
        shade->setPen(Qt::NoPen);
        shade->setClipAxisRect(rect_);
        for (auto* corner : {shade->topLeft, shade->bottomRight}) {
            corner->setAxes(xAxis(), yAxis());
            corner->setAxisRect(rect_);
            corner->setTypeX(QCPItemPosition::ptPlotCoords);
            corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        shade->setVisible(false);
    }
    flatNote_ = new QCPItemText(&plot);
    flatNote_->setLayer(QStringLiteral("axes"));
    flatNote_->setClipAxisRect(rect_);
    flatNote_->setText(QCoreApplication::translate("ChartPanel", "f′ = 0: no gradient"));
    flatNote_->position->setParentAnchor(shades_.front()->top);
    flatNote_->position->setCoords(0, 0); // setParentAnchor leaves what was worked out without a layout
    flatNote_->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
    flatNote_->setPadding(QMargins(0, 8, 0, 0));
    flatNote_->setVisible(false);
}

void ChartPanel::setTheme(const Theme& theme, int fontPixels)
{
    setAxisRectTheme(*rect_, theme, fontPixels);
    title_->setFont(figureFont(fontPixels + 1, QFont::DemiBold));
    title_->setColor(theme.text);
    flatNote_->setFont(figureFont(fontPixels));
    flatNote_->setColor(theme.mutedText);
    QColor shadow = theme.mutedText;
    shadow.setAlphaF(theme.dark ? 0.13F : 0.08F);
    for (auto* shade : shades_) shade->setBrush(shadow);
}

void ChartPanel::shade(const std::vector<Interval>& flat)
{
    for (std::size_t i = 0; i < mostFlat; ++i) {
        shades_[i]->setVisible(i < flat.size());
        if (i >= flat.size()) continue;
        shades_[i]->topLeft->setCoords(flat[i].lower, 0);
        shades_[i]->bottomRight->setCoords(flat[i].upper, 1);
    }
    flatNote_->setVisible(!flat.empty() && fitsInto(*flatNote_, *xAxis(), flat.front()));
}

void ChartPanel::setTitle(const QString& title)
{
    title_->setText(title);
}

void ChartPanel::setInLayout(bool shown)
{
    auto* layout = rect_->parentPlot()->plotLayout();
    title_->setVisible(shown);
    rect_->setVisible(shown);
    if (shown && rect_->layout() == nullptr) {
        layout->addElement(row_, 0, rect_);
        layout->setRowStretchFactor(row_, share_);
    } else if (!shown && rect_->layout() != nullptr) {
        layout->take(rect_);
        layout->simplify();
    }
}

} // namespace rectiscope
