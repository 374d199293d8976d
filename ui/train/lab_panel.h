// What explains a race, one tab at a time: dead units over steps, deaths, definitions, layers, slopes.
#pragma once

#include "core/view/train_view.h"
#include "ui/train/lab_page.h"
#include "ui/workspace.h"

#include <QFrame>
#include <QList>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QStackedWidget;

namespace rectiscope {

class HistoryChart;
class SegmentedControl;
class LayerChart;
class UnitTable;

class LabPanel : public QFrame {
    Q_OBJECT

public:
    // The chart of dead units becomes the first tab.
    explicit LabPanel(HistoryChart* deadUnits, QWidget* parent = nullptr);

    // Shows what there is now; hidden tabs cost nothing.
    void draw(const LabContent& content);
    // The figures of the tabs that have one now, and one of them; null for any other id.
    [[nodiscard]] QList<FigureName> figures(const LabContent& content) const;
    [[nodiscard]] std::unique_ptr<Figure> figure(const QString& id, const LabContent& content) const;
    // How the tabs want the networks to be looked at.
    [[nodiscard]] const LookOptions& look() const { return look_; }
    [[nodiscard]] LabTab tab() const;
    // Emits what choosing by hand does.
    void showTab(LabTab tab);
    void showProbes(ProbeSet probes, double dormancy);
    [[nodiscard]] LayerQuantity layerQuantity() const;
    void showLayers(LayerQuantity quantity);

Q_SIGNALS:
    void unitSelected(std::optional<UnitAddress> unit);
    void stepChosen(std::int64_t step);
    void lookChanged(LookOptions look);
    void pageChanged(); // draw() has something new to show

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Tab {
        FigureName name;
        QString toolTip;
        LabPage* page;
    };

    void createTabs();
    void openTab(int index);
    void setLook(LookOptions look);
    void updateLook();
    void updateBadge(const EventLog& events);
    [[nodiscard]] LabPage* shownPage() const;

    std::vector<Tab> tabs_; // after the chart
    SegmentedControl* switch_;
    UnitTable* units_ = nullptr;
    LayerChart* layers_ = nullptr;
    QStackedWidget* pages_;
    LookOptions look_;
    std::optional<std::uint64_t> badgeVersion_;
};

} // namespace rectiscope
