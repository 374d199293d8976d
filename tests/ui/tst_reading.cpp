// What Explore draws beside the curves, with real clicks and keys, on the screen and in figures.
#include "core/activation/catalog.h"
#include "core/activation/config.h"
#include "tests/ui/screen.h"
#include "tests/ui/text_recorder.h"
#include "ui/common/theme.h"
#include "ui/explore/activation_figure.h"
#include "ui/explore/explore_workspace.h"
#include "ui/view_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QSpinBox>
#include <QToolButton>
#include <QtTest>

#include <memory>

using namespace rectiscope;

namespace {

constexpr std::size_t relu = 0;
constexpr std::size_t leaky = 1;
constexpr std::size_t rrelu = 3;
constexpr std::size_t elu = 4;

} // namespace

class ReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tangentTouchesTheSelectedCurveAndFollowsTheKeys();
    void secondDerivativeOfEluIsItsExponential();
    void subdifferentialBarSpansBothSlopes();
    void lensShowsTheLeak();
    void lensSeesAsFarAsItIsSet();
    void aSweepIsPartOfTheState();
    void densityShadesTheShareWithoutGradient();
    void inputBoxesChangeTheExpectations();
    void aSpreadOfZeroIsRefused();
    void pinKeepsTheCurveAsItWas();
    void familyDrawsEvenSteps();
    void derivativeIsCheckedOverTheVisibleRange();
    void conventionsAreListedAndAClickSetsADefault();
    void rreluShowsThreeTestSlopes();
    void differenceHasAPanelOfItsOwnAndFollowsTheSlider();
    void presetsSetWhatFrameworksHave();
    void arrowKeysAnnounceTheValues();
    void switchesMoveNothing();
    void aSweepKeepsWithinItsEnds();
    void figureCarriesEverything();
    void pixelsOfAFigureAgreeWithTheFunction();
    void formulaIsAFigure();
    void aRestoredStateIsShown();

private:
    const QCPGraph* graph(const char* name) const;
    const QCPItemText* note(const char* name) const;
    QString property(const char* name) const;
    void trigger(const char* action) const;

    std::unique_ptr<ViewState> state_;
    std::unique_ptr<ExploreWorkspace> screen_;
    QCustomPlot* plot_ = nullptr;
};

void ReadingTest::init()
{
    applyTheme(*qApp, ThemeChoice::light);
    state_ = std::make_unique<ViewState>();
    screen_ = std::make_unique<ExploreWorkspace>(*state_);
    screen_->resize(1440, 1000);
    screen_->show();
    QVERIFY(QTest::qWaitForWindowExposed(screen_.get()));
    plot_ = child<QCustomPlot>(*screen_, "functionPlot");
    plot_->replot();
}

void ReadingTest::cleanup()
{
    screen_.reset();
    state_.reset();
}

// Null where it is not visible.
const QCPGraph* ReadingTest::graph(const char* name) const
{
    const auto* found = plot_->findChild<QCPGraph*>(QLatin1String(name));
    return found != nullptr && found->visible() ? found : nullptr;
}

const QCPItemText* ReadingTest::note(const char* name) const
{
    const auto* found = plot_->findChild<QCPItemText*>(QLatin1String(name));
    return found != nullptr && found->visible() ? found : nullptr;
}

QString ReadingTest::property(const char* name) const
{
    for (int row = 0; row < child<QTableWidget>(*screen_, "propertyTable")->rowCount(); ++row)
        if (cell(*screen_, "propertyTable", row, 0) == QString::fromUtf8(name))
            return cell(*screen_, "propertyTable", row, 1);
    return {};
}

void ReadingTest::trigger(const char* action) const
{
    for (auto* one : child<QToolButton>(*screen_, "presets")->menu()->actions())
        if (one->objectName() == QLatin1String(action)) return one->trigger();
    qFatal("no action %s", action);
}

