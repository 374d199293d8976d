#include "ui/common/background.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <chrono>
#include <utility>

namespace rectiscope {
namespace {

using namespace std::chrono_literals;

constexpr auto pollInterval = 5ms;

} // namespace

Background::Background(QObject* parent) : QObject(parent)
{
    connect(&poll_, &QTimer::timeout, this, &Background::collect);
}

Background::~Background() = default;

void Background::run(std::function<void()> work, std::function<void()> then)
{
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back({std::move(work), std::move(then)});
    }
    wake_.notify_one();
    if (!thread_.joinable())
        thread_ = std::jthread([this](const std::stop_token& stop) { workThrough(stop); });
    ++running_;
    poll_.start(pollInterval);
}

void Background::workThrough(const std::stop_token& stop)
{
    std::unique_lock lock(mutex_);
    // What was asked for before the end is done, so that a file is not lost.
    while (wake_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
        Job job = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        job.work();
        lock.lock();
        done_.push_back(std::move(job));
    }
}

void Background::collect()
{
    std::vector<Job> done;
    {
        const std::lock_guard lock(mutex_);
        done.swap(done_);
    }
    running_ -= done.size();
    if (running_ == 0) poll_.stop();
    for (const auto& job : done) job.then();
}

void runBeside(QObject* asker, std::function<void()> work, std::function<void()> then)
{
    static QThreadPool pool;
    pool.start([work = std::move(work), then = std::move(then), asker = QPointer(asker)] {
        work();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [then, asker] {
                if (asker) then();
            },
            Qt::QueuedConnection);
    });
}

} // namespace rectiscope
