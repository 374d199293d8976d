// One parameter: symbol, slider, exact number, and a button that sweeps it.
#pragma once

#include "ui/common/parameter_scale.h"

#include <QElapsedTimer>
#include <QList>
#include <QWidget>

#include <optional>
#include <utility>

class QAction;
class QLabel;
class QTimer;
class QToolButton;

namespace rectiscope {

class NumberBox;
class ValueSlider;

// A right click on the button chooses the sweep's speed, and its ends.
class ParameterRow : public QWidget {
    Q_OBJECT

public:
    // The parts are named after objectName: + "Slider", "Box", "Play".
    ParameterRow(const QString& objectName, ParameterScale scale, QWidget* parent = nullptr);

    void setTexts(const QString& symbol, const QString& accessibleName, const QString& toolTip);
    void setScale(const ParameterScale& scale);
    // Emits nothing.
    void showValue(double value);
    // Between these values, in this order along the slider (the whole of it where there are none), and how
    // long one way takes. Emits nothing.
    void showSweep(std::optional<std::pair<double, double>> ends, double seconds);
    void stopSweep();

Q_SIGNALS:
    void moved(double value); // by the slider or the sweep
    void typed(double value);
    void resetRequested();
    void sweepChosen(std::optional<std::pair<double, double>> ends, double seconds);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void createSweepMenu();
    void updateSpeeds();
    void chooseSweep(double from, double to, double seconds);
    void startSweep();
    void sweep();

    ParameterScale scale_;
    QLabel* symbol_;
    ValueSlider* slider_;
    NumberBox* box_;
    QToolButton* play_;
    QList<QAction*> speeds_;
    QTimer* timer_;
    QElapsedTimer clock_;
    // Places on the slider, 0 … 1, between which the sweep runs there and back, and how long one way takes.
    double sweepFrom_ = 0, sweepTo_ = 1;
    double sweepSeconds_ = 3.5;
    double sweepStart_ = 0; // of the way, 0 … 2, of which the second half runs back
    double value_ = 0;
};

} // namespace rectiscope
