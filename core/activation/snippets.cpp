#include "core/activation/snippets.h"

#include "core/activation/config.h"
#include "core/activation/pgfplots.h"
#include "core/text.h"
#include "core/version.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>

namespace rectiscope {
namespace {

// How a row is written where no argument list follows from the catalog. {name} stands for the value of the
// parameter with that name, as in the function's JSON. Kinds that need other words follow their row as
// KEY:KIND, see formulaKey.
struct Formula {
    const char* key;
    const char* jaxArguments; // after x
    const char* jax;          // the value, or whole lines that return it
    const char* keras;        // a layer
};

constexpr auto randomSlopes = R"("""Random slopes with a key, as in training; their mean without one."""
    mean = (lower + upper) / 2
    slope = mean if key is None else jax.random.uniform(key, x.shape, x.dtype, lower, upper)
    return jnp.where(x < 0, slope * x, x))";

constexpr auto randomDivisors = R"("""Random divisors with a key, as in training; their mean without one."""
    mean = (lower + upper) / 2
    divisor = mean if key is None else jax.random.uniform(key, x.shape, x.dtype, lower, upper)
    return jnp.where(x < 0, x / divisor, x))";

constexpr std::array<Formula, 26> formulas{{
    {"ReLU", "", "jax.nn.relu(x)", "keras.layers.ReLU()"},
    {"LeakyReLU", "", "jax.nn.leaky_relu(x, negative_slope={negative_slope})",
     "keras.layers.LeakyReLU(negative_slope={negative_slope})"},
    {"PReLU", ", alpha={init}", "jnp.where(x < 0, alpha * x, x)",
     "keras.layers.PReLU(alpha_initializer=keras.initializers.Constant({init}), shared_axes=[1])"},
    {"PReLU:each", ", alpha={init}", "jnp.where(x < 0, alpha * x, x)",
     "keras.layers.PReLU(alpha_initializer=keras.initializers.Constant({init}))"},
    {"RReLU", ", key=None, lower={lower}, upper={upper}", randomSlopes,
     "RandomSlope(lower={lower}, upper={upper})"},
    {"RReLU:divisor", ", key=None, lower={lower}, upper={upper}", randomDivisors,
     "RandomDivisor(lower={lower}, upper={upper})"},
    {"ELU", "", "jax.nn.elu(x, alpha={alpha})", "keras.layers.ELU(alpha={alpha})"},
    {"SELU", "", "jax.nn.selu(x)", "keras.layers.Activation(\"selu\")"},
    {"GELU", "", "jax.nn.gelu(x, approximate=False)", "keras.layers.Activation(\"gelu\")"},
    {"GELU:tanh", "", "jax.nn.gelu(x, approximate=True)",
     "keras.layers.Activation(lambda x: keras.activations.gelu(x, approximate=True))"},
    {"SiLU", "", "jax.nn.silu(x)", "keras.layers.Activation(\"silu\")"},
    {"Mish", "", "x * jnp.tanh(jax.nn.softplus(x))", "keras.layers.Activation(\"mish\")"},
    {"Softplus", "", "jax.nn.softplus({beta} * x) / {beta}",
     "keras.layers.Activation(lambda x: keras.ops.softplus({beta} * x) / {beta})"},
    {"Sigmoid", "", "jax.nn.sigmoid(x)", "keras.layers.Activation(\"sigmoid\")"},
    {"Tanh", "", "jnp.tanh(x)", "keras.layers.Activation(\"tanh\")"},
    {"CELU", "", "jax.nn.celu(x, alpha={alpha})",
     "keras.layers.Activation(lambda x: keras.ops.maximum(x, 0.0)\n"
     "        + {alpha} * keras.ops.expm1(keras.ops.minimum(x, 0.0) / {alpha}))"},
    {"ReLU6", "", "jax.nn.relu6(x)", "keras.layers.Activation(\"relu6\")"},
    {"Hardtanh", "", "jnp.clip(x, {min_val}, {max_val})",
     "keras.layers.Activation(lambda x: keras.ops.clip(x, {min_val}, {max_val}))"},
    // Keras 2 has another hard_sigmoid, so these are written out.
    {"Hardsigmoid", "", "jax.nn.relu6(x + 3.0) / 6.0",
     "keras.layers.Activation(lambda x: keras.ops.relu6(x + 3.0) / 6.0)"},
    {"Hardswish", "", "x * jax.nn.relu6(x + 3.0) / 6.0",
     "keras.layers.Activation(lambda x: x * keras.ops.relu6(x + 3.0) / 6.0)"},
    {"Softsign", "", "jax.nn.soft_sign(x)", "keras.layers.Activation(\"softsign\")"},
    {"LogSigmoid", "", "jax.nn.log_sigmoid(x)",
     "keras.layers.Activation(lambda x: keras.ops.log_sigmoid(x))"},
    {"Tanhshrink", "", "x - jnp.tanh(x)", "keras.layers.Activation(lambda x: x - keras.ops.tanh(x))"},
    {"Hardshrink", "", "jnp.where(jnp.abs(x) > {lambd}, x, 0.0)",
     "keras.layers.Activation(lambda x: keras.ops.where(keras.ops.abs(x) > {lambd}, x, 0.0))"},
    {"Softshrink", "", "jnp.sign(x) * jnp.maximum(jnp.abs(x) - {lambd}, 0.0)",
     "keras.layers.Activation(lambda x: keras.ops.sign(x)\n"
     "        * keras.ops.maximum(keras.ops.abs(x) - {lambd}, 0.0))"},
    {"Identity", "", "x", "keras.layers.Activation(\"linear\")"},
}};

// Neither PyTorch nor Keras draws divisors, and Keras draws no slopes.
constexpr auto torchDivisor = R"(

class RandomDivisor(nn.Module):
    """x / a for x < 0; a ~ U(lower, upper) in training mode, its mean after .eval() (Xu et al. 2015)."""

    def __init__(self, lower, upper):
        super().__init__()
        self.lower, self.upper = lower, upper

    def forward(self, x):
        if self.training:
            divisor = torch.empty_like(x).uniform_(self.lower, self.upper)
        else:
            divisor = (self.lower + self.upper) / 2
        return torch.where(x < 0, x / divisor, x)
)";

constexpr auto kerasRandom = R"(

class @NAME@(keras.layers.Layer):
    """@WHAT@ for x < 0; a ~ U(lower, upper) in training, its mean otherwise."""

    def __init__(self, lower, upper, **kwargs):
        super().__init__(**kwargs)
        self.lower, self.upper = lower, upper

    def call(self, x, training=False):
        if training:
            a = keras.random.uniform(keras.ops.shape(x), self.lower, self.upper, dtype=x.dtype)
        else:
            a = (self.lower + self.upper) / 2
        return keras.ops.where(x < 0, @RESULT@, x)
)";

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

bool drawsDivisors(const Activation& activation)
{
    return activation.info().slopeRule == SlopeRule::random && activation.parameter(rreluConvention) == 1;
}

std::string formulaKey(const Activation& activation)
{
    const auto& info = activation.info();
    if (info.slopeRule == SlopeRule::learned && activation.parameter(0) > 1) return info.key + ":each";
    for (std::size_t i = 0; i < info.parameters.size(); ++i) {
        const auto& spec = info.parameters[i];
        const double value = activation.parameter(i);
        if (spec.kind == ParameterKind::choice && value != spec.defaultValue)
            return info.key + ':' + spec.choices[static_cast<std::size_t>(value)];
    }
    return info.key;
}

const Formula* findFormula(const Activation& activation)
{
    const auto found = std::ranges::find(formulas, formulaKey(activation), &Formula::key);
    return found == formulas.end() ? nullptr : &*found;
}

// A JSON value as Python writes it; 1.0 and not 1, so that nobody divides whole numbers.
std::string pythonValue(const nlohmann::ordered_json& value)
{
    if (value.is_string()) return '"' + value.get<std::string>() + '"';
    if (value.is_number_integer()) return std::to_string(value.get<int>());
    const auto text = shortest(value.get<double>());
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string filled(const char* pattern, const Activation& activation)
{
    std::string text = pattern;
    const auto config = toJson(activation);
    for (const auto& [name, value] : config.items())
        text = replaced(std::move(text), '{' + name + '}', pythonValue(value));
    return text;
}

std::string torchModule(const Activation& activation)
{
    std::vector<std::string> arguments;
    const auto config = toJson(activation);
    for (const auto& [name, value] : config.items())
        if (name != "type" && name != "convention") arguments.push_back(name + '=' + pythonValue(value));
    const auto list = '(' + join(arguments, ", ") + ')';
    return drawsDivisors(activation) ? "RandomDivisor" + list : "nn." + activation.info().key + list;
}

// "Leaky ReLU" → leaky_relu; a number follows where an earlier function has that name.
std::vector<std::string> pythonNames(const std::vector<Activation>& activations)
{
    std::vector<std::string> names;
    for (const auto& activation : activations) {
        std::string name = activation.info().name;
        std::ranges::transform(name, name.begin(), [](unsigned char c) {
            return std::isalnum(c) != 0 ? static_cast<char>(std::tolower(c)) : '_';
        });
        std::string free = name;
        for (int i = 2; std::ranges::find(names, free) != names.end(); ++i)
            free = name + '_' + std::to_string(i);
        names.push_back(free);
    }
    return names;
}

std::string firstLine(const std::string& language)
{
    return "# " + language + ", from Rectiscope " + std::string(rectiscopeVersion()) + '\n';
}

// One value by itself, several in a dictionary under the functions' names.
std::string assigned(const std::vector<Activation>& activations, const std::vector<std::string>& values)
{
    if (values.size() == 1) return "activation = " + values.front() + '\n';
    std::string text = "activations = {\n";
    for (std::size_t i = 0; i < values.size(); ++i)
        text += "    \"" + toText(activations[i]) + "\": " + values[i] + ",\n";
    return text + "}\n";
}

bool any(const std::vector<Activation>& activations, bool (*has)(const Activation&))
{
    return std::ranges::any_of(activations, has);
}

bool drawsSlopes(const Activation& activation)
{
    return activation.info().slopeRule == SlopeRule::random && !drawsDivisors(activation);
}

std::string torchSnippet(const std::vector<Activation>& activations)
{
    std::vector<std::string> modules;
    for (const auto& activation : activations) modules.push_back(torchModule(activation));
    const bool divisors = any(activations, drawsDivisors);
    std::string text = firstLine("PyTorch") + (divisors ? "import torch\n" : "") + "from torch import nn\n";
    if (divisors) text += torchDivisor + std::string("\n");
    text += '\n';
    if (any(activations, drawsSlopes))
        text += "# RReLU draws its slopes in training mode and takes their mean after .eval().\n";
    return text + assigned(activations, modules);
}

std::string kerasSnippet(const std::vector<Activation>& activations)
{
    std::vector<std::string> layers;
    for (const auto& activation : activations)
        layers.push_back(filled(findFormula(activation)->keras, activation));
    const auto layerClass = [](const char* name, const char* what, const char* result) {
        return replaced(replaced(replaced(kerasRandom, "@NAME@", name), "@WHAT@", what), "@RESULT@", result);
    };
    std::string text = firstLine("Keras 3") + "import keras\n";
    if (any(activations, drawsSlopes)) text += layerClass("RandomSlope", "a * x", "a * x");
    if (any(activations, drawsDivisors)) text += layerClass("RandomDivisor", "x / a", "x / a");
    if (any(activations, drawsSlopes) || any(activations, drawsDivisors)) text += '\n';
    text += '\n';
    if (any(activations, [](const Activation& a) { return formulaKey(a) == "PReLU"; }))
        text += "# PReLU: shared_axes=[1] shares one learned slope in a dense layer; of images, [1, 2, 3].\n";
    return text + assigned(activations, layers);
}

std::string jaxSnippet(const std::vector<Activation>& activations)
{
    const auto names = pythonNames(activations);
    std::string text = firstLine("JAX") + "import jax\nimport jax.numpy as jnp\n";
    for (std::size_t i = 0; i < activations.size(); ++i) {
        const auto& formula = *findFormula(activations[i]);
        const bool isValue = std::string_view(formula.jax).find("return") == std::string_view::npos;
        text += "\n\ndef " + names[i] + "(x" + filled(formula.jaxArguments, activations[i]) + "):";
        if (activations[i].info().slopeRule == SlopeRule::learned) text += "  # alpha is learned";
        text +=
            std::string("\n    ") + (isValue ? "return " : "") + filled(formula.jax, activations[i]) + '\n';
    }
    return names.size() == 1 ? text : text + "\n\n" + assigned(activations, names);
}

std::string configSnippet(const std::vector<Activation>& activations)
{
    if (activations.size() == 1) return toJson(activations.front()).dump(2) + '\n';
    auto list = nlohmann::ordered_json::array();
    for (const auto& activation : activations) list.push_back(toJson(activation));
    return list.dump(2) + '\n';
}

} // namespace

std::string snippet(SnippetLanguage language, const ShownFunctions& shown)
{
    if (shown.activations.empty()) return {};
    switch (language) {
    case SnippetLanguage::pytorch:
        return torchSnippet(shown.activations);
    case SnippetLanguage::keras:
        return kerasSnippet(shown.activations);
    case SnippetLanguage::jax:
        return jaxSnippet(shown.activations);
    case SnippetLanguage::latex:
        return pgfplotsSnippet(shown);
    case SnippetLanguage::config:
        break;
    }
    return configSnippet(shown.activations);
}

bool hasFormulas(const Activation& activation)
{
    return findFormula(activation) != nullptr;
}

std::string latexName(const Activation& activation, bool asDivisors)
{
    const auto parameters = parameterText(activation, asDivisors);
    const auto& name = activation.info().name;
    if (parameters.empty()) return name;
    // A choice is a word; all else is mathematics.
    if (parameters.find_first_of("=~[") == std::string::npos) return name + ", " + parameters;
    std::string math = parameters;
    for (const auto& [sign, command] : std::array<std::array<const char*, 2>, 6>{{{"α", "\\alpha"},
                                                                                  {"β", "\\beta"},
                                                                                  {"λ", "\\lambda"},
                                                                                  {"~", "\\sim"},
                                                                                  {" in ", " \\in "},
                                                                                  {"−", "-"}}})
        math = replaced(std::move(math), sign, command);
    return name + ", $" + math + '$';
}

} // namespace rectiscope
