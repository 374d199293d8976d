// A run on record: the states of all its networks at some of its steps, from which every step can be had
// again.
//
// Memory is bounded. Where the key frames become too many they thin out with age: the distance between the
// oldest grows to a few times that of the newest.
#pragma once

#include "core/network/trainer.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace rectiscope {

struct KeyFrame {
    std::int64_t step = 0;
    // One for each network; null where it had not parted from its parent yet.
    std::vector<std::shared_ptr<const TrainerState>> states;
};

class Timeline {
public:
    static constexpr std::size_t mostFrames = 400;
    static constexpr std::size_t mostBytes = std::size_t{32} << 20U;

    explicit Timeline(std::size_t frames = mostFrames, std::size_t bytes = mostBytes)
        : mostFrames_(frames), mostBytes_(bytes)
    {
    }

    // Steps ascend; a frame of a step that is there already replaces it. The first and the newest frame
    // always stay, whatever their size.
    void add(KeyFrame frame);
    // Another network's states for the frames from its first step on.
    void addNetwork();
    void removeNetwork(std::size_t network);
    void setState(std::int64_t step, std::size_t network, std::shared_ptr<const TrainerState> state);
    // Forgets everything after this step.
    void cut(std::int64_t step);

    // Ascending; empty until the first add.
    [[nodiscard]] const std::vector<KeyFrame>& frames() const { return frames_; }
    // The last frame at or before this step. There must be one.
    [[nodiscard]] const KeyFrame& before(std::int64_t step) const;
    [[nodiscard]] std::size_t bytes() const;

private:
    void thin();

    std::size_t mostFrames_, mostBytes_;
    std::vector<KeyFrame> frames_;
};

} // namespace rectiscope