void ReadingTest::tangentTouchesTheSelectedCurveAndFollowsTheKeys()
{
    state_->setSelectedRow(elu);
    state_->setCursor(-1);
    QVERIFY(graph("tangent") == nullptr);
    click(*screen_, "showTangent");
    const auto* line = graph("tangent");
    QVERIFY(line != nullptr);
    // y = e⁻¹ − 1 + e⁻¹(x + 1)
    const double slope = 0.36787944117144233;
    const auto at = [&](double x) { return line->data()->findBegin(x, false)->value; };
    QVERIFY(std::fabs(at(5) - (slope - 1 + slope * 6)) < 1e-12);
    QVERIFY(std::fabs(at(-5) - (slope - 1 - slope * 4)) < 1e-12);
    QCOMPARE(note("tangentNote")->text(), QStringLiteral("slope 0.3679"));
    plot_->setFocus();
    for (int i = 0; i < 15; ++i) QTest::keyClick(plot_, Qt::Key_Right); // to 0.5
    QCOMPARE(note("tangentNote")->text(), QStringLiteral("slope 1"));
    QVERIFY(std::fabs(line->data()->findBegin(5, false)->value - 5) < 1e-12);
    click(*screen_, "showTangent");
    QVERIFY(graph("tangent") == nullptr);
}

void ReadingTest::secondDerivativeOfEluIsItsExponential()
{
    state_->setSelectedRow(elu);
    click(*screen_, "showSecondDerivative");
    const auto* line = graph("secondDerivative");
    QVERIFY(line != nullptr);
    int gaps = 0;
    for (const auto& point : *line->data()) {
        if (std::isnan(point.value)) {
            ++gaps;
            continue;
        }
        if (point.key < 0) QVERIFY(std::fabs(point.value - std::exp(point.key)) < 1e-7);
        if (point.key > 0) QVERIFY(std::fabs(point.value) < 1e-7);
    }
    QCOMPARE(gaps, 1); // no stroke from 1 to 0 at the kink
}

void ReadingTest::subdifferentialBarSpansBothSlopes()
{
    click(*screen_, "showSubdifferential");
    const auto* bar = plot_->findChild<QCPCurve*>(QStringLiteral("subdifferential"));
    const auto spans = [&](double lower, double upper) {
        return bar->visible() && bar->data()->at(0)->value == lower && bar->data()->at(1)->value == upper &&
               bar->data()->at(0)->key == 0;
    };
    QVERIFY(spans(0.01, 1));
    type(*screen_, "LeakyReLU.negative_slopeBox", "1.5");
    QVERIFY(spans(1, 1.5));
    state_->setSelectedRow(relu);
    QVERIFY(spans(0, 1));
    state_->setSelectedRow(elu); // its slopes agree: no bar
    QVERIFY(!bar->visible());
}

void ReadingTest::lensShowsTheLeak()
{
    const int rects = plot_->axisRectCount();
    click(*screen_, "showLens");
    plot_->replot();
    QCOMPARE(plot_->axisRectCount(), rects + 1);
    const auto* line = graph("lens1"); // Leaky ReLU
    QVERIFY(line != nullptr);
    QCOMPARE(line->data()->at(0)->value, -0.01);
    const auto* axis = line->valueAxis();
    // What is a fifth of a pixel in the panel of f is clearly apart here.
    QVERIFY(axis->coordToPixel(-0.01) - axis->coordToPixel(0) > 8);
    click(*screen_, "showLens");
    QCOMPARE(plot_->axisRectCount(), rects);
    click(*screen_, "showLens"); // and again
    QVERIFY(graph("lens0") != nullptr);
}

