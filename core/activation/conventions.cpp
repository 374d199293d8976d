#include "core/activation/conventions.h"

#include "core/activation/catalog.h"
#include "core/translation.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

using Parameters = std::vector<double>;

constexpr auto left = Side::left;
constexpr auto right = Side::right;
constexpr auto none = std::nullopt;

// Where the lines come from. f′(0) of PyTorch was measured, on the processor; of the others it is
// read in the source of their gradients.
constexpr auto torchDocs = TR_NOOP("catalog", "PyTorch 1.13, torch.nn; f′(0) measured");
constexpr auto kerasDocs = TR_NOOP("catalog", "keras.io, Keras 3; f′(0) is its backend's");
constexpr auto tensorflowDocs =
    TR_NOOP("catalog", "tensorflow.org (2.13), tf.nn; f′(0) from tensorflow/core/kernels/relu_op_functor.h");
constexpr auto tensorflowSmooth = "tensorflow.org (2.13), tf.nn";
constexpr auto jaxDocs = TR_NOOP("catalog", "docs.jax.dev, jax.nn; f′(0) from jax/_src/nn/functions.py");
constexpr auto onnxDocs = TR_NOOP("catalog", "onnx.ai, Operators; a file format that trains nothing");
constexpr auto mxnetDocs =
    TR_NOOP("catalog", "mxnet.apache.org, npx.leaky_relu; f′(0) from src/operator/mshadow_op.h");
constexpr auto mxnetGluon =
    TR_NOOP("catalog", "MXNet, python/mxnet/gluon/nn/activations.py; f′(0) from src/operator/mshadow_op.h");
constexpr auto mxnetFormula =
    TR_NOOP("catalog", "mxnet.apache.org, npx.leaky_relu, whose formula takes 0 to the side of x < 0");
constexpr auto mxnetRelu =
    TR_NOOP("catalog", "mxnet.apache.org, npx.relu; f′(0) from src/operator/mshadow_op.h");
constexpr auto mxnetSmooth = "mxnet.apache.org, npx.leaky_relu";
constexpr auto mxnetSoftplus = "mxnet.apache.org, npx.activation";
constexpr auto darknetSource = "Darknet, src/activations.h";
constexpr auto xuPaper =
    TR_NOOP("catalog", "Xu et al. 2015, arXiv:1505.00853; divisors: f(x) = x/a for x < 0");
constexpr auto hePaper = "He et al. 2015, arXiv:1502.01852";

std::vector<Convention> relu()
{
    return {
        {"ReLU", "PyTorch", "torch.nn.ReLU", "", "", Parameters{}, left, torchDocs},
        {"ReLU", "Keras", "activations.relu", "negative_slope", "0.0", Parameters{}, none, kerasDocs},
        {"ReLU", "TensorFlow", "tf.nn.relu", "", "", Parameters{}, left, tensorflowDocs},
        {"ReLU", "JAX", "jax.nn.relu", "", "", Parameters{}, left, jaxDocs},
        {"ReLU", "ONNX", "Relu", "", "", Parameters{}, none, onnxDocs},
        {"ReLU", "MXNet", "npx.relu", "", "", Parameters{}, left, mxnetRelu},
        {"ReLU", "Darknet", "relu", "", "", Parameters{}, left, darknetSource},
    };
}

