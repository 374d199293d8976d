// The one mutable state of the screen: which functions are shown, with which parameters, and how.
//
// Setters are silent where nothing changes; each kind of change has one signal.
#pragma once

#include "core/activation/activation.h"
#include "core/activation/curve.h"

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rectiscope {

class ViewState : public QObject {
    Q_OBJECT

public:
    explicit ViewState(QObject* parent = nullptr);

    // Rows are positions in catalog().
    [[nodiscard]] std::size_t rows() const { return activations_.size(); }
    [[nodiscard]] const Activation& activation(std::size_t row) const { return activations_[row]; }
    // Sets one parameter; a value outside its range goes to the nearest end, and a lower bound that passes
    // its upper bound pushes it along (and the other way round). NaN is ignored.
    void setParameter(std::size_t row, std::size_t parameter, double value);
    void resetParameters();

    [[nodiscard]] bool isShown(std::size_t row) const { return shown_[row]; }
    void setShown(std::size_t row, bool shown);
    [[nodiscard]] std::vector<std::size_t> shownRows() const;

    // The row whose formula and properties are shown; always a valid row.
    [[nodiscard]] std::size_t selectedRow() const { return selected_; }
    void setSelectedRow(std::size_t row);

    // The same numbers as slopes a·x or as divisors x/a. Only how they are written changes, never a curve.
    [[nodiscard]] bool showsDivisors() const { return divisors_; }
    void setShowsDivisors(bool divisors);

    [[nodiscard]] Mode mode() const { return mode_; }
    void setMode(Mode mode);
    [[nodiscard]] Side side() const { return side_; }
    void setSide(Side side);

    // Fixes the random slopes that training mode shows.
    [[nodiscard]] std::uint64_t sampleSeed() const { return sampleSeed_; }
    void resample();

    // The visible x range; finite, not empty, within ±1e6.
    [[nodiscard]] Interval range() const { return range_; }
    void setRange(Interval range);

Q_SIGNALS:
    void activationChanged(std::size_t row);
    void shownChanged(std::size_t row);
    void selectedRowChanged(std::size_t row);
    void displayChanged(); // divisors, mode, side, resample
    void rangeChanged();

private:
    std::vector<Activation> activations_;
    std::vector<bool> shown_;
    std::size_t selected_ = 0;
    bool divisors_ = false;
    Mode mode_ = Mode::train;
    Side side_ = Side::right;
    std::uint64_t sampleSeed_ = 1;
    Interval range_{-5, 5};
};

} // namespace rectiscope
