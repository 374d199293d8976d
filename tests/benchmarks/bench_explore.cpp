// What somebody at the Explore screen waits for, at 1440 × 900: from a move of the slider to the painted
// window, from a move of the mouse to the painted crosshair, and from the start to the first picture.
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/explore/explore_workspace.h"
#include "ui/main_window.h"
#include "ui/view_state.h"

#include <QApplication>
#include <QMouseEvent>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

using namespace rectiscope;
using Clock = std::chrono::steady_clock;

namespace {

double milliseconds(Clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

void send(QWidget& widget, QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons)
{
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

// Everything that the move has queued, painting included.
void settle()
{
    QApplication::sendPostedEvents();
    QApplication::processEvents();
}

void report(const char* what, std::vector<double> times)
{
    std::ranges::sort(times);
    const auto at = [&](double part) {
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    };
    std::printf("%-40s median %6.2f ms   95 %% %6.2f ms   max %6.2f ms\n", what, at(0.5), at(0.95), at(1));
}

std::vector<double> measure(int count, const std::function<void(int)>& move)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        const auto start = Clock::now();
        move(i);
        settle();
        times.push_back(milliseconds(start));
    }
    times.erase(times.begin(), times.begin() + count / 10); // caches warm up
    return times;
}

} // namespace

int main(int argc, char** argv)
{
    const auto start = Clock::now();
    QApplication application(argc, argv);
    applyTheme(application, ThemeChoice::light);
    ViewState state;
    MainWindow window;
    window.addWorkspace(QStringLiteral("explore"), QStringLiteral("Explore"),
                        [&state] { return new ExploreWorkspace(state); });
    window.resize(1440, 900);
    window.show();
    settle();
    std::printf("%-40s %6.1f ms\n", "main() to the first picture", milliseconds(start));

    const auto sweep = [&](const char* what, const char* name) {
        auto* slider = window.findChild<QWidget*>(QLatin1String(name));
        const double y = slider->height() / 2.0;
        send(*slider, QEvent::MouseButtonPress, {20, y}, Qt::LeftButton, Qt::LeftButton);
        report(what, measure(400, [&](int i) {
                   const int place = std::abs(i % 160 - 80);
                   send(*slider, QEvent::MouseMove, {20.0 + place, y}, Qt::NoButton, Qt::LeftButton);
               }));
        send(*slider, QEvent::MouseButtonRelease, {20, y}, Qt::LeftButton, Qt::NoButton);
    };
    sweep("slider of Leaky ReLU (selected)", "LeakyReLU.negative_slopeSlider");
    sweep("slider of RReLU's u", "RReLU.upperSlider");
    sweep("slider of ELU", "ELU.alphaSlider");
    auto* plot = window.findChild<QCustomPlot*>(QStringLiteral("functionPlot"));
    report("crosshair", measure(400, [&](int i) {
               send(*plot, QEvent::MouseMove, QPointF(100 + i, 200), Qt::NoButton, Qt::NoButton);
           }));
    for (std::size_t row = 0; row < state.rows(); ++row) state.setShown(row, true);
    settle();
    sweep("slider of Leaky ReLU, 23 functions", "LeakyReLU.negative_slopeSlider");
    report("pan, 23 functions", measure(200, [&](int i) { state.setRange({-5 + i * 0.01, 5 + i * 0.01}); }));
    return 0;
}
