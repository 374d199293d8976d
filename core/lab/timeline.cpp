#include "core/lab/timeline.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace rectiscope {
namespace {

std::size_t bytesOf(const KeyFrame& frame)
{
    std::size_t bytes = 0;
    for (const auto& state : frame.states)
        if (state)
            bytes += sizeof(TrainerState) +
                     sizeof(float) * (state->parameters.size() + state->optimizer.first.size() +
                                      state->optimizer.second.size());
    return bytes;
}

} // namespace

void Timeline::add(KeyFrame frame)
{
    if (!frames_.empty() && frames_.back().step == frame.step)
        frames_.back() = std::move(frame);
    else
        frames_.push_back(std::move(frame));
    thin();
}

void Timeline::thin()
{
    std::size_t total = bytes();
    while (frames_.size() > 2 && (frames_.size() > mostFrames_ || total > mostBytes_)) {
        // What is missed least: the frame whose neighbours are nearest, the more so the older it is.
        const auto newest = double(frames_.back().step);
        std::size_t least = 1;
        double smallest = std::numeric_limits<double>::infinity();
        for (std::size_t i = 1; i + 1 < frames_.size(); ++i) {
            const double gap = double(frames_[i + 1].step - frames_[i - 1].step);
            const double weight = gap / (0.25 * newest + newest - double(frames_[i].step) + 1);
            if (weight < smallest) {
                smallest = weight;
                least = i;
            }
        }
        total -= bytesOf(frames_[least]);
        frames_.erase(frames_.begin() + static_cast<std::ptrdiff_t>(least));
    }
}

void Timeline::addNetwork()
{
    for (auto& frame : frames_) frame.states.emplace_back();
}

void Timeline::removeNetwork(std::size_t network)
{
    for (auto& frame : frames_)
        frame.states.erase(frame.states.begin() + static_cast<std::ptrdiff_t>(network));
}

void Timeline::setState(std::int64_t step, std::size_t network, std::shared_ptr<const TrainerState> state)
{
    const auto frame = std::ranges::lower_bound(frames_, step, {}, &KeyFrame::step);
    if (frame != frames_.end() && frame->step == step) frame->states[network] = std::move(state);
}

void Timeline::cut(std::int64_t step)
{
    std::erase_if(frames_, [step](const KeyFrame& frame) { return frame.step > step; });
}

const KeyFrame& Timeline::before(std::int64_t step) const
{
    const auto after = std::ranges::upper_bound(frames_, step, {}, &KeyFrame::step);
    return *(after == frames_.begin() ? after : after - 1);
}

std::size_t Timeline::bytes() const
{
    std::size_t total = 0;
    for (const auto& frame : frames_) total += bytesOf(frame);
    return total;
}

} // namespace rectiscope
