// The charts of a comparison, one tab at a time; the last tab holds the paper's tables.
#pragma once

#include "core/comparison/summary.h"
#include "core/view/compare_view.h"
#include "ui/workspace.h"

#include <QFrame>

#include <memory>
#include <vector>

class QStackedWidget;

namespace rectiscope {

class ComparisonChart;
class PaperPage;
class SegmentedControl;

class ChartCard : public QFrame {
    Q_OBJECT

public:
    explicit ChartCard(QWidget* parent = nullptr);

    void setResults(std::shared_ptr<const Results> results);
    void setMetric(std::size_t metric);
    void setCell(std::size_t cell); // of a sweep
    // Which tab is shown, and what of the paper. Of a view's tab that there is nothing for nothing changes.
    void showView(const CompareView& view);
    void writeView(CompareView& view) const;
    // The shown chart first.
    [[nodiscard]] QList<FigureName> figures() const;
    [[nodiscard]] std::unique_ptr<Figure> figure(const QString& id) const; // null for any other id

Q_SIGNALS:
    void runActivated(rectiscope::RunKey run);
    void viewEdited(); // by hand

private:
    struct Tab {
        FigureName name;
        QString toolTip;
    };

    void createTabs();
    void showTab(int index);
    void updateTabs();
    [[nodiscard]] bool hasTab(std::size_t index) const;

    std::vector<Tab> tabs_;
    std::vector<ComparisonChart*> charts_; // of all tabs but the last
    PaperPage* paper_;
    std::shared_ptr<const Results> results_;
    SegmentedControl* switch_;
    QStackedWidget* pages_;
};

} // namespace rectiscope
