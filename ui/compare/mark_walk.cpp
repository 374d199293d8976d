#include "ui/compare/mark_walk.h"

#include <Qt>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace rectiscope {
namespace {

constexpr double reach = 12; // pixels from a dot's centre
constexpr double infinity = std::numeric_limits<double>::infinity();

double distance(const QPointF& a, const QPointF& b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

// The mark that costs least; cost is infinite for those that do not come into question.
template <class Cost>
std::optional<std::size_t> cheapest(const RunMarks& marks, Cost cost)
{
    std::optional<std::size_t> best;
    double least = infinity;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (const double here = cost(marks[i]); here < least) {
            least = here;
            best = i;
        }
    return best;
}

std::optional<std::size_t> neighbourCell(const RunMarks& marks, const QRectF& from, int key)
{
    const bool isAcross = key == Qt::Key_Left || key == Qt::Key_Right;
    const double sign = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : -1;
    return cheapest(marks, [&](const RunMark& mark) {
        const QPointF way = mark.place.center() - from.center();
        const double ahead = sign * (isAcross ? way.x() : way.y());
        const double aside = std::fabs(isAcross ? way.y() : way.x());
        const double tolerance = (isAcross ? from.height() : from.width()) / 2;
        return ahead > 1 && aside < tolerance ? ahead : infinity;
    });
}

std::optional<std::size_t> neighbourDot(const RunMarks& marks, std::size_t from, int key)
{
    const RunMark& here = marks[from];
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const auto order = [&](std::size_t i) {
            return std::tuple(marks[i].place.center().x(), marks[i].place.center().y(), i);
        };
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            if (marks[i].run.activation != here.run.activation || i == from) continue;
            const bool isRight = order(i) > order(from);
            if (isRight != (key == Qt::Key_Right)) continue;
            if (!best || (order(i) < order(*best)) == isRight) best = i;
        }
        return best;
    }
    // Functions without any dot are passed over.
    std::optional<std::size_t> function;
    for (const auto& mark : marks) {
        const std::size_t other = mark.run.activation;
        const bool isBeyond = key == Qt::Key_Down ? other > here.run.activation : other < here.run.activation;
        if (!isBeyond) continue;
        if (!function || (key == Qt::Key_Down ? other < *function : other > *function)) function = other;
    }
    return cheapest(marks, [&](const RunMark& mark) {
        return function && mark.run.activation == *function
                   ? distance(mark.place.center(), here.place.center())
                   : infinity;
    });
}

} // namespace

std::optional<std::size_t> markAt(const RunMarks& marks, const QPointF& place)
{
    return cheapest(marks, [&](const RunMark& mark) {
        if (mark.isCell) return mark.place.contains(place) ? 0 : infinity;
        const double far = distance(mark.place.center(), place);
        return far <= reach ? far : infinity;
    });
}

std::optional<std::size_t> nextMark(const RunMarks& marks, std::optional<std::size_t> from, int key)
{
    if (marks.empty()) return std::nullopt;
    if (key == Qt::Key_End) return marks.size() - 1;
    if (key == Qt::Key_Home || !from || *from >= marks.size()) return 0;
    const auto next =
        marks[*from].isCell ? neighbourCell(marks, marks[*from].place, key) : neighbourDot(marks, *from, key);
    return next ? next : from;
}

} // namespace rectiscope
