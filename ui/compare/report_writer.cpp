#include "ui/compare/report_writer.h"

#include "ui/common/core_text.h"
#include "ui/compare/report_files.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace rectiscope {

void ReportWriter::write(std::shared_ptr<const Results> results, const QString& folder)
{
    if (busy()) return;
    results_ = std::move(results);
    folder_ = folder;
    written_.clear();
    const auto figures = std::make_shared<std::vector<NamedFigure>>();
    run(
        [figures, results = results_, folder = folder_] {
            std::error_code error;
            std::filesystem::create_directories(folder.toStdString(), error);
            if (error)
                throw std::runtime_error(tr("%1: cannot be made: %2")
                                             .arg(folder, QString::fromStdString(error.message()))
                                             .toStdString());
            *figures = comparisonFigures(*results);
        },
        [this, figures] {
            waiting_ = std::move(*figures);
            std::ranges::reverse(waiting_);
            writeNext();
        });
}

void ReportWriter::writeNext()
{
    if (waiting_.empty()) return writeTexts();
    const auto written = std::make_shared<ReportFigure>();
    run([written,
         write = prepareReportFigure(waiting_.back(), folder_.toStdString())] { *written = write(); },
        [this, written] {
            written_.push_back(std::move(*written));
            writeNext();
        });
    waiting_.pop_back();
}

void ReportWriter::writeTexts()
{
    run([results = results_, figures = written_,
         folder = folder_.toStdString()] { writeReportTexts(*results, figures, folder); },
        [this] { end(QString()); });
}

// Beside the window, and then on it what follows, unless something has gone wrong.
void ReportWriter::run(std::function<void()> work, std::function<void()> then)
{
    const auto error = std::make_shared<QString>();
    work_.run(
        [work = std::move(work), error] {
            try {
                work();
            } catch (const std::exception& why) {
                *error = coreText(why.what());
            }
        },
        [this, then = std::move(then), error] { error->isEmpty() ? then() : end(*error); });
}

void ReportWriter::end(const QString& error)
{
    results_.reset();
    waiting_.clear();
    if (error.isEmpty())
        Q_EMIT finished(folder_);
    else
        Q_EMIT failed(error);
}

} // namespace rectiscope
