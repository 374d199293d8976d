// How long a person waits, at 1440 × 900: from a slider's move to the painted curves, alone, with every
// function shown, and while five networks train at full speed; from a move of the mouse to the painted
// crosshair, or to the plot with fifty curves that it pans; and from main() to the first painted window.
// Then, while a comparison uses every core, how long single events keep the window's thread.
#include "core/lab/session.h"
#include "ui/common/theme.h"
#include "ui/compare/compare_workspace.h"
#include "ui/explore/explore_workspace.h"
#include "ui/main_window.h"
#include "ui/train/train_workspace.h"
#include "ui/view_state.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace rectiscope;

namespace {

// Notes when a widget has been painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget* widget) { widget->installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) painted = true;
        return false;
    }
};

struct Figures {
    double median, p95, worst;
};

Figures figuresOf(std::vector<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    const auto at = [&](double part) {
        return milliseconds[static_cast<std::size_t>(part * static_cast<double>(milliseconds.size() - 1))];
    };
    return {at(0.5), at(0.95), at(1)};
}

void drag(QSlider& slider, QEvent::Type type, double part)
{
    const QPointF at(part * slider.width(), slider.height() / 2.0);
    QMouseEvent event(type, at, slider.mapToGlobal(at), Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&slider, &event);
}

// Moves so often, and waits after each move until the plot has been painted.
Figures untilPainted(QWidget& plot, int moves, const std::function<void(int)>& move)
{
    PaintWatch watch(&plot);
    std::vector<double> times;
    for (int i = 0; i < moves; ++i) {
        // The time between two moves of a mouse, in which the rest of the screen lives on.
        QTest::qWait(8);
        watch.painted = false;
        QElapsedTimer timer;
        timer.start();
        move(i);
        while (!watch.painted && timer.elapsed() < 2000) QCoreApplication::processEvents();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return figuresOf(std::move(times));
}

Figures sliderToPainted(QSlider& slider, QWidget& plot, int moves)
{
    drag(slider, QEvent::MouseButtonPress, 0.3);
    const Figures figures = untilPainted(
        plot, moves, [&](int i) { drag(slider, QEvent::MouseMove, 0.25 + (i * 37 % 100) / 200.0); });
    drag(slider, QEvent::MouseButtonRelease, 0.3);
    return figures;
}

Figures panToPainted(QWidget& plot, int moves)
{
    const QPointF start(plot.width() * 0.5, plot.height() * 0.3);
    const auto mouse = [&](QEvent::Type type, double dx) {
        const QPointF at = start + QPointF(dx, 0);
        QMouseEvent event(type, at, plot.mapToGlobal(at), Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&plot, &event);
    };
    mouse(QEvent::MouseButtonPress, 0);
    const Figures figures =
        untilPainted(plot, moves, [&](int i) { mouse(QEvent::MouseMove, 5 + i * 37 % 100); });
    mouse(QEvent::MouseButtonRelease, 0);
    return figures;
}

Figures mouseToCrosshair(QWidget& plot, int moves)
{
    return untilPainted(plot, moves, [&](int i) {
        const QPointF at(plot.width() * (0.3 + (i * 37 % 100) / 250.0), plot.height() * 0.3);
        QMouseEvent event(QEvent::MouseMove, at, plot.mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QApplication::sendEvent(&plot, &event);
    });
}

// Notes how long each event takes that the event loop hands out, with all that it sends itself.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;
    std::vector<double> milliseconds; // of each

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (depth_ > 0) return QApplication::notify(receiver, event);
        QElapsedTimer timer;
        timer.start();
        ++depth_;
        const bool result = QApplication::notify(receiver, event);
        --depth_;
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        return result;
    }

private:
    int depth_ = 0;
};

// For so many seconds, in which the mouse is moved over the window.
void watchEvents(const char* what, TimedApplication& application, QWidget& window, double seconds)
{
    application.milliseconds.clear();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; static_cast<double>(timer.elapsed()) < 1000 * seconds; ++i) {
        QTest::qWait(16);
        QTest::mouseMove(&window,
                         QPoint(window.width() / 3 + i * 37 % 400, window.height() / 2 + i * 23 % 300));
    }
    const auto& all = application.milliseconds;
    const auto above = std::ranges::count_if(all, [](double ms) { return ms > 10; });
    std::printf("%s: %zu events in %.0f s, %td of them above 10 ms, the longest %.1f ms.\n", what, all.size(),
                seconds, above, std::ranges::max(all));
    std::fflush(stdout);
}

