#include "ui/train/slope_chart.h"

#include "core/activation/config.h"
#include "core/text.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/train/history_figure.h"
#include "ui/train/plot_figure.h"

#include <QFontInfo>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace rectiscope {
namespace {

QByteArray slopesCsv(const RaceSnapshot& snapshot, const std::vector<HistoryPoint>& points)
{
    std::string text = "step,activation,layer,slope,network\n";
    for (const auto& point : points)
        for (std::size_t i = 0; i < snapshot.networks.size() && i < point.networks.size(); ++i) {
            const NetworkSnapshot& network = snapshot.networks[i];
            const std::string name = csvField(toText(network.activation));
            const auto& slopes = point.networks[i].slopes;
            for (std::size_t layer = 0; layer < slopes.size(); ++layer)
                text += std::to_string(point.step) + ',' + name + ',' + std::to_string(layer + 1) + ',' +
                        shortest(slopes[layer]) + ',' +
                        networkName(network).remove(QChar(0x202F)).toStdString() + '\n';
        }
    return QByteArray::fromStdString(text);
}

} // namespace

SlopeChart::SlopeChart(QWidget* parent) : LabPage(parent), note_(new QLabel), canvas_(new QCustomPlot)
{
    note_->setObjectName(QStringLiteral("slopeNote"));
    note_->setProperty("role", QStringLiteral("muted"));
    note_->setWordWrap(true);
    note_->setContentsMargins(12, 0, 12, 0);
    canvas_->setObjectName(QStringLiteral("slopePlot"));
    canvas_->setAccessibleName(tr("Learned slopes over steps"));
    canvas_->setToolTip(
        tr("PReLU's slope α of each hidden layer, h1 the first; the mean over its units where "
           "each has its own. Dashed: the fixed slopes of other functions."));
    canvas_->setMinimumSize(160, 90);
    canvas_->setFocusPolicy(Qt::NoFocus);
    canvas_->installEventFilter(this);
    plot_ = std::make_unique<SlopePlot>(*canvas_);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(note_);
    column->addWidget(canvas_, 1);
    column->addStretch(0);
    updateTheme();
}

SlopeChart::~SlopeChart() = default;

void SlopeChart::draw(const LabContent& content)
{
    const bool learns = learnsSlopes(*content.snapshot);
    note_->setText(learns ? tr("Slope α for x < 0, by hidden layer")
                          : tr("Add PReLU to the race to see slopes learned."));
    canvas_->setVisible(learns);
    if (!learns) return;
    plot_->setContent(*content.snapshot, content.history.points());
    plot_->fit();
    canvas_->replot(QCustomPlot::rpQueuedReplot);
}

void SlopeChart::updateTheme()
{
    plot_->setTheme(currentTheme(), std::max(9, QFontInfo(font()).pixelSize() * 5 / 6));
    plot_->fit();
    canvas_->replot(QCustomPlot::rpQueuedReplot);
}

bool SlopeChart::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        plot_->setCursor(static_cast<QMouseEvent*>(event)->position().x());
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

void SlopeChart::changeEvent(QEvent* event)
{
    LabPage::changeEvent(event);
    if (plot_ && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        updateTheme();
}

bool SlopeChart::hasFigure(const LabContent& content) const
{
    return learnsSlopes(*content.snapshot);
}

std::unique_ptr<Figure> SlopeChart::figure(const LabContent& content) const
{
    if (!learnsSlopes(*content.snapshot)) return nullptr;
    PlotFigureContent figure;
    figure.title = tr("Slopes for x < 0");
    figure.subtitle = tr("learned by each hidden layer, by step; dashed: fixed slopes");
    figure.caption = raceCaption(*content.snapshot->config);
    figure.csv = slopesCsv(*content.snapshot, content.history.points());
    figure.draw = [snapshot = content.snapshot, points = content.history.points()](
                      QCustomPlot& canvas, const Theme& theme, int fontPixels, QSize /*size*/, bool labels) {
        SlopePlot plot(canvas);
        plot.setTheme(theme, fontPixels);
        plot.setLabelsShown(labels);
        plot.setContent(*snapshot, points);
        plot.fit();
    };
    return std::make_unique<PlotFigure>(std::move(figure));
}

} // namespace rectiscope
