#include "ui/train/card_board.h"

#include "ui/train/card_layout.h"
#include "ui/train/card_painter.h"
#include "ui/train/network_card.h"
#include "ui/train/state_legend.h"

#include <QEvent>
#include <QFrame>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <cmath>

namespace rectiscope {

CardBoard::CardBoard(QWidget* parent)
    : QWidget(parent), scroll_(new QScrollArea), sheet_(new QWidget), legend_(new StateLegend)
{
    setObjectName(QStringLiteral("cardBoard"));
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(sheet_);
    scroll_->viewport()->setAutoFillBackground(false);
    sheet_->setAutoFillBackground(false);
    scroll_->viewport()->installEventFilter(this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(scroll_, 1);
    column->addWidget(legend_);
}

CardBoard::~CardBoard()
{
    // The cards share the points, which go first otherwise.
    delete sheet_;
}

void CardBoard::setSnapshot(std::shared_ptr<const RaceSnapshot> snapshot)
{
    bool changed = snapshot->networks.size() != cards_.size();
    while (cards_.size() > snapshot->networks.size()) {
        delete cards_.back();
        cards_.pop_back();
    }
    while (cards_.size() < snapshot->networks.size()) {
        auto* card = new NetworkCard(static_cast<int>(cards_.size()), points_, sheet_);
        connect(card, &NetworkCard::unitSelected, this, &CardBoard::unitSelected);
        connect(card, &NetworkCard::forkRequested, this, &CardBoard::forkRequested);
        connect(card, &NetworkCard::leakyForkRequested, this, &CardBoard::leakyForkRequested);
        connect(card, &NetworkCard::removalRequested, this, &CardBoard::removalRequested);
        card->show();
        cards_.push_back(card);
    }
    for (auto* card : cards_) card->setSnapshot(snapshot);
    if (!snapshot->networks.empty()) {
        auto hidden = hiddenWidths(snapshot->networks.front());
        changed = changed || hidden != hidden_;
        hidden_ = std::move(hidden);
    }
    legend_->setSnapshot(*snapshot);
    if (changed) arrange();
}

void CardBoard::setSelected(std::optional<UnitAddress> unit)
{
    for (auto* card : cards_) card->setSelected(unit);
    if (unit) scrollTo(unit->network);
}

void CardBoard::scrollTo(int network)
{
    if (network >= 0 && static_cast<std::size_t>(network) < cards_.size())
        scroll_->ensureWidgetVisible(cards_[static_cast<std::size_t>(network)], 0, 0);
}

bool CardBoard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange) arrange();
    return QWidget::eventFilter(watched, event);
}

void CardBoard::arrange()
{
    if (cards_.empty()) return;
    const QSize area = scroll_->maximumViewportSize();
    const double em = cardFont(*this).pixelSize();
    const int count = static_cast<int>(cards_.size());
    auto places = arrangeCards(count, QSizeF(area), hidden_, em);
    if (places.back().bottom() > area.height() + 1) {
        // Cards that have to be scrolled leave room for the scroll bar.
        const int bar = scroll_->verticalScrollBar()->sizeHint().width() + 4;
        places = arrangeCards(count, QSizeF(area.width() - bar, area.height()), hidden_, em);
        sheet_->resize(area.width() - bar, static_cast<int>(std::ceil(places.back().bottom())));
    } else {
        sheet_->resize(area);
    }
    // All of one size to the pixel: they share the picture of the points.
    const QSize size(static_cast<int>(places.front().width()), static_cast<int>(places.front().height()));
    for (std::size_t i = 0; i < cards_.size(); ++i)
        cards_[i]->setGeometry(QRect(places[i].topLeft().toPoint(), size));
}

} // namespace rectiscope
