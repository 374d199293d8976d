// A few threads that share out one job at a time.
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace rectiscope {

// share() may be called by one thread at a time; that thread works too.
class Crew {
public:
    explicit Crew(unsigned threads); // at least 1, with the caller among them
    ~Crew();
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    // The caller calls work(), and so does every other member that wakes up before the caller is done; work
    // finds its own part, until nothing is left to do. Returns when all who began have returned, and throws
    // on what the first of them threw.
    void share(const std::function<void()>& work);
    [[nodiscard]] unsigned size() const { return static_cast<unsigned>(helpers_.size()) + 1; }

private:
    void help(const std::stop_token& stop);
    void guarded(const std::function<void()>& work);

    std::mutex mutex_;
    std::condition_variable_any started_, finished_;
    const std::function<void()>* work_ = nullptr;
    unsigned long long round_ = 0;
    unsigned busy_ = 0;
    std::exception_ptr failure_;
    std::vector<std::jthread> helpers_; // last: stopped before the rest goes
};

} // namespace rectiscope
