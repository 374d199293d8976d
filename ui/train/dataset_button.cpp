#include "ui/train/dataset_button.h"

#include "core/data/toy.h"
#include "ui/common/theme.h"
#include "ui/train/decision_map.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr int pointCount = 90;

} // namespace

DatasetButton::DatasetButton(const ToyInfo& info, QWidget* parent) : QAbstractButton(parent), info_(info)
{
    const QString name = QString::fromStdString(info.name);
    setObjectName(QStringLiteral("dataset_%1").arg(QString::fromStdString(info.key)));
    setText(name);
    setAccessibleName(tr("Data set %1").arg(name));
    setToolTip(QStringLiteral("<p>%1</p>")
                   .arg(tr("%1: %2").arg(name, QString::fromStdString(info.description)).toHtmlEscaped()));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus); // a click leaves the Space bar to play and pause
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DatasetButton::paintPoints(QPainter& painter, const QRectF& frame) const
{
    ToyOptions options;
    options.train = pointCount;
    options.test = 0;
    const Dataset points = makeToy(info_, options);
    const bool regression = points.features == 1;
    double reach = 0.1;
    double low = 0;
    double high = 0;
    for (std::size_t i = 0; i < points.train.size(); ++i) {
        for (const float x : points.train.input(i)) reach = std::max(reach, double(std::fabs(x)));
        low = std::min(low, double(points.train.targets[i]));
        high = std::max(high, double(points.train.targets[i]));
    }
    const double scale = std::min(frame.width(), frame.height()) / (2 * reach);
    for (std::size_t i = 0; i < points.train.size(); ++i) {
        const auto input = points.train.input(i);
        const double target = double(points.train.targets[i]);
        QPointF place = frame.center();
        if (regression)
            place = {frame.center().x() + double(input[0]) / reach * frame.width() / 2,
                     frame.bottom() - (target - low) / (high - low) * frame.height()};
        else
            place += QPointF(double(input[0]), -double(input[1])) * scale;
        painter.setBrush(classColor(regression ? 0 : static_cast<int>(target), currentTheme()));
        painter.drawEllipse(place, 1.2, 1.2);
    }
}

void DatasetButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const bool marked = isChecked() || hasFocus();
    painter.setPen(QPen(marked         ? theme.accent
                        : underMouse() ? theme.axis
                                       : theme.border,
                        isChecked() ? 1.5 : 1));
    painter.setBrush(isChecked() ? theme.accentSoft : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);

    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.8);
    painter.setFont(small);
    const int textHeight = painter.fontMetrics().height();
    painter.setPen(isChecked() ? theme.accent : theme.mutedText);
    painter.drawText(rect().adjusted(0, 0, 0, -3), Qt::AlignHCenter | Qt::AlignBottom, text());
    painter.setPen(Qt::NoPen);
    paintPoints(painter, QRectF(rect()).adjusted(8, 6, -8, -5.0 - textHeight));
}

} // namespace rectiscope
