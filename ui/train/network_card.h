// One network of the race: its map, dead units, losses, and its units to click.
#pragma once

#include "core/lab/snapshot.h"
#include "ui/train/unit_state.h"

#include <QFont>
#include <QWidget>

#include <memory>
#include <optional>

class QPushButton;
class QToolButton;

namespace rectiscope {

class CardLayout;
class PointsLayer;

class NetworkCard : public QWidget {
    Q_OBJECT

public:
    // The points are shared by all cards of a board, which outlives them.
    NetworkCard(int network, PointsLayer& points, QWidget* parent = nullptr);

    // What the next repaint shows; the caller decides when that is.
    void setSnapshot(std::shared_ptr<const RaceSnapshot> snapshot);
    void setSelected(std::optional<UnitAddress> unit);
    // Where a unit is on the card, for mouse and tests.
    [[nodiscard]] QRect unitRectangle(int layer, int unit) const;

Q_SIGNALS:
    void unitSelected(std::optional<UnitAddress> unit);
    void forkRequested(int network);
    void leakyForkRequested(int network); // at once, without a question
    void removalRequested(int network);   // of a fork

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void createButtons();
    void updateButtons();
    void placeButtons();
    void updateDescription(const NetworkSnapshot& shown);
    [[nodiscard]] const NetworkSnapshot* network() const;
    [[nodiscard]] CardLayout layout() const;
    [[nodiscard]] QString toolTipAt(QPointF position) const;
    void moveSelection(int layers, int units);

    int index_;
    PointsLayer& points_;
    std::shared_ptr<const RaceSnapshot> snapshot_;
    std::optional<UnitAddress> selected_;
    UnitMarks marks_;
    QToolButton* fork_ = nullptr;
    QToolButton* remove_ = nullptr;    // of a fork
    QPushButton* leakyFork_ = nullptr; // beside the message of a dead layer
};

// The font of cards on the screen, sized in pixels.
[[nodiscard]] QFont cardFont(const QWidget& widget);

} // namespace rectiscope
