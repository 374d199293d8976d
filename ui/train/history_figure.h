// The history of a race as a figure: loss and dead units over steps, drawn afresh at any size.
#pragma once

#include "ui/common/figure.h"
#include "ui/train/history_plot.h"

#include <QRect>
#include <QString>
#include <QStringList>

#include <vector>

class QPainter;

namespace rectiscope {

struct HistoryFigureContent {
    std::vector<NetworkLine> networks;
    std::vector<HistoryPoint> points;
    std::vector<HistoryQuantity> panels{HistoryQuantity::testLoss, HistoryQuantity::deadUnits};
    bool logarithmic = false; // the loss axis
    HistoryView view;         // what is zoomed into
    QString caption;          // what was trained, and how
};

class HistoryFigure : public Figure {
public:
    explicit HistoryFigure(HistoryFigureContent content) : content_(std::move(content)) {}

    void paint(QCPPainter& painter, const FigureOptions& options) const override;
    // step,activation,train_loss,test_loss,train_accuracy,test_accuracy,dead
    [[nodiscard]] QByteArray csv() const override;
    [[nodiscard]] QString caption() const override;
    [[nodiscard]] ShownFunctions functions() const override;

private:
    void paintPanel(QCPPainter& painter, const QRect& area, HistoryQuantity quantity,
                    const FigureOptions& options) const;

    HistoryFigureContent content_;
};

// "Circles, 400 + 1000 points, noise 0.1 · hidden 32, 32 · …": all that fixes a race but its functions.
[[nodiscard]] QString raceCaption(const RaceConfig& config);

// What networks were trained with: random slopes drawn, the left-hand derivative at a kink.
[[nodiscard]] ShownFunctions trainedFunctions(std::vector<Activation> activations);

// The caption of a figure of Train: what is seen, the race's caption, and what holds for all of them.
[[nodiscard]] QString figureCaption(QStringList parts, const QString& race);

// Paints a title and, in smaller letters where there is little room, what it is about; returns the height.
int paintTitle(QPainter& painter, const QRect& area, const QString& title, const QString& subtitle,
               const Theme& theme);

// Paints the caption into the top of a rectangle, in as many lines as it needs; returns its height.
int paintCaption(QPainter& painter, const QRect& area, const QString& caption, const Theme& theme);

} // namespace rectiscope
