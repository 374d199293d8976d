#include "ui/train/train_panel.h"

#include "core/lab/presets.h"
#include "ui/train/data_section.h"
#include "ui/train/function_section.h"
#include "ui/train/network_section.h"
#include "ui/train/preset_section.h"
#include "ui/train/stop_section.h"
#include "ui/train/training_section.h"
#include "ui/view_state.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace rectiscope {
namespace {

constexpr int panelWidth = 300;
constexpr int unfoldedMargin = 30; // below a part that has come up: the line that says what is in it

} // namespace

TrainPanel::TrainPanel(ViewState& state, QWidget* parent)
    : QWidget(parent),
      state_(state),
      data_(new DataSection),
      stop_(new StopSection),
      error_(new QLabel),
      column_(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("trainPanel"));
    setProperty("role", QStringLiteral("leftPanel"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(panelWidth);

    auto* presetSection = new PresetSection(state);
    auto* trainingSection = new TrainingSection;
    sections_ = {presetSection,      data_,           new FunctionSection(state),
                 new NetworkSection, trainingSection, stop_};
    auto* sheet = new QWidget;
    auto* list = new QVBoxLayout(sheet);
    list->setContentsMargins(14, 10, 12, 12);
    list->setSpacing(14);
    for (auto* section : sections_) {
        list->addWidget(section);
        connect(section, &SettingsSection::edited, this, [this] {
            readSections();
            Q_EMIT configEdited();
        });
    }
    list->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("trainControls"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(sheet);
    // Queued: the layout has to make room first.
    connect(
        data_, &DataSection::unfolded, scroll,
        [scroll](QWidget* part) { scroll->ensureWidgetVisible(part, 0, unfoldedMargin); },
        Qt::QueuedConnection);
    sheet->setAutoFillBackground(false); // the panel behind has the colour

    error_->setObjectName(QStringLiteral("trainError"));
    error_->setProperty("role", QStringLiteral("error"));
    error_->setWordWrap(true);
    error_->setContentsMargins(14, 8, 12, 4);
    error_->hide();
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
    column_->addWidget(error_);
    column_->addWidget(scroll, 1);

    connect(presetSection, &PresetSection::presetChosen, this, [this](const Preset& preset) {
        setConfig(withPreset(config_, preset));
        Q_EMIT configEdited();
    });
    connect(trainingSection, &TrainingSection::learningRateEdited, this, [this](double rate) {
        readSections();
        Q_EMIT learningRateEdited(rate);
    });
    connect(stop_, &StopSection::conditionsEdited, this, &TrainPanel::stopConditionsEdited);
    setConfig(state_.race());
    // Undo, or a session that was opened.
    connect(&state_, &ViewState::raceChanged, this, [this] {
        if (state_.race() == config_) return;
        RaceConfig otherRate = config_;
        otherRate.training.learningRate = state_.race().training.learningRate;
        const bool onlyTheRate = otherRate == state_.race();
        setConfig(state_.race());
        if (onlyTheRate)
            Q_EMIT learningRateEdited(config_.training.learningRate);
        else
            Q_EMIT configEdited();
    });
}

void TrainPanel::readSections()
{
    for (const auto* section : sections_) section->writeConfig(config_);
    followSeed();
    sections_.front()->showConfig(config_); // whether it still is a preset
    state_.setRace(config_);
}

void TrainPanel::setConfig(RaceConfig config)
{
    config_ = std::move(config);
    for (auto* section : sections_) section->showConfig(config_);
    followSeed();
    state_.setRace(config_);
}

// Another seed may draw other test points from a file.
void TrainPanel::followSeed()
{
    data_->setSeed(config_.training.seed);
    data_->writeConfig(config_);
}

StopConditions TrainPanel::stopConditions() const
{
    return stop_->conditions();
}

void TrainPanel::setStopConditions(const StopConditions& conditions)
{
    stop_->setConditions(conditions);
}

void TrainPanel::loadFile(const QString& path)
{
    data_->loadFile(path);
}

void TrainPanel::setError(const QString& error)
{
    error_->setText(error);
    error_->setVisible(!error.isEmpty());
}

void TrainPanel::addFooter(QWidget* footer)
{
    column_->addWidget(footer);
}

} // namespace rectiscope
