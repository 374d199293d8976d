#include "ui/train/points_loader.h"

#include "ui/common/core_text.h"

#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <new>
#include <utility>

namespace rectiscope {
namespace {

using namespace std::chrono_literals;

constexpr auto reportInterval = 100ms;

struct Cancelled : std::exception {};

} // namespace

// Shared by the two threads: the flags while it runs, the rest once it is done.
struct PointsLoader::Request {
    std::atomic<bool> cancelled = false;
    std::atomic<double> share = 0;
    LoadedPoints points;
    QString error;

    void report(double done)
    {
        if (cancelled) throw Cancelled();
        share = done;
    }
};

PointsLoader::PointsLoader(QObject* parent) : QObject(parent)
{
    connect(&reports_, &QTimer::timeout, this, [this] { Q_EMIT progressed(request_->share); });
}

PointsLoader::~PointsLoader()
{
    cancel();
}

void PointsLoader::cancel()
{
    if (request_) request_->cancelled = true;
    request_ = nullptr;
    reports_.stop();
}

void PointsLoader::load(const QString& path, const CsvOptions& options)
{
    start([path, options](Request& request) {
        const QFileInfo file(path);
        const std::string name = file.fileName().toStdString();
        // A pipe or a device would keep this thread waiting for ever.
        if (file.exists() && !file.isFile()) throw DataError(name + ": is no file");
        try {
            auto table = readCsvTable(path.toStdString(), [&](double share) { request.report(share); });
            table.name = name;
            return partTable(std::make_shared<const CsvTable>(std::move(table)), options);
        } catch (const DataError& error) {
            // The window has little room: the name says enough.
            const std::string why = error.what();
            const std::string full = path.toStdString();
            throw DataError(why.starts_with(full) ? name + why.substr(full.size()) : why);
        }
    });
}

void PointsLoader::part(std::shared_ptr<const CsvTable> table, const CsvOptions& options)
{
    start([table = std::move(table), options](Request&) { return partTable(table, options); });
}

void PointsLoader::start(Work work)
{
    cancel();
    request_ = std::make_shared<Request>();
    reports_.start(reportInterval);
    const auto request = request_;
    background_.run(
        [work = std::move(work), request] {
            try {
                request->report(0); // ends here where a newer one has come meanwhile
                request->points = work(*request);
            } catch (const Cancelled&) {
                return;
            } catch (const std::bad_alloc&) {
                request->error = tr("The file does not fit into the memory.");
            } catch (const std::exception& error) {
                request->error = coreText(error.what());
            }
        },
        [this, request] { finish(request); });
}

void PointsLoader::finish(const std::shared_ptr<Request>& request)
{
    if (request != request_) return; // a newer one is under way, or it was cancelled
    request_ = nullptr;
    reports_.stop();
    if (request->error.isEmpty())
        Q_EMIT loaded(request->points);
    else
        Q_EMIT failed(request->error);
}

LoadedPoints partTable(std::shared_ptr<const CsvTable> table, CsvOptions options)
{
    const auto count = static_cast<std::int64_t>(table->size());
    std::int64_t test = (count + 2) / 5; // as splitTable does
    if (!table->isTest.empty()) test = std::ranges::count(table->isTest, 1);
    const auto fitting = [](std::int64_t points) {
        return static_cast<int>(std::min<std::int64_t>(points, mostPointsPerPart));
    };
    if (!options.test) options.test = fitting(test);
    if (!options.train) options.train = fitting(count - test);
    LoadedPoints points{std::move(table), options, nullptr};
    points.data = std::make_shared<const Dataset>(splitTable(*points.table, options));
    return points;
}

LoadedPoints loadedPoints(std::shared_ptr<const Dataset> data)
{
    auto table = std::make_shared<CsvTable>();
    table->name = data->name;
    table->features = data->features;
    table->task = data->task;
    table->outputs = data->outputs;
    for (const auto* part : {&data->train, &data->test}) {
        table->inputs.insert(table->inputs.end(), part->inputs.begin(), part->inputs.end());
        table->targets.insert(table->targets.end(), part->targets.begin(), part->targets.end());
        table->isTest.insert(table->isTest.end(), part->size(), part == &data->test ? 1 : 0);
    }
    CsvOptions options;
    options.train = static_cast<int>(data->train.size());
    options.test = static_cast<int>(data->test.size());
    return {std::move(table), options, std::move(data)};
}

} // namespace rectiscope