void ReadingTest::lensSeesAsFarAsItIsSet()
{
    type(*screen_, "lensHalfWidth", "0.2"); // shows it
    QVERIFY(child<QPushButton>(*screen_, "showLens")->isChecked());
    const auto* line = graph("lens1"); // Leaky ReLU
    QVERIFY(line != nullptr);
    QCOMPARE(line->keyAxis()->range(), QCPRange(-0.2, 0.2));
    QVERIFY(std::fabs(line->valueAxis()->range().upper - 0.01) < 1e-15);
    QCOMPARE(line->data()->at(0)->key, -0.2);
    QVERIFY(std::fabs(line->data()->at(0)->value + 0.002) < 1e-15);
    QCOMPARE(state_->explore().lensHalfWidth, 0.2);
    type(*screen_, "lensHalfWidth", "0"); // no lens; the limits hold
    QVERIFY(state_->explore().lensHalfWidth >= 0.001);
    type(*screen_, "lensHalfWidth", "1e9");
    QVERIFY(state_->explore().lensHalfWidth <= 100);
}

void ReadingTest::densityShadesTheShareWithoutGradient()
{
    state_->setSelectedRow(relu);
    click(*screen_, "showDensity");
    QVERIFY(graph("density") != nullptr);
    QVERIFY2(note("densityNote")->text().contains(QStringLiteral("50.0 %")),
             qPrintable(note("densityNote")->text()));
    for (const auto& point : *graph("densityFlat")->data()) QVERIFY(point.key <= 0);
    type(*screen_, "inputMean", "1");
    type(*screen_, "inputSpread", "2");
    QVERIFY(note("densityNote")->text().contains(QStringLiteral("30.9 %"))); // Φ(−½)
    state_->setSelectedRow(leaky);
    QVERIFY(note("densityNote")->text().contains(QStringLiteral("0.0 %")));
    QVERIFY(graph("densityFlat")->data()->isEmpty());
}

void ReadingTest::inputBoxesChangeTheExpectations()
{
    state_->setSelectedRow(relu);
    QCOMPARE(property("E[f(z)]"), QStringLiteral("0.3989"));
    type(*screen_, "inputMean", "1");
    type(*screen_, "inputSpread", "2");
    QTRY_COMPARE(property("E[f(z)]"), QStringLiteral("1.3956"));
    QCOMPARE(property("E[f(z)²]"), QStringLiteral("4.1614"));
    QCOMPARE(property("E[f′(z)²]"), QStringLiteral("0.6915"));
    QCOMPARE(property("can die"), QStringLiteral("yes, f′ = 0 for 30.9 %"));
    QVERIFY(child<QPushButton>(*screen_, "showDensity")->isChecked()); // nobody forgets another N
    click(*screen_, "showDensity");
    QTRY_COMPARE(property("E[f(z)]"), QStringLiteral("0.3989"));
}

void ReadingTest::aSpreadOfZeroIsRefused()
{
    type(*screen_, "inputSpread", "2");
    for (const char* wrong : {"0", "-1"}) {
        type(*screen_, "inputSpread", wrong);
        QCOMPARE(child<QDoubleSpinBox>(*screen_, "inputSpread")->text(), QStringLiteral("2"));
        QCOMPARE(state_->explore().density->spread, 2.0);
    }
}

void ReadingTest::pinKeepsTheCurveAsItWas()
{
    QVERIFY(!child<QPushButton>(*screen_, "unpinAll")->isEnabled());
    click(*screen_, "pin");
    click(*screen_, "pin"); // the same curve once
    QCOMPARE(state_->explore().pins.size(), std::size_t{1});
    type(*screen_, "LeakyReLU.negative_slopeBox", "0.5");
    QCOMPARE(graph("ghost1000.f")->data()->at(0)->value, -0.05);
    QCOMPARE(curveAt(*screen_, "LeakyReLU.f", -5), -2.5);
    QVERIFY(graph("ghost1000.f")->pen().style() == Qt::CustomDashLine);
    QVERIFY(graph("ghost1000.f")->name().contains(QStringLiteral("a = 0.01")));
    click(*screen_, "pin");
    QVERIFY(graph("ghost1001.df") != nullptr);
    click(*screen_, "unpinAll");
    QVERIFY(graph("ghost1000.f") == nullptr && graph("ghost1001.f") == nullptr);
}

