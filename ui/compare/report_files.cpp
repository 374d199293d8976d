#include "ui/compare/report_files.h"

#include "core/comparison/run_store.h"
#include "ui/common/export_figure.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace rectiscope {
namespace {

std::string pathIn(const std::string& folder, const std::string& name)
{
    return (std::filesystem::path(folder) / name).string();
}

void writeDrawn(const DrawnFigure& drawn, const std::string& path)
{
    auto error =
        drawn.error.isEmpty() ? writeFigure(drawn, QString::fromStdString(path)) : std::optional(drawn.error);
    if (error) throw StoreError(error->toStdString());
}

} // namespace

ReportFigure writeReportFigure(const NamedFigure& named, const std::string& folder)
{
    const auto picture = drawFigure(*named.figure, FigureFormat::png, named.options);
    writeDrawn(picture, pathIn(folder, named.fileName + ".png"));
    const auto drawing = drawFigure(*named.figure, FigureFormat::svg, named.options);
    writeDrawn(drawing, pathIn(folder, named.fileName + ".svg"));
    return {named.title, named.fileName, drawing.bytes.toStdString()};
}

void writeReportTexts(const Results& results, const std::vector<ReportFigure>& figures,
                      const std::string& folder)
{
    replaceFile(pathIn(folder, "runs.csv"), runsCsv(results));
    replaceFile(pathIn(folder, "summary.json"), summaryJson(results));
    replaceFile(pathIn(folder, "experiment.json"), toJson(results.experiment).dump(2) + '\n');
    replaceFile(pathIn(folder, "report.md"), reportMarkdown(results, figures));
    replaceFile(pathIn(folder, "report.html"), reportHtml(results, figures));
    replaceFile(pathIn(folder, "table.tex"), latexTable(results));
}

} // namespace rectiscope
