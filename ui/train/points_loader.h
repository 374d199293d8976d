// Reads files of points beside the window's thread. The newest request wins.
#pragma once

#include "core/data/csv.h"
#include "ui/common/background.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace rectiscope {

// A file's rows, and how they are parted into training and test points.
struct LoadedPoints {
    std::shared_ptr<const CsvTable> table;
    CsvOptions options; // with both counts
    std::shared_ptr<const Dataset> data;
};

// More make every look at a network slow, and none is seen on the map.
inline constexpr int mostPointsPerPart = 100'000;

class PointsLoader : public QObject {
    Q_OBJECT

public:
    explicit PointsLoader(QObject* parent = nullptr);
    ~PointsLoader() override;

    // Where no counts are asked for, all points are taken that fit into the two parts.
    void load(const QString& path, const CsvOptions& options);
    // Parts rows that were read before in another way.
    void part(std::shared_ptr<const CsvTable> table, const CsvOptions& options);
    void cancel();
    [[nodiscard]] bool busy() const { return request_ != nullptr; }

Q_SIGNALS:
    void progressed(double share); // 0 … 1, several times a second; not for what takes no time
    void loaded(const rectiscope::LoadedPoints& points);
    void failed(const QString& why);

private:
    struct Request;
    using Work = std::function<LoadedPoints(Request& request)>;
    void start(Work work);
    void finish(const std::shared_ptr<Request>& request);

    std::shared_ptr<Request> request_; // the newest; null where there is none under way
    QTimer reports_;
    Background background_;
};

// The parts of a file: as many as asked for, else as many as fit. Throws DataError as splitTable does.
[[nodiscard]] LoadedPoints partTable(std::shared_ptr<const CsvTable> table, CsvOptions options);

// Points at hand as if they had been read from a file that says which are test points.
[[nodiscard]] LoadedPoints loadedPoints(std::shared_ptr<const Dataset> data);

} // namespace rectiscope
