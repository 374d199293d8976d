#include "core/data/toy.h"

#include "core/text.h"
#include "core/translation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rectiscope {
namespace {

constexpr double pi = std::numbers::pi;

ToyPoint circles(Random& random, int label)
{
    const double radius = label == 0 ? 1.0 : 0.5;
    const double angle = 2 * pi * random.uniform();
    return {{radius * std::cos(angle), radius * std::sin(angle)}, double(label)};
}

// The root spreads the points evenly along the arm, which grows longer as it goes out.
ToyPoint spiral(Random& random, int label)
{
    const double angle = 2 * pi * std::sqrt(random.uniform());
    const double radius = angle / (2 * pi);
    const double sign = label == 0 ? 1 : -1; // half a turn
    return {{sign * radius * std::cos(angle), sign * radius * std::sin(angle)}, double(label)};
}

ToyPoint exclusiveOr(Random& random, int label)
{
    const double x = random.uniform(-1, 1);
    const double y = random.uniform(-1, 1);
    const bool signsDiffer = (x < 0) != (y < 0);
    return {{x, signsDiffer == (label == 1) ? y : -y}, double(label)};
}

ToyPoint blobs(Random&, int label)
{
    const double centre = label == 0 ? -1 : 1;
    return {{centre, centre}, double(label)};
}

// The half circles of scikit-learn's make_moons, moved so that their middle is (0, 0).
ToyPoint moons(Random& random, int label)
{
    const double angle = pi * random.uniform();
    const double x = label == 0 ? std::cos(angle) : 1 - std::cos(angle);
    const double y = label == 0 ? std::sin(angle) : 0.5 - std::sin(angle);
    return {{x - 0.5, y - 0.25}, double(label)};
}

// Uniform on ±√3: mean 0 and variance 1, as initialisation assumes.
double standardUniform(Random& random)
{
    return random.uniform(-std::numbers::sqrt3, std::numbers::sqrt3);
}

ToyPoint absolute(Random& random, int)
{
    const double x = standardUniform(random);
    return {{x, 0}, std::fabs(x)};
}

ToyPoint sine(Random& random, int)
{
    const double x = standardUniform(random);
    return {{x, 0}, std::sin(pi * x)};
}

Samples makePart(const ToyInfo& info, int count, double noise, Random random)
{
    Samples samples;
    samples.features = info.features;
    samples.inputs.reserve(static_cast<std::size_t>(count) * static_cast<std::size_t>(info.features));
    samples.targets.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        ToyPoint point = info.draw(random, i % 2);
        // The noise is drawn even where it is 0, so that a change of its size moves no point elsewhere.
        if (info.task == Task::regression)
            point.target += noise * random.normal();
        else
            for (double& x : point.x) x += noise * random.normal();
        for (std::size_t k = 0; k < static_cast<std::size_t>(info.features); ++k)
            samples.inputs.push_back(static_cast<float>(point.x[k]));
        samples.targets.push_back(static_cast<float>(point.target));
    }
    return samples;
}

void requireSize(const char* what, int count, int least)
{
    if (count < least || count > largestToyPart)
        throw DataError(std::to_string(count) + " " + what + " points: must be a whole number from " +
                        std::to_string(least) + " to " + std::to_string(largestToyPart));
}

std::vector<ToyInfo> makeToyCatalog()
{
    return {
        {"circles", TR_NOOP("catalog", "Circles"),
         TR_NOOP("catalog", "two rings of radius 1 and 0.5 around the same centre"), Task::classification, 2,
         0.1, circles},
        {"spiral", TR_NOOP("catalog", "Spiral"),
         TR_NOOP("catalog", "two arms of one turn: angle θ = 2π√U, radius θ/2π"), Task::classification, 2,
         0.02, spiral},
        {"xor", TR_NOOP("catalog", "XOR"),
         TR_NOOP("catalog", "the square ±1; the class says whether the signs of x₀ and x₁ differ"),
         Task::classification, 2, 0, exclusiveOr},
        {"blobs", TR_NOOP("catalog", "Blobs"),
         TR_NOOP("catalog", "two Gaussian clusters around (−1, −1) and (1, 1); noise is their sd"),
         Task::classification, 2, 0.5, blobs},
        {"moons", TR_NOOP("catalog", "Moons"),
         TR_NOOP("catalog", "two half circles that reach into each other"), Task::classification, 2, 0.1,
         moons},
        {"absolute", TR_NOOP("catalog", "|x|"), TR_NOOP("catalog", "y = |x|, x uniform on ±√3"),
         Task::regression, 1, 0, absolute},
        {"sine", TR_NOOP("catalog", "Sine"), TR_NOOP("catalog", "y = sin(πx), x uniform on ±√3"),
         Task::regression, 1, 0.05, sine},
    };
}

} // namespace

std::span<const ToyInfo> toyCatalog()
{
    static const std::vector<ToyInfo> rows = makeToyCatalog();
    return rows;
}

const ToyInfo* findToy(std::string_view key)
{
    const auto rows = toyCatalog();
    const auto found =
        std::ranges::find_if(rows, [&](const ToyInfo& info) { return equalIgnoringCase(info.key, key); });
    return found == rows.end() ? nullptr : &*found;
}

std::vector<std::string> toyKeys()
{
    std::vector<std::string> keys;
    for (const auto& info : toyCatalog()) keys.push_back(info.key);
    return keys;
}

Dataset makeToy(const ToyInfo& info, const ToyOptions& options)
{
    requireSize("training", options.train, 1);
    requireSize("test", options.test, 0);
    const double noise = options.noise.value_or(info.defaultNoise);
    if (!(noise >= 0 && noise <= largestToyNoise))
        throw DataError("noise " + shortest(noise) + ": must be a number from 0 to " +
                        shortest(largestToyNoise));
    Dataset data;
    data.name = info.key;
    data.task = info.task;
    data.features = info.features;
    data.outputs = info.task == Task::classification ? 2 : 1;
    data.train = makePart(info, options.train, noise, Random(options.seed, Stream::trainData));
    data.test = makePart(info, options.test, noise, Random(options.seed, Stream::testData));
    return data;
}

} // namespace rectiscope
