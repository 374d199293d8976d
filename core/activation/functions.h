// Each activation once: its members are its parameters, in the order of its catalog row.
//
// value(x) is f(x). derivative<side>(x) is f′(x) as a function of the input x, never of the output; at a kink
// it is the derivative on that side. kinks() are the points where pieces of the formula meet, ascending. T is
// double for plots and float for networks, where a loop over these functions becomes vector code; so they
// choose with ?: and call nothing but math.h. A function is added here and in catalog.cpp, and nowhere else.
#pragma once

#include "core/activation/activation.h"
#include "core/activation/math.h"

#include <limits>
#include <numbers>
#include <vector>

namespace rectiscope::functions {

// Whether x belongs to the piece below the kink.
template <Side side, class T>
RECTISCOPE_INLINE bool before(T x, T kink)
{
    return side == Side::left ? x <= kink : x < kink;
}

// c where x is a number, NaN where it is not: a constant derivative must not hide a NaN.
template <class T>
RECTISCOPE_INLINE T constant(T c, T x)
{
    return x == x ? c : x;
}

template <class T>
struct Identity {
    static constexpr bool piecewiseLinear = true;
    RECTISCOPE_INLINE T value(T x) const { return x; }
    template <Side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return constant(T(1), x);
    }
    std::vector<double> kinks() const { return {}; }
};

template <class T>
struct ReLU {
    static constexpr bool piecewiseLinear = true;
    RECTISCOPE_INLINE T value(T x) const { return x < 0 ? T(0) : x; }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return constant(before<side>(x, T(0)) ? T(0) : T(1), x);
    }
    std::vector<double> kinks() const { return {0}; }
};

// Two straight lines that meet in 0; not max(a·x, x), which differs for a > 1.
template <class T>
struct LeakyReLU {
    T slope;
    static constexpr bool piecewiseLinear = true;
    RECTISCOPE_INLINE T value(T x) const { return x < 0 ? math::product(x, slope) : x; }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return constant(before<side>(x, T(0)) ? slope : T(1), x);
    }
    std::vector<double> kinks() const { return {0}; }
};

// The same lines; num_parameters says how many learned slopes a layer has.
template <class T>
struct PReLU {
    T numParameters;
    T slope;
    static constexpr bool piecewiseLinear = true;
    RECTISCOPE_INLINE T value(T x) const { return LeakyReLU<T>{slope}.value(x); }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return LeakyReLU<T>{slope}.template derivative<side>(x);
    }
    std::vector<double> kinks() const { return {0}; }
};

// In test mode: the mean slope, in the convention of the draw (slopes uniform, or divisors uniform).
template <class T>
struct RReLU {
    T lower, upper, convention;
    static constexpr bool piecewiseLinear = true;
    RECTISCOPE_INLINE T testSlope() const
    {
        return convention == 0 ? (lower + upper) / 2 : 2 / (1 / lower + 1 / upper);
    }
    // A loop works the slope out once.
    template <class Use>
    RECTISCOPE_INLINE auto choose(const Use& use) const
    {
        return use(LeakyReLU<T>{testSlope()});
    }
    RECTISCOPE_INLINE T value(T x) const { return LeakyReLU<T>{testSlope()}.value(x); }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return LeakyReLU<T>{testSlope()}.template derivative<side>(x);
    }
    std::vector<double> kinks() const { return {0}; }
};

// x between two bounds, constant outside.
template <class T>
struct Hardtanh {
    T lower, upper;
    static constexpr bool piecewiseLinear = true;
    RECTISCOPE_INLINE T value(T x) const { return x < lower ? lower : (x > upper ? upper : x); }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return constant(before<side>(x, lower) || !before<side>(x, upper) ? T(0) : T(1), x);
    }
    std::vector<double> kinks() const { return {double(lower), double(upper)}; }
};

template <class T>
struct ReLU6 {
    static constexpr bool piecewiseLinear = true;
    RECTISCOPE_INLINE T value(T x) const { return Hardtanh<T>{0, 6}.value(x); }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return Hardtanh<T>{0, 6}.template derivative<side>(x);
    }
    std::vector<double> kinks() const { return {0, 6}; }
};

// scale·x above 0, amplitude·(e^(x/width) − 1) below: the shape that ELU, SELU and CELU share.
template <class T>
struct ExponentialUnit {
    T scale, amplitude, width;
    RECTISCOPE_INLINE T value(T x) const
    {
        const T negative = x < 0 ? x : T(0);
        return x < 0 ? amplitude * math::expm1(negative / width) : scale * x;
    }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        const T negative = x < 0 ? x : T(0);
        const T below = amplitude / width * math::exp(negative / width);
        return constant(before<side>(x, T(0)) ? below : scale, x);
    }
};

