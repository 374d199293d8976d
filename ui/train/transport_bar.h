// Play, pause, step, reset, new seed, speed, and where the race is.
#pragma once

#include <QWidget>

#include <cstdint>
#include <vector>

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
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
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
    void resizeEvent(QResizeEvent* event) override;

private:
    // What is left out in a narrow window: first the measured speed, then the whole readout, which the
    // timeline has too, then the words on the buttons.
    enum class Form { full, shortReadout, noReadout, icons };

    struct Widths {
        int play = 0;
        std::vector<int> words;
        int speed = 0, readout = 0;
    };
    [[nodiscard]] Widths widths(Form form) const;
    [[nodiscard]] int widthOf(Form form) const;
    void setForm(Form form);
    void createButtons();
    void createSpeed();
    void createReadout();
    void showRate();
    void toggle();
    void setSpeedIndex(double index);

    bool playing_ = false;
    bool looksBack_ = false;
    int speedIndex_;
    double epochs_ = 0, stepsPerSecond_ = 0;
    Form form_ = Form::full;
    QPushButton* play_ = nullptr;
    struct WordButton {
        QPushButton* button;
        QString word, icon;
    };
    std::vector<WordButton> words_; // Step, Reset, New seed
    QWidget* speedColumn_ = nullptr;
    QWidget* readout_ = nullptr;
    ValueSlider* speed_ = nullptr;
    QLabel* speedText_ = nullptr;
    QLabel* steps_ = nullptr;
    QLabel* rate_ = nullptr;
};

} // namespace rectiscope
