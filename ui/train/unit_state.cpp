#include "ui/train/unit_state.h"

#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/train/race_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double smallestShape = 6; // pixels; below, only a colour can be told

struct UnitText {
    Q_DECLARE_TR_FUNCTIONS(UnitText)
};

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto channel = [share](int from, int to) { return int(from + (to - from) * share); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

QColor flatColor(UnitState state, float activeShare, const QColor& function, const Theme& theme)
{
    switch (state) {
    case UnitState::dead:
        return theme.danger;
    case UnitState::starved:
        return mixed(theme.surface, theme.danger, 0.45);
    case UnitState::silent:
        return theme.warning;
    case UnitState::dormant:
        return theme.border;
    case UnitState::active:
        break;
    }
    return mixed(theme.surface, function, 0.2 + 0.8 * std::clamp(double(activeShare), 0.0, 1.0));
}

void paintShape(QPainter& painter, const QRectF& cell, UnitState state, const Theme& theme)
{
    const double line = std::clamp(cell.width() / 7, 1.0, 2.0);
    const QRectF inner = cell.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    const double corner = cell.width() / 6;
    const double inset = cell.width() * 0.3;
    painter.setBrush(Qt::NoBrush);
    switch (state) {
    case UnitState::dead:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.danger);
        painter.drawRoundedRect(cell, corner, corner);
        painter.setPen(QPen(theme.surface, line));
        painter.drawLine(cell.topLeft() + QPointF(inset, inset), cell.bottomRight() - QPointF(inset, inset));
        painter.drawLine(cell.topRight() + QPointF(-inset, inset),
                         cell.bottomLeft() + QPointF(inset, -inset));
        return;
    case UnitState::starved:
        painter.setPen(QPen(theme.danger, line));
        painter.drawRoundedRect(inner, corner, corner);
        return;
    case UnitState::silent:
        painter.setPen(QPen(theme.warning, line));
        painter.setBrush(mixed(theme.surface, theme.warning, 0.22));
        painter.drawRoundedRect(inner, corner, corner);
        painter.drawLine(QPointF(cell.left() + inset, cell.center().y()),
                         QPointF(cell.right() - inset, cell.center().y()));
        return;
    case UnitState::dormant:
        painter.setPen(QPen(theme.axis, line));
        painter.drawRoundedRect(inner, corner, corner);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.axis);
        painter.drawEllipse(cell.center(), cell.width() / 9, cell.width() / 9);
        return;
    case UnitState::active:
        return;
    }
}

} // namespace

UnitState unitState(const UnitHealth& health)
{
    if (health.dead) return UnitState::dead;
    if (health.starved) return UnitState::starved;
    if (health.silent) return UnitState::silent;
    return health.dormant ? UnitState::dormant : UnitState::active;
}

QString stateName(UnitState state)
{
    switch (state) {
    case UnitState::dead:
        return UnitText::tr("dead");
    case UnitState::starved:
        return UnitText::tr("starved");
    case UnitState::silent:
        return UnitText::tr("silent");
    case UnitState::dormant:
        return UnitText::tr("dormant");
    case UnitState::active:
        break;
    }
    return UnitText::tr("active");
}

QString stateDefinition(UnitState state, double dormancy)
{
    switch (state) {
    case UnitState::dead:
        return UnitText::tr("f′(z) = 0 for every probe: the unit's own weights get no gradient");
    case UnitState::starved:
        return UnitText::tr(
            "Σ|∂L/∂w| = 0 over the full probe set: no gradient arrives, since the unit itself or "
            "everything above it is dead");
    case UnitState::silent:
        return UnitText::tr("z < 0 for every probe: the unit works as a straight line, but still learns");
    case UnitState::dormant:
        return UnitText::tr("mean |h| is at most %1 of the mean over its layer (Sokar et al. 2023)")
            .arg(shortText(dormancy));
    case UnitState::active:
        break;
    }
    return UnitText::tr("none of these; the stronger the colour, the more probes have z > 0");
}

QString saturatedDefinition()
{
    return UnitText::tr("in at least 95 % of the probes |f′(z)| is below 0.05 of its largest possible value");
}

QString probesText(const RaceSnapshot& snapshot)
{
    const QString count = countText(static_cast<std::int64_t>(snapshot.probes));
    switch (snapshot.look.probes) {
    case ProbeSet::training:
        break;
    case ProbeSet::test:
        return UnitText::tr("%1 test points").arg(count);
    case ProbeSet::both:
        return UnitText::tr("%1 training and test points").arg(count);
    case ProbeSet::grid:
        // Data of more than two features have no grid; they are looked at with the training points.
        if (snapshot.data && snapshot.data->features > 2) break;
        return UnitText::tr("%1 grid points").arg(count);
    }
    return UnitText::tr("%1 training points").arg(count);
}

QString probeSetText(const RaceSnapshot& snapshot)
{
    return UnitText::tr("over the %1").arg(probesText(snapshot));
}

void paintUnit(QPainter& painter, const QRectF& cell, UnitState state, float activeShare,
               const QColor& function, const Theme& theme)
{
    const bool hasShape = cell.width() >= smallestShape && state != UnitState::active;
    if (hasShape) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        paintShape(painter, cell, state, theme);
        return;
    }
    const QColor color = flatColor(state, activeShare, function, theme);
    if (cell.width() < smallestShape) {
        painter.fillRect(cell, color);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(cell, cell.width() / 6, cell.width() / 6);
}

void UnitMarks::prepare(double side, qreal devicePixelRatio, const QColor& function, const Theme& theme)
{
    if (side == side_ && devicePixelRatio == ratio_ && function == function_ && &theme == theme_) return;
    side_ = side;
    ratio_ = devicePixelRatio;
    function_ = function;
    theme_ = &theme;
    pictures_.clear();
    const auto add = [&](UnitState state, float share) {
        const int pixels = std::max(1, static_cast<int>(std::ceil(side * devicePixelRatio)));
        QPixmap picture(pixels, pixels);
        picture.setDevicePixelRatio(devicePixelRatio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintUnit(painter, QRectF(0, 0, side, side), state, share, function, theme);
        pictures_.push_back(picture);
    };
    for (const UnitState state : unitStates)
        if (state != UnitState::active) add(state, 0);
    for (int shade = 0; shade < shades; ++shade) add(UnitState::active, float(shade) / float(shades - 1));
}

void UnitMarks::paint(QPainter& painter, const QRectF& cell, UnitState state, float activeShare) const
{
    auto index = static_cast<std::size_t>(state);
    if (state == UnitState::active)
        index += static_cast<std::size_t>(std::clamp(activeShare, 0.F, 1.F) * float(shades - 1) + 0.5F);
    // On whole pixels, where a picture stays sharp.
    const auto snapped = [this](double x) { return std::round(x * ratio_) / ratio_; };
    painter.drawPixmap(QPointF(snapped(cell.x()), snapped(cell.y())), pictures_[index]);
}

} // namespace rectiscope