void ReadingTest::familyDrawsEvenSteps()
{
    auto* menu = child<QToolButton>(*screen_, "family")->menu();
    auto& panel = *menu;
    menu->popup({0, 0});
    auto* shown = child<QCheckBox>(panel, "familyShown");
    QTest::mouseClick(shown, Qt::LeftButton, Qt::NoModifier, {8, shown->height() / 2});
    for (int i = 0; i < 6; ++i) {
        const auto* member = graph(qPrintable(QStringLiteral("member%1.f").arg(2000 + i)));
        QVERIFY(member != nullptr);
        QVERIFY(std::fabs(member->data()->at(0)->value + 5 * 0.1 * i) < 1e-12);
    }
    auto* count = child<QSpinBox>(panel, "familyCount");
    count->setFocus();
    QTest::keyClick(count, Qt::Key_Down);
    QVERIFY(graph("member2005.f") == nullptr);
    QVERIFY(std::fabs(graph("member2004.f")->data()->at(0)->value + 2.5) < 1e-12);
    type(panel, "familyTo", "1");
    QVERIFY(std::fabs(graph("member2004.f")->data()->at(0)->value + 5) < 1e-12);
    menu->close();
}

void ReadingTest::derivativeIsCheckedOverTheVisibleRange()
{
    const auto* check = child<QLabel>(*screen_, "derivativeCheck");
    for (std::size_t row = 0; row < state_->rows(); ++row) {
        state_->setSelectedRow(row);
        QTRY_VERIFY2(check->text().contains(QStringLiteral("✓")), qPrintable(check->text()));
    }
}

void ReadingTest::conventionsAreListedAndAClickSetsADefault()
{
    click(*screen_, "details1");
    auto* table = child<QTableWidget>(*screen_, "conventionTable");
    QCOMPARE(table->rowCount(), 10);
    QCOMPARE(cell(*screen_, "conventionTable", 0, 0), QStringLiteral("PyTorch"));
    QCOMPARE(cell(*screen_, "conventionTable", 0, 2), QStringLiteral("0.01"));
    QCOMPARE(cell(*screen_, "conventionTable", 1, 0), QStringLiteral("Keras layer"));
    QCOMPARE(cell(*screen_, "conventionTable", 1, 1), QStringLiteral("0.3"));
    QCOMPARE(child<QLabel>(*screen_, "writings")->text(), QStringLiteral("a:  0.01·x  =  x / 100"));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                      table->visualItemRect(table->item(1, 0)).center());
    QCOMPARE(state_->activation(leaky).parameter(0), 0.3);
    QCOMPARE(child<QLabel>(*screen_, "writings")->text(), QStringLiteral("a:  0.3·x  =  x / 3.3333"));
    table->setCurrentCell(9, 0); // the paper's 5.5
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(state_->activation(leaky).parameter(0), 1 / 5.5);
}

void ReadingTest::rreluShowsThreeTestSlopes()
{
    state_->setSelectedRow(rrelu);
    click(*screen_, "details1");
    const auto text = child<QLabel>(*screen_, "testSlopes")->text();
    for (const char* number : {"0.22917", "0.18182", "0.19617"})
        QVERIFY2(text.count(QLatin1String(number)) == 2, qPrintable(text)); // of l and u, and of the paper
    type(*screen_, "RReLU.lowerBox", "0.2");
    type(*screen_, "RReLU.upperBox", "0.4");
    const auto changed = child<QLabel>(*screen_, "testSlopes")->text();
    for (const char* number : {"0.30000", "0.26667", "0.27726", "0.22917", "0.18182", "0.19617"})
        QVERIFY2(changed.contains(QLatin1String(number)), qPrintable(changed)); // ln 2/2.5 = 0.27726
    type(*screen_, "RReLU.lowerBox", "-0.1");
    QVERIFY(!child<QLabel>(*screen_, "testSlopes")->text().contains(QStringLiteral("nan")));
}

