#include "tests/ui/screen.h"
#include "ui/common/theme.h"
#include "ui/explore/chart_values.h"
#include "ui/explore/explore_workspace.h"
#include "ui/view_state.h"

#include <QCheckBox>
#include <QLabel>
#include <QtTest>

#include <memory>

using namespace rectiscope;

class ExploreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheRectifierFamilyAtFirst();
    void sliderMovesTheCurve();
    void sliderHitsSmallSlopesByKey();
    void doubleClickResets();
    void typedValueMayLieBeyondTheSlider();
    void typedValueIsKeptExactly();
    void lowerBoundPushesUpperBound();
    void upperBoundPushesLowerBound();
    void divisorsAreOnlyAnotherWriting();
    void divisorOfOneOrLessIsRefused();
    void checkBoxShowsAndHidesCurves();
    void clickOnANameSelects();
    void tableFollowsTheMouse();
    void tableFollowsTheArrowKeys();
    void wheelZoomsAtTheCursor();
    void wheelWithControlZoomsXOnly();
    void wheelWithShiftZoomsYOnly();
    void dragPansBothPanels();
    void doubleClickOnThePlotResetsTheView();
    void testModeUsesTheMeanOfTheConvention();
    void kinkSideDecidesTheDerivativeAtZero();
    void kinkIsAGapWithAnOpenAndAFilledDot();
    void flatStretchOfTheSelectedFunctionIsShaded();
    void resampleDrawsOtherSlopes();
    void playSweepsTheParameter();
    void resetAllRestoresTheUsualValues();
    void propertiesAreThoseOfTheSelectedFunction();
    void graphsAreKeptWhenAParameterMoves();

private:
    QPoint plotPoint(double x, double y) const;
    void wheel(QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QCPAxis* axis(int panel, QCPAxis::AxisType type) const;

    std::unique_ptr<ViewState> state_;
    std::unique_ptr<ExploreWorkspace> screen_;
    QCustomPlot* plot_ = nullptr;
};

void ExploreTest::init()
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

void ExploreTest::cleanup()
{
    screen_.reset();
    state_.reset();
}

QCPAxis* ExploreTest::axis(int panel, QCPAxis::AxisType type) const
{
    return plot_->axisRect(panel)->axis(type);
}

// In the upper panel.
QPoint ExploreTest::plotPoint(double x, double y) const
{
    return {qRound(axis(0, QCPAxis::atBottom)->coordToPixel(x)),
            qRound(axis(0, QCPAxis::atLeft)->coordToPixel(y))};
}

void ExploreTest::wheel(QPoint at, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, plot_->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(plot_, &event);
}

void ExploreTest::showsTheRectifierFamilyAtFirst()
{
    for (const char* name : {"ReLU.f", "LeakyReLU.f", "PReLU.f", "RReLU.f", "ELU.f", "ELU.df"})
        QVERIFY2(curveIsVisible(*screen_, name), name);
    QVERIFY(!curveIsVisible(*screen_, "SELU.f"));
    QCOMPARE(curveAt(*screen_, "LeakyReLU.f", -5), -0.05);
    QCOMPARE(curveAt(*screen_, "PReLU.f", -5), -1.25);
}

void ExploreTest::sliderMovesTheCurve()
{
    auto* slider = child<QWidget>(*screen_, "LeakyReLU.negative_slopeSlider");
    drag(*slider, 0.2, 1);
    QCOMPARE(curveAt(*screen_, "LeakyReLU.f", -5), -5.0);
    QCOMPARE(curveAt(*screen_, "LeakyReLU.df", -5), 1.0);
    drag(*slider, 1, 0);
    QCOMPARE(curveAt(*screen_, "LeakyReLU.f", -5), 0.0);
    QCOMPARE(cell(*screen_, "valueTable", 1, 1), QStringLiteral("0.000"));
}

void ExploreTest::sliderHitsSmallSlopesByKey()
{
    auto* slider = child<QWidget>(*screen_, "LeakyReLU.negative_slopeSlider");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Home);
    for (int i = 0; i < 12; ++i) QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(curveAt(*screen_, "LeakyReLU.df", -5), 0.012);
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "LeakyReLU.negative_slopeBox")->text(), QStringLiteral("0.012"));
}

