// Layer statistics on the screen: all networks beside each other, one quantity at a time.
#pragma once

#include "ui/train/lab_page.h"
#include "ui/train/layer_plot.h"

#include <memory>

class QLabel;
class QCustomPlot;

namespace rectiscope {

class SegmentedControl;

class LayerChart : public LabPage {
    Q_OBJECT

public:
    explicit LayerChart(QWidget* parent = nullptr);
    ~LayerChart() override;

    [[nodiscard]] LayerQuantity quantity() const { return quantity_; }
    void setQuantity(LayerQuantity quantity);
    void draw(const LabContent& content) override;
    [[nodiscard]] bool hasFigure(const LabContent& content) const override;
    [[nodiscard]] std::unique_ptr<Figure> figure(const LabContent& content) const override;

Q_SIGNALS:
    void quantityChosen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void createSwitch();
    void redraw();
    void updateTheme();

    SegmentedControl* switch_ = nullptr;
    QLabel* note_;
    QCustomPlot* canvas_;
    std::unique_ptr<LayerPlot> plot_;
    LayerQuantity quantity_ = LayerQuantity::preActivations;
    std::shared_ptr<const RaceSnapshot> shown_;
};

} // namespace rectiscope
