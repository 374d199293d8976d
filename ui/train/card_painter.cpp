#include "ui/train/card_painter.h"

#include "core/activation/catalog.h"
#include "core/activation/config.h"
#include "ui/common/theme.h"
#include "ui/train/card_layout.h"
#include "ui/train/decision_map.h"
#include "ui/train/network_name.h"
#include "ui/train/prediction_plot.h"
#include "ui/train/race_text.h"
#include "ui/train/unit_state.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double mapCorner = 4;
constexpr double paleness = 0.3; // of a fork that has not parted yet

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(CardText)
};

QFont scaled(QFont font, double factor, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(std::max(7, static_cast<int>(std::lround(font.pixelSize() * factor))));
    font.setWeight(weight);
    return font;
}

class CardPainter {
public:
    CardPainter(QPainter& painter, const CardLayout& layout, const CardContent& content,
                const CardStyle& style)
        : painter_(painter),
          layout_(layout),
          content_(content),
          theme_(style.theme),
          font_(style.font),
          small_(scaled(font_, 0.82)),
          large_(scaled(font_, 1.5, QFont::Bold)),
          network_(content.snapshot.networks[static_cast<std::size_t>(content.network)]),
          color_(networkColor(network_, theme_))
    {
    }

    void paint()
    {
        paintHeader();
        const bool pale = waits(content_.snapshot, network_);
        if (pale) painter_.setOpacity(paleness);
        paintMap();
        paintFigures();
        paintGrid();
        painter_.setOpacity(1);
        paintOrigin();
        paintMessage();
    }

private:
    void text(const QRectF& rectangle, int flags, const QFont& font, const QColor& color, const QString& what)
    {
        painter_.setFont(font);
        painter_.setPen(color);
        painter_.drawText(rectangle, flags | Qt::TextSingleLine | Qt::TextDontClip, what);
    }

    void paintHeader()
    {
        QRectF header = layout_.header();
        if (content_.headerButtons > 0)
            header.setRight(layout_.headerButton(content_.headerButtons - 1).left());
        const double em = font_.pixelSize();
        const double swatch = header.width() < 11 * em ? 1.1 * em : 1.5 * em;
        painter_.setRenderHint(QPainter::Antialiasing, true);
        painter_.setPen(
            networkPen(network_.activation, network_.fork.has_value(), theme_, network_.fork ? 3 : 2.5));
        painter_.drawLine(QPointF(header.left() + 1, header.center().y()),
                          QPointF(header.left() + swatch, header.center().y()));
        const QFont bold = scaled(font_, 1, QFont::DemiBold);
        const QRectF name = header.adjusted(swatch + 0.5 * em, 0, 0, 0);
        const QString function = QString::fromStdString(network_.activation.info().name);
        const QString title = QFontMetricsF(bold).elidedText(function, Qt::ElideRight, name.width());
        text(name, Qt::AlignLeft | Qt::AlignVCenter, bold, theme_.text, title);
        const double used = QFontMetricsF(bold).horizontalAdvance(title) + 0.5 * em;
        const QRectF rest = name.adjusted(used, 0, 0, 0);
        const QString parameters = networkParameters(network_, *content_.snapshot.config);
        for (const QFont& font : {small_, scaled(font_, 0.72)})
            if (QFontMetricsF(font).horizontalAdvance(parameters) <= rest.width()) {
                text(rest, Qt::AlignRight | Qt::AlignVCenter, font, theme_.mutedText, parameters);
                return;
            }
        unplaced_ = parameters;
    }

