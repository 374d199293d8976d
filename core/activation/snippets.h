// The functions of a figure as text for other programs: PyTorch, Keras, JAX, LaTeX and the program's own
// JSON.
//
// PyTorch follows from the catalog, whose names and arguments are PyTorch's. Keras and JAX need a formula for
// each row, kept in one table. LaTeX gets the points of the curves, as exact as the figure's.
#pragma once

#include "core/activation/activation.h"
#include "core/activation/curve.h"

#include <string>
#include <vector>

namespace rectiscope {

enum class SnippetLanguage { pytorch, keras, jax, latex, config };

struct CurvePen {
    std::string htmlColor = "000000"; // RRGGBB
    bool dashed = false;
};

// What a figure shows, as far as other programs can be told.
struct ShownFunctions {
    std::vector<Activation> activations;
    std::vector<CurvePen> pens; // of the activations, for LaTeX; black where missing
    Interval range{-5, 5};
    Mode mode = Mode::test;
    Side side = Side::right;
    bool function = true, derivative = true; // the panels
    bool asDivisors = false;                 // how slopes are written in names
};

// Code that computes the functions (pytorch, keras, jax), that draws them (latex, a tikzpicture for the
// package pgfplots), or their JSON (config); ends with a line break. Empty where no function is shown.
[[nodiscard]] std::string snippet(SnippetLanguage language, const ShownFunctions& shown);

// Whether the table of Keras and JAX has this function with these parameters; a test asks it for every row.
[[nodiscard]] bool hasFormulas(const Activation& activation);

// "Leaky ReLU, $a = 0.1$": the name and the parameters in short.
[[nodiscard]] std::string latexName(const Activation& activation, bool asDivisors = false);

} // namespace rectiscope
