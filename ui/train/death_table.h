// Every death and revival of the race: when, why, and what became of it. A click on a row shows that moment.
#pragma once

#include "ui/train/lab_page.h"

#include <QStringList>

#include <cstdint>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;

namespace rectiscope {

class DeathModel;
class LabTable;

class DeathTable : public LabPage {
    Q_OBJECT

public:
    explicit DeathTable(QWidget* parent = nullptr);

    void draw(const LabContent& content) override;
    [[nodiscard]] std::unique_ptr<Figure> figure(const LabContent& content) const override;

Q_SIGNALS:
    void unitSelected(std::optional<UnitAddress> unit);
    void stepChosen(std::int64_t step);
    void filterChanged(); // draw() has something new to show

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createTable();
    void updateNetworks(const RaceSnapshot& snapshot);
    void updateRows(const LabContent& content);
    void choose(int row);

    QLabel* summary_;
    QComboBox* network_;
    QCheckBox* onlyUnit_;
    LabTable* table_;
    DeathModel* model_;
    QLabel* empty_;
    QStringList names_;
    std::optional<std::uint64_t> chosen_; // the event of the row that was chosen
};

// "ReLU: 23 deaths, 5 revivals, 18 dead now; a revival took 40 steps in the median"
[[nodiscard]] QString summaryText(const QString& name, const EventSummary& summary, int deadNow);
// Dead units over the training points in one network, or in all, at the step that is shown. The units are
// counted over whatever the probe set is; the history always has the training points.
[[nodiscard]] int deadNow(const RaceSnapshot& snapshot, const RaceHistory& history,
                          std::optional<int> network);

} // namespace rectiscope
