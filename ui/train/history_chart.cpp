#include "ui/train/history_chart.h"

#include "ui/common/qcustomplot.h"
#include "ui/common/segmented_control.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace rectiscope {
namespace {

constexpr int switchHeight = 26;
constexpr double zoomPerStep = 0.85; // as in Explore
constexpr int wheelStep = 120;

constexpr std::array choices{HistoryQuantity::testLoss, HistoryQuantity::trainLoss,
                             HistoryQuantity::testAccuracy, HistoryQuantity::trainAccuracy};

} // namespace

HistoryChart::HistoryChart(const QString& objectName, HistoryQuantity quantity, QWidget* parent)
    : QFrame(parent), quantity_(quantity), canvas_(new QCustomPlot)
{
    setObjectName(objectName);
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(quantityTitle(quantity));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 0, 2, 4);
    column->setSpacing(0);
    createHeader();
    column->addSpacing(4);
    createCanvas();
    column->addWidget(canvas_, 1);
    updateTheme();

    click_.setSingleShot(true);
    connect(&click_, &QTimer::timeout, this, [this] { Q_EMIT stepChosen(clicked_); });
}

HistoryChart::~HistoryChart() = default;

// A choice of what the chart shows, which is its title too. Dead units are named by the tab around them.
void HistoryChart::createHeader()
{
    if (quantity_ == HistoryQuantity::deadUnits) return;
    auto* header = new QHBoxLayout;
    header->setContentsMargins(14, 8, 10, 0);
    header->setSpacing(10);
    choice_ = new QComboBox;
    choice_->setObjectName(objectName() + QStringLiteral("Quantity"));
    choice_->setAccessibleName(tr("What the chart shows"));
    choice_->setToolTip(tr("Over all training or test points at each recorded step, and not over a batch"));
    choice_->setProperty("title", true);
    choice_->setFocusPolicy(Qt::TabFocus); // a click leaves the Space bar to play and pause
    for (const auto quantity : choices) choice_->addItem(quantityTitle(quantity));
    connect(choice_, &QComboBox::activated, this, [this](int index) {
        choose(choices[static_cast<std::size_t>(index)]);
        Q_EMIT lookEdited();
    });

    scale_ = new SegmentedControl(objectName() + QStringLiteral("Scale"), {tr("linear"), tr("log")});
    scale_->setFixedHeight(switchHeight);
    for (auto* segment : scale_->findChildren<QPushButton*>()) segment->setFocusPolicy(Qt::TabFocus);
    connect(scale_, &SegmentedControl::chosen, this, [this](int index) {
        setLogarithmic(index == 1);
        replotEdited();
    });
    header->addWidget(choice_);
    header->addStretch(1);
    header->addWidget(scale_);
    static_cast<QVBoxLayout*>(layout())->addLayout(header);
}

void HistoryChart::createCanvas()
{
    canvas_->setObjectName(objectName() + QStringLiteral("Plot"));
    canvas_->setAccessibleName(tr("%1 over steps").arg(quantityTitle(quantity_)));
    canvas_->setMinimumSize(160, 90);
    canvas_->setFocusPolicy(Qt::StrongFocus); // Space and the other keys of the workspace go through
    canvas_->setMouseTracking(true);
    canvas_->installEventFilter(this);
    plot_ = std::make_unique<HistoryPlot>(*canvas_, quantity_);
    choose(quantity_);
}

void HistoryChart::choose(HistoryQuantity quantity)
{
    quantity_ = quantity;
    plot_->setQuantity(quantity);
    setAccessibleName(quantityTitle(quantity));
    canvas_->setAccessibleName(tr("%1 over steps").arg(quantityTitle(quantity)));
    canvas_->setAccessibleDescription(
        tr("Left and Right move the cursor along the recorded steps, Enter shows "
           "that step, plus and minus zoom, 0 resets"));
    if (scale_ != nullptr) {
        const auto index = std::ranges::find(choices, quantity) - choices.begin();
        choice_->setCurrentIndex(static_cast<int>(index));
        scale_->setEnabled(isLoss(quantity));
        if (isLoss(quantity))
            scale_->setToolTips({tr("Linear axis from 0; a loss far above the first leaves at the top"),
                                 tr("Logarithmic axis that holds every loss")});
        else
            scale_->setToolTips(QStringList(2, tr("Accuracies are shown on a linear axis")));
    }
    replot();
}

void HistoryChart::setNetworks(std::vector<NetworkLine> networks)
{
    plot_->setNetworks(std::move(networks));
    replot();
}

void HistoryChart::setHasAccuracy(bool hasAccuracy)
{
    if (choice_ == nullptr) return;
    const auto* model = qobject_cast<QStandardItemModel*>(choice_->model());
    for (int i = 0; i < choice_->count(); ++i) {
        if (!isAccuracy(choices[static_cast<std::size_t>(i)])) continue;
        model->item(i)->setEnabled(hasAccuracy);
        model->item(i)->setToolTip(
            hasAccuracy ? QString()
                        : tr("These data ask for a number and not for a class: there is no accuracy"));
    }
    if (hasAccuracy || !isAccuracy(quantity_)) return;
    choose(quantity_ == HistoryQuantity::testAccuracy ? HistoryQuantity::testLoss
                                                      : HistoryQuantity::trainLoss);
}

