#include "ui/train/preset_section.h"

#include "core/activation/catalog.h"
#include "core/lab/presets.h"
#include "ui/view_state.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

QString translated(const std::string& text)
{
    return QCoreApplication::translate("Preset", text.c_str());
}

std::size_t leakyRow()
{
    return catalogIndex(*findActivation("LeakyReLU"));
}

} // namespace

PresetSection::PresetSection(ViewState& state, QWidget* parent)
    : SettingsSection(tr("Presets"), parent),
      state_(state),
      title_(new QLabel),
      sentence_(new QLabel),
      suggestion_(new QPushButton)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const auto& preset : presets()) {
        const QString key = QString::fromStdString(preset.key);
        auto* button = new QPushButton(translated(preset.key));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the Space bar to play and pause
        button->setProperty("segment", layout->count() == 0           ? QStringLiteral("first")
                                       : &preset == &presets().back() ? QStringLiteral("last")
                                                                      : QStringLiteral("middle"));
        name(button, QStringLiteral("preset%1").arg(key),
             tr("Preset %1: %2").arg(button->text(), translated(preset.title)),
             QStringLiteral("<p><b>%1</b></p><p>%2</p>")
                 .arg(translated(preset.title).toHtmlEscaped(), translated(preset.sentence).toHtmlEscaped()));
        connect(button, &QPushButton::clicked, this, [this, &preset] { Q_EMIT presetChosen(preset); });
        layout->addWidget(button, key.size() > 1 ? 2 : 1);
        buttons_.push_back(button);
    }
    addWide(row);

    title_->setProperty("role", QStringLiteral("strong"));
    title_->setObjectName(QStringLiteral("presetTitle"));
    sentence_->setProperty("role", QStringLiteral("muted"));
    sentence_->setObjectName(QStringLiteral("presetSentence"));
    sentence_->setWordWrap(true);
    sentence_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    addWide(title_);
    addWide(sentence_);

    suggestion_->setProperty("link", true);
    suggestion_->setFocusPolicy(Qt::TabFocus);
    name(suggestion_, QStringLiteral("presetSuggestion"), tr("Change the slope of Leaky ReLU"),
         tr("Sets the parameter a of Leaky ReLU, here and in Explore, and starts over"));
    QSizePolicy policy = suggestion_->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    suggestion_->setSizePolicy(policy);
    connect(suggestion_, &QPushButton::clicked, this, [this] {
        const double wanted = shown_ && shown_->leakySlope ? *shown_->leakySlope : 0.01;
        const bool isThere = state_.activation(leakyRow()).parameter(0) == wanted;
        state_.setParameter(leakyRow(), 0, isThere ? 0.01 : wanted);
    });
    connect(&state_, &ViewState::activationChanged, this, &PresetSection::updateSuggestion);
    addWide(suggestion_);
}

void PresetSection::showConfig(const RaceConfig& config)
{
    shown_ = presetOf(config);
    for (std::size_t i = 0; i < buttons_.size(); ++i) buttons_[i]->setChecked(shown_ == &presets()[i]);
    title_->setText(shown_ ? translated(shown_->title) : tr("Own settings"));
    sentence_->setText(shown_
                           ? translated(shown_->sentence)
                           : tr("All functions start from the same weights and see the same batches, so the "
                                "function is the only difference."));
    updateSuggestion();
}

void PresetSection::writeConfig(RaceConfig&) const {}

void PresetSection::updateSuggestion()
{
    suggestion_->setVisible(shown_ && shown_->leakySlope);
    if (!shown_ || !shown_->leakySlope) return;
    const bool isThere = state_.activation(leakyRow()).parameter(0) == *shown_->leakySlope;
    suggestion_->setText(isThere ? tr("→ set Leaky ReLU back to slope 0.01")
                                 : tr("→ set Leaky ReLU to slope 1/5.5"));
}

// The tallest sentence decides, so that nothing below moves from preset to preset.
void PresetSection::reserveHeight()
{
    const QFontMetrics metrics(sentence_->font());
    int tallest = 0;
    for (const auto& preset : presets())
        tallest = std::max(tallest, metrics
                                        .boundingRect(QRect(0, 0, std::max(width(), 100), 1000),
                                                      Qt::TextWordWrap, translated(preset.sentence))
                                        .height());
    sentence_->setFixedHeight(tallest + 2);
}

void PresetSection::resizeEvent(QResizeEvent* event)
{
    SettingsSection::resizeEvent(event);
    reserveHeight();
}

void PresetSection::changeEvent(QEvent* event)
{
    SettingsSection::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) reserveHeight();
}

} // namespace rectiscope