    // Over the upper edge of the map: where a fork comes from, and what did not fit into the header.
    void paintOrigin()
    {
        QStringList lines{originText(content_.snapshot, network_)};
        if (lines.front().isEmpty()) return;
        if (!unplaced_.isEmpty()) lines << unplaced_;
        const double margin = 0.35 * font_.pixelSize();
        const QFontMetricsF metrics(small_);
        const QRectF room = layout_.map().adjusted(margin, margin, -margin, -margin);
        double widest = 0;
        for (auto& line : lines) {
            line = metrics.elidedText(line, Qt::ElideRight, room.width() - 2 * margin);
            widest = std::max(widest, metrics.horizontalAdvance(line));
        }
        const double height = metrics.height();
        const QRectF frame(room.left(), room.top(), widest + 2 * margin,
                           double(lines.size()) * height + margin);
        QColor background = theme_.surface;
        background.setAlpha(225);
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(background);
        painter_.drawRoundedRect(frame, 3, 3);
        QRectF row(frame.left() + margin, frame.top() + margin / 2, widest, height);
        for (const auto& line : lines) {
            text(row, Qt::AlignLeft | Qt::AlignVCenter, small_, theme_.text, line);
            row.translate(0, height);
        }
    }

    void paintMap()
    {
        const QRectF& map = layout_.map();
        if (map.isEmpty()) return;
        const int features = content_.snapshot.data ? content_.snapshot.data->features : 0;
        if (features == 1) {
            painter_.setPen(Qt::NoPen);
            painter_.setBrush(theme_.window);
            painter_.drawRoundedRect(map, mapCorner, mapCorner);
        }
        if (features > 2) {
            paintPredictions(painter_, map, content_.snapshot, network_,
                             {theme_, scaled(font_, 0.75), color_});
            return;
        }
        const QImage image = drawnMap(map.width());
        if (!image.isNull()) painter_.drawImage(map.topLeft(), image);
        if (content_.points)
            painter_.drawPixmap(map.topLeft(), *content_.points);
        else
            paintPoints(painter_, map, content_.snapshot, theme_);
        if (features == 1) paintFit(painter_, map, content_.snapshot, network_, color_, theme_);
    }

    // With the pixels that the device has there; for a vector file as many as look sharp.
    [[nodiscard]] QImage drawnMap(double side) const
    {
        const double scale = std::clamp(painter_.deviceTransform().m11(), 1.0, 4.0);
        QImage image = decisionImage(content_.snapshot, network_, theme_, static_cast<int>(side * scale),
                                     mapCorner * scale);
        image.setDevicePixelRatio(scale);
        return image;
    }

    // Over the lower edge of the map, so that nothing moves when a message comes.
    void paintMessage()
    {
        QString message = networkMessage(content_.snapshot, network_);
        if (message.isEmpty()) return;
        const QColor color = waits(content_.snapshot, network_) ? theme_.text : theme_.danger;
        painter_.setFont(small_);
        const QRectF area = layout_.message();
        const double margin = 0.35 * font_.pixelSize();
        const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
        const double bottom =
            content_.messageButton ? layout_.messageButton().top() - margin : area.bottom() - 2 * margin;
        const auto boxOf = [&](const QString& words) {
            QRectF box = painter_.boundingRect(area.adjusted(2 * margin, 0, -2 * margin, 0), flags, words);
            box.moveBottom(bottom);
            return box;
        };
        QRectF box = boxOf(message);
        // Where there is no room for all of it, the rest is in the tooltip.
        if (box.top() < area.top() && network_.deadLayer && !network_.diverged) {
            message = CardText::tr("Layer %1 is fully dead.").arg(*network_.deadLayer + 1);
            box = boxOf(message);
        }
        QColor background = theme_.surface;
        background.setAlpha(235);
        painter_.setPen(QPen(color, 1));
        painter_.setBrush(background);
        const double lowest = content_.messageButton ? layout_.messageButton().bottom() : bottom;
        painter_.drawRoundedRect(QRectF(QPointF(area.left() + margin, box.top() - margin),
                                        QPointF(area.right() - margin, lowest + margin)),
                                 3, 3);
        painter_.setPen(color);
        painter_.drawText(box, flags, message);
    }

    // The longest caption that fits beside the widest usual number and the text on the left, so that it does
    // not change with them.
    QString captioned(const QStringList& captions, const QString& number, const QString& widestNumber,
                      const QString& widestLeft) const
    {
        const QFontMetricsF metrics(small_);
        const double room =
            layout_.figures().width() - metrics.horizontalAdvance(widestLeft + QLatin1Char(' '));
        for (const auto& caption : captions)
            if (metrics.horizontalAdvance(caption + QLatin1Char(' ') + widestNumber) <= room)
                return caption + QLatin1Char(' ') + number;
        return number;
    }

