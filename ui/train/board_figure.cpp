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
constexpr int margin = 16;

struct BoardText {
    Q_DECLARE_TR_FUNCTIONS(BoardFigure)
};

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

void BoardFigure::paint(QCPPainter& painter, const FigureOptions& options) const
{
    const Theme& theme = options.theme();
    const QRect all(QPoint(0, 0), options.size);
    painter.fillRect(all, theme.window);
    if (!snapshot_ || snapshot_->networks.empty() || !snapshot_->config) return;
    QRect area = all.adjusted(margin, margin, -margin, -margin);
    QStringList functions;
    for (const auto& network : snapshot_->networks)
        functions << (networkName(network) + QLatin1Char(' ') +
                      networkParameters(network, *snapshot_->config))
                         .trimmed();
    const QString step =
        looksBack(*snapshot_)
            ? BoardText::tr("step %1 of %2").arg(countText(snapshot_->steps), countText(snapshot_->end))
            : BoardText::tr("step %1").arg(countText(snapshot_->steps));
    const QString caption =
        QStringLiteral("%1 · %2 · %3")
            .arg(step, raceCaption(*snapshot_->config), functions.join(QStringLiteral(", ")));
    area.setTop(area.top() + paintCaption(painter, area, caption, theme) + margin / 2);
    const QFont font = figureFont(textPixels);
    if (options.legend) area.setBottom(area.bottom() - 2 * textPixels);

    const auto hidden = hiddenWidths(snapshot_->networks.front());
    const auto places = arrangeCards(static_cast<int>(snapshot_->networks.size()), QSizeF(area.size()),
                                     hidden, textPixels, CardHeights::needed);
    for (std::size_t i = 0; i < places.size(); ++i) {
        painter.save();
        painter.translate(QPointF(area.topLeft()) + places[i].topLeft());
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(theme.border, 1));
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(QRectF(QPointF(0, 0), places[i].size()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        paintCard(painter, CardLayout(places[i].size(), hidden, textPixels),
                  {*snapshot_, static_cast<int>(i)}, {theme, font});
        painter.restore();
    }
    if (options.legend)
        StateLegend::paint(
            painter,
            QRectF(area.left(), area.top() + places.back().bottom() + 4, area.width(), 1.5 * textPixels),
            font, theme, probeSetText(*snapshot_));
}

QByteArray BoardFigure::csv() const
{
    std::string text = "activation,layer,unit,state,active_share,largest_z,mean_output\n";
    if (!snapshot_) return QByteArray::fromStdString(text);
    for (const auto& network : snapshot_->networks) {
        std::string name = toText(network.activation);
        if (network.fork) name.append(" (").append(networkName(network).toStdString()).append(")");
        if (name.find(',') != std::string::npos) name = '"' + name + '"';
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
