// Writes a comparison's report without stopping the window, which only puts the figures together.
#pragma once

#include "core/comparison/report.h"
#include "ui/common/background.h"
#include "ui/compare/comparison_figures.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace rectiscope {

class ReportWriter : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // Nothing happens while one is being written.
    void write(std::shared_ptr<const Results> results, const QString& folder);
    [[nodiscard]] bool busy() const { return results_ != nullptr; }

Q_SIGNALS:
    void finished(const QString& folder);
    void failed(const QString& why); // one line

private:
    void writeNext();
    void writeTexts();
    void run(std::function<void()> work, std::function<void()> then);
    void end(const QString& error);

    std::shared_ptr<const Results> results_;
    QString folder_;
    std::vector<NamedFigure> waiting_; // the last first
    std::vector<ReportFigure> written_;
    Background work_; // last: ended before anything that it uses goes
};

} // namespace rectiscope