void ReadingTest::differenceHasAPanelOfItsOwnAndFollowsTheSlider()
{
    click(*screen_, "details1");
    auto* shown = child<QCheckBox>(*screen_, "differenceShown");
    QTest::mouseClick(shown, Qt::LeftButton, Qt::NoModifier, {8, shown->height() / 2});
    plot_->replot();
    QCOMPARE(plot_->axisRectCount(), 3);
    const auto* line = graph("difference"); // Leaky ReLU − ReLU
    QVERIFY(line != nullptr);
    QCOMPARE(line->data()->at(0)->value, -0.05);
    QVERIFY(line->keyAxis()->axisRect()->top() > plot_->axisRect(1)->bottom());
    QCOMPARE(child<QLabel>(*screen_, "differenceResult")->text(), QStringLiteral("max |Δ| = 0.05 at x = −5"));
    type(*screen_, "LeakyReLU.negative_slopeBox", "0.3");
    QCOMPARE(line->data()->at(0)->value, -1.5);
    // A framework's default as the second.
    auto* second = child<QComboBox>(*screen_, "differenceSecond");
    const int index = second->findText(QStringLiteral("Darknet: Leaky ReLU  a = 0.1"));
    QVERIFY(index > 0);
    second->setFocus();
    QTest::keyClicks(second, QStringLiteral("Darknet:")); // a list finds what is typed
    QCOMPARE(second->currentIndex(), index);
    QVERIFY(std::fabs(line->data()->at(0)->value + 1) < 1e-12);
    // It pans with the others.
    state_->setRange({-10, 10});
    QCOMPARE(line->keyAxis()->range(), QCPRange(-10, 10));
    QTest::mouseClick(shown, Qt::LeftButton, Qt::NoModifier, {8, shown->height() / 2});
    QVERIFY(graph("difference") == nullptr);
    plot_->replot();
    QVERIFY(plot_->axisRect(1)->bottom() > plot_->height() - 80); // the room is given back
}

void ReadingTest::presetsSetWhatFrameworksHave()
{
    trigger("presetKeraslayer");
    QCOMPARE(state_->activation(leaky).parameter(0), 0.3);
    QCOMPARE(state_->activation(2).parameter(1), 0.0); // PReLU starts at 0
    trigger("presetMXNet");
    QCOMPARE(state_->activation(leaky).parameter(0), 0.25);
    QCOMPARE(state_->activation(elu).parameter(0), 0.25);
    QCOMPARE(state_->activation(rrelu).parameter(1), 0.334);
    trigger("presetPaperRReLU");
    QVERIFY(state_->showsDivisors());
    QCOMPARE(state_->activation(rrelu).parameter(rreluConvention), 1.0);
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "RReLU.lowerBox")->text(), QStringLiteral("3"));
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "RReLU.upperBox")->text(), QStringLiteral("8"));
    trigger("presetPaper5.5");
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "LeakyReLU.negative_slopeBox")->text(), QStringLiteral("5.5"));
}

void ReadingTest::arrowKeysAnnounceTheValues()
{
    state_->setSelectedRow(elu);
    state_->setCursor(-1.1);
    plot_->setFocus();
    QTest::keyClick(plot_, Qt::Key_Right);
    QCOMPARE(plot_->accessibleDescription(), QStringLiteral("ELU at x = −1: f = −0.6321, slope 0.3679"));
}

void ReadingTest::switchesMoveNothing()
{
    const auto places = [&] {
        QList<QRect> all{plot_->geometry(), plot_->axisRect(0)->rect(), plot_->axisRect(1)->rect()};
        for (const char* name : {"showTangent", "showSecondDerivative", "showSubdifferential", "showLens",
                                 "showDensity", "pin", "unpinAll"})
            all << QRect(child<QWidget>(*screen_, name)->mapTo(screen_.get(), QPoint()),
                         child<QWidget>(*screen_, name)->size());
        return all;
    };
    const auto before = places();
    for (const char* name :
         {"showTangent", "showSecondDerivative", "showSubdifferential", "showDensity", "pin"}) {
        click(*screen_, name);
        plot_->replot();
        QCOMPARE(places(), before);
    }
}

