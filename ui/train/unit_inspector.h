// One unit looked at closely: its pre-activations under its activation function, and what they mean.
#pragma once

#include "core/lab/snapshot.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace rectiscope {

class UnitPlot;

class UnitInspector : public QWidget {
    Q_OBJECT

public:
    explicit UnitInspector(QWidget* parent = nullptr);

    // Shows the snapshot's unit; keeps what it shows where there is none.
    void setSnapshot(const std::shared_ptr<const RaceSnapshot>& snapshot);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* title_;
    QLabel* sentence_;
    UnitPlot* plot_;
};

// What the unit's state means for it, in one sentence.
[[nodiscard]] QString unitSentence(const UnitView& unit, const Activation& activation, int trainingPoints);

} // namespace rectiscope
