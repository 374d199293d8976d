#include "ui/compare/report_writer.h"

#include "ui/compare/report_files.h"

#include <QTimer>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace rectiscope {

void ReportWriter::write(std::shared_ptr<const Results> results, const QString& folder)
{
    if (busy()) return;
    results_ = std::move(results);
    folder_ = folder;
    written_.clear();
    std::error_code error;
    std::filesystem::create_directories(folder.toStdString(), error);
    if (error) return end(tr("%1: cannot be made: %2").arg(folder, QString::fromStdString(error.message())));
    waiting_ = comparisonFigures(*results_);
    std::ranges::reverse(waiting_);
    QTimer::singleShot(0, this, &ReportWriter::writeNext);
}

void ReportWriter::writeNext()
{
    if (waiting_.empty()) return writeTexts();
    const NamedFigure figure = std::move(waiting_.back());
    waiting_.pop_back();
    try {
        written_.push_back(writeReportFigure(figure, folder_.toStdString()));
    } catch (const std::exception& error) {
        return end(QString::fromStdString(error.what()));
    }
    QTimer::singleShot(0, this, &ReportWriter::writeNext);
}

void ReportWriter::writeTexts()
{
    const auto error = std::make_shared<QString>();
    work_.run(
        [error, results = results_, figures = written_, folder = folder_.toStdString()] {
            try {
                writeReportTexts(*results, figures, folder);
            } catch (const std::exception& why) {
                *error = QString::fromStdString(why.what());
            }
        },
        [this, error] { end(*error); });
}

void ReportWriter::end(const QString& error)
{
    results_.reset();
    if (error.isEmpty())
        Q_EMIT finished(folder_);
    else
        Q_EMIT failed(error);
}

} // namespace rectiscope
