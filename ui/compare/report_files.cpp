#include "ui/compare/report_files.h"

#include "core/comparison/store_files.h"
#include "ui/common/export_figure.h"
#include "ui/common/figure_metadata.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace rectiscope {
namespace {

std::string pathIn(const std::string& folder, const std::string& name)
{
    return (std::filesystem::path(folder) / name).string();
}

void write(const std::string& path, const QByteArray& bytes)
{
    replaceFile(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace

std::function<ReportFigure()> prepareReportFigure(const NamedFigure& named, const std::string& folder)
{
    return [title = named.title, name = named.fileName, folder,
            draw = prepareCopy(named.figure, named.options)] {
        const FigureCopy drawn = draw();
        const std::string path = pathIn(folder, name);
        if (!drawn.picture.error.isEmpty()) throw StoreError(path + ": " + drawn.picture.error.toStdString());
        write(path + ".png", packedPng(drawn.picture.image, drawn.picture.session));
        write(path + ".svg", drawn.svg);
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