void ReadingTest::aSweepKeepsWithinItsEnds()
{
    auto* play = child<QToolButton>(*screen_, "PReLU.initPlay");
    auto* menu = play->findChild<QMenu*>();
    QVERIFY(menu != nullptr);
    const auto choose = [&](const char* text) {
        for (auto* action : menu->actions())
            if (action->text() == QLatin1String(text)) return action->trigger();
        qFatal("no action %s", text);
    };
    type(*screen_, "PReLU.initBox", "0.2");
    choose("Sweep from this value");
    type(*screen_, "PReLU.initBox", "0.4");
    choose("Sweep up to this value");
    choose("Fast");
    QTest::mouseClick(play, Qt::LeftButton);
    double lowest = 1;
    double highest = 0;
    connect(state_.get(), &ViewState::activationChanged, this, [&] {
        lowest = std::min(lowest, state_->activation(2).parameter(1));
        highest = std::max(highest, state_->activation(2).parameter(1));
    });
    QTRY_VERIFY_WITH_TIMEOUT(lowest < 0.25 && highest > 0.35, 10000);
    QTest::mouseClick(play, Qt::LeftButton);
    QVERIFY2(lowest >= 0.2 - 1e-9 && highest <= 0.4 + 1e-9, qPrintable(QString::number(lowest)));
}

void ReadingTest::aSweepIsPartOfTheState()
{
    const auto choose = [&](const char* action) {
        auto* found = screen_->findChild<QAction*>(QLatin1String(action));
        QVERIFY2(found != nullptr, action);
        found->trigger();
    };
    const auto isChecked = [&](const char* action) {
        return screen_->findChild<QAction*>(QLatin1String(action))->isChecked();
    };
    QVERIFY(isChecked("LeakyReLU.negative_slopeSweepNormal"));
    QCOMPARE(state_->sweep(leaky, 0).seconds, 3.5);
    choose("LeakyReLU.negative_slopeSweepSlow");
    QCOMPARE(state_->sweep(leaky, 0).seconds, 9.0);
    type(*screen_, "LeakyReLU.negative_slopeBox", "0.25");
    choose("LeakyReLU.negative_slopeSweepTo");
    QVERIFY(state_->sweep(leaky, 0).ends.has_value());
    QVERIFY(std::fabs(state_->sweep(leaky, 0).ends->upper - 0.25) < 1e-12);
    // As divisors it is the same sweep.
    state_->setShowsDivisors(true);
    QVERIFY(std::fabs(state_->sweep(leaky, 0).ends->upper - 0.25) < 1e-12);
    state_->setShowsDivisors(false);
    ExploreState back = state_->explore();
    back.sweeps = {{leaky, 0, std::nullopt, 1.2}};
    state_->setExplore(back);
    QVERIFY(isChecked("LeakyReLU.negative_slopeSweepFast"));
    choose("LeakyReLU.negative_slopeSweepNormal");
    QVERIFY(state_->explore().sweeps.empty()); // as at first
}

