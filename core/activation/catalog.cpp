#include "core/activation/catalog.h"

#include "core/activation/functions.h"
#include "core/processor.h"
#include "core/text.h"
#include "core/translation.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace rectiscope {
namespace {

// Builds F<T>{p[0], p[1], …}, the function with its parameters.
template <template <class> class F, class T, std::size_t... index>
RECTISCOPE_INLINE F<T> make(const double* p, std::index_sequence<index...>)
{
    (void)p;
    return F<T>{static_cast<T>(p[index])...};
}

template <template <class> class F, class T, std::size_t count>
RECTISCOPE_INLINE F<T> make(const double* p)
{
    return make<F, T>(p, std::make_index_sequence<count>{});
}

// Calls use(f), or use(form) with the form that f's parameters choose.
template <class F, class Use>
RECTISCOPE_INLINE void withForm(const F& f, const Use& use)
{
    if constexpr (requires { f.choose(use); })
        f.choose(use);
    else
        use(f);
}

template <template <class> class F, std::size_t count>
RECTISCOPE_INLINE void valueLoop(const double* p, const float* x, float* y, std::size_t n)
{
    withForm(
        make<F, float, count>(p), [=](const auto& f) __attribute__((always_inline)) {
            for (std::size_t i = 0; i < n; ++i) y[i] = f.value(x[i]);
        });
}

template <template <class> class F, std::size_t count>
RECTISCOPE_INLINE void bothLoop(const double* p, const float* x, float* y, float* slopes, std::size_t n)
{
    withForm(
        make<F, float, count>(p), [=](const auto& f) __attribute__((always_inline)) {
            for (std::size_t i = 0; i < n; ++i) {
                const float z = x[i]; // read once: the compiler cannot know that y is another array
                y[i] = f.value(z);
                slopes[i] = f.template derivative<Side::left>(z);
            }
        });
}

template <template <class> class F, std::size_t count>
struct Baseline {
    static void value(const double* p, const float* x, float* y, std::size_t n)
    {
        valueLoop<F, count>(p, x, y, n);
    }
    static void both(const double* p, const float* x, float* y, float* slopes, std::size_t n)
    {
        bothLoop<F, count>(p, x, y, slopes, n);
    }
};

template <template <class> class F, std::size_t count>
struct Wide {
    RECTISCOPE_WIDE static void value(const double* p, const float* x, float* y, std::size_t n)
    {
        valueLoop<F, count>(p, x, y, n);
    }
    RECTISCOPE_WIDE static void both(const double* p, const float* x, float* y, float* slopes, std::size_t n)
    {
        bothLoop<F, count>(p, x, y, slopes, n);
    }
};

// What a row says in words; row<F>() adds what follows from the function itself.
struct Texts {
    const char *key, *name, *formula, *derivativeFormula, *source;
};

template <template <class> class F, std::size_t count = 0>
ActivationInfo row(const Texts& texts, std::array<ParameterSpec, count> parameters = {},
                   SlopeRule slopeRule = SlopeRule::none, double (*torchGain)(const double*) = nullptr)
{
    ActivationInfo info;
    info.key = texts.key;
    info.name = texts.name;
    info.formula = texts.formula;
    info.derivativeFormula = texts.derivativeFormula;
    info.source = texts.source;
    info.parameters.assign(parameters.begin(), parameters.end());
    info.slopeRule = slopeRule;
    info.piecewiseLinear = F<double>::piecewiseLinear;
    info.value = [](const double* p, double x) { return make<F, double, count>(p).value(x); };
    info.derivative = [](const double* p, double x, Side side) {
        const auto f = make<F, double, count>(p);
        return side == Side::left ? f.template derivative<Side::left>(x)
                                  : f.template derivative<Side::right>(x);
    };
    info.kinks = [](const double* p) { return make<F, double, count>(p).kinks(); };
    info.torchGain = torchGain;
    info.baseline = {Baseline<F, count>::value, Baseline<F, count>::both};
    info.wide = {Wide<F, count>::value, Wide<F, count>::both};
    return info;
}

constexpr double large = 1e6; // no parameter is useful beyond, and floats stay finite

ParameterSpec real(const char* key, const char* symbol, const char* label, double defaultValue,
                   double minimum, double sliderMinimum, double sliderMaximum)
{
    ParameterSpec spec;
    spec.key = key;
    spec.symbol = symbol;
    spec.label = label;
    spec.defaultValue = defaultValue;
    spec.minimum = minimum;
    spec.maximum = large;
    spec.sliderMinimum = sliderMinimum;
    spec.sliderMaximum = sliderMaximum;
    return spec;
}

ParameterSpec negativeSlope(const char* key, const char* symbol, const char* label, double defaultValue)
{
    ParameterSpec spec = real(key, symbol, label, defaultValue, -large, 0, 1);
    spec.isNegativeSlope = true;
    return spec;
}

ParameterSpec positive(const char* key, const char* symbol, const char* label, double defaultValue,
                       double sliderMinimum, double sliderMaximum)
{
    ParameterSpec spec = real(key, symbol, label, defaultValue, 0, sliderMinimum, sliderMaximum);
    spec.minimumExcluded = true;
    return spec;
}

ParameterSpec choice(const char* key, const char* symbol, const char* label, std::vector<std::string> choices)
{
    ParameterSpec spec = real(key, symbol, label, 0, 0, 0, 1);
    spec.kind = ParameterKind::choice;
    spec.maximum = static_cast<double>(choices.size()) - 1;
    spec.sliderMaximum = spec.maximum;
    spec.choices = std::move(choices);
    return spec;
}

ParameterSpec count(const char* key, const char* symbol, const char* label)
{
    ParameterSpec spec = real(key, symbol, label, 1, 1, 1, 64);
    spec.kind = ParameterKind::integer;
    spec.maximum = 4096;
    spec.step = 1;
    return spec;
}

std::vector<ActivationInfo> makeCatalog()
{
    using namespace functions;
    using One = std::array<ParameterSpec, 1>;
    using Two = std::array<ParameterSpec, 2>;
    using Three = std::array<ParameterSpec, 3>;
    std::vector<ActivationInfo> rows;

    rows.push_back(row<ReLU>({"ReLU", "ReLU", "f(x) = x if x ≥ 0, else 0", "f′(x) = 1 if x ≥ 0, else 0",
                              "Nair and Hinton 2010, ICML; Glorot et al. 2011, AISTATS"},
                             {}, SlopeRule::none, [](const double*) { return std::sqrt(2.0); }));
    rows.push_back(row<LeakyReLU, 1>(
        {"LeakyReLU", "Leaky ReLU", "f(x) = x if x ≥ 0, else a·x", "f′(x) = 1 if x ≥ 0, else a",
         TR_NOOP("catalog", "Maas et al. 2013, ICML workshop; Xu et al. 2015, arXiv:1505.00853, writes x/a "
                            "with a = 100 or 5.5")},
        One{negativeSlope("negative_slope", "a", TR_NOOP("catalog", "slope for x < 0"), 0.01)},
        SlopeRule::fixed, [](const double* p) { return std::sqrt(2 / (1 + p[0] * p[0])); }));
    rows.push_back(row<PReLU, 2>(
        {"PReLU", "PReLU", TR_NOOP("catalog", "f(x) = x if x ≥ 0, else α·x, α learned"),
         "f′(x) = 1 if x ≥ 0, else α;  ∂f/∂α = x if x < 0, else 0", "He et al. 2015, arXiv:1502.01852"},
        Two{count("num_parameters", "n",
                  TR_NOOP("catalog", "learned slopes per layer: 1 shared, or one for each unit")),
            negativeSlope("init", "α", TR_NOOP("catalog", "learned slope for x < 0, at the start"), 0.25)},
        SlopeRule::learned));
    rows.push_back(row<RReLU, 3>(
        {"RReLU", "RReLU",
         TR_NOOP("catalog", "f(x) = x if x ≥ 0, else a·x;  training: a ~ U(l, u), test: the mean"),
         "f′(x) = 1 if x ≥ 0, else a",
         TR_NOOP("catalog", "Xu et al. 2015, arXiv:1505.00853; the NDSB competition of 2015")},
        Three{negativeSlope("lower", "l", TR_NOOP("catalog", "lowest random slope"), 1.0 / 8),
              negativeSlope("upper", "u", TR_NOOP("catalog", "highest random slope"), 1.0 / 3),
              choice("convention", "U",
                     TR_NOOP("catalog",
                             "what is drawn uniformly: the slope a (PyTorch) or the divisor 1/a (the paper)"),
                     {TR_NOOP("catalog", "slope"), TR_NOOP("catalog", "divisor")})},
        SlopeRule::random));
    rows.push_back(
        row<ELU, 1>({"ELU", "ELU", "f(x) = x if x ≥ 0, else α(eˣ − 1)", "f′(x) = 1 if x ≥ 0, else α·eˣ",
                     "Clevert et al. 2016, arXiv:1511.07289"},
                    One{real("alpha", "α", TR_NOOP("catalog", "depth of the negative side"), 1, 0, 0, 3)}));
    rows.push_back(row<SELU>({"SELU", "SELU", "f(x) = λx if x ≥ 0, else λα(eˣ − 1);  λ = 1.0507, α = 1.6733",
                              "f′(x) = λ if x ≥ 0, else λα·eˣ", "Klambauer et al. 2017, arXiv:1706.02515"},
                             {}, SlopeRule::none, [](const double*) { return 0.75; }));
    rows.push_back(
        row<GELU, 1>({"GELU", "GELU",
                      TR_NOOP("catalog", "f(x) = x·Φ(x);  tanh form: ½x(1 + tanh(√(2/π)(x + 0.044715x³)))"),
                      "f′(x) = Φ(x) + x·φ(x)", "Hendrycks and Gimpel 2016, arXiv:1606.08415"},
                     One{choice("approximate", "≈", TR_NOOP("catalog", "exact, or the tanh approximation"),
                                {"none", "tanh"})}));
    rows.push_back(row<SiLU>(
        {"SiLU", "SiLU", "f(x) = x·σ(x)", "f′(x) = σ(x)(1 + x(1 − σ(x)))",
         TR_NOOP("catalog",
                 "Hendrycks and Gimpel 2016; Elfwing et al. 2018, arXiv:1702.03118; also called Swish")}));
    rows.push_back(
        row<Mish>({"Mish", "Mish", "f(x) = x·tanh(ln(1 + eˣ))",
                   "f′(x) = t + x·σ(x)(1 − t²), t = tanh(ln(1 + eˣ))", "Misra 2019, arXiv:1908.08681"}));
    rows.push_back(row<Softplus, 1>(
        {"Softplus", "Softplus", "f(x) = ln(1 + e^(βx))/β", "f′(x) = σ(βx)", "Dugas et al. 2001, NIPS"},
        One{positive("beta", "β", TR_NOOP("catalog", "sharpness of the bend"), 1, 0.1, 10)}));
    rows.push_back(row<Sigmoid>({"Sigmoid", "Sigmoid", "f(x) = σ(x) = 1/(1 + e⁻ˣ)", "f′(x) = σ(x)(1 − σ(x))",
                                 "Rumelhart et al. 1986, Nature 323"},
                                {}, SlopeRule::none, [](const double*) { return 1.0; }));
    rows.push_back(row<Tanh>(
        {"Tanh", "tanh", "f(x) = tanh x", "f′(x) = 1 − tanh²x", "LeCun et al. 1998, Efficient BackProp"}, {},
        SlopeRule::none, [](const double*) { return 5.0 / 3; }));
    rows.push_back(row<CELU, 1>(
        {"CELU", "CELU", "f(x) = x if x ≥ 0, else α(e^(x/α) − 1)", "f′(x) = 1 if x ≥ 0, else e^(x/α)",
         "Barron 2017, arXiv:1704.07483"},
        One{positive("alpha", "α", TR_NOOP("catalog", "depth of the negative side"), 1, 0.1, 3)}));
    rows.push_back(row<ReLU6>({"ReLU6", "ReLU6", "f(x) = min(max(x, 0), 6)", "f′(x) = 1 if 0 ≤ x < 6, else 0",
                               "Krizhevsky 2010, Convolutional deep belief networks on CIFAR-10"}));
    rows.push_back(
        row<Hardtanh, 2>({"Hardtanh", "Hardtanh", "f(x) = min(max(x, m), M)",
                          "f′(x) = 1 if m ≤ x < M, else 0", TR_NOOP("catalog", "Collobert 2004, thesis")},
                         Two{real("min_val", "m", TR_NOOP("catalog", "lower bound"), -1, -large, -4, 0),
                             real("max_val", "M", TR_NOOP("catalog", "upper bound"), 1, -large, 0, 4)}));
    rows.push_back(row<Hardsigmoid>(
        {"Hardsigmoid", "Hardsigmoid", "f(x) = min(max(x + 3, 0), 6)/6", "f′(x) = 1/6 if −3 ≤ x < 3, else 0",
         TR_NOOP("catalog", "Courbariaux et al. 2015, arXiv:1511.00363; this form Howard et al. 2019")}));
    rows.push_back(row<Hardswish>({"Hardswish", "Hardswish", "f(x) = x·min(max(x + 3, 0), 6)/6",
                                   "f′(x) = 0 if x < −3, (2x + 3)/6 if x < 3, else 1",
                                   "Howard et al. 2019, arXiv:1905.02244"}));
    rows.push_back(row<Softsign>(
        {"Softsign", "Softsign", "f(x) = x/(1 + |x|)", "f′(x) = 1/(1 + |x|)²", "Bergstra et al. 2009"}));
    rows.push_back(row<LogSigmoid>({"LogSigmoid", "LogSigmoid", "f(x) = ln σ(x) = −ln(1 + e⁻ˣ)",
                                    "f′(x) = σ(−x)", "PyTorch, torch.nn.LogSigmoid"}));
    rows.push_back(row<Tanhshrink>(
        {"Tanhshrink", "Tanhshrink", "f(x) = x − tanh x", "f′(x) = tanh²x", "PyTorch, torch.nn.Tanhshrink"}));
    rows.push_back(row<Hardshrink, 1>(
        {"Hardshrink", "Hardshrink", "f(x) = x if |x| > λ, else 0", "f′(x) = 1 if x < −λ or x ≥ λ, else 0",
         "Donoho and Johnstone 1994, Biometrika 81"},
        One{real("lambd", "λ", TR_NOOP("catalog", "threshold"), 0.5, 0, 0, 3)}));
    rows.push_back(row<Softshrink, 1>(
        {"Softshrink", "Softshrink", "f(x) = x − λ if x > λ, x + λ if x < −λ, else 0",
         "f′(x) = 1 if x < −λ or x ≥ λ, else 0", "Donoho and Johnstone 1994, Biometrika 81"},
        One{real("lambd", "λ", TR_NOOP("catalog", "threshold"), 0.5, 0, 0, 3)}));
    rows.push_back(row<Identity>({"Identity", "Identity", "f(x) = x", "f′(x) = 1",
                                  TR_NOOP("catalog", "the straight line, for comparison")},
                                 {}, SlopeRule::none, [](const double*) { return 1.0; }));
    return rows;
}

} // namespace

std::span<const ActivationInfo> catalog()
{
    static const std::vector<ActivationInfo> rows = makeCatalog();
    return rows;
}

const ActivationInfo* findActivation(std::string_view key)
{
    const auto rows = catalog();
    const auto found = std::ranges::find_if(
        rows, [&](const ActivationInfo& info) { return equalIgnoringCase(info.key, key); });
    return found == rows.end() ? nullptr : &*found;
}

std::size_t catalogIndex(const ActivationInfo& info)
{
    return static_cast<std::size_t>(&info - catalog().data());
}

bool wideKernelsAvailable()
{
#if defined(__x86_64__)
    static const bool available = [] {
        const char* baseline = std::getenv("RECTISCOPE_BASELINE");
        const bool wanted = baseline == nullptr || std::string_view(baseline) != "1";
        return wanted && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    }();
    return available;
#else
    return false;
#endif
}

const FloatKernels& kernels(const ActivationInfo& info)
{
    return wideKernelsAvailable() ? info.wide : info.baseline;
}

} // namespace rectiscope