template <class T>
struct ELU {
    T alpha;
    static constexpr bool piecewiseLinear = false;
    RECTISCOPE_INLINE T value(T x) const { return ExponentialUnit<T>{1, alpha, 1}.value(x); }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return ExponentialUnit<T>{1, alpha, 1}.template derivative<side>(x);
    }
    std::vector<double> kinks() const { return {0}; }
};

template <class T>
struct SELU {
    // Klambauer et al. 2017: the values for which N(0, 1) in gives N(0, 1) out.
    static constexpr double lambda = 1.0507009873554804934;
    static constexpr double alpha = 1.6732632423543772848;
    static constexpr bool piecewiseLinear = false;
    RECTISCOPE_INLINE T value(T x) const
    {
        return ExponentialUnit<T>{T(lambda), T(lambda * alpha), 1}.value(x);
    }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return ExponentialUnit<T>{T(lambda), T(lambda * alpha), 1}.template derivative<side>(x);
    }
    std::vector<double> kinks() const { return {0}; }
};

template <class T>
struct CELU {
    T alpha;
    static constexpr bool piecewiseLinear = false;
    RECTISCOPE_INLINE T value(T x) const { return ExponentialUnit<T>{1, alpha, alpha}.value(x); }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return ExponentialUnit<T>{1, alpha, alpha}.template derivative<side>(x);
    }
    std::vector<double> kinks() const { return {0}; }
};

// x·Φ(x), Φ the normal distribution function.
template <class T>
struct ExactGELU {
    RECTISCOPE_INLINE T value(T x) const { return math::product(x, math::normalDistribution(x)); }
    template <Side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        const T density = math::gaussian(x) * T(0.39894228040143267794);
        return math::normalDistribution(x) + math::product(x, density);
    }
};

// x·σ(2u) with u = √(2/π)(x + 0.044715x³): the same as x/2·(1 + tanh u), but it keeps its digits for x → −∞.
template <class T>
struct TanhGELU {
    static constexpr T cubic = T(0.044715);
    static constexpr T twiceRoot = T(2 * 0.79788456080286535588); // 2√(2/π)
    RECTISCOPE_INLINE T argument(T x) const { return twiceRoot * (x + cubic * x * x * x); }
    RECTISCOPE_INLINE T value(T x) const { return math::product(x, math::sigmoid(argument(x))); }
    template <Side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        const T inner = twiceRoot * (1 + 3 * cubic * x * x);
        return math::sigmoid(argument(x)) + math::product(x * inner, math::sigmoidDerivative(argument(x)));
    }
};

template <class T>
struct GELU {
    T approximate; // 0 none, 1 tanh
    static constexpr bool piecewiseLinear = false;
    // Hands the chosen form to a loop, so that the choice is made once and not for each element.
    template <class Use>
    RECTISCOPE_INLINE auto choose(const Use& use) const
    {
        return approximate == 0 ? use(ExactGELU<T>{}) : use(TanhGELU<T>{});
    }
    RECTISCOPE_INLINE T value(T x) const
    {
        return choose([x](const auto& form) { return form.value(x); });
    }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return choose([x](const auto& form) { return form.template derivative<side>(x); });
    }
    std::vector<double> kinks() const { return {}; }
};

template <class T>
struct SiLU {
    static constexpr bool piecewiseLinear = false;
    RECTISCOPE_INLINE T value(T x) const { return math::product(x, math::sigmoid(x)); }
    template <Side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return math::sigmoid(x) + math::product(x, math::sigmoidDerivative(x));
    }
    std::vector<double> kinks() const { return {}; }
};

// x·t with t = tanh(softplus(x)). With eˣ = a/b, where the larger of a and b is 1 so that nothing overflows,
// t = (a² + 2ab)/(a² + 2ab + 2b²), and 1 − t follows without cancellation.
template <class T>
struct Mish {
    static constexpr bool piecewiseLinear = false;
    RECTISCOPE_INLINE T value(T x) const
    {
        const T e = math::expOfMinusAbs(x);
        const T a = x < 0 ? e : T(1);
        const T b = x < 0 ? T(1) : e;
        const T part = a * (a + 2 * b);
        const T share = 1 / (part + 2 * b * b);
        return math::product(x, part * share);
    }
    template <Side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        const T e = math::expOfMinusAbs(x);
        const T a = x < 0 ? e : T(1);
        const T b = x < 0 ? T(1) : e;
        const T part = a * (a + 2 * b);
        const T share = 1 / (part + 2 * b * b);
        const T t = part * share;
        const T oneMinusTSquared = 2 * b * b * share * (1 + t);
        return t + math::product(x, math::sigmoid(x) * oneMinusTSquared);
    }
    std::vector<double> kinks() const { return {}; }
};