void print(const char* what, const Figures& figures)
{
    std::printf("| %s | %.1f | %.1f | %.1f |\n", what, figures.median, figures.p95, figures.worst);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer sinceMain;
    sinceMain.start();
    TimedApplication application(argc, argv);
    const QTemporaryDir folder;
    applyTheme(application, ThemeChoice::light);
    ViewState state;
    MainWindow window;
    window.setThemeChoice(ThemeChoice::light);
    TrainWorkspace* train = nullptr;
    window.addWorkspace(QStringLiteral("explore"), QStringLiteral("Explore"),
                        [&] { return new ExploreWorkspace(state); });
    window.addWorkspace(QStringLiteral("train"), QStringLiteral("Train"),
                        [&] { return train = new TrainWorkspace(state); });
    window.addWorkspace(QStringLiteral("compare"), QStringLiteral("Compare"),
                        [&] { return new CompareWorkspace(state, folder.filePath(QStringLiteral("runs"))); });
    window.resize(1440, 900);
    PaintWatch first(&window);
    window.show();
    while (!first.painted) QCoreApplication::processEvents();
    const double start = static_cast<double>(sinceMain.nsecsElapsed()) / 1e6;

    auto* slider = window.findChild<QSlider*>(QStringLiteral("LeakyReLU.negative_slopeSlider"));
    auto* plot = window.findChild<QWidget*>(QStringLiteral("functionPlot"));
    if (slider == nullptr || plot == nullptr) {
        std::fprintf(stderr, "bench_interaction: the slider or the plot is not there\n");
        return 1;
    }
    const int moves = argc > 1 ? std::max(10, std::atoi(argv[1])) : 300;
    std::printf("From the start of main() to the first painted window: %.0f ms.\n\n", start);
    std::printf("| until painted, 1440 × 900, ms | median | 95th percentile | worst |\n|---|---|---|---|\n");
    sliderToPainted(*slider, *plot, 20); // caches warm up
    print("slider moved, nothing else runs", sliderToPainted(*slider, *plot, moves));
    print("mouse moved over the plot, nothing else runs", mouseToCrosshair(*plot, moves));

    const auto before = state.explore();
    state.setFamily(Family{1, 0, 0, 0.5, mostFamilyMembers});
    print("panning, with a family of 50 Leaky ReLU", panToPainted(*plot, moves));
    state.setFamily(Family{4, 0, 0.1, 2, mostFamilyMembers});
    print("panning, with a family of 50 ELU", panToPainted(*plot, moves));
    state.setExplore(before);

    // A race of the default five beside it, as fast as it goes, on every core.
    Session session;
    RaceConfig config;
    for (const std::size_t row : state.shownRows()) config.activations.push_back(state.activation(row));
    session.start(config);
    session.setSpeed(std::numeric_limits<double>::infinity());
    session.play();
    print("slider moved, five networks train at full speed", sliderToPainted(*slider, *plot, moves));

    session.pause();
    window.showWorkspace(1);
    QTest::qWait(300);
    auto* play = window.findChild<QPushButton*>(QStringLiteral("playButton"));
    auto* speed = window.findChild<QSlider*>(QStringLiteral("speedSlider"));
    if (play == nullptr || speed == nullptr) {
        std::fprintf(stderr, "bench_interaction: the transport is not there\n");
        return 1;
    }
    QTest::keyClick(speed, Qt::Key_End);
    play->click();
    window.showWorkspace(0);
    QTest::qWait(300);
    // The Train workspace keeps its own race running behind Explore. Its restart when a shared parameter
    // changes is part of what a person feels.
    print("slider moved, the Train workspace plays at full speed", sliderToPainted(*slider, *plot, moves));

    play->click();
    for (std::size_t row = 0; row < state.rows(); ++row) state.setShown(row, true);
    QTest::qWait(300);
    print("slider moved, all functions shown, nothing else runs", sliderToPainted(*slider, *plot, moves));
    state.setExplore(before);

    window.showWorkspace(2);
    Experiment experiment = firstExperiment();
    experiment.seeds = parseSeeds("600"); // more than will be trained here
    state.setExperiment(experiment);
    QTest::qWait(1000); // the data are read
    auto* run = window.findChild<QPushButton*>(QStringLiteral("runButton"));
    if (run == nullptr || !run->isEnabled()) {
        std::fprintf(stderr, "bench_interaction: a comparison cannot be started\n");
        return 1;
    }
    run->click();
    window.showWorkspace(0);
    QTest::qWait(300);
    print("slider moved, a comparison uses every core", sliderToPainted(*slider, *plot, moves));
    std::printf("\n");
    for (const auto& [name, tab] :
         {std::pair("Compare, every run", 0), std::pair("Compare, learning curves", 1),
          std::pair("Compare, train against test", 2)}) {
        window.showWorkspace(2);
        window.findChild<QPushButton*>(QStringLiteral("chartTab%1").arg(tab))->click();
        QTest::qWait(300);
        watchEvents(name, application, window, 4);
    }
    return 0;
}
