#include "ui/explore/function_plot.h"

#include "core/activation/catalog.h"
#include "ui/common/number_text.h"
#include "ui/common/plot_canvas.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/explore/card_backdrop.h"
#include "ui/view_state.h"

#include <QAccessible>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr int fontPixels = 12;
constexpr double toleratedPixels = 0.2;
constexpr double zoomPerStep = 0.85;
constexpr double widestRange = 2e6;
constexpr double labelDistance = 40; // in pixels, between the mouse and a curve that is named

} // namespace

FunctionPlot::FunctionPlot(ViewState& state, QWidget* parent)
    : QWidget(parent),
      state_(state),
      plot_(makePlotCanvas(this)),
      chart_(*plot_, {}, toleratedPixels),
      reading_(*plot_, chart_),
      legend_(*plot_, chart_),
      crosshair_(*plot_, rects())
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot_);
    plot_->setObjectName(QStringLiteral("functionPlot"));
    plot_->setAccessibleName(tr("Plot of f and its derivative"));
    plot_->setAccessibleDescription(tr("Left and Right move the cursor, plus and minus zoom, Home resets"));
    plot_->setFocusPolicy(Qt::StrongFocus);
    plot_->setMouseTracking(true);
    plot_->installEventFilter(this);
    addCardBackdrop(*plot_);
    // Painted with the slider and the tables in one go, not before them.
    plot_->setPlottingHint(QCP::phImmediateRefresh, false);
    connectState();
    connectMouse();
    chart_.setRange(state_.range());
    applyPlotTheme();
    showAllRows();
}

void FunctionPlot::connectState()
{
    connect(&state_, &ViewState::activationChanged, this, [this](std::size_t row) {
        if (state_.isShown(row)) showRow(row);
        replotLater();
    });
    connect(&state_, &ViewState::shownChanged, this, [this](std::size_t row) {
        if (state_.isShown(row))
            showRow(row);
        else
            chart_.hide(row);
        replotLater();
    });
    connect(&state_, &ViewState::selectedRowChanged, this, &FunctionPlot::replotLater);
    connect(&state_, &ViewState::displayChanged, this, &FunctionPlot::showAllRows);
    connect(&state_, &ViewState::rangeChanged, this, [this] {
        chart_.setRange(state_.range());
        showAllRows();
    });
    connect(&state_, &ViewState::valueRangeChanged, this, &FunctionPlot::showAllRows);
    connect(&state_, &ViewState::readingChanged, this, &FunctionPlot::replotLater);
    connect(&state_, &ViewState::cursorChanged, this, [this] {
        reading_.moveCursor(state_.cursor());
        updateCrosshair();
        crosshair_.redraw();
    });
}

void FunctionPlot::connectMouse()
{
    plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    for (const auto quantity : {Quantity::function, Quantity::derivative}) {
        auto* rect = chart_.rect(quantity);
        rect->setRangeZoomFactor(zoomPerStep);
        connect(rect->axis(QCPAxis::atBottom), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
                [this, rect] { followRange(*rect); });
        connect(rect->axis(QCPAxis::atLeft), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
                [this, quantity](const QCPRange& range) {
                    followValues(quantity, {range.lower, range.upper});
                });
    }
    connect(plot_, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) { moveCursor(*event); });
    connect(plot_, &QCustomPlot::mouseWheel, this, [this](QWheelEvent* event) { chooseZoomAxes(*event); });
    connect(plot_, &QCustomPlot::mouseDoubleClick, this, &FunctionPlot::resetView);
    connect(plot_, &QCustomPlot::beforeReplot, this, [this] {
        for (const auto quantity : {Quantity::function, Quantity::derivative})
            fitTickCounts(*chart_.rect(quantity));
        if (auto* rect = reading_.differenceRect()) {
            fitTickCounts(*rect);
            // When it is new it has no width yet; the panels share x.
            rect->axis(QCPAxis::atBottom)
                ->ticker()
                ->setTickCount(
                    chart_.rect(Quantity::derivative)->axis(QCPAxis::atBottom)->ticker()->tickCount());
        }
    });
}

void FunctionPlot::focusPlot()
{
    plot_->setFocus();
}

