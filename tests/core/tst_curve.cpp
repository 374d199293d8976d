#include "core/activation/curve.h"

#include "core/text.h"
#include "tests/core/variants.h"

#include <QTest>

#include <cmath>

using namespace rectiscope;

namespace {

using Points = std::vector<Point>;

Curve curveOf(const char* text, Quantity quantity, Interval range, Side side = Side::right)
{
    return makeCurve(parseActivation(text), quantity, range, 1e-3, side);
}

std::vector<Interval> flatOf(const char* text, Interval range = {-10, 10})
{
    return flatIntervals(parseActivation(text), range);
}

} // namespace

class TestCurve : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPiecewiseLinearFunctionIsItsVertices()
    {
        const Curve relu = curveOf("ReLU", Quantity::function, {-4, 4});
        QCOMPARE(relu.pieces.size(), std::size_t{1});
        QCOMPARE(relu.pieces[0], (Points{{-4, 0}, {0, 0}, {4, 4}}));
        QVERIFY(relu.dots.empty());
        QCOMPARE(curveOf("LeakyReLU:negative_slope=0.5", Quantity::function, {-4, 2}).pieces[0],
                 (Points{{-4, -2}, {0, 0}, {2, 2}}));
        QCOMPARE(curveOf("ReLU6", Quantity::function, {-1, 9}).pieces[0],
                 (Points{{-1, 0}, {0, 0}, {6, 6}, {9, 6}}));
        QCOMPARE(curveOf("Hardtanh", Quantity::function, {-3, 3}).pieces[0],
                 (Points{{-3, -1}, {-1, -1}, {1, 1}, {3, 1}}));
    }
    void aRangeBesideTheKinkHasNoVertexInside()
    {
        QCOMPARE(curveOf("ReLU", Quantity::function, {1, 4}).pieces[0], (Points{{1, 1}, {4, 4}}));
        QCOMPARE(curveOf("ReLU", Quantity::function, {0, 4}).pieces[0], (Points{{0, 0}, {4, 4}}));
        QCOMPARE(curveOf("ReLU", Quantity::function, {-4, 0}).pieces[0], (Points{{-4, 0}, {0, 0}}));
    }
    void aJumpOfTheDerivativeIsAGapWithTwoDots()
    {
        const Curve right = curveOf("ReLU", Quantity::derivative, {-4, 4}, Side::right);
        QCOMPARE(right.pieces.size(), std::size_t{2});
        QCOMPARE(right.pieces[0], (Points{{-4, 0}, {0, 0}}));
        QCOMPARE(right.pieces[1], (Points{{0, 1}, {4, 1}}));
        QCOMPARE(right.dots, (std::vector<CurveDot>{{0, 0, false}, {0, 1, true}}));
        const Curve left = curveOf("ReLU", Quantity::derivative, {-4, 4}, Side::left);
        QCOMPARE(left.dots, (std::vector<CurveDot>{{0, 0, true}, {0, 1, false}}));
        // A slope of 1 on both sides is no jump.
        const Curve straight = curveOf("LeakyReLU:negative_slope=1", Quantity::derivative, {-4, 4});
        QCOMPARE(straight.pieces.size(), std::size_t{1});
        QVERIFY(straight.dots.empty());
    }
    void hardshrinkItselfJumps()
    {
        const Curve curve = curveOf("Hardshrink", Quantity::function, {-2, 2});
        QCOMPARE(curve.pieces.size(), std::size_t{3});
        QCOMPARE(curve.pieces[1], (Points{{-0.5, 0}, {0.5, 0}}));
        QCOMPARE(curve.dots.size(), std::size_t{4});
        // f(±0.5) = 0, so the inner ends are filled.
        QCOMPARE(curve.dots[0].filled, false);
        QCOMPARE(curve.dots[1], (CurveDot{-0.5, 0, true}));
        QCOMPARE(curve.dots[2], (CurveDot{0.5, 0, true}));
        QCOMPARE(curve.dots[3].filled, false);
        QVERIFY(std::fabs(curve.dots[0].y + 0.5) < 1e-12);
        QVERIFY(std::fabs(curve.dots[3].y - 0.5) < 1e-12);
        // Its derivative too: 1, 0, 1.
        const Curve derivative = curveOf("Hardshrink", Quantity::derivative, {-2, 2});
        QCOMPARE(derivative.pieces[0], (Points{{-2, 1}, {-0.5, 1}}));
        QCOMPARE(derivative.pieces[1], (Points{{-0.5, 0}, {0.5, 0}}));
    }
    void everyCurveStaysWithinItsTolerance()
    {
        const double tolerance = 1e-3;
        for (const auto& activation : allVariants())
            for (const auto quantity : {Quantity::function, Quantity::derivative}) {
                const Curve curve = makeCurve(activation, quantity, {-6, 6.5}, tolerance);
                QVERIFY2(!curve.pieces.empty(), toText(activation).c_str());
                QCOMPARE(curve.pieces.front().front().x, -6.0);
                QCOMPARE(curve.pieces.back().back().x, 6.5);
                std::size_t count = 0;
                double previousEnd = -6;
                for (const auto& piece : curve.pieces) {
                    QCOMPARE(piece.front().x, previousEnd);
                    previousEnd = piece.back().x;
                    count += piece.size();
                    for (std::size_t i = 0; i + 1 < piece.size(); ++i)
                        for (const double part : {0.1, 0.37, 0.5, 0.81}) {
                            QVERIFY(piece[i].x < piece[i + 1].x);
                            const double x = piece[i].x + part * (piece[i + 1].x - piece[i].x);
                            const double line = piece[i].y + part * (piece[i + 1].y - piece[i].y);
                            const double y = quantity == Quantity::function ? activation.value(x)
                                                                            : activation.derivative(x);
                            QVERIFY2(std::fabs(line - y) < 1.5 * tolerance,
                                     (toText(activation) + " at " + shortest(x)).c_str());
                        }
                }
                QVERIFY2(count < (activation.info().piecewiseLinear ? 7U : 600U), toText(activation).c_str());
            }
    }
    void aDrawnSlopeIsALine()
    {
        QCOMPARE(makeCurveWithSlope(0.25, Quantity::function, {-4, 2}).pieces[0],
                 (Points{{-4, -1}, {0, 0}, {2, 2}}));
        QCOMPARE(makeCurveWithSlope(0.25, Quantity::derivative, {-4, 2}).dots,
                 (std::vector<CurveDot>{{0, 0.25, false}, {0, 1, true}}));
    }
    void flatIsWhereTheDerivativeIsZero()
    {
        using Intervals = std::vector<Interval>;
        QCOMPARE(flatOf("ReLU"), (Intervals{{-10, 0}}));
        QCOMPARE(flatOf("ReLU6"), (Intervals{{-10, 0}, {6, 10}}));
        QCOMPARE(flatOf("Hardtanh"), (Intervals{{-10, -1}, {1, 10}}));
        QCOMPARE(flatOf("Hardswish"), (Intervals{{-10, -3}}));
        QCOMPARE(flatOf("Hardshrink"), (Intervals{{-0.5, 0.5}}));
        QCOMPARE(flatOf("LeakyReLU:negative_slope=0"), (Intervals{{-10, 0}}));
        QCOMPARE(flatOf("ReLU", {1, 2}), Intervals{});
        for (const char* text : {"LeakyReLU", "PReLU", "RReLU", "ELU", "GELU", "SiLU", "Sigmoid", "Identity"})
            QCOMPARE(flatOf(text, {-1000, 1000}), Intervals{});
    }
    void emptyOrEndlessRangesAreRefused()
    {
        for (const Interval range :
             {Interval{1, 1}, Interval{2, 1}, Interval{0, HUGE_VAL}, Interval{std::nan(""), 1}}) {
            QVERIFY_EXCEPTION_THROWN((void)curveOf("ReLU", Quantity::function, range), std::invalid_argument);
            QVERIFY_EXCEPTION_THROWN((void)flatOf("ReLU", range), std::invalid_argument);
        }
    }
    void differencesOfLinesAreTheirVertices()
    {
        const auto curve = makeDifferenceCurve(parseActivation("ReLU"),
                                               parseActivation("LeakyReLU:negative_slope=0.25"), {-4, 4}, 1);
        QCOMPARE(curve.pieces.size(), std::size_t{1});
        QCOMPARE(curve.pieces[0], (Points{{-4, 1}, {0, 0}, {4, 0}}));
        // Each kink of either.
        QCOMPARE(makeDifferenceCurve(parseActivation("Identity"), parseActivation("Hardtanh"), {-3, 3}, 1)
                     .pieces[0],
                 (Points{{-3, -2}, {-1, 0}, {1, 0}, {3, 2}}));
        // A jump of f is a gap with dots.
        const auto jump =
            makeDifferenceCurve(parseActivation("Hardshrink"), parseActivation("Identity"), {-1, 1}, 1);
        QCOMPARE(jump.pieces.size(), std::size_t{3});
        QCOMPARE(jump.dots.size(), std::size_t{4});
    }
    void theLargestDifferenceIsFound()
    {
        const auto of = [](const char* first, const char* second, Interval range) {
            return largestDifference(parseActivation(first), parseActivation(second), range);
        };
        QCOMPARE(of("LeakyReLU:negative_slope=0.3", "LeakyReLU:negative_slope=0.1", {-10, 10}),
                 (Point{-10, -2}));
        QCOMPARE(of("ReLU", "ReLU", {-1, 1}).y, 0.0);
        // Exact against tanh form: measured on a grid of 2 000 001 points.
        const auto gelu = of("GELU", "GELU:approximate=tanh", {0, 5});
        QVERIFY2(std::fabs(gelu.y + 0.0004732355206860) < 1e-12, shortest(gelu.y).c_str());
        QVERIFY2(std::fabs(gelu.x - 2.69894) < 1e-4, shortest(gelu.x).c_str());
        // At a jump the limit counts, though the function does not have it.
        const auto jump = of("Hardshrink", "Identity", {0.1, 3});
        QVERIFY(std::fabs(jump.y + 0.5) < 1e-12 && std::fabs(jump.x - 0.5) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(TestCurve)
#include "tst_curve.moc"
