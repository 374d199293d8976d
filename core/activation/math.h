// Elementary functions for activations, in double (the standard library's) and in float.
//
// The float versions have no branches and no calls, so that a loop over them becomes vector code. They are
// accurate to a few units in the last place on the ranges named beside them.
#pragma once

#include "core/processor.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace rectiscope::math {

RECTISCOPE_INLINE double exp(double x)
{
    return std::exp(x);
}
RECTISCOPE_INLINE double expm1(double x)
{
    return std::expm1(x);
}
RECTISCOPE_INLINE double log1p(double x)
{
    return std::log1p(x);
}
RECTISCOPE_INLINE double absolute(double x)
{
    return std::fabs(x);
}
RECTISCOPE_INLINE float absolute(float x)
{
    return std::fabs(x);
}

// Whether x < 0; of −0 and NaN the answer may be either. A float is asked for its first bit, which vector
// code chooses by without a comparison.
RECTISCOPE_INLINE bool isNegative(double x)
{
    return x < 0;
}
RECTISCOPE_INLINE bool isNegative(float x)
{
    return std::bit_cast<std::int32_t>(x) < 0;
}

// y with the sign of x.
template <class T>
RECTISCOPE_INLINE T withSign(T y, T x)
{
    return std::copysign(y, x);
}

// x·weight, but 0 where the weight has vanished, also at x = ±∞: a limit such as x·σ(x) → 0 for x → −∞.
template <class T>
RECTISCOPE_INLINE T product(T x, T weight)
{
    return weight == T(0) ? T(0) : x * weight;
}

// x = n·ln 2 + r with |r| ≤ ln 2 / 2; scale = 2ⁿ and expm1OfR = eʳ − 1. For x ≤ 88; from −88 downwards scale
// = 0.
struct ExpParts {
    float scale, expm1OfR;
};

RECTISCOPE_INLINE ExpParts expParts(float x)
{
    // Far below, n stays −127, of which the exponent's bits make 2ⁿ = 0 without a branch.
    const float bounded = x < -88.F ? -88.F : x;
    // Adding 1.5·2²³ + 127 rounds to an integer and leaves n + 127 in the low bits of the sum.
    constexpr float shift = 12583039.0F;
    const float shifted = bounded * 1.44269504F + shift;
    const float n = shifted - shift;
    // ln 2 in two parts, so that n·ln 2 is subtracted without loss (Cody and Waite).
    const float r = (bounded - n * 0.693359375F) - n * -2.12194440e-4F;
    // (eʳ − 1 − r)/r², fitted so that the error of eʳ − 1 is at most 1.4e-8 of it for |r| ≤ 0.347. In pairs,
    // which are worked out at the same time (Estrin).
    const float r2 = r * r;
    const float upper = (0.0416672044F + r * 0.00836664718F) + r2 * 0.00138824945F;
    const float series = (0.49999997F + r * 0.16666542F) + r2 * upper;
    const auto exponent = std::bit_cast<std::uint32_t>(shifted) << 23U;
    return {std::bit_cast<float>(exponent), r + r2 * series};
}

// eˣ for x ≤ 88; 0 from −88 downwards. Relative error below 3e-7.
RECTISCOPE_INLINE float exp(float x)
{
    const ExpParts e = expParts(x);
    return e.scale * e.expm1OfR + e.scale;
}

// eˣ − 1 for x ≤ 88, accurate near 0.
RECTISCOPE_INLINE float expm1(float x)
{
    const ExpParts e = expParts(x);
    return e.scale * e.expm1OfR + (e.scale - 1.F);
}

// ln(1 + t) for 0 ≤ t ≤ 1: 2·artanh(s) with s = t/(2 + t) ≤ 1/3.
RECTISCOPE_INLINE float log1p(float t)
{
    const float s = t / (2.F + t);
    const float s2 = s * s;
    return 2.F * s *
           (1.F +
            s2 * (1.F / 3 + s2 * (1.F / 5 + s2 * (1.F / 7 + s2 * (1.F / 9 + s2 * (1.F / 11 + s2 / 13))))));
}

// e^(−x²/2).
template <class T>
RECTISCOPE_INLINE T gaussian(T x)
{
    return exp(x * x / T(-2));
}

// Φ(x), the distribution function of N(0, 1).
RECTISCOPE_INLINE double normalDistribution(double x)
{
    return std::erfc(-x * 0.70710678118654752440) / 2;
}

// Φ(−|x|)·e^(x²/2) is t times a polynomial in t = 1/(1 + 0.3|x|), fitted with a relative error of at most
// 1.3e-7 for |x| ≤ 13.5; beyond, the Gaussian is 0. So f and f′ of GELU share their one exponential.
RECTISCOPE_INLINE float normalDistribution(float x)
{
    const float t = 1.F / (1.F + 0.3F * absolute(x));
    const float series =
        0.119626388F +
        t * (0.120798387F +
             t * (0.0996372998F +
                  t * (0.129469931F +
                       t * (-0.0553953648F + t * (0.208208427F + t * (-0.158277169F + t * 0.0359320417F))))));
    const float tail = gaussian(x) * t * series;
    return x < 0.F ? tail : 1.F - tail;
}

// e^(−|x|), the building block of the stable forms: between 0 and 1 for every x.
template <class T>
RECTISCOPE_INLINE T expOfMinusAbs(T x)
{
    return exp(-absolute(x));
}

// The functions below and their derivatives are written with the same parts, so that a loop which wants both
// computes each part once.

// 1/(1 + e^(−x)) without overflow.
template <class T>
RECTISCOPE_INLINE T sigmoid(T x)
{
    const T e = expOfMinusAbs(x);
    const T share = 1 / (1 + e);
    return isNegative(x) ? e * share : share; // which are equal at 0
}

// σ′(x) = e^(−|x|)/(1 + e^(−|x|))², accurate in both tails.
template <class T>
RECTISCOPE_INLINE T sigmoidDerivative(T x)
{
    const T e = expOfMinusAbs(x);
    const T share = 1 / (1 + e);
    return e * share * share;
}

// tanh|x| = −m/(2 + m) with m = e^(−2|x|) − 1, so accurate near 0 and bounded far out.
template <class T>
RECTISCOPE_INLINE T tanh(T x)
{
    const T m = expm1(T(-2) * absolute(x));
    const T share = 1 / (2 + m);
    return withSign(-m * share, x);
}

// 1 − tanh²x = 4e^(−2|x|)/(1 + e^(−2|x|))², without cancellation.
template <class T>
RECTISCOPE_INLINE T tanhDerivative(T x)
{
    const T exponent = T(-2) * absolute(x);
    const T share = 1 / (2 + expm1(exponent));
    return 4 * exp(exponent) * share * share;
}

} // namespace rectiscope::math