void HistoryChart::setHistory(const std::vector<HistoryPoint>& points)
{
    plot_->setHistory(points);
    replot();
}

void HistoryChart::setShownStep(std::optional<std::int64_t> step)
{
    plot_->setShownStep(step);
}

void HistoryChart::resetView()
{
    plot_->setView({});
    replot();
}

void HistoryChart::setLook(const HistoryLook& look)
{
    if (choice_ != nullptr) {
        choose(look.quantity);
        scale_->setCurrent(look.logarithmic ? 1 : 0);
        setLogarithmic(look.logarithmic);
    }
    plot_->setView(look.view);
    replot();
}

void HistoryChart::setLogarithmic(bool logarithmic)
{
    logarithmic_ = logarithmic;
    plot_->setLogarithmic(logarithmic);
}

void HistoryChart::replot()
{
    canvas_->replot(QCustomPlot::rpQueuedReplot);
}

void HistoryChart::replotEdited()
{
    replot();
    Q_EMIT lookEdited();
}

void HistoryChart::updateTheme()
{
    plot_->setTheme(currentTheme(), std::max(9, QFontInfo(font()).pixelSize() * 5 / 6));
    plot_->fitTicks();
    replot();
}

void HistoryChart::press(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton) return;
    pressed_ = event.position();
    dragging_ = false;
}

void HistoryChart::move(const QMouseEvent& event)
{
    if (pressed_ && (event.buttons() & Qt::LeftButton) != 0) {
        const QPointF way = event.position() - *pressed_;
        dragging_ = dragging_ || way.manhattanLength() >= QApplication::startDragDistance();
        if (!dragging_) return;
        plot_->setCursor({});
        plot_->pan(*pressed_, event.position());
        pressed_ = event.position();
        replotEdited();
        return;
    }
    plot_->setCursor(plot_->stepAt(event.position().x()));
}

void HistoryChart::release(const QMouseEvent& event)
{
    const bool isClick = event.button() == Qt::LeftButton && pressed_ && !dragging_;
    pressed_.reset();
    plot_->setCursor(plot_->stepAt(event.position().x()));
    const auto step = plot_->cursorStep();
    if (!isClick || !step) return;
    clicked_ = *step;
    if (plot_->view() == HistoryView())
        Q_EMIT stepChosen(clicked_);
    else
        click_.start(QApplication::doubleClickInterval());
}

void HistoryChart::zoom(const QWheelEvent& event)
{
    // With Shift some systems turn the wheel sideways.
    const int turned = event.angleDelta().y() != 0 ? event.angleDelta().y() : event.angleDelta().x();
    if (turned == 0) return;
    const double factor = std::pow(zoomPerStep, double(turned) / wheelStep);
    if (event.modifiers().testFlag(Qt::ShiftModifier))
        plot_->zoomValues(factor, event.position().y());
    else
        plot_->zoomSteps(factor, event.position().x());
    plot_->setCursor(plot_->stepAt(event.position().x()));
    replotEdited();
}

bool HistoryChart::handleKey(int key)
{
    const double centre = canvas_->axisRect()->center().x();
    switch (key) {
    case Qt::Key_Left:
        moveCursor(-1);
        return true;
    case Qt::Key_Right:
        moveCursor(1);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        plot_->zoomSteps(zoomPerStep, centre);
        replotEdited();
        return true;
    case Qt::Key_Minus:
        plot_->zoomSteps(1 / zoomPerStep, centre);
        replotEdited();
        return true;
    case Qt::Key_0:
        resetView();
        Q_EMIT lookEdited();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto step = plot_->cursorStep()) Q_EMIT stepChosen(*step);
        return true;
    default:
        return false;
    }
}

void HistoryChart::moveCursor(int points)
{
    const HistoryView before = plot_->view();
    plot_->moveCursor(points);
    canvas_->setAccessibleDescription(plot_->cursorText());
    if (plot_->view() != before) replotEdited();
}

bool HistoryChart::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent*>(event));
        break;
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent*>(event));
        break;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent*>(event));
        break;
    case QEvent::MouseButtonDblClick:
        click_.stop();
        pressed_.reset();
        resetView();
        Q_EMIT lookEdited();
        break;
    case QEvent::Wheel:
        zoom(*static_cast<QWheelEvent*>(event));
        return true;
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto modifiers = key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
        if (modifiers == Qt::NoModifier && handleKey(key->key())) return true;
        break;
    }
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        break;
    case QEvent::Leave:
        plot_->setCursor({});
        break;
    case QEvent::Resize:
        // The plot's own handler has not run yet.
        canvas_->setViewport(canvas_->rect());
        plot_->fitTicks();
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void HistoryChart::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    if (!canvas_->hasFocus()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(currentTheme().accent, 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
}

void HistoryChart::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (plot_ && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        updateTheme();
}

} // namespace rectiscope
