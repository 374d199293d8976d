#include "core/lab/contestant.h"

#include "core/network/layer_statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <utility>

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

// The positions of the map: rows from the bottom, or along the x axis. Empty for more than two features.
std::vector<float> mapInputs(const Dataset& data)
{
    const MapFrame frame = mapFrame(data);
    std::vector<float> inputs;
    for (int row = 0; row < (data.features == 2 ? frame.size : 1); ++row)
        for (int column = 0; column < frame.size; ++column) {
            inputs.push_back(static_cast<float>(position(frame, column)));
            if (data.features == 2) inputs.push_back(static_cast<float>(position(frame, row)));
        }
    return inputs;
}

Pass makeMapPass(const Network& network, const Dataset& data)
{
    Pass pass(network, std::max(1, mapPoints(data)));
    const auto inputs = mapInputs(data);
    const auto features = static_cast<std::size_t>(data.features);
    for (std::size_t i = 0; i * features < inputs.size(); ++i)
        std::copy_n(inputs.begin() + static_cast<std::ptrdiff_t>(i * features), features,
                    pass.input(static_cast<int>(i)));
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

std::optional<int> topmostDeadLayer(const std::vector<LayerHealth>& layers)
{
    for (std::size_t layer = layers.size(); layer-- > 0;)
        if (!layers[layer].units.empty() &&
            layers[layer].dead == static_cast<int>(layers[layer].units.size()))
            return static_cast<int>(layer);
    return std::nullopt;
}

} // namespace

MapFrame mapFrame(const Dataset& data)
{
    double largest = 0;
    for (const float x : data.train.inputs) largest = std::max(largest, std::fabs(double(x)));
    const double margin = 1.12;
    if (data.features == 1) return {curveSize, -margin * largest, margin * largest};
    if (data.features == 2) return {squareSize, -margin * largest, margin * largest};
    return {};
}

const Samples& predictedSamples(const Dataset& data)
{
    return data.test.size() > 0 ? data.test : data.train;
}

std::shared_ptr<const Samples> probeSamples(const Dataset& data, ProbeSet set)
{
    auto samples = std::make_shared<Samples>();
    samples->features = data.features;
    const auto add = [&](const Samples& part) {
        samples->inputs.insert(samples->inputs.end(), part.inputs.begin(), part.inputs.end());
        samples->targets.insert(samples->targets.end(), part.targets.begin(), part.targets.end());
    };
    if (set == ProbeSet::grid && data.features <= 2) {
        samples->inputs = mapInputs(data);
        return samples;
    }
    if (set != ProbeSet::test) add(data.train);
    if (set == ProbeSet::test || set == ProbeSet::both) add(data.test);
    return samples;
}

Contestant::Contestant(const Activation& activation, std::shared_ptr<const Dataset> data,
                       const TrainingConfig& config)
    : Contestant(Trainer(activation, std::move(data), config), std::nullopt, false)
{
}

Contestant::Contestant(Trainer trainer, std::optional<Fork> fork, bool ownLearningRate)
    : trainer_(std::move(trainer)),
      fork_(fork),
      ownLearningRate_(ownLearningRate),
      start_(std::make_shared<const TrainerState>(trainer_.state())),
      events_(trainer_),
      trainProbe_(trainer_.network(), trainer_.data().train, trainer_.data().task),
      testProbe_(trainer_.network(), trainer_.data().test, trainer_.data().task),
      map_(makeMapPass(trainer_.network(), trainer_.data())),
      mapPoints_(mapPoints(trainer_.data())),
      last_{trainer_.network().activation(), trainer_.config().optimizer, 0, fork, false, 0, {}, {}, {}, {}}
{
    if (mapPoints_ == 0)
        predictedProbe_.emplace(trainer_.network(), predictedSamples(trainer_.data()), trainer_.data().task);
}

bool Contestant::train(std::int64_t target, std::int64_t count, std::span<const RateChange> changes)
{
    const auto applyRate = [&] {
        if (ownLearningRate_) return;
        const auto after = std::ranges::upper_bound(changes, trainer_.steps(), {}, &RateChange::step);
        if (after != changes.begin()) trainer_.setLearningRate((after - 1)->learningRate);
    };
    while (count > 0 && trainer_.steps() < target && !trainer_.diverged()) {
        applyRate();
        // As far as one rate holds.
        const auto next = std::ranges::upper_bound(changes, trainer_.steps(), {}, &RateChange::step);
        const std::int64_t end = next == changes.end() ? target : std::min(target, next->step);
        for (; count > 0 && trainer_.steps() < end && !trainer_.diverged(); --count) trainer_.step();
    }
    return trainer_.steps() >= target || trainer_.diverged();
}

