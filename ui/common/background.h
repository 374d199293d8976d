// Work that takes its time, on a thread beside the window's.
#pragma once

#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace rectiscope {

// One piece of work after the other, in the order in which they came. The thread starts with the first.
class Background : public QObject {
    Q_OBJECT

public:
    explicit Background(QObject* parent = nullptr);
    // Waits until all work is done; what should have followed it does not.
    ~Background() override;

    // Runs the work, which must not throw, on the other thread, and then what follows on the window's.
    void run(std::function<void()> work, std::function<void()> then);

private:
    struct Job {
        std::function<void()> work, then;
    };
    void workThrough(const std::stop_token& stop);
    void collect();

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<Job> waiting_; // guarded, as the next
    std::vector<Job> done_;
    std::size_t running_ = 0; // the window's own: pieces that have not been collected
    QTimer poll_;
    std::jthread thread_; // last: joined before anything that it uses goes
};

// One piece of work that outlives who asked for it: on a thread of its own pool, and then what follows on the
// window's, where the asker still lives. Not Qt's global pool, whose threads QPainter's own large fills wait
// for.
void runBeside(QObject* asker, std::function<void()> work, std::function<void()> then);

} // namespace rectiscope
