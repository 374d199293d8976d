// All cards of the race, in as many columns as suit the room, and the legend of their unit grids.
#pragma once

#include "core/lab/snapshot.h"
#include "ui/train/decision_map.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QScrollArea;

namespace rectiscope {

class NetworkCard;
class StateLegend;

class CardBoard : public QWidget {
    Q_OBJECT

public:
    explicit CardBoard(QWidget* parent = nullptr);
    ~CardBoard() override;

    void setSnapshot(std::shared_ptr<const RaceSnapshot> snapshot);
    // Scrolls to the unit's card.
    void setSelected(std::optional<UnitAddress> unit);
    void scrollTo(int network);
    [[nodiscard]] const std::vector<NetworkCard*>& cards() const { return cards_; }

Q_SIGNALS:
    void unitSelected(std::optional<UnitAddress> unit);
    void forkRequested(int network);
    void leakyForkRequested(int network);
    void removalRequested(int network);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();

    PointsLayer points_;
    QScrollArea* scroll_;
    QWidget* sheet_;
    StateLegend* legend_;
    std::vector<NetworkCard*> cards_;
    std::vector<int> hidden_;
};

} // namespace rectiscope
