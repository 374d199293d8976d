#include "ui/session/undo_history.h"

#include <QGuiApplication>
#include <QUndoCommand>

#include <utility>

namespace rectiscope {
namespace {

constexpr int mostSteps = 2000;
constexpr qint64 mergedWithin = 600; // milliseconds

// Parts that move bit by bit: under a wheel, a held key or a running sweep.
constexpr unsigned activationsBit = 1U << 0U;
constexpr unsigned rangesBit = 1U << 4U;
constexpr unsigned lensBit = 1U << 6U;
constexpr unsigned densityBit = 1U << 7U;
constexpr unsigned gradual = activationsBit | rangesBit | lensBit | densityBit;

// Which parts differ, as bits.
unsigned changedParts(const UndoneState& a, const UndoneState& b)
{
    unsigned parts = 0;
    unsigned bit = 1;
    const auto compare = [&](bool same) {
        if (!same) parts |= bit;
        bit <<= 1U;
    };
    compare(a.explore.activations == b.explore.activations);
    compare(a.explore.shown == b.explore.shown);
    compare(a.explore.selected == b.explore.selected);
    compare(a.explore.divisors == b.explore.divisors && a.explore.mode == b.explore.mode &&
            a.explore.side == b.explore.side && a.explore.sampleSeed == b.explore.sampleSeed);
    compare(a.explore.range == b.explore.range && a.explore.values == b.explore.values &&
            a.explore.slopes == b.explore.slopes);
    compare(a.explore.tangent == b.explore.tangent &&
            a.explore.secondDerivative == b.explore.secondDerivative &&
            a.explore.subdifferential == b.explore.subdifferential && a.explore.lens == b.explore.lens);
    compare(a.explore.lensHalfWidth == b.explore.lensHalfWidth);
    compare(a.explore.density == b.explore.density);
    compare(a.explore.pins == b.explore.pins && a.explore.family == b.explore.family &&
            a.explore.difference == b.explore.difference);
    compare(a.explore.sweeps == b.explore.sweeps);
    compare(a.race == b.race);
    compare(a.experiment == b.experiment);
    return parts;
}

// Which function's parameters differ: two sliders moved one after the other are two steps.
std::size_t changedRow(const UndoneState& a, const UndoneState& b)
{
    for (std::size_t row = 0; row < a.explore.activations.size(); ++row)
        if (a.explore.activations[row] != b.explore.activations[row]) return row;
    return a.explore.activations.size();
}

class Step : public QUndoCommand {
public:
    Step(UndoneState from, UndoneState to) : before(std::move(from)), after(std::move(to)) {}
    UndoneState before, after;
};

} // namespace

UndoHistory::UndoHistory(ViewState& state, QObject* parent)
    : QObject(parent), state_(state), known_(current())
{
    stack_.setUndoLimit(mostSteps);
    later_.setSingleShot(true);
    connect(&later_, &QTimer::timeout, this, &UndoHistory::capture);
    const auto note = [this] {
        if (!applying_ && !later_.isActive()) later_.start(0);
    };
    connect(&state_, &ViewState::activationChanged, this, note);
    connect(&state_, &ViewState::shownChanged, this, note);
    connect(&state_, &ViewState::selectedRowChanged, this, note);
    connect(&state_, &ViewState::displayChanged, this, note);
    connect(&state_, &ViewState::rangeChanged, this, note);
    connect(&state_, &ViewState::valueRangeChanged, this, note);
    connect(&state_, &ViewState::readingChanged, this, note);
    connect(&state_, &ViewState::sweepsChanged, this, note);
    connect(&state_, &ViewState::raceChanged, this, note);
    connect(&state_, &ViewState::experimentChanged, this, note);
    sinceLast_.start();
}

UndoneState UndoHistory::current() const
{
    UndoneState state{state_.explore(), state_.race(), state_.experiment()};
    state.explore.cursor = 0;
    return state;
}

void UndoHistory::capture()
{
    later_.stop();
    UndoneState now = current();
    if (now == known_) return;
    const bool dragging = QGuiApplication::mouseButtons() != Qt::NoButton;
    const auto* last = static_cast<const Step*>(stack_.command(stack_.index() - 1));
    const unsigned parts = changedParts(known_, now);
    const bool quick = sinceLast_.elapsed() < mergedWithin && (parts & ~gradual) == 0;
    const bool sameThing = last != nullptr && stack_.index() == stack_.count() &&
                           changedParts(last->before, last->after) == parts &&
                           changedRow(last->before, last->after) == changedRow(known_, now);
    if (sameThing && !stack_.isClean() && ((dragging && dragged_) || (quick && dragging == dragged_))) {
        // QUndoStack merges only what is pushed; the step in hand is simply made longer.
        auto* step = const_cast<Step*>(last); // NOLINT(cppcoreguidelines-pro-type-const-cast): our own
        step->after = now;
    } else {
        stack_.push(new Step(known_, now));
    }
    known_ = std::move(now);
    dragged_ = dragging;
    sinceLast_.restart();
}

void UndoHistory::apply(const UndoneState& state)
{
    applying_ = true;
    ExploreState explore = state.explore;
    explore.cursor = state_.cursor();
    state_.setExplore(explore);
    // Train follows the parameters by itself; what it was to train is said last.
    state_.setRace(state.race);
    state_.setExperiment(state.experiment);
    applying_ = false;
    known_ = current();
}

void UndoHistory::undo()
{
    capture();
    if (!stack_.canUndo()) return;
    const auto* step = static_cast<const Step*>(stack_.command(stack_.index() - 1));
    stack_.undo();
    apply(step->before);
    sinceLast_.restart();
    dragged_ = false;
}

void UndoHistory::redo()
{
    capture();
    if (!stack_.canRedo()) return;
    const auto* step = static_cast<const Step*>(stack_.command(stack_.index()));
    stack_.redo();
    apply(step->after);
    dragged_ = false;
}

void UndoHistory::restart()
{
    later_.stop();
    stack_.clear();
    known_ = current();
}

} // namespace rectiscope
