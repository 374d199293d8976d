// The Explore figure: f, f′ or both of some activations.
#pragma once

#include "ui/common/figure.h"
#include "ui/explore/chart_reading.h"

#include <optional>
#include <vector>

namespace rectiscope {

struct ActivationFigureContent {
    std::vector<Activation> activations; // the same function may come twice, with other parameters
    bool showsFunction = true;
    bool showsDerivative = true;
    Interval range{-5, 5};
    std::optional<Interval> values, slopes; // of the y axes; fitted where not given
    CurveOptions options;
    bool asDivisors = false;             // how slopes are written in the legend
    std::optional<std::size_t> selected; // whose flat stretches are shaded, by position
    ChartReading reading;                // what is drawn beside the curves
};

// What the screen shows of this state: f, f′ or both.
[[nodiscard]] ActivationFigureContent figureContent(const ExploreState& state, bool function,
                                                    bool derivative);

class ActivationFigure : public Figure {
public:
    explicit ActivationFigure(ActivationFigureContent content);

    void paint(QCPPainter& painter, const FigureOptions& options) const override;
    // Of the curves, the pinned ones and the members of the family: activation,x,f,df at 501 even steps and
    // at every kink; in training mode also the bounds that random slopes leave:
    // f_lower,f_upper,df_lower,df_upper.
    [[nodiscard]] QByteArray csv() const override;
    // What is shown of which functions, with all that fixes the picture.
    [[nodiscard]] QString caption() const override;
    [[nodiscard]] ShownFunctions functions() const override;

private:
    ActivationFigureContent content_;
};

// Each activation's row of functionPen: its own, or, where an earlier one has that already, one that no
// other uses, a new colour first.
[[nodiscard]] std::vector<std::size_t> distinctStyles(const std::vector<Activation>& activations);

} // namespace rectiscope