// ln(1 + e^(βx))/β = max(x, 0) + ln(1 + e^(−β|x|))/β.
template <class T>
struct Softplus {
    T beta;
    static constexpr bool piecewiseLinear = false;
    RECTISCOPE_INLINE T value(T x) const
    {
        return (x < 0 ? T(0) : x) + math::log1p(math::expOfMinusAbs(beta * x)) / beta;
    }
    template <Side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return math::sigmoid(beta * x);
    }
    std::vector<double> kinks() const { return {}; }
};

template <class T>
struct Sigmoid {
    static constexpr bool piecewiseLinear = false;
    RECTISCOPE_INLINE T value(T x) const { return math::sigmoid(x); }
    template <Side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return math::sigmoidDerivative(x);
    }
    std::vector<double> kinks() const { return {}; }
};

template <class T>
struct Tanh {
    static constexpr bool piecewiseLinear = false;
    RECTISCOPE_INLINE T value(T x) const { return math::tanh(x); }
    template <Side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return math::tanhDerivative(x);
    }
    std::vector<double> kinks() const { return {}; }
};

template <class T>
struct Softsign {
    static constexpr bool piecewiseLinear = false;
    RECTISCOPE_INLINE T value(T x) const
    {
        const T size = math::absolute(x);
        return size > std::numeric_limits<T>::max() ? math::withSign(T(1), x) : x / (1 + size);
    }
    template <Side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        const T s = 1 / (1 + math::absolute(x));
        return s * s;
    }
    std::vector<double> kinks() const { return {}; }
};

template <class T>
struct Hardswish {
    static constexpr bool piecewiseLinear = false;
    RECTISCOPE_INLINE T value(T x) const { return math::product(x, Hardtanh<T>{0, 6}.value(x + 3) / 6); }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        const T middle = (2 * x + 3) / 6;
        return constant(before<side>(x, T(-3)) ? T(0) : (before<side>(x, T(3)) ? middle : T(1)), x);
    }
    std::vector<double> kinks() const { return {-3, 3}; }
};

template <class T>
struct Hardsigmoid {
    static constexpr bool piecewiseLinear = true;
    RECTISCOPE_INLINE T value(T x) const { return Hardtanh<T>{0, 6}.value(x + 3) / 6; }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return Hardtanh<T>{-3, 3}.template derivative<side>(x) / 6;
    }
    std::vector<double> kinks() const { return {-3, 3}; }
};

// min(x, 0) − ln(1 + e^(−|x|)).
template <class T>
struct LogSigmoid {
    static constexpr bool piecewiseLinear = false;
    RECTISCOPE_INLINE T value(T x) const { return (x > 0 ? T(0) : x) - math::log1p(math::expOfMinusAbs(x)); }
    template <Side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return math::sigmoid(-x);
    }
    std::vector<double> kinks() const { return {}; }
};

// x − tanh x; near 0 by its Taylor series, since the difference would lose every digit there.
template <class T>
struct Tanhshrink {
    static constexpr bool piecewiseLinear = false;
    RECTISCOPE_INLINE T value(T x) const
    {
        const T s = x * x;
        const T series =
            x * s *
            (T(1. / 3) +
             s * (T(-2. / 15) + s * (T(17. / 315) + s * (T(-62. / 2835) + s * (T(1382. / 155925) +
                                                                               s * T(-21844. / 6081075))))));
        constexpr T seriesEnd =
            sizeof(T) == sizeof(float) ? T(0.5) : T(0.15); // where both forms are equally exact
        return math::absolute(x) < seriesEnd ? series : x - math::tanh(x);
    }
    template <Side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        const T t = math::tanh(x);
        return t * t;
    }
    std::vector<double> kinks() const { return {}; }
};

// x outside [−λ, λ], 0 inside: f itself jumps.
template <class T>
struct Hardshrink {
    T lambda;
    static constexpr bool piecewiseLinear = true;
    RECTISCOPE_INLINE T value(T x) const { return x >= -lambda && x <= lambda ? T(0) : x; }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return constant(before<side>(x, -lambda) || !before<side>(x, lambda) ? T(1) : T(0), x);
    }
    std::vector<double> kinks() const { return {-double(lambda), double(lambda)}; }
};

template <class T>
struct Softshrink {
    T lambda;
    static constexpr bool piecewiseLinear = true;
    RECTISCOPE_INLINE T value(T x) const
    {
        return x > lambda ? x - lambda : (x < -lambda ? x + lambda : constant(T(0), x));
    }
    template <Side side>
    RECTISCOPE_INLINE T derivative(T x) const
    {
        return Hardshrink<T>{lambda}.template derivative<side>(x);
    }
    std::vector<double> kinks() const { return {-double(lambda), double(lambda)}; }
};

} // namespace rectiscope::functions
