#include "ui/train/network_card.h"

#include "ui/common/catalog_text.h"
#include "ui/common/core_text.h"
#include "ui/common/icons.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/train/card_layout.h"
#include "ui/train/card_painter.h"
#include "ui/train/decision_map.h"
#include "ui/train/fork_dialog.h"
#include "ui/train/network_name.h"
#include "ui/train/race_text.h"
#include "ui/train/timeline_bar.h"
#include "ui/train/unit_state.h"

#include <QFontInfo>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace rectiscope {

namespace {

QString mapDefinition(const Dataset& data)
{
    if (data.features > 2) {
        const QString points = data.test.size() > 0
                                   ? NetworkCard::tr("the %1 test points")
                                         .arg(countText(static_cast<std::int64_t>(data.test.size())))
                                   : NetworkCard::tr("the %1 training points")
                                         .arg(countText(static_cast<std::int64_t>(data.train.size())));
        return (data.task == Task::classification
                    ? NetworkCard::tr("A row for each class of %1, a column for each class that the network "
                                      "takes them for: on the diagonal they are right, and all others are "
                                      "mistakes. A map can be drawn of one or two features; these have %2.")
                    : NetworkCard::tr("The y that the network gives to %1, over the y that they have: on the "
                                      "line the two are equal. A map can be drawn of one or two features; "
                                      "these have %2."))
            .arg(points)
            .arg(data.features);
    }
    if (data.task == Task::classification)
        return data.features == 2
                   ? NetworkCard::tr(
                         "The class that the network gives to each point of the plane: the stronger "
                         "the colour, the surer. Dots are the training points.")
                   : NetworkCard::tr("How likely the network holds a class along x, and the training points");
    return data.features == 2
               ? NetworkCard::tr("The y that the network gives to each point of the plane, from blue, the "
                                 "smallest, to orange. Dots are the training points.")
               : NetworkCard::tr("The curve that the network computes, and the training points");
}

} // namespace

QFont cardFont(const QWidget& widget)
{
    QFont font = interfaceFont(10);
    font.setPixelSize(std::max(10, QFontInfo(widget.font()).pixelSize()));
    return font;
}

NetworkCard::NetworkCard(int network, PointsLayer& points, QWidget* parent)
    : QWidget(parent), index_(network), points_(points)
{
    setObjectName(QStringLiteral("card%1").arg(network));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    createButtons();
}

void NetworkCard::createButtons()
{
    const auto prepare = [this](QAbstractButton* button, const QString& objectName) {
        button->setParent(this);
        button->setObjectName(objectName + QString::number(index_));
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the Space bar to play and pause
        button->setCursor(Qt::ArrowCursor);
        button->hide();
    };
    fork_ = new QToolButton;
    prepare(fork_, QStringLiteral("fork"));
    fork_->setIcon(themedIcon(QStringLiteral("fork")));
    remove_ = new QToolButton;
    prepare(remove_, QStringLiteral("removeFork"));
    remove_->setText(QStringLiteral("×"));
    for (auto* button : {fork_, remove_}) {
        button->setProperty("flat", true);
        button->setProperty("compact", true);
    }
    leakyFork_ = new QPushButton;
    prepare(leakyFork_, QStringLiteral("leakyFork"));
    leakyFork_->setProperty("compact", true);
    leakyFork_->setAccessibleName(tr("Fork with Leaky ReLU"));
    connect(fork_, &QToolButton::clicked, this, [this] { Q_EMIT forkRequested(index_); });
    connect(remove_, &QToolButton::clicked, this, [this] { Q_EMIT removalRequested(index_); });
    connect(leakyFork_, &QPushButton::clicked, this, [this] { Q_EMIT leakyForkRequested(index_); });
}

