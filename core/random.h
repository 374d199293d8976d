// Random numbers that are the same on every machine and with every standard library.
//
// One seed feeds several streams that know nothing of each other, so that drawing more from one (more points,
// another activation) leaves the others as they were.
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace rectiscope {

// What the numbers are for. The values are part of what a seed means: do not renumber.
enum class Stream : std::uint64_t {
    trainData = 1,
    testData = 2,
    initialWeights = 3,
    batchOrder = 4,
    randomSlopes = 5,
    preview = 6,    // slopes drawn for the eye only
    dataSplit = 7,  // which rows of a file become test points
    evaluation = 8, // slopes of the eval command
    bootstrap = 9,  // resampled pairs
    labelNoise = 10 // which labels are replaced, and by what
};

// xoshiro256++ 1.0 (Blackman and Vigna 2019, prng.di.unimi.it), seeded by SplitMix64 (Steele et al. 2014) as
// its authors advise.
class Random {
public:
    // The part tells apart several generators of one stream, such as one for each layer.
    explicit Random(std::uint64_t seed, Stream stream, std::uint64_t part = 0)
    {
        std::uint64_t mixer = mix(mix(mix(seed) + static_cast<std::uint64_t>(stream)) + part);
        for (auto& word : state_) {
            mixer += golden;
            word = mix(mixer);
        }
    }

    std::uint64_t next()
    {
        const std::uint64_t result = std::rotl(state_[0] + state_[3], 23) + state_[0];
        const std::uint64_t shifted = state_[1] << 17U;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= shifted;
        state_[3] = std::rotl(state_[3], 45);
        return result;
    }

    // In [0, 1), every multiple of 2⁻⁵³ equally likely.
    double uniform() { return static_cast<double>(next() >> 11U) * 0x1p-53; }

    // In [lower, upper).
    double uniform(double lower, double upper) { return lower + (upper - lower) * uniform(); }

    // Fills with numbers in [0, 1), every multiple of 2⁻²⁴ equally likely; two from each draw.
    void fillUniform(std::span<float> values)
    {
        std::size_t i = 0;
        for (; i + 1 < values.size(); i += 2) {
            const std::uint64_t bits = next();
            values[i] = static_cast<float>(bits >> 40U) * 0x1p-24F;
            values[i + 1] = static_cast<float>((bits >> 16U) & 0xFFFFFFU) * 0x1p-24F;
        }
        if (i < values.size()) values[i] = static_cast<float>(next() >> 40U) * 0x1p-24F;
    }

    // N(0, 1) by the polar method (Marsaglia and Bray 1964): points of the unit disc, two numbers from each.
    double normal()
    {
        if (hasSpare_) {
            hasSpare_ = false;
            return spare_;
        }
        double u = 0;
        double v = 0;
        double square = 0;
        do {
            u = uniform(-1, 1);
            v = uniform(-1, 1);
            square = u * u + v * v;
        } while (square >= 1 || square == 0);
        const double factor = std::sqrt(-2 * std::log(square) / square);
        spare_ = v * factor;
        hasSpare_ = true;
        return u * factor;
    }

    // 0, 1, … n − 1, all equally likely: the few lowest draws that would favour small numbers are thrown
    // away. n ≥ 1.
    std::uint64_t below(std::uint64_t n)
    {
        std::uint64_t draw = next();
        // 2⁶⁴ mod n of them; that they are below n spares most draws the division.
        while (draw < n && draw < (0 - n) % n) draw = next();
        return draw % n;
    }

    // Every order equally likely (Fisher and Yates).
    template <class T>
    void shuffle(std::span<T> values)
    {
        for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
    }

private:
    static constexpr std::uint64_t golden = 0x9e3779b97f4a7c15U;

    static constexpr std::uint64_t mix(std::uint64_t z)
    {
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }

    std::array<std::uint64_t, 4> state_{};
    double spare_ = 0;
    bool hasSpare_ = false;
};

} // namespace rectiscope