void ReadingTest::figureCarriesEverything()
{
    auto explore = state_->explore();
    explore.selected = relu;
    FigureOptions options;
    const auto shows = [&](const char* text) {
        for (const auto& one : recordedTexts(ActivationFigure(figureContent(explore, true, true)), options))
            if (one.text.contains(QString::fromUtf8(text))) return true;
        return false;
    };
    const auto tells = [&](const char* sentence) {
        return ActivationFigure(figureContent(explore, true, true))
            .caption()
            .contains(QString::fromUtf8(sentence));
    };
    // Each is there once it is asked for, and not before.
    const auto appears = [&](const char* text, const char* sentence, const auto& change) {
        QVERIFY2(!shows(text), text);
        QVERIFY2(!tells(sentence), sentence);
        change();
        QVERIFY2(shows(text), text);
        QVERIFY2(tells(sentence), qPrintable(ActivationFigure(figureContent(explore, true, true)).caption()));
    };
    QVERIFY(tells("Shaded: where the slope of ReLU is 0."));
    appears("slope 0", "The tangent of ReLU at x = −1.5 has slope 0.", [&] {
        explore.tangent = true;
        explore.cursor = -1.5;
    });
    appears("f″ of ReLU: 0, exact", "Dashed in the panel of f′: the second derivative of ReLU.",
            [&] { explore.secondDerivative = true; });
    appears("∂f(0) = [0, 1]", "The bar: the subdifferential of ReLU, ∂f(0) = [0, 1].",
            [&] { explore.subdifferential = true; });
    appears("lens near 0", "The inset: x within ±0.4, y within ±0.02.", [&] {
        explore.lens = true;
        explore.lensHalfWidth = 0.4;
    });
    // Φ(−1/4) = 0.401294
    appears("z ~ N(0.5, 2²)", "The hill: inputs z ~ N(0.5, 2²); for 40.1 % of them the slope of ReLU is 0.",
            [&] {
                explore.density = Density{0.5, 2};
            });
    appears("Leaky ReLU  a = 0.4, pinned", "Pinned, thin and dashed: Leaky ReLU (a = 0.4).",
            [&] { explore.pins = {parseActivation("LeakyReLU:negative_slope=0.4")}; });
    appears("Leaky ReLU  a = 0.3",
            "A family of 6 curves of Leaky ReLU, from pale to strong: a = 0 to a = 0.5, in even steps.", [&] {
                explore.family = Family{leaky, 0, 0, 0.5, 6};
            });
    appears("Δ| = 2.5", "Δ = Leaky ReLU (a = 0.5) − ReLU: at most 2.5, at x = −5.", [&] {
        explore.difference =
            Difference{parseActivation("LeakyReLU:negative_slope=0.5"), parseActivation("ReLU")};
    });
    QVERIFY(tells("RReLU (a ~ U(0.125, 0.333))"));
    QVERIFY(tells("some drawn (seed 1) and their mean."));
    // What is not drawn is not told.
    const auto derivative = ActivationFigure(figureContent(explore, false, true)).caption();
    for (const char* part : {"inset", "hill", "tangent"}) QVERIFY(!derivative.contains(QLatin1String(part)));
    explore.cursor = 7; // outside
    QVERIFY(!tells("tangent"));
    // The numbers of ghosts and members are data of the figure too.
    const auto csv = ActivationFigure(figureContent(explore, true, true)).csv();
    QVERIFY(csv.contains("\nLeakyReLU:negative_slope=0.4,-5,-2,0.4,"));
    QVERIFY(csv.contains("\nLeakyReLU:negative_slope=0.3,-5,-1.5,0.3,"));
}

