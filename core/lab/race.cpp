#include "core/lab/race.h"

#include "core/data/toy.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace rectiscope {
namespace {

constexpr int squareSize = 48;
constexpr int curveSize = 193;
constexpr int histogramBins = 48;

// The middle of position i along the axis.
double position(const MapFrame& frame, int i)
{
    return frame.lower + (frame.upper - frame.lower) * (i + 0.5) / frame.size;
}

int mapPoints(const Dataset& data)
{
    const int size = mapFrame(data).size;
    return data.features == 2 ? size * size : size;
}

Pass makeMapPass(const Network& network, const Dataset& data)
{
    const MapFrame frame = mapFrame(data);
    Pass pass(network, std::max(1, mapPoints(data)));
    if (data.features == 1)
        for (int i = 0; i < frame.size; ++i) pass.input(i)[0] = static_cast<float>(position(frame, i));
    if (data.features == 2)
        for (int row = 0; row < frame.size; ++row)
            for (int column = 0; column < frame.size; ++column) {
                float* point = pass.input(row * frame.size + column);
                point[0] = static_cast<float>(position(frame, column));
                point[1] = static_cast<float>(position(frame, row));
            }
    return pass;
}

// The next of 1, 2, 5, 10, 20, … so that a histogram's axis stays still while its unit moves.
double roundedUp(double size)
{
    if (!(size > 0) || !std::isfinite(size)) return 1;
    const double power = std::pow(10, std::floor(std::log10(size)));
    for (const double step : {1.0, 2.0, 5.0})
        if (size <= step * power) return step * power;
    return 10 * power;
}

} // namespace

std::shared_ptr<const Dataset> makeData(const RaceConfig& config)
{
    if (config.data) return config.data;
    const ToyInfo* info = findToy(config.dataset);
    if (info == nullptr) {
        std::vector<std::string> names;
        for (const auto& toy : toyCatalog()) names.push_back(toy.key);
        throw DataError("data set " + inQuotes(config.dataset) + ": " + suggestion(config.dataset, names));
    }
    ToyOptions options;
    options.train = config.train;
    options.test = config.test;
    options.noise = config.noise;
    options.seed = config.training.seed;
    return std::make_shared<const Dataset>(makeToy(*info, options));
}

MapFrame mapFrame(const Dataset& data)
{
    double largest = 0;
    for (const float x : data.train.inputs) largest = std::max(largest, std::fabs(double(x)));
    const double margin = 1.12;
    if (data.features == 1) return {curveSize, -margin * largest, margin * largest};
    if (data.features == 2) return {squareSize, -margin * largest, margin * largest};
    return {};
}

Contestant::Contestant(const Activation& activation, std::shared_ptr<const Dataset> data,
                       const TrainingConfig& config)
    : trainer_(activation, data, config),
      events_(trainer_),
      trainProbe_(trainer_.network(), data->train, data->task),
      testProbe_(trainer_.network(), data->test, data->task),
      map_(makeMapPass(trainer_.network(), *data)),
      mapPoints_(mapPoints(*data)),
      last_{activation, false, 0, {}, {}, {}, {}}
{
}

NetworkSnapshot Contestant::look()
{
    last_.steps = trainer_.steps();
    last_.diverged = trainer_.diverged();
    if (last_.diverged) {
        const double none = std::numeric_limits<double>::quiet_NaN();
        last_.scores = {none, none, none, none};
        return last_;
    }
    const Network& network = trainer_.network();
    const Examination train = trainProbe_.examine(network);
    const Examination test = testProbe_.scores(network);
    last_.scores = {train.loss, test.loss, train.accuracy, test.accuracy};
    last_.layers = train.layers;
    last_.slopes.clear();
    for (std::size_t l = 0; l < network.hiddenLayers(); ++l)
        last_.slopes.insert(last_.slopes.end(), network.slopes(l).begin(), network.slopes(l).end());
    fillMap(last_);
    return last_;
}

void Contestant::fillMap(NetworkSnapshot& snapshot)
{
    const Network& network = trainer_.network();
    if (mapPoints_ == 0) return;
    map_.forward(network, mapPoints_);
    const std::size_t last = network.layerCount() - 1;
    const auto outputs = static_cast<std::size_t>(network.outputs());
    const auto stride = static_cast<std::size_t>(network.layer(last).stride);
    const bool classes = trainer_.data().task == Task::classification;
    const float* z = map_.preActivations(last);
    snapshot.map.resize(static_cast<std::size_t>(mapPoints_) * outputs);
    for (std::size_t i = 0; i < static_cast<std::size_t>(mapPoints_); ++i, z += stride) {
        float* target = snapshot.map.data() + i * outputs;
        std::copy_n(z, outputs, target);
        if (!classes) continue;
        const float largest = *std::max_element(target, target + outputs);
        float total = 0;
        for (std::size_t k = 0; k < outputs; ++k) total += target[k] = std::exp(target[k] - largest);
        for (std::size_t k = 0; k < outputs; ++k) target[k] /= total;
    }
}

UnitView Contestant::look(const UnitAddress& address, const LayerHealth& health)
{
    const Network& network = trainer_.network();
    const auto layer = static_cast<std::size_t>(address.layer);
    const auto unit = static_cast<std::size_t>(address.unit);
    if (address.layer < 0 || layer >= network.hiddenLayers() || address.unit < 0 ||
        unit >= health.units.size())
        throw std::out_of_range("unit: there is no such unit");
    UnitView view;
    view.network = address.network;
    view.layer = address.layer;
    view.unit = address.unit;
    view.health = health.units[unit];
    view.bias = network.bias(layer, address.unit);
    for (int input = 0; input < network.layer(layer).inputs; ++input)
        view.weights.push_back(network.weight(layer, address.unit, input));
    if (const auto slopes = network.slopes(layer); !slopes.empty())
        view.slope = slopes[slopes.size() == 1 ? 0 : unit];

    const auto z = trainProbe_.preActivations(network, layer, address.unit);
    double largest = 0;
    for (const float value : z) largest = std::max(largest, std::fabs(double(value)));
    view.upper = roundedUp(largest);
    view.lower = -view.upper;
    view.counts.assign(histogramBins, 0.F);
    for (const float value : z) {
        const double part = (double(value) - view.lower) / (view.upper - view.lower);
        if (!std::isfinite(part)) continue;
        const int bin = std::clamp(static_cast<int>(part * histogramBins), 0, histogramBins - 1);
        ++view.counts[static_cast<std::size_t>(bin)];
    }
    return view;
}

} // namespace rectiscope
