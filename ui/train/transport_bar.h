// Play, pause, step, reset, new seed, speed, and where the race is.
#pragma once

#include <QWidget>

#include <cstdint>

class QLabel;
class QPushButton;

namespace rectiscope {

class ValueSlider;

class TransportBar : public QWidget {
    Q_OBJECT

public:
    explicit TransportBar(QWidget* parent = nullptr);

    void setPlaying(bool playing);
    [[nodiscard]] bool playing() const { return playing_; }
    void setProgress(std::int64_t steps, double epochs, double stepsPerSecond);
    // Whether an earlier step than the last is shown.
    void setLooksBack(bool looksBack);
    // Steps per second; infinity for as fast as it goes.
    [[nodiscard]] double speed() const;
    void setSpeed(double stepsPerSecond); // the nearest that there is
    // Space, S, R and N; true where the key meant something.
    bool handleKey(int key);

Q_SIGNALS:
    void playToggled(bool playing);
    void stepRequested();
    void resetRequested();
    void newSeedRequested();
    void speedChanged(double stepsPerSecond);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void createButtons();
    void createSpeed();
    void createReadout();
    void toggle();
    void setSpeedIndex(double index);

    bool playing_ = false;
    bool looksBack_ = false;
    int speedIndex_;
    QPushButton* play_ = nullptr;
    ValueSlider* speed_ = nullptr;
    QLabel* speedText_ = nullptr;
    QLabel* steps_ = nullptr;
    QLabel* rate_ = nullptr;
};

} // namespace rectiscope
