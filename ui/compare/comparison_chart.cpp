#include "ui/compare/comparison_chart.h"

#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/compare/comparison_figures.h"
#include "ui/compare/comparison_text.h"
#include "ui/compare/course_plot.h"
#include "ui/compare/mark_readout.h"
#include "ui/compare/mark_walk.h"
#include "ui/train/history_items.h"

#include <QAccessible>
#include <QFontInfo>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int margin = 8;
const QString cursorLayer = QStringLiteral("cursor");

// Whether both are runs of one experiment, so that axes may keep their ends.
bool isSame(const Results* before, const Results* after)
{
    return before != nullptr && after != nullptr && toJson(before->experiment) == toJson(after->experiment) &&
           before->runs.size() <= after->runs.size();
}

} // namespace

ComparisonChart::ComparisonChart(QWidget* parent) : QWidget(parent), canvas_(new QCustomPlot)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(220, 140);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    canvas_->setObjectName(QStringLiteral("comparisonPlot"));
    canvas_->setFocusPolicy(Qt::NoFocus);
    canvas_->setMinimumSize(1, 1);
    canvas_->addLayer(cursorLayer);
    canvas_->layer(cursorLayer)->setMode(QCPLayer::lmBuffered);
    canvas_->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin / 2, margin, margin / 2);
    column->addWidget(canvas_);
    updateNames();
}

ComparisonChart::~ComparisonChart() = default;

void ComparisonChart::setKind(ChartKind kind)
{
    ComparisonView view = view_;
    view.kind = kind;
    setView(view);
}

void ComparisonChart::setMetric(std::size_t metric)
{
    ComparisonView view = view_;
    view.metric = metric;
    setView(view);
}

void ComparisonChart::setCell(std::size_t cell)
{
    ComparisonView view = view_;
    view.cell = cell;
    setView(view);
}

void ComparisonChart::setLogarithmic(bool logarithmic)
{
    ComparisonView view = view_;
    view.logarithmic = logarithmic;
    setView(view);
}

void ComparisonChart::setPaper(std::size_t column, bool asDivisor)
{
    ComparisonView view = view_;
    view.paperColumn = column;
    view.asDivisor = asDivisor;
    setView(view);
}

void ComparisonChart::setView(const ComparisonView& view)
{
    if (view == view_) return;
    if (view.kind != view_.kind || view.cell != view_.cell) {
        ranges_.clear();
        currentRun_.reset();
        reading_.reset();
    }
    view_ = view;
    updateNames();
    drawSoon();
}

void ComparisonChart::setResults(std::shared_ptr<const Results> results)
{
    if (!isSame(results_.get(), results.get())) {
        ranges_.clear();
        currentRun_.reset();
        reading_.reset();
        const std::size_t cells = results ? cellCount(results->experiment) : 1;
        if (view_.cell >= cells) view_.cell = 0;
    }
    results_ = std::move(results);
    drawSoon();
}

std::unique_ptr<Figure> ComparisonChart::figure() const
{
    return comparisonFigure(results_, view_);
}

void ComparisonChart::updateNames()
{
    const QString metric = metricName(view_.metric);
    QString name;
    QString hint = tr("Point at a dot to read its run; a click opens it in Train. The arrow keys go from dot "
                      "to dot, Enter opens.");
    switch (view_.kind) {
    case ChartKind::intervals:
        name = tr("%1 of every run, with means and intervals").arg(metric);
        break;
    case ChartKind::courses:
        name = tr("Learning curves, mean and spread");
        hint = tr("Point at the curves to read all of them; the arrow keys go along.");
        break;
    case ChartKind::scatter:
        name = tr("Training against test, every run");
        break;
    case ChartKind::slopes:
        name = tr("Learned slopes by hidden layer");
        break;
    case ChartKind::map:
        name = tr("%1 over the sweep").arg(metric);
        hint = tr("Point at a cell to read it; a click opens its first run in Train. The arrow keys go from "
                  "cell to cell, Enter opens.");
        break;
    case ChartKind::paper:
        name = tr("The paper's figures");
        hint = tr("Xu, Wang, Chen and Li 2015: one network for each function, no repetition");
        break;
    }
    setAccessibleName(name);
    setToolTip(hint);
    canvas_->setAccessibleName(name);
}

// Hidden charts draw when they are shown.
void ComparisonChart::drawSoon()
{
    if (drawsSoon_ || !isVisible()) return;
    drawsSoon_ = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (drawsSoon_) draw();
        },
        Qt::QueuedConnection);
}

