#include "ui/train/history_chart.h"

#include "ui/common/qcustomplot.h"
#include "ui/common/segmented_control.h"
#include "ui/common/theme.h"
#include "ui/train/unit_state.h"

#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace rectiscope {
namespace {

constexpr int switchHeight = 26;

} // namespace

HistoryChart::HistoryChart(const QString& objectName, HistoryQuantity quantity, QWidget* parent)
    : QFrame(parent),
      quantity_(quantity),
      title_(new QLabel(quantityTitle(quantity))),
      canvas_(new QCustomPlot)
{
    setObjectName(objectName);
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(quantityTitle(quantity));
    title_->setProperty("role", QStringLiteral("strong"));
    title_->setToolTip(
        quantity == HistoryQuantity::deadUnits
            ? tr("Dead: %1, over the training points. Summed over all hidden layers.")
                  .arg(stateDefinition(UnitState::dead))
            : tr("The loss over all training or test points at each recorded step, and not the "
                 "loss of a batch"));

    auto* header = new QHBoxLayout;
    header->setContentsMargins(14, 8, 10, 0);
    header->addWidget(title_);
    header->addStretch(1);
    header->setSpacing(10);
    if (quantity != HistoryQuantity::deadUnits)
        createSwitches(*header);
    else
        header->addStrut(switchHeight); // the axes of both charts lie side by side at one height

    canvas_->setObjectName(objectName + QStringLiteral("Plot"));
    canvas_->setAccessibleName(tr("%1 over steps").arg(quantityTitle(quantity)));
    canvas_->setMinimumSize(160, 90);
    canvas_->setFocusPolicy(Qt::NoFocus);
    canvas_->installEventFilter(this);
    plot_ = std::make_unique<HistoryPlot>(*canvas_, quantity);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 0, 2, 4);
    column->setSpacing(0);
    column->addLayout(header);
    column->addSpacing(4);
    column->addWidget(canvas_, 1);
    updateTheme();
}

HistoryChart::~HistoryChart() = default;

void HistoryChart::createSwitches(QHBoxLayout& header)
{
    auto* part = new SegmentedControl(objectName() + QStringLiteral("Part"), {tr("test"), tr("training")});
    part->setToolTips({tr("Loss over the test points"), tr("Loss over the training points")});
    connect(part, &SegmentedControl::chosen, this, [this](int index) {
        quantity_ = index == 0 ? HistoryQuantity::testLoss : HistoryQuantity::trainLoss;
        title_->setText(quantityTitle(quantity_));
        plot_->setQuantity(quantity_);
        replot();
    });
    auto* scale = new SegmentedControl(objectName() + QStringLiteral("Scale"), {tr("linear"), tr("log")});
    scale->setToolTips({tr("Linear axis from 0; a loss far above the first leaves at the top"),
                        tr("Logarithmic axis that holds every loss")});
    connect(scale, &SegmentedControl::chosen, this, [this](int index) {
        logarithmic_ = index == 1;
        plot_->setLogarithmic(logarithmic_);
        replot();
    });
    for (auto* control : {part, scale}) {
        control->setFixedHeight(switchHeight);
        for (auto* segment : control->findChildren<QPushButton*>())
            segment->setFocusPolicy(Qt::TabFocus); // a click leaves the Space bar to play and pause
    }
    header.addWidget(part);
    header.addWidget(scale);
}

void HistoryChart::setNetworks(std::vector<NetworkLine> networks)
{
    plot_->setNetworks(std::move(networks));
    replot();
}

void HistoryChart::setHistory(const std::vector<HistoryPoint>& points)
{
    plot_->setHistory(points);
    replot();
}

void HistoryChart::replot()
{
    canvas_->replot(QCustomPlot::rpQueuedReplot);
}

void HistoryChart::updateTheme()
{
    plot_->setTheme(currentTheme(), std::max(9, QFontInfo(font()).pixelSize() * 5 / 6));
    plot_->fitTicks();
    replot();
}

bool HistoryChart::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        plot_->setCursor(plot_->stepAt(static_cast<QMouseEvent*>(event)->position().x()));
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

void HistoryChart::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (plot_ && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        updateTheme();
}

} // namespace rectiscope
