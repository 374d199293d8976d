// Learned slopes on the screen.
#pragma once

#include "ui/train/lab_page.h"
#include "ui/train/slope_plot.h"

#include <memory>

class QLabel;
class QCustomPlot;

namespace rectiscope {

class SlopeChart : public LabPage {
    Q_OBJECT

public:
    explicit SlopeChart(QWidget* parent = nullptr);
    ~SlopeChart() override;

    void draw(const LabContent& content) override;
    [[nodiscard]] bool hasFigure(const LabContent& content) const override;
    [[nodiscard]] std::unique_ptr<Figure> figure(const LabContent& content) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateTheme();

    QLabel* note_;
    QCustomPlot* canvas_;
    std::unique_ptr<SlopePlot> plot_;
};

} // namespace rectiscope