void ExploreTest::doubleClickResets()
{
    type(*screen_, "PReLU.initBox", "0.7");
    QCOMPARE(curveAt(*screen_, "PReLU.f", -5), -3.5);
    auto* slider = child<QWidget>(*screen_, "PReLU.initSlider");
    QTest::mouseDClick(slider, Qt::LeftButton, Qt::NoModifier, {10, 10});
    QCOMPARE(curveAt(*screen_, "PReLU.f", -5), -1.25);
}

void ExploreTest::typedValueMayLieBeyondTheSlider()
{
    type(*screen_, "PReLU.initBox", "-1.3");
    QCOMPARE(curveAt(*screen_, "PReLU.f", -5), 6.5);
    QCOMPARE(cell(*screen_, "valueTable", 2, 1), QStringLiteral("2.600")); // −1.3 · −2
    QCOMPARE(cell(*screen_, "valueTable", 2, 2), QStringLiteral("−1.300"));
}

void ExploreTest::typedValueIsKeptExactly()
{
    type(*screen_, "LeakyReLU.negative_slopeBox", "0.123456789");
    QCOMPARE(state_->activation(1).parameter(0), 0.123456789);
    // Leaving the field, which shows fewer digits, changes nothing.
    auto* box = child<QDoubleSpinBox>(*screen_, "LeakyReLU.negative_slopeBox");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Return);
    QTest::keyClick(box, Qt::Key_Tab);
    QCOMPARE(state_->activation(1).parameter(0), 0.123456789);
}

void ExploreTest::lowerBoundPushesUpperBound()
{
    type(*screen_, "RReLU.lowerBox", "0.5");
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "RReLU.upperBox")->text(), QStringLiteral("0.5"));
    drag(*child<QWidget>(*screen_, "RReLU.lowerSlider"), 0.7, 1);
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "RReLU.upperBox")->text(), QStringLiteral("1"));
    QCOMPARE(curveAt(*screen_, "RReLU.f", -5), -5.0);
}

void ExploreTest::upperBoundPushesLowerBound()
{
    type(*screen_, "RReLU.upperBox", "0.1");
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "RReLU.lowerBox")->text(), QStringLiteral("0.1"));
    QCOMPARE(cell(*screen_, "valueTable", 3, 2), QStringLiteral("0.100"));
}

void ExploreTest::divisorsAreOnlyAnotherWriting()
{
    const double before = curveAt(*screen_, "RReLU.f", -5);
    click(*screen_, "convention1");
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "LeakyReLU.negative_slopeBox")->text(), QStringLiteral("100"));
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "RReLU.lowerBox")->text(), QStringLiteral("3"));
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "RReLU.upperBox")->text(), QStringLiteral("8"));
    QCOMPARE(curveAt(*screen_, "RReLU.f", -5), before);
    type(*screen_, "LeakyReLU.negative_slopeBox", "5.5");
    QCOMPARE(cell(*screen_, "valueTable", 1, 1), QStringLiteral("−0.364")); // −2/5.5
    type(*screen_, "RReLU.upperBox", "10");
    QCOMPARE(state_->activation(3).parameter(0), 0.1); // u = 10 is the lowest slope
    click(*screen_, "convention0");
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "LeakyReLU.negative_slopeBox")->text(),
             QStringLiteral("0.181818"));
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "RReLU.lowerBox")->text(), QStringLiteral("0.1"));
}

void ExploreTest::divisorOfOneOrLessIsRefused()
{
    click(*screen_, "convention1");
    auto* message = child<QLabel>(*screen_, "parametersLeakyReLUMessage");
    for (const char* wrong : {"0.01", "1", "-5.5"}) {
        type(*screen_, "LeakyReLU.negative_slopeBox", wrong);
        QVERIFY(message->isVisible());
        QVERIFY2(message->text().contains(QStringLiteral("above 1")), qPrintable(message->text()));
        QCOMPARE(child<QDoubleSpinBox>(*screen_, "LeakyReLU.negative_slopeBox")->text(),
                 QStringLiteral("100"));
        QCOMPARE(curveAt(*screen_, "LeakyReLU.f", -5), -0.05);
    }
    type(*screen_, "LeakyReLU.negative_slopeBox", "5");
    QVERIFY(!message->isVisible());
    QCOMPARE(curveAt(*screen_, "LeakyReLU.f", -5), -1.0);
}