std::vector<Convention> leaky()
{
    const auto a = [](double slope) { return Parameters{slope}; };
    return {
        {"LeakyReLU", "PyTorch", "torch.nn.LeakyReLU", "negative_slope", "0.01", a(0.01), left, torchDocs},
        {"LeakyReLU", TR_NOOP("catalog", "Keras layer"), "layers.LeakyReLU", "negative_slope", "0.3", a(0.3),
         none, kerasDocs},
        {"LeakyReLU", TR_NOOP("catalog", "Keras function"), "activations.leaky_relu", "negative_slope", "0.2",
         a(0.2), none, kerasDocs},
        {"LeakyReLU", "TensorFlow", "tf.nn.leaky_relu", "alpha", "0.2", a(0.2), left, tensorflowDocs},
        {"LeakyReLU", "JAX", "jax.nn.leaky_relu", "negative_slope", "0.01", a(0.01), right, jaxDocs},
        {"LeakyReLU", "ONNX", "LeakyRelu", "alpha", "0.01", a(0.01), none, onnxDocs},
        {"LeakyReLU", "MXNet", "npx.leaky_relu, 'leaky'", "slope", "0.25", a(0.25), left, mxnetDocs},
        {"LeakyReLU", "Darknet", "leaky", "", "0.1", a(0.1), left, darknetSource},
        {"LeakyReLU", "Xu et al. 2015", "Leaky ReLU", "a", "100", a(1.0 / 100), none, xuPaper},
        {"LeakyReLU", "Xu et al. 2015", "Leaky ReLU", "a", "5.5", a(1 / 5.5), none, xuPaper},
    };
}

std::vector<Convention> prelu()
{
    const auto start = [](double slope) { return Parameters{1, slope}; };
    return {
        {"PReLU", "PyTorch", "torch.nn.PReLU", "init", "0.25", start(0.25), left, torchDocs},
        {"PReLU", "Keras layer", "layers.PReLU", "alpha_initializer", "\"Zeros\"", start(0), none, kerasDocs},
        {"PReLU", "ONNX", "PRelu", "slope", "", none, none, onnxDocs},
        {"PReLU", "MXNet", "gluon.nn.PReLU", "alpha_initializer", "Constant(0.25)", start(0.25), left,
         mxnetGluon},
        {"PReLU", "He et al. 2015", "PReLU", "a", "0.25", start(0.25), none, hePaper},
    };
}

std::vector<Convention> rrelu()
{
    return {
        {"RReLU", "PyTorch", "torch.nn.RReLU", "lower, upper", "1/8, 1/3", Parameters{1.0 / 8, 1.0 / 3, 0},
         left, torchDocs},
        {"RReLU", "MXNet", "npx.leaky_relu, 'rrelu'", "lower_bound, upper_bound", "0.125, 0.334",
         Parameters{0.125, 0.334, 0}, left, mxnetDocs},
        {"RReLU", "Xu et al. 2015", "RReLU", "l, u", "3, 8", Parameters{1.0 / 8, 1.0 / 3, 1}, none, xuPaper},
    };
}

std::vector<Convention> exponential()
{
    const auto alpha = [](double a) { return Parameters{a}; };
    return {
        {"ELU", "PyTorch", "torch.nn.ELU", "alpha", "1.0", alpha(1), left, torchDocs},
        {"ELU", "Keras", "activations.elu", "alpha", "1.0", alpha(1), none, kerasDocs},
        {"ELU", "TensorFlow", "tf.nn.elu", "", "1", alpha(1), right, tensorflowDocs},
        {"ELU", "JAX", "jax.nn.elu", "alpha", "1.0", alpha(1), left, jaxDocs},
        {"ELU", "ONNX", "Elu", "alpha", "1.0", alpha(1), none, onnxDocs},
        {"ELU", "MXNet", "npx.leaky_relu, 'elu'", "slope", "0.25", alpha(0.25), left, mxnetDocs},
        {"ELU", "Darknet", "elu", "", "1", alpha(1), right, darknetSource},
        {"SELU", "PyTorch", "torch.nn.SELU", "", "", Parameters{}, left, torchDocs},
        {"SELU", "Keras", "activations.selu", "", "", Parameters{}, none, kerasDocs},
        {"SELU", "TensorFlow", "tf.nn.selu", "", "", Parameters{}, right, tensorflowDocs},
        {"SELU", "JAX", "jax.nn.selu", "", "", Parameters{}, left, jaxDocs},
        {"SELU", "ONNX", "Selu", "alpha, gamma", "1.67326, 1.0507", Parameters{}, none, onnxDocs},
        {"SELU", "MXNet", "npx.leaky_relu, 'selu'", "", "", Parameters{}, left, mxnetFormula},
        {"SELU", "Darknet", "selu", "", "", Parameters{}, right, darknetSource},
    };
}

