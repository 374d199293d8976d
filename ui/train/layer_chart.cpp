#include "ui/train/layer_chart.h"

#include "core/activation/config.h"
#include "core/text.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/segmented_control.h"
#include "ui/common/theme.h"
#include "ui/train/history_figure.h"
#include "ui/train/plot_figure.h"
#include "ui/train/race_text.h"
#include "ui/train/unit_state.h"

#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace rectiscope {
namespace {

bool hasStatistics(const RaceSnapshot& snapshot)
{
    return std::ranges::any_of(snapshot.networks, [](const NetworkSnapshot& network) {
        return !network.layers.empty() && network.layers.front().statistics.has_value();
    });
}

// One row for each layer of each network, whichever quantity is shown.
QByteArray statisticsCsv(const RaceSnapshot& snapshot)
{
    std::string text = "activation,layer,z_mean,z_sd,h_mean,h_sd,gradient_mean,gradient_sd,network\n";
    for (const auto& network : snapshot.networks) {
        const std::string name = csvField(toText(network.activation));
        for (std::size_t i = 0; i < network.layers.size(); ++i) {
            text += name + ',' + std::to_string(i + 1);
            for (const auto quantity :
                 {LayerQuantity::preActivations, LayerQuantity::outputs, LayerQuantity::gradients}) {
                const auto moments = layerMoments(network.layers[i], quantity);
                text += moments ? ',' + shortest(moments->mean) + ',' + shortest(moments->spread)
                                : std::string(",,");
            }
            text += ',' + networkName(network).remove(QChar(0x202F)).toStdString() + '\n';
        }
    }
    return QByteArray::fromStdString(text);
}

} // namespace

LayerChart::LayerChart(QWidget* parent) : LabPage(parent), note_(new QLabel), canvas_(new QCustomPlot)
{
    createSwitch();
    note_->setObjectName(QStringLiteral("layerNote"));
    note_->setProperty("role", QStringLiteral("muted"));
    canvas_->setObjectName(QStringLiteral("layerPlot"));
    canvas_->setAccessibleName(tr("Mean and spread by layer"));
    canvas_->setToolTip(tr(
        "Over all units of a hidden layer and all probes. A spread of exactly 0, as in a layer that is fully "
        "dead, lies on the lower edge of its axis."));
    canvas_->setMinimumSize(160, 90);
    canvas_->setFocusPolicy(Qt::NoFocus);
    canvas_->installEventFilter(this);
    plot_ = std::make_unique<LayerPlot>(*canvas_);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(switch_);
    row->addWidget(note_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(canvas_, 1);
    updateTheme();
}

LayerChart::~LayerChart() = default;

void LayerChart::createSwitch()
{
    switch_ = new SegmentedControl(QStringLiteral("layerQuantity"),
                                   {QStringLiteral(" z "), QStringLiteral(" h "), QStringLiteral("∂L/∂z")});
    switch_->setAccessibleName(tr("Quantity"));
    switch_->setToolTips({tr("Pre-activations z: what the activation function gets"),
                          tr("Outputs h = f(z): what the next layer gets"),
                          tr("Gradients ∂L/∂z, each of its own sample's loss: what comes back")});
    switch_->setFixedHeight(26);
    for (auto* segment : switch_->findChildren<QPushButton*>()) segment->setFocusPolicy(Qt::TabFocus);
    connect(switch_, &SegmentedControl::chosen, this, [this](int index) {
        quantity_ = static_cast<LayerQuantity>(index);
        redraw();
        Q_EMIT quantityChosen();
    });
}

void LayerChart::setQuantity(LayerQuantity quantity)
{
    quantity_ = quantity;
    switch_->setCurrent(static_cast<int>(quantity));
    redraw();
}

void LayerChart::draw(const LabContent& content)
{
    shown_ = content.snapshot;
    redraw();
}

void LayerChart::redraw()
{
    if (!shown_ || !hasStatistics(*shown_)) return; // the next snapshot has them
    plot_->setSnapshot(*shown_, quantity_);
    const auto& layers = shown_->networks.front().layers;
    const bool known = !layers.empty() && layerMoments(layers.front(), quantity_);
    note_->setText(known ? probeSetText(*shown_)
                         : tr("A grid has no targets, hence no gradients. Choose other probes under Units."));
    note_->setWordWrap(!known);
    plot_->fit();
    canvas_->replot(QCustomPlot::rpQueuedReplot);
}

void LayerChart::updateTheme()
{
    plot_->setTheme(currentTheme(), std::max(9, QFontInfo(font()).pixelSize() * 5 / 6));
    plot_->fit();
    canvas_->replot(QCustomPlot::rpQueuedReplot);
}

bool LayerChart::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        plot_->setCursor(static_cast<QMouseEvent*>(event)->position());
        canvas_->replot(QCustomPlot::rpQueuedReplot);
        break;
    case QEvent::Leave:
        plot_->setCursor({});
        canvas_->replot(QCustomPlot::rpQueuedReplot);
        break;
    case QEvent::Resize:
        canvas_->setViewport(canvas_->rect()); // the plot's own handler has not run yet
        plot_->fit();
        break;
    default:
        break;
    }
    return LabPage::eventFilter(watched, event);
}

void LayerChart::changeEvent(QEvent* event)
{
    LabPage::changeEvent(event);
    if (plot_ && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        updateTheme();
}

bool LayerChart::hasFigure(const LabContent& content) const
{
    return hasStatistics(*content.snapshot);
}

std::unique_ptr<Figure> LayerChart::figure(const LabContent& content) const
{
    const auto snapshot = content.snapshot;
    if (!hasStatistics(*snapshot)) return nullptr;
    PlotFigureContent figure;
    figure.title = layerQuantityTitle(quantity_);
    figure.subtitle =
        tr("all units of a layer, %1, step %2").arg(probeSetText(*snapshot), countText(snapshot->steps));
    figure.caption = raceCaption(*snapshot->config);
    figure.csv = statisticsCsv(*snapshot);
    figure.draw = [snapshot, quantity = quantity_](QCustomPlot& canvas, const Theme& theme, int fontPixels,
                                                   QSize /*size*/, bool labels) {
        LayerPlot plot(canvas);
        plot.setTheme(theme, fontPixels);
        plot.setLabelsShown(labels);
        plot.setSnapshot(*snapshot, quantity);
        plot.fit();
    };
    return std::make_unique<PlotFigure>(std::move(figure));
}

} // namespace rectiscope