// The curve's colour is where the function says, to a pixel, all over the panel of f.
void ReadingTest::pixelsOfAFigureAgreeWithTheFunction()
{
    // Those drawn without dashes.
    for (const char* text : {"LeakyReLU:negative_slope=0.3", "ELU", "GELU", "SELU", "SiLU"}) {
        const auto activation = parseActivation(text);
        ActivationFigureContent content;
        content.activations = {activation};
        content.showsDerivative = false;
        content.range = {-4, 4};
        content.values = Interval{-2, 2};
        QImage image(1000, 800, QImage::Format_RGB32);
        QCPPainter painter(&image);
        FigureOptions options;
        options.size = image.size();
        ActivationFigure(content).paint(painter, options);
        // The outermost lines of the grid are the ends of the axes.
        const QColor grid = lightTheme().grid;
        const auto isGridColumn = [&](int x) {
            int found = 0;
            for (int y = 60; y < 740; ++y) found += image.pixelColor(x, y) == grid;
            return found > 300;
        };
        const auto isGridRow = [&](int y) {
            int found = 0;
            for (int x = 60; x < 940; ++x) found += image.pixelColor(x, y) == grid;
            return found > 300;
        };
        int left = 0;
        int right = 999;
        int top = 0;
        int bottom = 799;
        while (left < 500 && !isGridColumn(left)) ++left;
        while (right > 500 && !isGridColumn(right)) --right;
        while (top < 400 && !isGridRow(top)) ++top;
        while (bottom > 400 && !isGridRow(bottom)) --bottom;
        QVERIFY(right - left > 700 && bottom - top > 500);
        const QColor color = functionColor(catalogIndex(activation.info()), lightTheme());
        const auto isCurve = [&](int x, int y) {
            const QColor pixel = image.pixelColor(x, y);
            return qAbs(pixel.red() - color.red()) + qAbs(pixel.green() - color.green()) +
                       qAbs(pixel.blue() - color.blue()) <
                   60;
        };
        int seen = 0;
        for (int x = left + 2; x < right - 1; x += 3) {
            const double place = -4 + 8.0 * (x - left) / (right - left);
            const double value = activation.value(place);
            if (std::fabs(value) > 1.9) continue;
            const int row = qRound(bottom - (value + 2) / 4 * (bottom - top));
            QVERIFY2(isCurve(x, row) || isCurve(x, row - 1) || isCurve(x, row + 1),
                     qPrintable(QStringLiteral("%1 at x = %2").arg(QLatin1String(text)).arg(place)));
            for (const int beside : {-12, -8, 8, 12}) QVERIFY(!isCurve(x, row + beside));
            ++seen;
        }
        QVERIFY(seen > 150);
    }
}

void ReadingTest::formulaIsAFigure()
{
    state_->setSelectedRow(9); // Softplus: a fraction
    QCOMPARE(screen_->figures().last().id, QStringLiteral("formula"));
    const auto figure = screen_->figure(QStringLiteral("formula"));
    QVERIFY2(figure->csv().contains("ln(1 + e^(βx))/β"), figure->csv().constData());
    QImage image(800, 400, QImage::Format_RGB32);
    QCPPainter painter(&image);
    FigureOptions options;
    options.size = image.size();
    figure->paint(painter, options);
    int dark = 0;
    for (int x = 0; x < 800; ++x)
        for (int y = 0; y < 400; ++y) {
            const bool ink = image.pixelColor(x, y).lightness() < 128;
            dark += ink;
            QVERIFY(!ink || (x > 20 && x < 780 && y > 10 && y < 390)); // nothing touches the edge
        }
    QVERIFY(dark > 1000);
}

void ReadingTest::aRestoredStateIsShown()
{
    auto explore = state_->explore();
    explore.tangent = explore.lens = true;
    explore.density = Density{2, 3};
    explore.difference =
        Difference{parseActivation("LeakyReLU:negative_slope=0.77"), parseActivation("ReLU")};
    explore.family = Family{elu, 0, 0.5, 2, 4};
    // The function that the difference's box shows has another slope, too.
    explore.activations[leaky] = parseActivation("LeakyReLU:negative_slope=0.1");
    state_->setExplore(explore);
    QVERIFY(state_->explore() == explore);
    QVERIFY(child<QPushButton>(*screen_, "showTangent")->isChecked());
    QVERIFY(child<QPushButton>(*screen_, "showLens")->isChecked());
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "inputMean")->text(), QStringLiteral("2"));
    QVERIFY(child<QCheckBox>(*screen_, "differenceShown")->isChecked());
    // A function that is in no list is named nevertheless.
    QCOMPARE(child<QComboBox>(*screen_, "differenceFirst")->currentIndex(), -1);
    QVERIFY(
        child<QComboBox>(*screen_, "differenceFirst")->placeholderText().contains(QStringLiteral("0.77")));
    QVERIFY(graph("member2003.f") != nullptr && graph("difference") != nullptr);
    state_->setExplore(firstExploreState());
    QVERIFY(graph("member2003.f") == nullptr && graph("difference") == nullptr &&
            graph("tangent") == nullptr);
    QVERIFY(!child<QCheckBox>(*screen_, "differenceShown")->isChecked());
}

QTEST_MAIN(ReadingTest)
#include "tst_reading.moc"