std::vector<Convention> smooth()
{
    const Parameters exact{0};
    const Parameters tanhForm{1};
    return {
        {"GELU", "PyTorch", "torch.nn.GELU", "approximate", "\"none\"", exact, left, torchDocs},
        {"GELU", "Keras", "activations.gelu", "approximate", "False", exact, none, kerasDocs},
        {"GELU", "TensorFlow", "tf.nn.gelu", "approximate", "False", exact, left, tensorflowSmooth},
        {"GELU", "JAX", "jax.nn.gelu", "approximate", "True", tanhForm, left, jaxDocs},
        {"GELU", "ONNX", "Gelu", "approximate", "\"none\"", exact, none, onnxDocs},
        {"GELU", "MXNet", "npx.leaky_relu, 'gelu'", "", "", exact, left, mxnetSmooth},
        {"SiLU", "PyTorch", "torch.nn.SiLU", "", "", Parameters{}, left, torchDocs},
        {"SiLU", "Keras", "activations.silu, swish", "", "", Parameters{}, none, kerasDocs},
        {"SiLU", "TensorFlow", "tf.nn.silu, swish", "beta", "1.0", Parameters{}, left, tensorflowSmooth},
        {"SiLU", "JAX", "jax.nn.silu, swish", "", "", Parameters{}, left, jaxDocs},
        {"Softplus", "PyTorch", "torch.nn.Softplus", "beta", "1", Parameters{1}, left, torchDocs},
        {"Softplus", "Keras", "activations.softplus", "", "", Parameters{1}, none, kerasDocs},
        {"Softplus", "TensorFlow", "tf.nn.softplus", "", "", Parameters{1}, left, tensorflowSmooth},
        {"Softplus", "JAX", "jax.nn.softplus", "", "", Parameters{1}, left, jaxDocs},
        {"Softplus", "ONNX", "Softplus", "", "", Parameters{1}, none, onnxDocs},
        {"Softplus", "MXNet", "npx.activation, 'softrelu'", "", "", Parameters{1}, left, mxnetSoftplus},
    };
}

std::vector<Convention> makeTable()
{
    std::vector<Convention> table;
    for (auto part : {relu, leaky, prelu, rrelu, exponential, smooth}) {
        const auto lines = part();
        table.insert(table.end(), lines.begin(), lines.end());
    }
    return table;
}

} // namespace

std::span<const Convention> conventions()
{
    static const std::vector<Convention> table = makeTable();
    return table;
}

std::vector<Convention> conventionsOf(const ActivationInfo& info)
{
    std::vector<Convention> lines;
    std::ranges::copy_if(conventions(), std::back_inserter(lines),
                         [&](const Convention& line) { return line.activation == info.key; });
    return lines;
}

std::optional<Activation> activationOf(const Convention& convention)
{
    if (!convention.parameters) return std::nullopt;
    return Activation(*findActivation(convention.activation), *convention.parameters);
}

Activation withDefault(const Convention& convention, const Activation& activation)
{
    const auto& info = activation.info();
    if (!convention.parameters || convention.activation != info.key) return activation;
    auto parameters = *convention.parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (info.parameters[i].kind == ParameterKind::integer) parameters[i] = activation.parameter(i);
    return {info, std::move(parameters)};
}

bool isDefaultOf(const Convention& convention, const Activation& activation)
{
    const auto& info = activation.info();
    if (!convention.parameters || convention.activation != info.key) return false;
    for (std::size_t i = 0; i < info.parameters.size(); ++i) {
        if (info.parameters[i].kind == ParameterKind::integer) continue;
        const double wanted = (*convention.parameters)[i];
        if (std::fabs(activation.parameter(i) - wanted) > 1e-9 * std::fabs(wanted)) return false;
    }
    return true;
}

TestSlopes testSlopes(double lower, double upper)
{
    const SlopeDistribution slopes{lower, upper, false};
    const SlopeDistribution divisors{lower, upper, true};
    return {slopes.testSlope(), divisors.testSlope(), divisors.mean()};
}

} // namespace rectiscope
