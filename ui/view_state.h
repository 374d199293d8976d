// The one mutable state of the screen: which functions are shown, with which parameters, and how.
//
// Setters are silent where nothing changes; each kind of change has one signal.
#pragma once

#include "core/view/saved_session.h"

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rectiscope {

class ViewState : public QObject {
    Q_OBJECT

public:
    explicit ViewState(QObject* parent = nullptr);

    // Everything at once: for undo, files and figures.
    [[nodiscard]] const ExploreState& explore() const { return state_; }
    void setExplore(const ExploreState& state);
    // While it tells of the parts one by one: what follows one part by setting another waits for its own.
    [[nodiscard]] bool isRestoring() const { return restoring_; }

    // What Train trains. Its functions' parameters are those of the rows.
    [[nodiscard]] const RaceConfig& race() const { return race_; }
    void setRace(RaceConfig race);

    // How Train looks at its race, and how far that has come. No part of what is undone: Train keeps it up to
    // date and nobody is told.
    [[nodiscard]] const TrainView& train() const { return train_; }
    void setTrain(TrainView train) { train_ = std::move(train); }
    void restoreTrain(TrainView train); // from a session, after its race

    // What Compare compares; none until somebody chooses: it then shows what it has kept.
    [[nodiscard]] const std::optional<Experiment>& experiment() const { return experiment_; }
    void setExperiment(std::optional<Experiment> experiment);
    // What Compare shows without anybody's choice, so that a file can tell; nobody is told.
    void setKeptExperiment(Experiment experiment) { kept_ = std::move(experiment); }
    // How Compare looks at it. As with Train no part of what is undone.
    [[nodiscard]] const CompareView& compare() const { return compare_; }
    void setCompare(const CompareView& view) { compare_ = view; }
    void restoreCompare(const CompareView& view); // from a session, after its experiment

    // All that a file holds, with the workspace that is in front.
    [[nodiscard]] SavedSession session(WorkspaceKind workspace) const;
    void restore(const SavedSession& session);

    // Rows are positions in catalog().
    [[nodiscard]] std::size_t rows() const { return state_.activations.size(); }
    [[nodiscard]] const Activation& activation(std::size_t row) const { return state_.activations[row]; }
    // Sets one parameter; a value outside its range goes to the nearest end, and a lower bound that passes
    // its upper bound pushes it along (and the other way round). NaN is ignored.
    void setParameter(std::size_t row, std::size_t parameter, double value);
    void resetParameters();

    [[nodiscard]] bool isShown(std::size_t row) const { return state_.shown[row]; }
    void setShown(std::size_t row, bool shown);
    [[nodiscard]] std::vector<std::size_t> shownRows() const { return rectiscope::shownRows(state_); }

    // The row whose formula and properties are shown; always a valid row.
    [[nodiscard]] std::size_t selectedRow() const { return state_.selected; }
    void setSelectedRow(std::size_t row);

    // The same numbers as slopes a·x or as divisors x/a. Only how they are written changes, never a curve.
    [[nodiscard]] bool showsDivisors() const { return state_.divisors; }
    void setShowsDivisors(bool divisors);

    [[nodiscard]] Mode mode() const { return state_.mode; }
    void setMode(Mode mode);
    [[nodiscard]] Side side() const { return state_.side; }
    void setSide(Side side);

    // Fixes the random slopes that training mode shows.
    [[nodiscard]] std::uint64_t sampleSeed() const { return state_.sampleSeed; }
    void resample();

    // The visible x range; finite, not empty, within ±1e6.
    [[nodiscard]] Interval range() const { return state_.range; }
    void setRange(Interval range);
    // The y ranges of f and f′ where somebody has chosen them; fitted otherwise.
    void setValueRange(Quantity quantity, std::optional<Interval> range);

    [[nodiscard]] double cursor() const { return state_.cursor; }
    void setCursor(double x); // finite

    // What is drawn beside the curves. Each is silent where nothing changes.
    void setTangent(bool shown);
    void setSecondDerivative(bool shown);
    void setSubdifferential(bool shown);
    void setLens(bool shown);
    void setLensHalfWidth(double halfWidth); // goes to the nearest end where it is out of range
    void setDensity(std::optional<Density> density);
    void setPins(std::vector<Activation> pins); // the first mostPins of them
    void setFamily(std::optional<Family> family);
    void setDifference(std::optional<Difference> difference);

    [[nodiscard]] Sweep sweep(std::size_t row, std::size_t parameter) const
    {
        return sweepOf(state_, row, parameter);
    }
    void setSweep(const Sweep& sweep);

Q_SIGNALS:
    void activationChanged(std::size_t row);
    void shownChanged(std::size_t row);
    void selectedRowChanged(std::size_t row);
    void displayChanged(); // divisors, mode, side, resample
    void rangeChanged();   // of x
    void valueRangeChanged();
    void cursorChanged();
    void raceChanged();
    void trainRestored();
    void experimentChanged();
    void compareRestored();
    void sweepsChanged();
    void
    readingChanged(); // tangent, second derivative, subdifferential, lens, density, pins, family, difference

private:
    template <class Value>
    void setReading(Value ExploreState::*member, Value value);
    template <class Value>
    void setDisplay(Value ExploreState::*member, Value value);

    ExploreState state_ = firstExploreState();
    RaceConfig race_ = firstRaceConfig();
    TrainView train_;
    std::optional<Experiment> experiment_, kept_;
    CompareView compare_;
    bool restoring_ = false;
};

} // namespace rectiscope