// What can be done with the network now.
void NetworkCard::updateButtons()
{
    const auto* shown = network();
    if (!shown) return;
    const QString obstacle = forkObstacle(*snapshot_, index_);
    const auto explain = [&](QAbstractButton* button, const QString& toolTip) {
        const QString text = obstacle.isEmpty() ? toolTip : obstacle;
        if (button->toolTip() != text) button->setToolTip(text);
        button->setEnabled(obstacle.isEmpty());
    };
    fork_->setAccessibleName(tr("Fork %1").arg(networkName(*shown)));
    explain(fork_, tr("Fork… (F): another function, optimizer or learning rate from this step on, with the "
                      "same weights"));
    fork_->show();
    remove_->setAccessibleName(tr("Remove %1").arg(networkName(*shown)));
    remove_->setToolTip(tr("Remove this fork"));
    remove_->setVisible(shown->fork.has_value());
    explain(leakyFork_, tr("The same weights from this step on with Leaky ReLU, whose gradient is never 0, "
                           "beside this network"));
    const bool isOffered = shown->deadLayer && !shown->diverged && !waits(*snapshot_, *shown) &&
                           shown->activation.info().slopeRule == SlopeRule::none;
    leakyFork_->setVisible(isOffered && layout().messageButton().width() > 4 * cardFont(*this).pixelSize());
    placeButtons();
}

void NetworkCard::placeButtons()
{
    const CardLayout places = layout();
    remove_->setGeometry(places.headerButton(0).toAlignedRect());
    fork_->setGeometry(places.headerButton(remove_->isHidden() ? 0 : 1).toAlignedRect());
    const QRect button = places.messageButton().toAlignedRect();
    QFont font = cardFont(*this);
    font.setPixelSize(font.pixelSize() * 5 / 6);
    leakyFork_->setFont(font);
    const QString full = tr("Fork with Leaky ReLU");
    const bool fits = QFontMetrics(font).horizontalAdvance(full) + 12 <= button.width();
    leakyFork_->setText(fits ? full : tr("Fork, leaky"));
    leakyFork_->setGeometry(button);
}

void NetworkCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateButtons();
}

void NetworkCard::setSnapshot(std::shared_ptr<const RaceSnapshot> snapshot)
{
    snapshot_ = std::move(snapshot);
    const auto* shown = network();
    if (!shown) return;
    updateDescription(*shown);
    updateButtons();
}

void NetworkCard::updateDescription(const NetworkSnapshot& shown)
{
    const HealthCounts counts = healthCounts(shown);
    QStringList parts{tr("%1 of %2 units dead, %3 silent; test loss %4.")
                          .arg(counts.dead)
                          .arg(counts.units)
                          .arg(counts.silent)
                          .arg(lossText(shown.scores.testLoss)),
                      networkMessage(*snapshot_, shown)};
    if (shown.fork) parts << tr("Fork %1.").arg(originText(*snapshot_, shown));
    if (looksBack(*snapshot_))
        parts << tr("Step %1 of %2.").arg(countText(snapshot_->steps), countText(snapshot_->end));
    parts.removeAll(QString());
    setAccessibleName(networkName(shown));
    setAccessibleDescription(joinedSentences(parts));
}

void NetworkCard::setSelected(std::optional<UnitAddress> unit)
{
    if (selected_ == unit) return;
    selected_ = unit;
    update();
}

const NetworkSnapshot* NetworkCard::network() const
{
    const auto index = static_cast<std::size_t>(index_);
    return snapshot_ && index < snapshot_->networks.size() ? &snapshot_->networks[index] : nullptr;
}

CardLayout NetworkCard::layout() const
{
    const auto* shown = network();
    return CardLayout(QSizeF(size()), shown ? hiddenWidths(*shown) : std::vector<int>{},
                      double(cardFont(*this).pixelSize()));
}

QRect NetworkCard::unitRectangle(int layer, int unit) const
{
    return layout().unit(layer, unit).toAlignedRect();
}

void NetworkCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(theme.border, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    const auto* shown = network();
    if (!shown) return;

    const CardLayout places = layout();
    CardContent content{*snapshot_, index_, selected_, hasFocus()};
    content.headerButtons = remove_->isHidden() ? 1 : 2;
    content.messageButton = !leakyFork_->isHidden();
    if (places.layerCount() > 0) {
        marks_.prepare(places.unit(0, 0).width(), devicePixelRatioF(), networkColor(*shown, theme), theme);
        content.marks = &marks_;
    }
    const bool isMap = snapshot_->data && snapshot_->data->features <= 2;
    if (const QSize size = places.map().size().toSize(); isMap && !size.isEmpty())
        content.points = &points_.pixmap(*snapshot_, size, devicePixelRatioF(), theme);
    paintCard(painter, places, content, {theme, cardFont(*this)});
}

void NetworkCard::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    if (const auto place = layout().unitAt(event->position()))
        Q_EMIT unitSelected(UnitAddress{index_, place->layer, place->unit});
}

void NetworkCard::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(layout().unitAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void NetworkCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveSelection(0, -1);
    case Qt::Key_Right:
        return moveSelection(0, 1);
    case Qt::Key_Up:
        return moveSelection(-1, 0);
    case Qt::Key_Down:
        return moveSelection(1, 0);
    case Qt::Key_Escape:
        Q_EMIT unitSelected({});
        return;
    case Qt::Key_F:
        if (event->modifiers() == Qt::NoModifier && fork_->isEnabled()) Q_EMIT forkRequested(index_);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void NetworkCard::moveSelection(int layers, int units)
{
    const auto* shown = network();
    if (!shown || shown->layers.empty()) return;
    UnitAddress next{index_, 0, 0};
    if (selected_ && selected_->network == index_)
        next = {index_, selected_->layer + layers, selected_->unit + units};
    next.layer = std::clamp(next.layer, 0, static_cast<int>(shown->layers.size()) - 1);
    const auto& layer = shown->layers[static_cast<std::size_t>(next.layer)];
    next.unit = std::clamp(next.unit, 0, std::max(0, static_cast<int>(layer.units.size()) - 1));
    Q_EMIT unitSelected(next);
}

bool NetworkCard::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

QString NetworkCard::toolTipAt(QPointF position) const
{
    const auto* shown = network();
    if (!shown || !snapshot_->data) return {};
    const CardLayout places = layout();
    const QString probes = probeSetText(*snapshot_);
    const auto paragraph = [](const QString& text) {
        return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
    };
    if (const auto place = places.unitAt(position)) {
        const UnitHealth& health = shown->layers[static_cast<std::size_t>(place->layer)]
                                       .units[static_cast<std::size_t>(place->unit)];
        const UnitState state = unitState(health);
        return paragraph(tr("Layer %1, unit %2: %3")
                             .arg(place->layer + 1)
                             .arg(place->unit + 1)
                             .arg(stateName(state))) +
               paragraph(stateDefinition(state, snapshot_->look.dormancy)) +
               paragraph(tr("z > 0 in %1 of the probes, largest z %2, %3")
                             .arg(shareText(double(health.activeShare)),
                                  shortText(double(health.largestInput), 3), probes)) +
               paragraph(tr("Click to look inside."));
    }
    if (places.figures().contains(position)) {
        QString text;
        for (const UnitState state : unitStates)
            if (state != UnitState::active && state != UnitState::dormant)
                text += paragraph(tr("%1: %2").arg(stateName(state), stateDefinition(state)));
        return text +
               paragraph(tr("Counted %1. A silent ReLU unit is dead too, and a dead unit is starved.")
                             .arg(probes)) +
               paragraph(snapshot_->data->task == Task::classification
                             ? tr("Loss: softmax cross-entropy, mean over all training or test points")
                             : tr("Loss: mean squared error over all training or test points"));
    }
    if (places.map().contains(position)) {
        const QString message = networkMessage(*snapshot_, *shown);
        return (message.isEmpty() ? QString() : paragraph(message)) +
               paragraph(mapDefinition(*snapshot_->data));
    }
    return paragraph(
               (networkName(*shown) + QStringLiteral("  ") + networkParameters(*shown, *snapshot_->config))
                   .trimmed()) +
           paragraph(formulaText(shown->activation.info().formula));
}

} // namespace rectiscope
