// The threads around a race. The screen says what it wants and takes the latest snapshot; neither side waits.
#pragma once

#include "core/lab/snapshot.h"

#include <memory>
#include <optional>

namespace rectiscope {

// All members may be called from one thread (the screen's) and return at once. The destructor stops the
// threads and joins them; it waits for the step in hand, never longer.
class Session {
public:
    explicit Session(unsigned threads = 0); // 0: one for each core
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // Starts over from this config's own initial weights, paused at step 0. The newest request wins. A config
    // that cannot be run arrives as a snapshot's error.
    void start(RaceConfig config);
    void play();
    void pause();
    // One optimizer step for every network, then paused.
    void step();
    // Steps per second at most; infinity for as fast as it goes.
    void setSpeed(double stepsPerSecond);
    // From the next step on, without a new start.
    void setLearningRate(double learningRate);
    // The unit to look at in every following snapshot, or none.
    void select(std::optional<UnitAddress> unit);

    // The newest snapshot since the last call; empty where nothing has changed.
    [[nodiscard]] std::optional<RaceSnapshot> take();

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace rectiscope
