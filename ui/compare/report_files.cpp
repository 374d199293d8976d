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

std::function<ReportFigure()> prepareReportFigure(const NamedFigure& named, const std::string& folder)
{
    return [title = named.title, name = named.fileName, folder,
            draw = prepareCopy(named.figure, named.options)] {
        const FigureCopy drawn = draw();
        DrawnFigure lines;
        lines.format = FigureFormat::svg;
        lines.bytes = drawn.svg;
        writeDrawn(drawn.picture, pathIn(folder, name + ".png"));
        writeDrawn(lines, pathIn(folder, name + ".svg"));
        return ReportFigure{title, name, drawn.svg.toStdString()};
    };
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
