#include "core/activation/catalog.h"
#include "core/activation/config.h"
#include "core/activation/snippets.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace rectiscope;

namespace {

ShownFunctions shownOf(const std::vector<std::string>& texts)
{
    ShownFunctions shown;
    for (const auto& text : texts) shown.activations.push_back(parseActivation(text));
    return shown;
}

// With its defaults, and with every choice.
std::vector<Activation> variants(const ActivationInfo& info)
{
    std::vector<Activation> all{Activation(info)};
    for (std::size_t i = 0; i < info.parameters.size(); ++i) {
        const auto& spec = info.parameters[i];
        if (spec.kind == ParameterKind::choice)
            for (std::size_t k = 1; k < spec.choices.size(); ++k)
                all.push_back(all.front().with(i, static_cast<double>(k)));
        if (spec.kind == ParameterKind::integer) all.push_back(all.front().with(i, 8));
    }
    return all;
}

bool contains(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class SnippetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // check_snippets.py runs all of them; this is what can be known without Python.
    void everyFunctionHasItsFormulas()
    {
        const QRegularExpression placeholder(QStringLiteral("\\{[a-z_]+\\}"));
        for (const auto& info : catalog())
            for (const auto& activation : variants(info)) {
                const auto name = toText(activation);
                QVERIFY2(hasFormulas(activation), name.c_str());
                ShownFunctions shown;
                shown.activations = {activation};
                for (const auto language : {SnippetLanguage::pytorch, SnippetLanguage::keras,
                                            SnippetLanguage::jax, SnippetLanguage::latex}) {
                    const auto text = snippet(language, shown);
                    QVERIFY2(text.size() > 40 && text.back() == '\n', name.c_str());
                    if (language != SnippetLanguage::latex)
                        QVERIFY2(!placeholder.match(QString::fromStdString(text)).hasMatch(), text.c_str());
                    QCOMPARE(std::ranges::count(text, '{'), std::ranges::count(text, '}'));
                    QCOMPARE(std::ranges::count(text, '('), std::ranges::count(text, ')'));
                }
            }
    }

    void torchTakesTheCatalogsNames()
    {
        QVERIFY(contains(snippet(SnippetLanguage::pytorch, shownOf({"LeakyReLU:negative_slope=0.1"})),
                         "\nactivation = nn.LeakyReLU(negative_slope=0.1)\n"));
        const auto several = snippet(SnippetLanguage::pytorch,
                                     shownOf({"ReLU", "Hardtanh", "GELU:approximate=tanh", "PReLU"}));
        QVERIFY(contains(several, "    \"ReLU\": nn.ReLU(),\n"));
        QVERIFY(contains(several, "    \"Hardtanh\": nn.Hardtanh(min_val=-1.0, max_val=1.0),\n"));
        QVERIFY(contains(several, "nn.GELU(approximate=\"tanh\")"));
        QVERIFY(contains(several, "nn.PReLU(num_parameters=1, init=0.25)"));
        QVERIFY(!contains(several, "RandomDivisor"));
    }

    // PyTorch's RReLU draws slopes; the paper draws divisors, which is another distribution.
    void drawnDivisorsAreNotPassedOffAsSlopes()
    {
        const auto shown = shownOf({"RReLU:lower=3,upper=8,convention=divisor"});
        const auto torch = snippet(SnippetLanguage::pytorch, shown);
        QVERIFY(contains(torch, "class RandomDivisor(nn.Module)"));
        QVERIFY(contains(torch, "activation = RandomDivisor(lower=3.0, upper=8.0)"));
        QVERIFY(!contains(torch, "nn.RReLU"));
        QVERIFY(contains(snippet(SnippetLanguage::jax, shown), "lower=3.0, upper=8.0"));
        QVERIFY(contains(snippet(SnippetLanguage::jax, shown), "x / divisor"));
        QVERIFY(contains(snippet(SnippetLanguage::keras, shown), "x / a"));
    }

    void functionsOfOneNameAreToldApart()
    {
        const auto text =
            snippet(SnippetLanguage::jax, shownOf({"LeakyReLU", "LeakyReLU:negative_slope=0.2"}));
        QVERIFY(contains(text, "def leaky_relu(x):"));
        QVERIFY(contains(text, "def leaky_relu_2(x):"));
        QVERIFY(contains(text, "\"LeakyReLU:negative_slope=0.2\": leaky_relu_2,"));
    }

    void configIsReadBack()
    {
        const auto one = shownOf({"RReLU:lower=3,upper=8,convention=divisor"});
        QVERIFY(activationFromJson(nlohmann::json::parse(snippet(SnippetLanguage::config, one))) ==
                one.activations.front());
        const auto two = shownOf({"ELU:alpha=0.3", "Tanh"});
        const auto list = nlohmann::json::parse(snippet(SnippetLanguage::config, two));
        QCOMPARE(list.size(), std::size_t(2));
        QVERIFY(activationFromJson(list[0]) == two.activations[0]);
        QVERIFY(activationFromJson(list[1]) == two.activations[1]);
    }

    void latexHasVerticesJumpsAndNames()
    {
        auto shown = shownOf({"LeakyReLU:negative_slope=0.1"});
        shown.pens = {{"E69F00", true}};
        auto text = snippet(SnippetLanguage::latex, shown);
        QVERIFY(contains(text, "\\definecolor{curve1}{HTML}{E69F00}"));
        QVERIFY(contains(text, "\\addplot[curve1, thick, dashed] coordinates {(-5,-0.5) (0,0) (5,5)};"));
        QVERIFY(contains(text, "\\addlegendentry{Leaky ReLU, $a = 0.1$}"));
        QVERIFY(contains(text, "mark options={fill=white}, forget plot] coordinates {(0,0.1)};"));
        QVERIFY(contains(text, "mark size=1.6pt, forget plot] coordinates {(0,1)};"));
        shown.side = Side::left;
        text = snippet(SnippetLanguage::latex, shown);
        QVERIFY(contains(text, "mark options={fill=white}, forget plot] coordinates {(0,1)};"));
        shown.derivative = false;
        text = snippet(SnippetLanguage::latex, shown);
        QVERIFY(contains(text, "group size=1 by 1"));
        QVERIFY(!contains(text, "f'(x)"));
    }

    void latexOfTrainingHasTheBand()
    {
        auto shown = shownOf({"RReLU:lower=0.1,upper=0.3"});
        QVERIFY(!contains(snippet(SnippetLanguage::latex, shown), "fill=curve1"));
        shown.mode = Mode::train;
        QVERIFY(contains(snippet(SnippetLanguage::latex, shown),
                         "coordinates {(-5,-0.5) (0,0) (0,0) (-5,-1.5) (-5,-0.5)};"));
    }

    void latexNamesAreMathematics()
    {
        QCOMPARE(latexName(parseActivation("ELU:alpha=2")), std::string("ELU, $\\alpha = 2$"));
        QCOMPARE(latexName(parseActivation("GELU:approximate=tanh")), std::string("GELU, tanh"));
        QCOMPARE(latexName(parseActivation("ReLU")), std::string("ReLU"));
        QCOMPARE(latexName(parseActivation("RReLU:lower=0.1,upper=0.3")),
                 std::string("RReLU, $a \\sim U(0.1, 0.3)$"));
    }

    void nothingShownIsNoText()
    {
        for (const auto language : {SnippetLanguage::pytorch, SnippetLanguage::keras, SnippetLanguage::jax,
                                    SnippetLanguage::latex, SnippetLanguage::config})
            QVERIFY(snippet(language, {}).empty());
    }
};

QTEST_APPLESS_MAIN(SnippetsTest)
#include "tst_snippets.moc"
