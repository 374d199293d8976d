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
RECTISCOPE_INLINE double erfc(double x)
{
    return std::erfc(x);
}
RECTISCOPE_INLINE double absolute(double x)
{
    return std::fabs(x);
}
RECTISCOPE_INLINE float absolute(float x)
{
    return std::fabs(x);
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

// x = n·ln 2 + r with |r| ≤ ln 2 / 2; scale = 2ⁿ and expm1OfR = eʳ − 1. For −87 ≤ x ≤ 88.
struct ExpParts {
    float scale, expm1OfR;
};

RECTISCOPE_INLINE ExpParts expParts(float x)
{
    // Adding 1.5·2²³ rounds to an integer and leaves that integer in the low bits of the sum.
    constexpr float shift = 12582912.0F;
    const float shifted = x * 1.44269504F + shift;
    const float n = shifted - shift;
    // ln 2 in two parts, so that n·ln 2 is subtracted without loss (Cody and Waite).
    const float r = (x - n * 0.693359375F) - n * -2.12194440e-4F;
    // Taylor series of (eʳ − 1 − r)/r²; the rest is below 1e-8 of eʳ − 1 for |r| ≤ 0.347.
    const float series =
        0.5F +
        r * (1.F / 6 + r * (1.F / 24 + r * (1.F / 120 + r * (1.F / 720 + r * (1.F / 5040 + r / 40320)))));
    const auto exponent = (std::bit_cast<std::uint32_t>(shifted) + 127U) << 23U;
    return {std::bit_cast<float>(exponent), r + r * r * series};
}

// eˣ for x ≤ 88; 0 below −87. Relative error below 3e-7.
RECTISCOPE_INLINE float exp(float x)
{
    const float bounded = x < -87.F ? -87.F : x;
    const ExpParts e = expParts(bounded);
    const float value = e.scale * e.expm1OfR + e.scale;
    return x < -87.F ? 0.F : value;
}

// eˣ − 1 for x ≤ 88, accurate near 0.
RECTISCOPE_INLINE float expm1(float x)
{
    const float bounded = x < -87.F ? -87.F : x;
    const ExpParts e = expParts(bounded);
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

// 1 − erf(x). Rational Chebyshev fit of fractional error below 1.2e-7 everywhere
// (W. H. Press et al., Numerical Recipes, section 6.2).
RECTISCOPE_INLINE float erfc(float x)
{
    const float z = absolute(x);
    const float t = 1.F / (1.F + 0.5F * z);
    const float series =
        -1.26551223F +
        t * (1.00002368F +
             t * (0.37409196F +
                  t * (0.09678418F +
                       t * (-0.18628806F +
                            t * (0.27886807F +
                                 t * (-1.13520398F +
                                      t * (1.48851587F + t * (-0.82215223F + t * 0.17087277F))))))));
    const float tail = t * exp(series - z * z);
    return x < 0.F ? 2.F - tail : tail;
}

// e^(−|x|), the building block of the stable forms: between 0 and 1 for every x.
template <class T>
RECTISCOPE_INLINE T expOfMinusAbs(T x)
{
    return exp(-absolute(x));
}

// 1/(1 + e^(−x)) without overflow.
template <class T>
RECTISCOPE_INLINE T sigmoid(T x)
{
    const T e = expOfMinusAbs(x);
    return (x < 0 ? e : T(1)) / (1 + e);
}

// σ′(x) = e^(−|x|)/(1 + e^(−|x|))², accurate in both tails.
template <class T>
RECTISCOPE_INLINE T sigmoidDerivative(T x)
{
    const T e = expOfMinusAbs(x);
    return e / ((1 + e) * (1 + e));
}

// tanh|x| = −m/(2 + m) with m = e^(−2|x|) − 1, so accurate near 0 and bounded far out.
template <class T>
RECTISCOPE_INLINE T tanh(T x)
{
    const T m = expm1(T(-2) * absolute(x));
    return withSign(-m / (2 + m), x);
}

// 1 − tanh²x = 4e^(−2|x|)/(1 + e^(−2|x|))², without cancellation.
template <class T>
RECTISCOPE_INLINE T tanhDerivative(T x)
{
    return 4 * sigmoidDerivative(T(2) * x);
}

} // namespace rectiscope::math