CurveOptions FunctionPlot::curveOptions() const
{
    return rectiscope::curveOptions(state_.explore());
}

void FunctionPlot::resetView()
{
    for (const auto quantity : {Quantity::function, Quantity::derivative})
        state_.setValueRange(quantity, std::nullopt);
    state_.setRange(ExploreState().range);
    chart_.setRange(state_.range());
    showAllRows();
}

void FunctionPlot::followRange(QCPAxisRect& rect)
{
    const auto range = rect.axis(QCPAxis::atBottom)->range();
    state_.setRange({range.lower, range.upper});
    // The state may have refused or bounded the range; both panels show what it holds.
    chart_.setRange(state_.range());
}

void FunctionPlot::followValues(Quantity quantity, Interval range)
{
    if (applying_) return;
    // QCustomPlot itself refuses what a double cannot tell apart; wider than this is no use.
    if (range.upper - range.lower > widestRange) return resetView();
    state_.setValueRange(quantity, range);
}

void FunctionPlot::showRow(std::size_t row)
{
    chart_.show(row, state_.activation(row), row, curveOptions());
    if (row == state_.selectedRow()) chart_.raise(row);
}

void FunctionPlot::showAllRows()
{
    applyValueRanges();
    for (const auto row : state_.shownRows()) chart_.show(row, state_.activation(row), row, curveOptions());
    replotLater();
}

void FunctionPlot::applyValueRanges()
{
    applying_ = true;
    for (const auto quantity : {Quantity::function, Quantity::derivative})
        chart_.setValueRange(quantity, shownValueRange(quantity, state_.explore()));
    applying_ = false;
}

