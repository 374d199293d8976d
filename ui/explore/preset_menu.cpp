#include "ui/explore/preset_menu.h"

#include "core/activation/catalog.h"
#include "core/activation/conventions.h"
#include "ui/common/catalog_text.h"
#include "ui/view_state.h"

#include <QMenu>

namespace rectiscope {
namespace {

constexpr auto paper = "Xu et al. 2015";

} // namespace

PresetMenu::PresetMenu(ViewState& state, QWidget* parent) : QToolButton(parent), state_(state)
{
    setObjectName(QStringLiteral("presets"));
    setText(tr("Presets ▾"));
    setAccessibleName(tr("Parameter presets"));
    setToolTip(tr("Set the parameters as in the paper, or as each framework has them"));
    setPopupMode(InstantPopup);
    setMenu(new QMenu(this));
    addPreset(QStringLiteral("presetPaper100"), tr("Paper: Leaky ReLU, x/100"), paper, "100", true);
    addPreset(QStringLiteral("presetPaper5.5"), tr("Paper: Leaky ReLU, x/5.5"), paper, "5.5", true);
    addPreset(QStringLiteral("presetPaperRReLU"), tr("Paper: RReLU, divisors U(3, 8)"), paper, "3, 8", true);
    menu()->addSeparator();
    for (const char* framework : {"PyTorch", "Keras layer", "TensorFlow", "JAX", "ONNX", "MXNet", "Darknet"})
        addPreset(QStringLiteral("preset") + QLatin1String(framework).toString().remove(u' '),
                  tr("Defaults of %1").arg(catalogText(framework)), framework, {}, false);
}

// Every default of a framework, or only the one that is written so.
void PresetMenu::addPreset(const QString& name, const QString& text, const std::string& framework,
                           const std::string& written, bool divisors)
{
    auto* action = menu()->addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, framework, written, divisors] {
        auto explore = state_.explore();
        explore.divisors = divisors;
        for (const auto& line : conventions()) {
            if (line.framework != framework || (!written.empty() && line.written != written)) continue;
            const auto row = catalogIndex(*findActivation(line.activation));
            explore.activations[row] = withDefault(line, explore.activations[row]);
            if (written.empty()) continue;
            explore.shown[row] = true;
            explore.selected = row;
        }
        if (explore != state_.explore()) state_.setExplore(explore);
    });
}

} // namespace rectiscope