void ComparisonChart::draw()
{
    drawsSoon_ = false;
    canvas_->setViewport(canvas_->rect()); // after a resize the plot's own handler has not run yet
    const Theme& theme = currentTheme();
    const int fontPixels = std::max(10, QFontInfo(font()).pixelSize() - 1);
    static const Results none;
    const PlotLook look{theme, fontPixels, canvas_->rect().size(), ranges_};
    marks_ = drawComparison(*canvas_, results_ ? *results_ : none, view_, look);

    markReadout_ = new MarkReadout(canvas_, theme, fontPixels);
    markReadout_->setLayer(cursorLayer);
    courseReadout_ = new CursorReadout(canvas_);
    courseReadout_->setLayer(cursorLayer);
    courseReadout_->font = figureFont(fontPixels);
    courseReadout_->background = theme.surface;
    courseReadout_->border = theme.axis;
    courseReadout_->text = theme.text;
    keepCurrent();
    if (reading_) readAt(reading_);
    canvas_->replot(QCustomPlot::rpQueuedReplot);
}

// The run that was read before stays the one, wherever its dot is now.
void ComparisonChart::keepCurrent()
{
    const auto before = currentRun_;
    current_.reset();
    if (!before) return;
    const auto found = std::ranges::find(marks_, *before, &RunMark::run);
    if (found != marks_.end()) setCurrent(static_cast<std::size_t>(found - marks_.begin()));
}

void ComparisonChart::setCurrent(std::optional<std::size_t> mark)
{
    current_ = mark;
    currentRun_ = mark ? std::optional(marks_[*mark].run) : std::nullopt;
    if (markReadout_ == nullptr) return;
    markReadout_->mark = mark ? std::optional(marks_[*mark]) : std::nullopt;
    canvas_->setCursor(mark ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const QString text = mark ? marks_[*mark].title + QStringLiteral(": ") + marks_[*mark].text : QString();
    if (text != accessibleDescription()) {
        setAccessibleDescription(text);
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    canvas_->layer(cursorLayer)->replot();
}

void ComparisonChart::readAt(std::optional<double> x)
{
    reading_ = x;
    if (courseReadout_ == nullptr || !results_) return;
    readCourses(*courseReadout_, *canvas_, *results_, courseMetrics(view_).front(), x);
    if (x) reading_ = courseReadout_->x;
    QString text = courseReadout_->title;
    for (const auto& line : courseReadout_->lines)
        text += QStringLiteral("; ") + line.text + u' ' + line.value;
    setAccessibleDescription(text);
    canvas_->layer(cursorLayer)->replot();
}

void ComparisonChart::pointAt(const QPointF& place)
{
    if (view_.kind == ChartKind::courses && canvas_->axisRectCount() > 0 && canvas_->graphCount() > 0) {
        const auto* axes = canvas_->axisRect(0);
        if (axes->rect().contains(place.toPoint()))
            readAt(axes->axis(QCPAxis::atBottom)->pixelToCoord(place.x()));
        else
            readAt(std::nullopt);
        return;
    }
    setCurrent(markAt(marks_, place));
}

void ComparisonChart::leave()
{
    if (hasFocus()) return; // the keyboard's place stays
    setCurrent(std::nullopt);
    if (reading_) readAt(std::nullopt);
}

void ComparisonChart::stepReading(int key)
{
    if (canvas_->graphCount() == 0) return;
    const auto steps = courseSteps(*canvas_);
    if (steps.empty()) return;
    auto place = reading_ ? std::ranges::lower_bound(steps, *reading_ - 1e-9) : steps.end() - 1;
    if (place == steps.end()) place = steps.end() - 1;
    if (reading_ && key == Qt::Key_Left && place != steps.begin()) --place;
    if (reading_ && key == Qt::Key_Right && place + 1 != steps.end()) ++place;
    if (key == Qt::Key_Home) place = steps.begin();
    if (key == Qt::Key_End) place = steps.end() - 1;
    readAt(*place);
}

bool ComparisonChart::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        pointAt(static_cast<QMouseEvent*>(event)->position());
        break;
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        break;
    case QEvent::MouseButtonRelease:
        if (const auto* mouse = static_cast<QMouseEvent*>(event); mouse->button() == Qt::LeftButton)
            if (const auto mark = markAt(marks_, mouse->position())) {
                setCurrent(mark);
                Q_EMIT runActivated(marks_[*mark].run);
            }
        break;
    case QEvent::Leave:
        leave();
        break;
    case QEvent::Resize:
        draw();
        break;
    case QEvent::ToolTip:
        if (current_ || reading_) return true; // what is read is not to be covered
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void ComparisonChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) updateNames();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange)
        drawSoon();
}

void ComparisonChart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    draw();
}

void ComparisonChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !current_ && !marks_.empty()) setCurrent(0);
}

void ComparisonChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setCurrent(std::nullopt);
    if (reading_) readAt(std::nullopt);
}

void ComparisonChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (view_.kind == ChartKind::courses)
            stepReading(event->key());
        else if (const auto next = nextMark(marks_, current_, event->key()))
            setCurrent(next);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current_) {
            Q_EMIT runActivated(marks_[*current_].run);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (current_ || reading_) {
            setCurrent(std::nullopt);
            if (reading_) readAt(std::nullopt);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace rectiscope
