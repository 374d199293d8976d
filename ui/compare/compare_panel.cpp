#include "ui/compare/compare_panel.h"

#include "ui/common/core_text.h"
#include "ui/compare/compared_data.h"
#include "ui/compare/compared_functions.h"
#include "ui/compare/seed_section.h"
#include "ui/compare/sweep_section.h"
#include "ui/train/network_section.h"
#include "ui/train/race_text.h"
#include "ui/train/training_section.h"
#include "ui/view_state.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int panelWidth = 300;

} // namespace

ComparePanel::ComparePanel(ViewState& state, QWidget* parent)
    : QWidget(parent), total_(new QLabel), error_(new QLabel)
{
    setObjectName(QStringLiteral("comparePanel"));
    setProperty("role", QStringLiteral("leftPanel"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(panelWidth);
    sections_ = {new ComparedData, new ComparedFunctions(state), new SeedSection, new SweepSection};
    shared_ = {new NetworkSection, new TrainingSection(TrainingSection::Seed::none)};
    createSheet();
    showExperiment(firstExperiment());
    for (auto* section : sections_) {
        connect(section, &FormSection::edited, this, &ComparePanel::readSections);
        connect(section, &ExperimentSection::validityChanged, this, [this] {
            updateTotal();
            Q_EMIT validityChanged();
        });
    }
    for (auto* section : shared_) connect(section, &FormSection::edited, this, &ComparePanel::readSections);
    connect(static_cast<TrainingSection*>(shared_.back()), &TrainingSection::learningRateEdited, this,
            &ComparePanel::readSections);
}

void ComparePanel::createSheet()
{
    auto* sheet = new QWidget;
    auto* list = new QVBoxLayout(sheet);
    list->setContentsMargins(14, 10, 12, 12);
    list->setSpacing(14);
    const std::vector<FormSection*> order{sections_[0], sections_[1], sections_[2],
                                          shared_[0],   shared_[1],   sections_[3]};
    for (auto* section : order) list->addWidget(section);
    list->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("compareControls"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(sheet);
    sheet->setAutoFillBackground(false); // the panel behind has the colour

    total_->setObjectName(QStringLiteral("compareTotal"));
    total_->setProperty("role", QStringLiteral("footer"));
    total_->setIndent(0);
    total_->setWordWrap(true);
    error_->setObjectName(QStringLiteral("comparePanelError"));
    error_->setProperty("role", QStringLiteral("error"));
    error_->setWordWrap(true);
    error_->setContentsMargins(14, 6, 12, 0);
    error_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(error_);
    column->addWidget(total_);
}

bool ComparePanel::isValid() const
{
    return error_->isHidden() && std::ranges::all_of(sections_, &ExperimentSection::isValid);
}

void ComparePanel::showExperiment(const Experiment& experiment)
{
    experiment_ = experiment;
    race_.training = experiment.training;
    for (auto* section : sections_) section->showExperiment(experiment);
    for (auto* section : shared_) section->showConfig(race_);
    updateTotal();
}

void ComparePanel::readSections()
{
    for (const auto* section : sections_) section->writeExperiment(experiment_);
    for (const auto* section : shared_) section->writeConfig(race_);
    experiment_.training = race_.training;
    updateTotal();
    Q_EMIT edited();
}

// What only all sections together can get wrong is told beside the total.
void ComparePanel::updateTotal()
{
    QString why;
    if (std::ranges::all_of(sections_, &ExperimentSection::isValid)) {
        try {
            check(experiment_);
        } catch (const std::exception& error) {
            why = coreText(error.what());
        }
    }
    error_->setText(why);
    error_->setVisible(!why.isEmpty());
    const auto functions = static_cast<std::int64_t>(experiment_.activations.size());
    const auto seeds = static_cast<std::int64_t>(experiment_.seeds.size());
    const auto cells = static_cast<std::int64_t>(cellCount(experiment_));
    const QString runs = countText(functions * seeds * cells);
    total_->setText(cells == 1 ? tr("%1 functions × %2 seeds = %3 runs").arg(functions).arg(seeds).arg(runs)
                               : tr("%1 functions × %2 seeds × %3 settings = %4 runs")
                                     .arg(functions)
                                     .arg(seeds)
                                     .arg(cells)
                                     .arg(runs));
}

} // namespace rectiscope
