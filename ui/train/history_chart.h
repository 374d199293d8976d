// A history plot on the screen: title, switches, and the values at the cursor.
#pragma once

#include "ui/train/history_plot.h"

#include <QFrame>

#include <memory>

class QHBoxLayout;
class QLabel;

namespace rectiscope {

class HistoryChart : public QFrame {
    Q_OBJECT

public:
    // Loss charts can be switched between test and training, linear and logarithmic.
    HistoryChart(const QString& objectName, HistoryQuantity quantity, QWidget* parent = nullptr);
    ~HistoryChart() override;

    void setNetworks(std::vector<NetworkLine> networks);
    // Draws what there is now; costs a replot.
    void setHistory(const std::vector<HistoryPoint>& points);
    [[nodiscard]] HistoryQuantity quantity() const { return quantity_; }
    [[nodiscard]] bool logarithmic() const { return logarithmic_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void createSwitches(QHBoxLayout& header);
    void updateTheme();
    void replot();

    HistoryQuantity quantity_;
    bool logarithmic_ = false;
    QLabel* title_;
    QCustomPlot* canvas_;
    std::unique_ptr<HistoryPlot> plot_;
};

} // namespace rectiscope
