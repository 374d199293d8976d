#include "core/activation/catalog.h"
#include "core/activation/config.h"
#include "core/comparison/run.h"
#include "core/data/toy.h"
#include "core/random.h"
#include "core/view/embedded_session.h"
#include "core/view/saved_session.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <functional>
#include <limits>

using namespace rectiscope;

namespace {

// Nothing in it is as it is at first.
SavedSession fullSession()
{
    SavedSession session;
    session.workspace = WorkspaceKind::train;
    ExploreState& state = session.explore;
    for (std::size_t row = 0; row < state.shown.size(); ++row) state.shown[row] = row % 3 == 0;
    for (const char* text :
         {"LeakyReLU:negative_slope=0.1234567890123", "RReLU:lower=3,upper=8,convention=divisor",
          "GELU:approximate=tanh", "Hardtanh:min_val=-2,max_val=0.5"})
        if (const Activation activation = parseActivation(text); true)
            state.activations[catalogIndex(activation.info())] = activation;
    state.selected = catalogIndex(*findActivation("Mish"));
    state.divisors = true;
    state.mode = Mode::test;
    state.side = Side::left;
    state.sampleSeed = 12345678901234567890ULL;
    state.range = {-1.0 / 3, 7.25};
    state.values = Interval{-0.1, 0.3};
    state.slopes = Interval{-2, 2};
    state.cursor = 0.1;
    state.tangent = state.secondDerivative = state.subdifferential = state.lens = true;
    state.lensHalfWidth = 0.25;
    setSweep(state, {catalogIndex(*findActivation("LeakyReLU")), 0, Interval{0.05, 0.4}, 9});
    setSweep(state, {catalogIndex(*findActivation("RReLU")), 1, std::nullopt, 1.2});
    state.density = Density{0.5, 2};
    state.pins = {parseActivation("ELU:alpha=2"), parseActivation("ReLU")};
    state.family = Family{catalogIndex(*findActivation("LeakyReLU")), 0, 0, 0.5, 6};
    state.difference = Difference{parseActivation("GELU"), parseActivation("GELU:approximate=tanh")};
    RaceConfig& race = session.race;
    race.activations = {parseActivation("ReLU"), parseActivation("PReLU:init=0.1")};
    race.dataset = "spiral";
    race.train = 123;
    race.test = 77;
    race.noise = 0.05;
    race.training.hidden = {3, 1, 4};
    race.training.initialization = Initialization::asymmetric;
    race.training.initScale = 1.5;
    race.training.bias = -0.7;
    race.training.optimizer = OptimizerKind::momentum;
    race.training.learningRate = 0.003;
    race.training.batch = 0;
    race.training.weightDecay = 1e-4;
    race.training.seed = 99;
    TrainView& train = session.train;
    train.speed = std::numeric_limits<double>::infinity();
    train.stop = {5000, 0.125, 0.75, true};
    train.probes = ProbeSet::grid;
    train.dormancy = 0.1;
    train.tab = LabTab::layers;
    train.courseChart = {HistoryQuantity::trainAccuracy, true, {Interval{10, 20.5}, Interval{0.25, 0.75}}};
    train.deadChart = {std::nullopt, Interval{-0.5, 12}};
    train.layers = LayerQuantity::gradients;
    train.unit = UnitAddress{3, 2, 1};
    RaceCourse& course = train.course;
    course.end = 12'345'678'901;
    course.shown = 42;
    course.firstLearningRate = 0.1;
    course.recorded = {0, 1, 2, 3, 7, 20, 30, 40, 41, 12'345'678'901};
    course.rates = {{10, 0.05}, {20, 0.003}};
    course.forks = {{{{1, 7}, parseActivation("ELU:alpha=0.5"), OptimizerKind::adam, 0.01}, true},
                    {{{2, 9}, parseActivation("ReLU"), OptimizerKind::sgd, 0.2}, false}};
    Experiment experiment;
    experiment.activations = {named(parseActivation("ReLU")), named(parseActivation("ELU:alpha=0.5"))};
    experiment.baseline = 1;
    experiment.dataset = "circles";
    experiment.data.train = 60;
    experiment.data.noise = 0.25;
    experiment.training.hidden = {4, 2};
    experiment.epochs = 0;
    experiment.steps = 300;
    experiment.seeds = {3, 7, 11};
    experiment.sweep = {{SweepParameter::bias, {-1, 0}}, {SweepParameter::width, {2, 4, 8}}};
    session.experiment = experiment;
    session.compare = {ChartKind::map, metricIndex("dead_fraction"), 5, 2, false};
    return session;
}

std::string why(const std::string& text)
{
    try {
        (void)parseSession(text, "x.json");
    } catch (const SessionError& error) {
        return error.what();
    }
    return "accepted";
}

std::string changed(const std::string& path, const nlohmann::json& value)
{
    auto json = nlohmann::json::parse(sessionText(fullSession(), "1"));
    json[nlohmann::json::json_pointer(path)] = value;
    return json.dump();
}

int fromEnvironment(const char* name, int otherwise)
{
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? value : otherwise;
}

// A few bytes changed, cut out, doubled or moved.
std::string mutated(std::string text, Random& random)
{
    const auto pick = [&](std::size_t below) {
        return std::size_t(random.below(std::max<std::size_t>(1, below)));
    };
    static const std::vector<std::string> words{"null",
                                                "-1",
                                                "1e999",
                                                "[]",
                                                "{}",
                                                "\"\"",
                                                "true",
                                                "0.5",
                                                "ReLU",
                                                "\\u0000",
                                                "99999999999999999999",
                                                "[[[[[[[[",
                                                "rectiscope-session:"};
    for (std::size_t i = 0, edits = 1 + pick(4); i < edits && !text.empty(); ++i) {
        const std::size_t at = pick(text.size());
        const std::size_t length = std::min(text.size() - at, 1 + pick(12));
        switch (pick(5)) {
        case 0:
            text[at] = static_cast<char>(pick(256));
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, text.substr(pick(text.size()), 1 + pick(40)));
            break;
        case 3:
            text.replace(at, length, words[pick(words.size())]);
            break;
        default:
            text.resize(at);
        }
    }
    return text;
}

} // namespace

class TestSavedSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingComesBack()
    {
        const SavedSession session = fullSession();
        const std::string text = sessionText(session, "0.1.0");
        QVERIFY(parseSession(text, "x") == session);
        QCOMPARE(sessionText(parseSession(text, "x"), "0.1.0"), text);
        QVERIFY(parseSession("\xEF\xBB\xBF" + text, "x") == session); // as some editors write it
        const SavedSession first;
        QVERIFY(parseSession(sessionText(first, "0.1.0"), "x") == first);
    }

    void pointsOfOnesOwnComeBack()
    {
        SavedSession session;
        ToyOptions options;
        options.train = 40;
        options.test = 10;
        session.race.data = std::make_shared<const Dataset>(makeToy(*findToy("moons"), options));
        const auto back = parseSession(sessionText(session, "0"), "x").race.data;
        QCOMPARE(back->train.inputs, session.race.data->train.inputs);
        QCOMPARE(back->train.targets, session.race.data->train.targets);
        QCOMPARE(back->test.inputs, session.race.data->test.inputs);
        QCOMPARE(back->outputs, 2);
        QCOMPARE(back->name, session.race.data->name);
        // A name that is no text does no harm.
        auto odd = std::make_shared<Dataset>(*session.race.data);
        odd->name = "a\xFF.csv";
        session.race.data = odd;
        QVERIFY(!parseSession(sessionText(session, "0"), "x").race.data->name.empty());
    }

    void whatIsNotMentionedIsAsItIsAtFirst()
    {
        const auto session = parseSession(R"({"format": "rectiscope-session", "version": 1,
            "explore": {"functions": [{"type": "elu", "alpha": 2, "shown": true}], "range": [-1, 2]}})",
                                          "x");
        SavedSession expected;
        expected.explore.shown.assign(expected.explore.shown.size(), false);
        const Activation elu = parseActivation("ELU:alpha=2");
        expected.explore.activations[catalogIndex(elu.info())] = elu;
        expected.explore.shown[catalogIndex(elu.info())] = true;
        expected.explore.range = {-1, 2};
        QVERIFY(session == expected);
    }

    // As version 1 wrote it: no lens width, no sweeps, nothing of Train but its config.
    void filesOfVersionOneAreRead()
    {
        auto json = nlohmann::json::parse(sessionText(fullSession(), "0.1.0"));
        json["version"] = 1;
        for (const char* name : {"lens_half_width", "sweeps"}) json["explore"].erase(name);
        for (const char* name : {"speed", "full_speed", "stop", "probes", "dormancy", "tab", "course_chart",
                                 "dead_units_chart", "layers", "unit", "run"})
            QCOMPARE(json["train"].erase(name), std::size_t{1});
        QCOMPARE(json.erase("compare"), std::size_t{1});
        SavedSession expected = fullSession();
        expected.explore.lensHalfWidth = 1;
        expected.explore.sweeps.clear();
        expected.train = {};
        expected.experiment.reset();
        expected.compare = {};
        QVERIFY(parseSession(json.dump(), "x") == expected);
    }

    void everyFunctionOfTheCatalogIsWritten()
    {
        const auto json = nlohmann::json::parse(sessionText({}, "0"));
        QCOMPARE(json["explore"]["functions"].size(), catalog().size());
    }

    void whatIsWrongIsSaidInOneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const std::string& text, const char* line) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(line);
        };
        row("empty", "", "x.json: is no session: not valid JSON");
        row("truncated", sessionText({}, "0").substr(0, 200), "x.json: is no session: not valid JSON");
        row("foreign", "{\"a\": 1}",
            "x.json: is no session: it does not say \"format\": \"rectiscope-session\"");
        row("newer", changed("/version", 4),
            "x.json: was written by a newer version (4): this one reads sessions up to version 3");
        row("no version", R"({"format": "rectiscope-session"})", "x.json: version: is missing");
        row("unknown name", changed("/explore/tangents", true),
            "x.json: explore: unknown name \"tangents\": did you mean tangent?");
        row("wrong type", changed("/explore/tangent", 1), "x.json: explore.tangent: must be true or false");
        row("not finite", changed("/explore/cursor", "inf"), "x.json: explore.cursor: must be a number");
        row("empty range", changed("/explore/range", {1, 1}),
            "x.json: explore.range: must be two numbers, the lower first");
        row("wide range", changed("/explore/range", {-1e7, 1}),
            "x.json: explore.range: must lie within -1e6 and 1e6 and be no narrower than 1e-9");
        row("twice", changed("/explore/functions/1", {{"type", "ReLU"}}),
            "x.json: explore.functions: ReLU comes twice");
        row("too many members", changed("/explore/family/count", 51),
            "x.json: explore.family.count: must be from 2 to 50");
        row("no such parameter", changed("/explore/family/parameter", "alpha"),
            "x.json: explore.family.parameter: \"alpha\": no parameter of this function that can be swept");
        row("no spread", changed("/explore/density/spread", 0),
            "x.json: explore.density.spread: must be from 1e-06 to 1000");
        row("no second", changed("/explore/difference/second", nullptr),
            "x.json: explore.difference.second: is missing");
        row("width", changed("/train/hidden", {16, 0.5}),
            "x.json: train.hidden: every number must be from 1 to 4096");
        row("wide lens", changed("/explore/lens_half_width", 101),
            "x.json: explore.lens_half_width: must be from 0.001 to 100");
        row("long sweep", changed("/explore/sweeps/0/seconds", 601),
            "x.json: explore.sweeps.0.seconds: must be from 0.1 to 600");
        row("no such sweep", changed("/explore/sweeps/1/parameter", "alpha"),
            "x.json: explore.sweeps.1.parameter: \"alpha\": no parameter of this function that can be "
            "swept");
        row("too many steps", changed("/train/run/steps", 1e13),
            "x.json: train.run.steps: must be from 0 to 1e+12");
        row("shown after the end", changed("/train/run/shown", 12'345'678'902),
            "x.json: train.run.shown: must be from 0 to 12345678901");
        row("rates that go back", changed("/train/run/rates/1/step", 10),
            "x.json: train.run.rates.1.step: must come after the one before");
        row("fork of itself", changed("/train/run/forks/1/parent", 3),
            "x.json: train.run.forks.1.parent: must be from 0 to 2");
        row("fork before its parent", changed("/train/run/forks/1/step", 6),
            "x.json: train.run.forks.1.step: must be from 7 to 12345678901");
        row(
            "too many networks",
            [] {
                auto json = nlohmann::json::parse(sessionText(fullSession(), "1"));
                auto& forks = json["train"]["run"]["forks"];
                while (forks.size() < 8) forks.push_back(forks[1]);
                return json.dump();
            }(),
            "x.json: train.run.forks: there are more than 8 networks");
        row(
            "too many forks",
            [] {
                auto json = nlohmann::json::parse(sessionText(fullSession(), "1"));
                auto& forks = json["train"]["run"]["forks"];
                while (forks.size() < 1001) forks.push_back(forks[0]);
                return json.dump();
            }(),
            "x.json: train.run.forks: must be at most 1000 long");
        row("no such tab", changed("/train/tab", "layer"),
            "x.json: train.tab: \"layer\": did you mean layers?");
        row("stop at once", changed("/train/stop/steps", 0),
            "x.json: train.stop.steps: must be from 1 to 2147483647");
        row("no function", changed("/train/functions", "ReLU"), "x.json: train.functions: must be a list");
    }
    void whatIsWrongIsSaidInOneLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, line);
        QCOMPARE(QString::fromStdString(why(text.toStdString())), line);
    }

    void figuresRemember()
    {
        const std::string text = sessionText(fullSession(), "0.1.0");
        // The smallest PNG that is one: a header, no data, an end.
        const std::string png(
            "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde\0\0\0\0IEND\xae\x42\x60\x82",
            45);
        QCOMPARE(findSession(pngWithSession(png, text), "x.png").value(), text);
        QCOMPARE(
            findSession("<svg><metadata>" + embeddedSession(text) + "</metadata></svg>", "x.svg").value(),
            text);
        QVERIFY(!findSession(png, "x.png").has_value());
        QVERIFY(!findSession("", "x").has_value());
        QCOMPARE(pngWithSession("no picture", text), std::string("no picture"));
        QCOMPARE(findSession(text, "x.json").value(), text);
    }

    void damageInAFigureIsNoticed()
    {
        const std::string text = sessionText({}, "0");
        std::string svg = "<svg>" + embeddedSession(text) + "</svg>";
        svg[100] = svg[100] == 'A' ? 'B' : 'A';
        for (const std::string& damaged : {svg, svg.substr(0, 200), std::string("rectiscope-session:")}) {
            try {
                (void)findSession(damaged, "x.svg");
                QFAIL("accepted");
            } catch (const SessionError& error) {
                QCOMPARE(std::string(error.what()),
                         std::string("x.svg: the session in this figure is damaged"));
            }
        }
    }

    // RECTISCOPE_FUZZ_FILES=1000000 for the long run.
    void mutatedFilesAreReadOrRefused()
    {
        const int files = fromEnvironment("RECTISCOPE_FUZZ_FILES", 4000);
        Random random(std::uint64_t(fromEnvironment("RECTISCOPE_FUZZ_SEED", 1)), Stream::trainData);
        const std::string text = sessionText(fullSession(), "0.1.0");
        const std::string figure = "%PDF-1.4 " + embeddedSession(text) + " trailer";
        int read = 0, refused = 0;
        for (int i = 0; i < files; ++i) {
            const bool isFigure = i % 4 == 0;
            try {
                const auto found = findSession(mutated(isFigure ? figure : text, random), "x");
                if (!found) continue;
                const SavedSession session = parseSession(*found, "x");
                // What was read is a session like any other.
                QVERIFY(parseSession(sessionText(session, "0"), "x") == session || session.race.data);
                ++read;
            } catch (const SessionError& error) {
                const std::string line = error.what();
                QVERIFY(line.starts_with("x: "));
                QVERIFY(line.find('\n') == std::string::npos);
                QVERIFY(line.size() < 600);
                ++refused;
            }
        }
        QVERIFY(read > 0);
        QVERIFY(refused > files / 4);
    }
};

QTEST_APPLESS_MAIN(TestSavedSession)
#include "tst_saved_session.moc"