void ExploreTest::checkBoxShowsAndHidesCurves()
{
    auto* relu = child<QCheckBox>(*screen_, "showReLU");
    QTest::mouseClick(relu, Qt::LeftButton, Qt::NoModifier, {10, relu->height() / 2});
    QVERIFY(!curveIsVisible(*screen_, "ReLU.f"));
    QVERIFY(!curveIsVisible(*screen_, "ReLU.df"));
    QCOMPARE(cell(*screen_, "valueTable", 0, 0), QStringLiteral("Leaky ReLU"));
    auto* selu = child<QCheckBox>(*screen_, "showSELU");
    selu->setFocus();
    QTest::keyClick(selu, Qt::Key_Space);
    QVERIFY(curveIsVisible(*screen_, "SELU.f"));
    QCOMPARE(cell(*screen_, "valueTable", 4, 0), QStringLiteral("SELU"));
    QCOMPARE(cell(*screen_, "valueTable", 4, 1), QStringLiteral("−1.520")); // 1.7581·(e⁻² − 1)
}

void ExploreTest::clickOnANameSelects()
{
    auto* elu = child<QCheckBox>(*screen_, "showELU");
    QTest::mouseClick(elu, Qt::LeftButton, Qt::NoModifier, {80, elu->height() / 2});
    QVERIFY(elu->isChecked());
    QCOMPARE(child<QLabel>(*screen_, "functionTitle")->text(), QStringLiteral("ELU"));
    QCOMPARE(child<QLabel>(*screen_, "source")->text(),
             QStringLiteral("Clevert et al. 2016, arXiv:1511.07289"));
}

void ExploreTest::tableFollowsTheMouse()
{
    QTest::mouseMove(plot_, plotPoint(-4, 1));
    QTRY_COMPARE(child<QLabel>(*screen_, "cursorTitle")->text(), QStringLiteral("AT x = −4.00"));
    QCOMPARE(cell(*screen_, "valueTable", 0, 1), QStringLiteral("0.000"));
    QCOMPARE(cell(*screen_, "valueTable", 1, 1), QStringLiteral("−0.040"));
    QCOMPARE(cell(*screen_, "valueTable", 2, 1), QStringLiteral("−1.000"));
    QCOMPARE(cell(*screen_, "valueTable", 3, 1), QStringLiteral("−0.917")); // −4 · (1/8 + 1/3)/2
    QCOMPARE(cell(*screen_, "valueTable", 4, 1), QStringLiteral("−0.982")); // e⁻⁴ − 1
    QCOMPARE(cell(*screen_, "valueTable", 4, 2), QStringLiteral("0.018"));
    QTest::mouseMove(plot_, plotPoint(3, 1));
    QTRY_COMPARE(cell(*screen_, "valueTable", 4, 1), QStringLiteral("3.000"));
}

void ExploreTest::tableFollowsTheArrowKeys()
{
    plot_->setFocus();
    for (int i = 0; i < 10; ++i) QTest::keyClick(plot_, Qt::Key_Right);
    QCOMPARE(child<QLabel>(*screen_, "cursorTitle")->text(), QStringLiteral("AT x = −1.00"));
    QCOMPARE(cell(*screen_, "valueTable", 4, 1), QStringLiteral("−0.632")); // e⁻¹ − 1
}

void ExploreTest::wheelZoomsAtTheCursor()
{
    const QRect rect = plot_->axisRect(0)->rect();
    wheel(rect.topLeft());
    const auto x = axis(0, QCPAxis::atBottom)->range();
    QVERIFY(qAbs(x.lower + 5) < 1e-9); // what is under the mouse stays there
    QVERIFY(qAbs(x.upper - 3.5) < 1e-9);
    const auto y = axis(0, QCPAxis::atLeft)->range();
    QVERIFY(qAbs(y.upper - 4) < 0.05);
    QVERIFY(qAbs(y.size() - 5.1) < 1e-9); // 6 · 0.85
}

void ExploreTest::wheelWithControlZoomsXOnly()
{
    wheel(plot_->axisRect(1)->rect().center(), Qt::ControlModifier);
    QVERIFY(qAbs(axis(1, QCPAxis::atBottom)->range().size() - 8.5) < 1e-9);
    QVERIFY(qAbs(axis(0, QCPAxis::atBottom)->range().size() - 8.5) < 1e-9); // the panels share x
    QVERIFY(qAbs(axis(1, QCPAxis::atLeft)->range().size() - 1.4) < 1e-9);
}