NetworkSnapshot Contestant::look(const LookOptions& options, const std::shared_ptr<const Samples>& probes)
{
    last_.steps = trainer_.steps();
    last_.diverged = trainer_.diverged();
    last_.learningRate = trainer_.config().learningRate;
    last_.fork = fork_;
    if (last_.diverged) {
        const double none = std::numeric_limits<double>::quiet_NaN();
        last_.scores = {none, none, none, none};
        return last_;
    }
    const Network& network = trainer_.network();
    if (probes != probes_) {
        probes_ = probes;
        probe_.reset();
        if (probes_) probe_.emplace(network, *probes_, trainer_.data().task);
    }
    Examination train = trainProbe_.examine(network, options.dormancy);
    const Examination test = testProbe_.scores(network);
    last_.scores = {train.loss, test.loss, train.accuracy, test.accuracy};
    trainDead_ = 0;
    for (const auto& layer : train.layers) trainDead_ += layer.dead;
    last_.deadLayer = topmostDeadLayer(train.layers);
    last_.layers = probe_ ? probe_->examine(network, options.dormancy).layers : std::move(train.layers);
    if (options.statistics) {
        const auto statistics =
            layerStatistics(network, probes_ ? *probes_ : trainer_.data().train, trainer_.data().task);
        for (std::size_t l = 0; l < last_.layers.size(); ++l) last_.layers[l].statistics = statistics[l];
    }
    last_.slopes.clear();
    for (std::size_t l = 0; l < network.hiddenLayers(); ++l)
        last_.slopes.insert(last_.slopes.end(), network.slopes(l).begin(), network.slopes(l).end());
    fillMap(last_);
    if (predictedProbe_) last_.predictions = predictedProbe_->predictions(network);
    return last_;
}

Scores Contestant::scores()
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (trainer_.diverged()) return {none, none, none, none};
    const Examination train = trainProbe_.scores(trainer_.network());
    const Examination test = testProbe_.scores(trainer_.network());
    return {train.loss, test.loss, train.accuracy, test.accuracy};
}

NetworkMoment Contestant::moment() const
{
    NetworkMoment moment;
    moment.trainLoss = static_cast<float>(last_.scores.trainLoss);
    moment.testLoss = static_cast<float>(last_.scores.testLoss);
    moment.trainAccuracy = static_cast<float>(last_.scores.trainAccuracy);
    moment.testAccuracy = static_cast<float>(last_.scores.testAccuracy);
    moment.dead = trainDead_;
    const Network& network = trainer_.network();
    for (std::size_t l = 0; l < network.hiddenLayers(); ++l)
        if (const auto slopes = network.slopes(l); !slopes.empty())
            moment.slopes.push_back(std::accumulate(slopes.begin(), slopes.end(), 0.F) /
                                    static_cast<float>(slopes.size()));
    return moment;
}

void Contestant::fillMap(NetworkSnapshot& snapshot)
{
    const Network& network = trainer_.network();
    if (mapPoints_ == 0) return;
    map_.evaluate(network, mapPoints_);
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

UnitView Contestant::look(const UnitAddress& address)
{
    const Network& network = trainer_.network();
    const auto layer = static_cast<std::size_t>(address.layer);
    const auto unit = static_cast<std::size_t>(address.unit);
    if (address.layer < 0 || layer >= last_.layers.size() || address.unit < 0 ||
        unit >= last_.layers[layer].units.size())
        throw std::out_of_range("unit: there is no such unit");
    UnitView view;
    view.network = address.network;
    view.layer = address.layer;
    view.unit = address.unit;
    view.health = last_.layers[layer].units[unit];
    view.bias = network.bias(layer, address.unit);
    for (int input = 0; input < network.layer(layer).inputs; ++input)
        view.weights.push_back(network.weight(layer, address.unit, input));
    if (const auto slopes = network.slopes(layer); !slopes.empty())
        view.slope = slopes[slopes.size() == 1 ? 0 : unit];

    const auto z = probe().preActivations(network, layer, address.unit);
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