void FunctionPlot::replotLater()
{
    applyValueRanges();
    const auto selected = state_.selectedRow();
    chart_.raise(selected);
    chart_.shadeFlat(state_.isShown(selected) ? &state_.activation(selected) : nullptr);
    showReading();
    updateCrosshair();
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void FunctionPlot::showReading()
{
    const auto reading = chartReading(state_.explore());
    applying_ = true;
    reading_.show(reading, state_.range());
    applying_ = false;
    legend_.show(reading, currentTheme(), fontPixels);
    followDifferencePanel();
}

// Its panel comes and goes; while it is there it pans and zooms x as the others do.
void FunctionPlot::followDifferencePanel()
{
    auto* rect = reading_.differenceRect();
    if (rect == differenceRect_) return;
    if (rect != nullptr) {
        rect->setRangeZoomFactor(zoomPerStep);
        connect(rect->axis(QCPAxis::atBottom), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
                &FunctionPlot::followDifferenceRange, Qt::UniqueConnection);
    }
    differenceRect_ = rect;
    crosshair_.setRects(rects());
}

void FunctionPlot::followDifferenceRange()
{
    if (!applying_ && reading_.differenceRect() != nullptr) followRange(*reading_.differenceRect());
}

QList<QCPAxisRect*> FunctionPlot::rects() const
{
    QList<QCPAxisRect*> all{chart_.rect(Quantity::function), chart_.rect(Quantity::derivative)};
    if (differenceRect_ != nullptr) all.append(differenceRect_);
    return all;
}

void FunctionPlot::updateCrosshair()
{
    QList<CrosshairDot> dots;
    const auto rows = state_.shownRows();
    for (const auto quantity : {Quantity::function, Quantity::derivative})
        for (const auto row : rows)
            dots.append({chart_.rect(quantity),
                         chartValue(state_.activation(row), quantity, state_.cursor(), curveOptions()),
                         functionColor(row, currentTheme())});
    auto label = nearestLabel(dots, rows);
    crosshair_.set(state_.cursor(), std::move(dots), std::move(label));
}

CrosshairLabel FunctionPlot::nearestLabel(const QList<CrosshairDot>& dots,
                                          const std::vector<std::size_t>& rows) const
{
    CrosshairLabel label;
    double nearest = labelDistance;
    for (qsizetype i = 0; hover_ && i < dots.size(); ++i) {
        auto* rect = dots[i].rect;
        const double distance = std::fabs(rect->axis(QCPAxis::atLeft)->coordToPixel(dots[i].y) - hover_->y());
        if (!rect->rect().contains(hover_->toPoint()) || distance >= nearest) continue;
        nearest = distance;
        const auto row = rows[static_cast<std::size_t>(i) % rows.size()];
        label = {rect, dots[i].y,
                 QString::fromStdString(state_.activation(row).info().name) + u' ' + fixedText(dots[i].y, 3)};
    }
    return label;
}

void FunctionPlot::moveCursor(const QMouseEvent& event)
{
    hover_ = event.position();
    auto* axis = chart_.rect(Quantity::function)->axis(QCPAxis::atBottom);
    if (event.buttons() != Qt::NoButton || event.position().x() < axis->axisRect()->left() ||
        event.position().x() > axis->axisRect()->right())
        return;
    // To the round number that this pixel stands for, so that −2 is −2 and 0 can be hit.
    const double perPixel = axis->range().size() / std::max(1, axis->axisRect()->width());
    const double step = std::pow(10, std::ceil(std::log10(perPixel)));
    const double x = std::round(axis->pixelToCoord(event.position().x()) / step) * step;
    if (x == state_.cursor()) { // the nearest curve may still be another one
        updateCrosshair();
        crosshair_.redraw();
    }
    state_.setCursor(step < 1 ? std::round(x / step) / std::round(1 / step) : x);
}

void FunctionPlot::chooseZoomAxes(const QWheelEvent& event)
{
    const auto modifiers = event.modifiers();
    const Qt::Orientations axes = modifiers.testFlag(Qt::ControlModifier) ? Qt::Horizontal
                                  : modifiers.testFlag(Qt::ShiftModifier)
                                      ? Qt::Vertical
                                      : Qt::Orientations(Qt::Horizontal | Qt::Vertical);
    for (const auto quantity : {Quantity::function, Quantity::derivative})
        chart_.rect(quantity)->setRangeZoom(axes);
}

bool FunctionPlot::handleKey(int key)
{
    const Interval range = state_.range();
    const double width = range.upper - range.lower;
    const auto zoom = [&](double factor) {
        const double centre = (range.lower + range.upper) / 2;
        state_.setRange({centre - width * factor / 2, centre + width * factor / 2});
    };
    const double step = std::pow(10, std::floor(std::log10(width / 50)));
    switch (key) {
    case Qt::Key_Left:
        state_.setCursor((std::round(state_.cursor() / step) - 1) * step);
        announceCursor();
        return true;
    case Qt::Key_Right:
        state_.setCursor((std::round(state_.cursor() / step) + 1) * step);
        announceCursor();
        return true;
    case Qt::Key_Plus:
        zoom(zoomPerStep);
        return true;
    case Qt::Key_Minus:
        zoom(1 / zoomPerStep);
        return true;
    case Qt::Key_Home:
        resetView();
        return true;
    default:
        return false;
    }
}

// For screen readers: where the cursor is on the selected curve, as the plot's description.
void FunctionPlot::announceCursor()
{
    const auto& activation = state_.activation(state_.selectedRow());
    const auto at = [&](Quantity quantity) {
        return shortText(chartValue(activation, quantity, state_.cursor(), curveOptions()), 4);
    };
    plot_->setAccessibleDescription(tr("%1 at x = %2: f = %3, slope %4")
                                        .arg(QString::fromStdString(activation.info().name),
                                             shortText(state_.cursor(), 5), at(Quantity::function),
                                             at(Quantity::derivative)));
    QAccessibleEvent event(plot_, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

bool FunctionPlot::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent*>(event)->key())) return true;
    if (event->type() == QEvent::Leave && hover_) {
        hover_.reset();
        updateCrosshair();
        crosshair_.redraw();
    }
    return QWidget::eventFilter(watched, event);
}

void FunctionPlot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        applyPlotTheme();
        replotLater();
    }
    QWidget::changeEvent(event);
}

void FunctionPlot::applyPlotTheme()
{
    const Theme& theme = currentTheme();
    plot_->setBackground(QBrush(theme.window)); // the cards are drawn on it
    chart_.setTheme(theme, fontPixels);
    reading_.setTheme(theme, fontPixels);
    crosshair_.setTheme(theme);
}

} // namespace rectiscope