void ExploreTest::wheelWithShiftZoomsYOnly()
{
    wheel(plot_->axisRect(1)->rect().center(), Qt::ShiftModifier);
    QVERIFY(qAbs(axis(1, QCPAxis::atBottom)->range().size() - 10) < 1e-9);
    QVERIFY(qAbs(axis(1, QCPAxis::atLeft)->range().size() - 1.19) < 1e-9); // 1.4 · 0.85
    QVERIFY(qAbs(axis(0, QCPAxis::atLeft)->range().size() - 6) < 1e-9);
}

void ExploreTest::dragPansBothPanels()
{
    const QPoint from = plotPoint(1, 1);
    const QPoint to = plotPoint(3, 1);
    QTest::mousePress(plot_, Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(plot_, (from + to) / 2);
    QTest::mouseMove(plot_, to);
    QTest::mouseRelease(plot_, Qt::LeftButton, Qt::NoModifier, to);
    for (const int panel : {0, 1}) {
        const auto range = axis(panel, QCPAxis::atBottom)->range();
        QVERIFY(qAbs(range.lower + 7) < 0.02);
        QVERIFY(qAbs(range.upper - 3) < 0.02);
    }
    // The curves are drawn to the new edge.
    QVERIFY(qAbs(curveAt(*screen_, "PReLU.f", -7.02) + 0.25 * 7) < 0.01);
}

void ExploreTest::doubleClickOnThePlotResetsTheView()
{
    wheel(plotPoint(2, 1));
    wheel(plotPoint(2, 1));
    QVERIFY(axis(0, QCPAxis::atBottom)->range() != QCPRange(-5, 5));
    QTest::mouseDClick(plot_, Qt::LeftButton, Qt::NoModifier, plotPoint(1, 1));
    QCOMPARE(axis(0, QCPAxis::atBottom)->range(), QCPRange(-5, 5));
    QCOMPARE(axis(0, QCPAxis::atLeft)->range(), QCPRange(-2, 4));
}

void ExploreTest::testModeUsesTheMeanOfTheConvention()
{
    click(*screen_, "mode1");
    QCOMPARE(cell(*screen_, "valueTable", 3, 2), QStringLiteral("0.229")); // (1/8 + 1/3)/2
    click(*screen_, "RReLU.convention1");
    QCOMPARE(cell(*screen_, "valueTable", 3, 2), QStringLiteral("0.182")); // 2/(3 + 8), the paper
    click(*screen_, "mode0");
    QCOMPARE(cell(*screen_, "valueTable", 3, 2), QStringLiteral("0.196")); // ln(8/3)/5
}

void ExploreTest::kinkSideDecidesTheDerivativeAtZero()
{
    QTest::mouseMove(plot_, plotPoint(0, 1));
    QTRY_COMPARE(child<QLabel>(*screen_, "cursorTitle")->text(), QStringLiteral("AT x = 0.00"));
    QCOMPARE(cell(*screen_, "valueTable", 0, 2), QStringLiteral("1.000"));
    click(*screen_, "kinkSide1");
    QCOMPARE(cell(*screen_, "valueTable", 0, 2), QStringLiteral("0.000"));
    QCOMPARE(cell(*screen_, "valueTable", 1, 2), QStringLiteral("0.010"));
}

void ExploreTest::kinkIsAGapWithAnOpenAndAFilledDot()
{
    const auto* line = plot_->findChild<QCPGraph*>(QStringLiteral("ReLU.df"));
    const auto& data = *line->data();
    QCOMPARE(data.size(), 5); // two points, a gap, two points: no vertical stroke
    QVERIFY(qIsNaN(data.at(2)->value));
    QCOMPARE(data.at(1)->value, 0.0);
    QCOMPARE(data.at(3)->value, 1.0);
    const auto* open = plot_->findChild<QCPGraph*>(QStringLiteral("ReLU.df.open"));
    const auto* filled = plot_->findChild<QCPGraph*>(QStringLiteral("ReLU.df.filled"));
    QCOMPARE(open->data()->at(0)->value, 0.0);
    QCOMPARE(filled->data()->at(0)->value, 1.0);
    click(*screen_, "kinkSide1");
    QCOMPARE(open->data()->at(0)->value, 1.0);
    QCOMPARE(filled->data()->at(0)->value, 0.0);
}

void ExploreTest::flatStretchOfTheSelectedFunctionIsShaded()
{
    const auto shaded = [&](double x) {
        const QImage image = plot_->toPixmap().toImage();
        return image.pixelColor(plotPoint(x, 2.03) + QPoint(3, 0)) != QColor(Qt::white);
    };
    QVERIFY(!shaded(-3)); // Leaky ReLU is selected
    auto* relu = child<QCheckBox>(*screen_, "showReLU");
    QTest::mouseClick(relu, Qt::LeftButton, Qt::NoModifier, {80, relu->height() / 2});
    QVERIFY(shaded(-3));
    QVERIFY(!shaded(3));
    // And says why, in the middle of the stretch.
    for (int i = 0; i < plot_->itemCount(); ++i) {
        const auto* note = qobject_cast<QCPItemText*>(plot_->item(i));
        if (note == nullptr || !note->text().contains(QStringLiteral("no gradient"))) continue;
        QVERIFY(note->visible());
        QVERIFY(qAbs(note->position->pixelPosition().x() - plotPoint(-2.5, 0).x()) <= 1);
    }
}

void ExploreTest::resampleDrawsOtherSlopes()
{
    const auto before = sampledSlopes(state_->activation(3), state_->sampleSeed());
    for (const double slope : before) QVERIFY(slope >= 0.125 && slope <= 1.0 / 3);
    click(*screen_, "mode1");
    click(*screen_, "resample");
    QCOMPARE(state_->mode(), Mode::train);
    QVERIFY(sampledSlopes(state_->activation(3), state_->sampleSeed()) != before);
}

void ExploreTest::playSweepsTheParameter()
{
    const double before = state_->activation(1).parameter(0);
    click(*screen_, "LeakyReLU.negative_slopePlay");
    QTRY_VERIFY(state_->activation(1).parameter(0) > before + 0.01);
    click(*screen_, "LeakyReLU.negative_slopePlay");
    const double stopped = state_->activation(1).parameter(0);
    QTest::qWait(100);
    QCOMPARE(state_->activation(1).parameter(0), stopped);
}

void ExploreTest::resetAllRestoresTheUsualValues()
{
    type(*screen_, "LeakyReLU.negative_slopeBox", "0.3");
    type(*screen_, "ELU.alphaBox", "2");
    click(*screen_, "resetParameters");
    QCOMPARE(curveAt(*screen_, "LeakyReLU.f", -5), -0.05);
    QCOMPARE(child<QDoubleSpinBox>(*screen_, "ELU.alphaBox")->text(), QStringLiteral("1"));
}

void ExploreTest::propertiesAreThoseOfTheSelectedFunction()
{
    state_->setSelectedRow(0);
    const auto property = [&](const char* name) {
        for (int row = 0; row < child<QTableWidget>(*screen_, "propertyTable")->rowCount(); ++row)
            if (cell(*screen_, "propertyTable", row, 0) == QString::fromUtf8(name))
                return cell(*screen_, "propertyTable", row, 1);
        return QString();
    };
    QCOMPARE(property("range"), QStringLiteral("[0, ∞)"));
    QCOMPARE(property("E[f(z)]"), QStringLiteral("0.3989"));
    QCOMPARE(property("E[f′(z)²]"), QStringLiteral("0.5000"));
    QCOMPARE(property("init gain"), QStringLiteral("1.4142"));
    QCOMPARE(property("can die"), QStringLiteral("yes, f′ = 0 for 50.0 %"));
    QCOMPARE(property("continuity"), QStringLiteral("C⁰"));
}

void ExploreTest::graphsAreKeptWhenAParameterMoves()
{
    const int graphs = plot_->graphCount();
    const auto* line = plot_->findChild<QCPGraph*>(QStringLiteral("LeakyReLU.f"));
    drag(*child<QWidget>(*screen_, "LeakyReLU.negative_slopeSlider"), 0.1, 0.9);
    auto* selu = child<QCheckBox>(*screen_, "showReLU");
    QTest::mouseClick(selu, Qt::LeftButton, Qt::NoModifier, {10, 10});
    QTest::mouseClick(selu, Qt::LeftButton, Qt::NoModifier, {10, 10});
    QCOMPARE(plot_->graphCount(), graphs);
    QCOMPARE(plot_->findChild<QCPGraph*>(QStringLiteral("LeakyReLU.f")), line);
}

QTEST_MAIN(ExploreTest)
#include "tst_explore.moc"
