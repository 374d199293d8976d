#include "ui/train/dataset_button.h"

#include "core/data/toy.h"
#include "ui/common/catalog_text.h"
#include "ui/common/theme.h"
#include "ui/train/decision_map.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr int pointCount = 90;

} // namespace

DatasetButton::DatasetButton(const QString& key, const QString& text, const QIcon& icon, QWidget* parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("dataset_%1").arg(key));
    setText(text);
    setIcon(icon);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus); // a click leaves the Space bar to play and pause
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

DatasetButton::DatasetButton(const ToyInfo& info, QWidget* parent)
    : DatasetButton(QString::fromStdString(info.key), catalogText(info.name), {}, parent)
{
    setAccessibleName(tr("Data set %1").arg(text()));
    setToolTip(QStringLiteral("<p>%1</p>")
                   .arg(tr("%1: %2").arg(text(), catalogText(info.description)).toHtmlEscaped()));
    ToyOptions options;
    options.train = pointCount;
    options.test = 0;
    setPoints(std::make_shared<const Dataset>(makeToy(info, options)));
}

void DatasetButton::setPoints(std::shared_ptr<const Dataset> points)
{
    points_ = points && points->features <= 2 ? std::move(points) : nullptr;
    update();
}

void DatasetButton::paintPoints(QPainter& painter, const QRectF& frame) const
{
    const Samples& samples = points_->train;
    const std::size_t count = std::min<std::size_t>(samples.size(), pointCount);
    const auto row = [&](std::size_t i) { return i * samples.size() / count; };
    const bool curve = points_->features == 1;
    double reach = 0.1;
    double low = 0;
    double high = 0.1;
    for (std::size_t i = 0; i < count; ++i) {
        for (const float x : samples.input(row(i))) reach = std::max(reach, double(std::fabs(x)));
        low = std::min(low, double(samples.targets[row(i)]));
        high = std::max(high, double(samples.targets[row(i)]));
    }
    const double scale = std::min(frame.width(), frame.height()) / (2 * reach);
    const PointColors colors(*points_, currentTheme());
    for (std::size_t i = 0; i < count; ++i) {
        const auto input = samples.input(row(i));
        const float target = samples.targets[row(i)];
        QPointF place = frame.center();
        if (curve)
            place = {frame.center().x() + double(input[0]) / reach * frame.width() / 2,
                     frame.bottom() - (double(target) - low) / (high - low) * frame.height()};
        else
            place += QPointF(double(input[0]), -double(input[1])) * scale;
        painter.setBrush(curve ? classColor(0, currentTheme()) : colors.at(target));
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
    const QRectF frame = QRectF(rect()).adjusted(6, 6, -6, -5.0 - textHeight);
    if (points_)
        paintPoints(painter, frame);
    else
        icon().paint(&painter, QRectF(frame.center() - QPointF(9, 9), QSizeF(18, 18)).toAlignedRect());
}

} // namespace rectiscope