    void paintFigures()
    {
        const QRectF& box = layout_.figures();
        const double em = font_.pixelSize();
        const HealthCounts counts = healthCounts(network_);
        const Scores& scores = network_.scores;
        const auto line = [&](double top, double height) {
            return QRectF(box.left(), box.top() + top * em, box.width(), height * em);
        };
        constexpr int left = Qt::AlignLeft | Qt::AlignVCenter;
        constexpr int right = Qt::AlignRight | Qt::AlignVCenter;

        text(line(0, 1.2), left, small_, theme_.mutedText, CardText::tr("dead units"));
        text(line(0, 1.2), right, small_, theme_.mutedText, CardText::tr("test loss"));
        const QRectF figures = line(1.15, 1.8);
        const QString dead = QString::number(counts.dead);
        text(figures, left, large_, counts.dead > 0 ? theme_.danger : theme_.text, dead);
        const double used = QFontMetricsF(large_).horizontalAdvance(dead);
        text(figures.adjusted(used + 0.25 * em, 0.25 * em, 0, 0), left, small_, theme_.mutedText,
             QStringLiteral("/ %1").arg(counts.units));
        text(figures, right, large_, theme_.text, lossText(scores.testLoss));

        const auto counted = [&](double top, const QString& what, int count, const QColor& color) {
            text(line(top, 1.2), left, small_, count > 0 ? color : theme_.mutedText, what);
        };
        counted(3, CardText::tr("%1 silent").arg(counts.silent), counts.silent, theme_.text);
        counted(4.25, CardText::tr("%1 starved").arg(counts.starved), counts.starved, theme_.text);
        text(line(3, 1.2), right, small_, theme_.mutedText,
             captioned({CardText::tr("train loss"), CardText::tr("train")}, lossText(scores.trainLoss),
                       QStringLiteral("8.8e−8"), CardText::tr("%1 silent").arg(counts.units)));
        if (content_.snapshot.data && content_.snapshot.data->task == Task::classification)
            text(line(4.25, 1.2), right, small_, theme_.mutedText,
                 captioned({CardText::tr("test accuracy"), CardText::tr("accuracy"), CardText::tr("acc.")},
                           shareText(scores.testAccuracy), QStringLiteral("88.8 %"),
                           CardText::tr("%1 starved").arg(counts.units)));
    }

    void paintGrid()
    {
        const double em = font_.pixelSize();
        const QFont tiny = scaled(font_, 0.75);
        const bool deep = layout_.deep();
        const int centred = Qt::AlignHCenter | Qt::AlignVCenter;
        // Layers closer together than the text keep only as many labels and counts as can be read.
        double labelled = 0;
        double counted = 0;
        const auto hasRoom = [](double place, double room, double& taken) {
            if (place - room < taken) return false;
            taken = place + room;
            return true;
        };
        for (int layer = 0; layer < layout_.layerCount(); ++layer) {
            const LayerHealth& health = network_.layers[static_cast<std::size_t>(layer)];
            const QRectF label = layout_.layerLabel(layer);
            const double place = deep ? label.center().x() : label.center().y();
            if (hasRoom(place, (deep ? 0.65 : 0.45) * em, labelled))
                text(label, deep ? centred : Qt::AlignLeft | Qt::AlignVCenter, tiny, theme_.mutedText,
                     QStringLiteral("h%1").arg(layer + 1));
            if (hasRoom(place, (deep ? 0.4 : 0.45) * em, counted))
                text(layout_.layerCount(layer), deep ? centred : Qt::AlignRight | Qt::AlignVCenter, tiny,
                     health.dead > 0 ? theme_.danger : theme_.mutedText, QString::number(health.dead));
            for (int unit = 0; unit < layout_.width(layer); ++unit) {
                const UnitHealth& one = health.units[static_cast<std::size_t>(unit)];
                const QRectF cell = layout_.unit(layer, unit);
                if (content_.marks)
                    content_.marks->paint(painter_, cell, unitState(one), one.activeShare);
                else
                    paintUnit(painter_, cell, unitState(one), one.activeShare, color_, theme_);
            }
        }
        paintSelection();
    }

