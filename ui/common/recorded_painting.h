// What was painted, to be painted again by any thread: a figure is put together on the window's thread, which
// takes little, and becomes pixels beside it, which takes long.
#pragma once

#include <functional>
#include <memory>
#include <vector>

class QPainter;
class QCPPainter;

namespace rectiscope {

class RecordedPainting {
public:
    RecordedPainting() = default;
    // Calls `paint` on this thread.
    explicit RecordedPainting(const std::function<void(QCPPainter&)>& paint);

    // The painter gets what it would have got from `paint`. Its states are left as they come.
    void playOn(QPainter& painter) const;

private:
    using Steps = std::vector<std::function<void(QPainter&)>>;
    std::shared_ptr<const Steps> steps_ = std::make_shared<Steps>(); // shared by copies
};

} // namespace rectiscope
