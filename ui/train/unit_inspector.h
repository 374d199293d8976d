// One unit looked at closely: its pre-activations under its activation function, what it takes from below,
// and what has become of it.
#pragma once

#include "core/lab/snapshot.h"
#include "ui/common/figure.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;

namespace rectiscope {

class SlopeSparkline;
class UnitPlot;
class UnitWeights;
struct UnitStory;

class UnitInspector : public QWidget {
    Q_OBJECT

public:
    explicit UnitInspector(QWidget* parent = nullptr);

    // Shows the snapshot's unit; keeps what it shows where there is none.
    void setSnapshot(const std::shared_ptr<const RaceSnapshot>& snapshot);
    // What has happened to the unit up to the step that is shown.
    void setStory(const UnitStory& story);
    // The unit as a figure; null where none is shown.
    [[nodiscard]] std::unique_ptr<Figure> figure() const;

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeBody();

    std::shared_ptr<const RaceSnapshot> shown_;
    QLabel* title_;
    QLabel* sentence_;
    QLabel* story_;
    UnitPlot* plot_;
    UnitWeights* weights_;
    SlopeSparkline* slopes_;
};

// What the unit's state means for it, in one sentence.
[[nodiscard]] QString unitSentence(const UnitView& unit, const RaceSnapshot& snapshot);

} // namespace rectiscope
