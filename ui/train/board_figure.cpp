#include "ui/train/board_figure.h"

#include "core/activation/config.h"
#include "core/text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/train/card_layout.h"
#include "ui/train/card_painter.h"
#include "ui/train/history_figure.h"
#include "ui/train/network_name.h"
#include "ui/train/race_text.h"
#include "ui/train/state_legend.h"
#include "ui/train/timeline_bar.h"
#include "ui/train/unit_state.h"

#include <string>

namespace rectiscope {
namespace {

constexpr int textPixels = 14;
constexpr int fewestPixels = 6;
constexpr int margin = 16;

struct BoardText {
    Q_DECLARE_TR_FUNCTIONS(BoardFigure)
};

struct FittingCards {
    std::vector<QRectF> places;
    int pixels; // of their text
};

// In smaller letters where the area has no room for cards with the usual ones.
FittingCards fittingCards(int count, QSizeF area, const std::vector<int>& hidden)
{
    for (int pixels = textPixels;; --pixels) {
        auto places = arrangeCards(count, area, hidden, pixels, CardHeights::needed);
        const bool fits = places.back().bottom() <= area.height() && places.back().right() <= area.width();
        if (fits || pixels == fewestPixels) return {std::move(places), pixels};
    }
}

// The names in files are the definitions' own, in no other language.
const char* stateKey(UnitState state)
{
    switch (state) {
    case UnitState::dead:
        return "dead";
    case UnitState::starved:
        return "starved";
    case UnitState::silent:
        return "silent";
    case UnitState::dormant:
        return "dormant";
    case UnitState::active:
        break;
    }
    return "active";
}

} // namespace

QString BoardFigure::heading() const
{
    if (!snapshot_ || snapshot_->networks.empty() || !snapshot_->config) return {};
    QStringList functions;
    for (const auto& network : snapshot_->networks)
        functions << (networkName(network) + QLatin1Char(' ') +
                      networkParameters(network, *snapshot_->config))
                         .trimmed();
    const QString step =
        looksBack(*snapshot_)
            ? BoardText::tr("step %1 of %2").arg(countText(snapshot_->steps), countText(snapshot_->end))
            : BoardText::tr("step %1").arg(countText(snapshot_->steps));
    return QStringLiteral("%1 · %2 · %3")
        .arg(step, raceCaption(*snapshot_->config), functions.join(QStringLiteral(", ")));
}

QString BoardFigure::caption() const
{
    if (heading().isEmpty()) return {};
    return figureCaption({BoardText::tr("Networks at %1").arg(heading())},
                         BoardText::tr("Their units are counted %1").arg(probeSetText(*snapshot_)));
}

ShownFunctions BoardFigure::functions() const
{
    std::vector<Activation> activations;
    if (snapshot_)
        for (const auto& network : snapshot_->networks) activations.push_back(network.activation);
    return trainedFunctions(std::move(activations));
}

void BoardFigure::paint(QCPPainter& painter, const FigureOptions& options) const
{
    const Theme& theme = options.theme();
    const QRect all(QPoint(0, 0), options.size);
    if (!options.transparent) painter.fillRect(all, theme.window);
    if (!snapshot_ || snapshot_->networks.empty() || !snapshot_->config) return;
    QRect area = all.adjusted(margin, margin, -margin, -margin);
    // Below the figure the whole paragraph says it all.
    const QString text = options.caption ? QString() : heading();
    area.setTop(area.top() + paintCaption(painter, area, text, theme) + margin / 2);
    const bool legend = options.legend != LegendPlace::none; // of the states; it stands below the cards
    if (legend) area.setBottom(area.bottom() - 2 * textPixels);

    const auto hidden = hiddenWidths(snapshot_->networks.front());
    const auto [places, pixels] =
        fittingCards(static_cast<int>(snapshot_->networks.size()), QSizeF(area.size()), hidden);
    const QFont font = figureFont(pixels);
    for (std::size_t i = 0; i < places.size(); ++i) {
        painter.save();
        painter.translate(QPointF(area.topLeft()) + places[i].topLeft());
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(theme.border, 1));
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(QRectF(QPointF(0, 0), places[i].size()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        paintCard(painter, CardLayout(places[i].size(), hidden, pixels), {*snapshot_, static_cast<int>(i)},
                  {theme, font});
        painter.restore();
    }
    if (legend)
        StateLegend::paint(
            painter, QRectF(area.left(), area.top() + places.back().bottom() + 4, area.width(), 1.5 * pixels),
            font, theme, probeSetText(*snapshot_));
}

QByteArray BoardFigure::csv() const
{
    std::string text = "activation,layer,unit,state,active_share,largest_z,mean_output\n";
    if (!snapshot_) return QByteArray::fromStdString(text);
    for (const auto& network : snapshot_->networks) {
        std::string name = toText(network.activation);
        if (network.fork) name.append(" (").append(networkName(network).toStdString()).append(")");
        name = csvField(name);
        for (std::size_t layer = 0; layer < network.layers.size(); ++layer)
            for (std::size_t unit = 0; unit < network.layers[layer].units.size(); ++unit) {
                const UnitHealth& health = network.layers[layer].units[unit];
                text += name + ',' + std::to_string(layer + 1) + ',' + std::to_string(unit + 1) + ',' +
                        stateKey(unitState(health)) + ',' + shortest(health.activeShare) + ',' +
                        shortest(health.largestInput) + ',' + shortest(health.meanOutput) + '\n';
            }
    }
    return QByteArray::fromStdString(text);
}

} // namespace rectiscope
