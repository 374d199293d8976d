#include "ui/explore/explore_workspace.h"

#include "ui/common/catalog_text.h"
#include "ui/common/heading.h"
#include "ui/common/number_text.h"
#include "ui/explore/activation_figure.h"
#include "ui/explore/details_panel.h"
#include "ui/explore/formula_figure.h"
#include "ui/explore/function_list.h"
#include "ui/explore/function_plot.h"
#include "ui/explore/parameter_panel.h"
#include "ui/explore/preset_menu.h"
#include "ui/explore/reading_bar.h"
#include "ui/view_state.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

namespace rectiscope {
namespace {

constexpr int leftWidth = 312;
constexpr int rightWidth = 264;
const auto bothId = QStringLiteral("activations");
const auto functionId = QStringLiteral("functions");
const auto derivativeId = QStringLiteral("derivatives");
const auto formulaId = QStringLiteral("formula");

QScrollArea* scrolling(QWidget* content, int width, const QString& role)
{
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFixedWidth(width);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setProperty("role", role);
    area->setFocusPolicy(Qt::NoFocus);
    // Not the area's width: what is in it must not move when the scroll bar comes and goes.
    content->setFixedWidth(width - 1);
    content->setProperty("role", QStringLiteral("panel"));
    content->setAttribute(Qt::WA_StyledBackground);
    return area;
}

} // namespace

ExploreWorkspace::ExploreWorkspace(ViewState& state, QWidget* parent)
    : Workspace(parent),
      state_(state),
      plot_(new FunctionPlot(state)),
      details_(new DetailsPanel(state)),
      presets_(new PresetMenu(state, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createLeftPanel());
    layout->addWidget(createMiddle(), 1);
    layout->addWidget(createRightPanel());
    connect(&state_, &ViewState::shownChanged, this, &Workspace::statusTextChanged);
    connect(&state_, &ViewState::rangeChanged, this, &Workspace::statusTextChanged);
}

void ExploreWorkspace::showEvent(QShowEvent* event)
{
    plot_->focusPlot(); // the arrow keys move the cursor from the start
    Workspace::showEvent(event);
}

QWidget* ExploreWorkspace::createLeftPanel()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(6);
    layout->addWidget(makeHeading(tr("Functions")));
    layout->addWidget(new FunctionList(state_));
    layout->addSpacing(6);
    layout->addWidget(new ParameterPanel(state_));
    return scrolling(content, leftWidth, QStringLiteral("leftPanel"));
}

QWidget* ExploreWorkspace::createMiddle()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new ReadingBar(state_));
    layout->addWidget(plot_, 1);
    return content;
}

QWidget* ExploreWorkspace::createRightPanel()
{
    return scrolling(details_, rightWidth, QStringLiteral("rightPanel"));
}

QList<FigureName> ExploreWorkspace::figures() const
{
    return {{bothId, tr("Functions and derivatives")},
            {functionId, tr("Functions f")},
            {derivativeId, tr("Derivatives f′")},
            {formulaId, tr("Formula of %1").arg(QString::fromStdString(selectedInfo().name))}};
}

std::unique_ptr<Figure> ExploreWorkspace::figure(const QString& id) const
{
    if (id == formulaId) {
        const auto& info = selectedInfo();
        return std::make_unique<FormulaFigure>(
            QString::fromStdString(info.name),
            QStringList{catalogText(info.formula), catalogText(info.derivativeFormula)});
    }
    return std::make_unique<ActivationFigure>(
        figureContent(state_.explore(), id != derivativeId, id != functionId));
}

const ActivationInfo& ExploreWorkspace::selectedInfo() const
{
    return state_.activation(state_.selectedRow()).info();
}

QString ExploreWorkspace::statusText() const
{
    const auto range = state_.range();
    const auto count = state_.shownRows().size();
    return (count == 1 ? tr("1 function") : tr("%1 functions").arg(count)) +
           tr("     x in [%1, %2]").arg(shortText(range.lower, 4), shortText(range.upper, 4)) +
           tr("     drag to pan · wheel to zoom, Ctrl: x only, Shift: y only · double-click to reset");
}

} // namespace rectiscope