    void paintSelection()
    {
        if (!content_.selected || content_.selected->network != content_.network ||
            content_.selected->layer >= layout_.layerCount() ||
            content_.selected->unit >= layout_.width(content_.selected->layer))
            return;
        const QRectF cell = layout_.unit(content_.selected->layer, content_.selected->unit);
        painter_.setRenderHint(QPainter::Antialiasing, true);
        painter_.setBrush(Qt::NoBrush);
        painter_.setPen(QPen(theme_.surface, 3.5));
        painter_.drawRoundedRect(cell.adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3);
        painter_.setPen(QPen(theme_.text, 2));
        painter_.drawRoundedRect(cell.adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3);
    }

    QPainter& painter_;
    const CardLayout& layout_;
    const CardContent& content_;
    const Theme& theme_;
    QFont font_, small_, large_;
    const NetworkSnapshot& network_;
    QColor color_;
    QString unplaced_; // parameters that the header has no room for
};

} // namespace

void paintCard(QPainter& painter, const CardLayout& layout, const CardContent& content,
               const CardStyle& style)
{
    CardPainter(painter, layout, content, style).paint();
}

QColor networkColor(const NetworkSnapshot& network, const Theme& theme)
{
    return functionColor(catalogIndex(network.activation.info()), theme);
}

bool waits(const RaceSnapshot& snapshot, const NetworkSnapshot& network)
{
    return network.fork && snapshot.steps < network.fork->step;
}

QString originText(const RaceSnapshot& snapshot, const NetworkSnapshot& network)
{
    if (!network.fork) return {};
    const QString step = countText(network.fork->step);
    const auto parent = static_cast<std::size_t>(network.fork->parent);
    if (network.fork->parent < 0 || parent >= snapshot.networks.size())
        return CardText::tr("from step %1").arg(step);
    const auto& info = snapshot.networks[parent].activation.info();
    return CardText::tr("from %1, step %2").arg(QString::fromStdString(info.name), step);
}

QString networkMessage(const RaceSnapshot& snapshot, const NetworkSnapshot& network)
{
    if (waits(snapshot, network)) {
        const QString step = countText(network.fork->step);
        const auto parent = static_cast<std::size_t>(network.fork->parent);
        if (network.fork->parent < 0 || parent >= snapshot.networks.size())
            return CardText::tr("Parts from its parent at step %1.").arg(step);
        return CardText::tr("Parts from %1 at step %2.").arg(networkName(snapshot.networks[parent]), step);
    }
    if (network.diverged)
        return CardText::tr(
                   "Diverged at step %1: the loss is no longer a number. Training of this network has "
                   "stopped.")
            .arg(countText(network.steps));
    if (!network.deadLayer) return {};
    const int layer = *network.deadLayer;
    if (layer == 0)
        return CardText::tr("Layer 1 is fully dead over the training points: no gradient reaches it.");
    if (layer == 1)
        return CardText::tr("Layer 2 is fully dead over the training points: no gradient reaches layer 1.");
    if (layer == 2)
        return CardText::tr("Layer 3 is fully dead over the training points: no gradient reaches layers "
                            "1 and 2.");
    return CardText::tr("Layer %1 is fully dead over the training points: no gradient reaches layers "
                        "1 to %2.")
        .arg(layer + 1)
        .arg(layer);
}

HealthCounts healthCounts(const NetworkSnapshot& network)
{
    HealthCounts counts;
    for (const auto& layer : network.layers) {
        counts.units += static_cast<int>(layer.units.size());
        counts.dead += layer.dead;
        counts.silent += layer.silent;
        counts.starved += layer.starved;
        counts.dormant += layer.dormant;
        counts.saturated += layer.saturated;
    }
    return counts;
}

std::vector<int> hiddenWidths(const NetworkSnapshot& network)
{
    std::vector<int> widths;
    for (const auto& layer : network.layers) widths.push_back(static_cast<int>(layer.units.size()));
    return widths;
}

} // namespace rectiscope
