#include "ui/train/decision_map.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>

namespace rectiscope {
namespace {

// Drawn at most; more would only cover the map. They are taken evenly from all, since a file may be sorted.
constexpr std::size_t largestPointCount = 1000;

struct Channels {
    double red = 0, green = 0, blue = 0;
};

Channels channels(const QColor& color)
{
    return {double(color.red()), double(color.green()), double(color.blue())};
}

QRgb mixed(const Channels& a, const Channels& b, double share)
{
    const auto channel = [share](double from, double to) {
        return int(std::lround(from + (to - from) * share));
    };
    return qRgb(channel(a.red, b.red), channel(a.green, b.green), channel(a.blue, b.blue));
}

// The colours of the map are softer than those of the points on it.
QColor areaColor(int classIndex, const Theme& theme)
{
    static constexpr std::array light{"#7BA7D9", "#F2B27C", "#8CCFB2", "#E3B7CF",
                                      "#F0E27A", "#A9DDF3", "#C0B2E6", "#C4C8CC"};
    static constexpr std::array dark{"#2F6BB0", "#B8651E", "#1F7F62", "#96617F",
                                     "#8A7F1C", "#3F8DAE", "#6553A3", "#6B7278"};
    const auto index = static_cast<std::size_t>(classIndex) % light.size();
    return QColor(QLatin1String(theme.dark ? dark[index] : light[index]));
}

QColor neutralColor(const Theme& theme)
{
    return theme.dark ? QColor(0x22, 0x27, 0x2D) : QColor(0xFA, 0xFA, 0xFA);
}

// Where y lies between two others, 0 … 1.
double shareBetween(double lowest, double highest, double y)
{
    return highest > lowest ? std::clamp((y - lowest) / (highest - lowest), 0.0, 1.0) : 0.5;
}

struct Frame {
    QRectF rectangle;
    double left, right, bottom, top;

    [[nodiscard]] QPointF at(double x, double y) const
    {
        return {rectangle.left() + (x - left) / (right - left) * rectangle.width(),
                rectangle.bottom() - (y - bottom) / (top - bottom) * rectangle.height()};
    }
};

Frame frameOf(const QRectF& rectangle, const RaceSnapshot& snapshot)
{
    Frame frame{rectangle, snapshot.mapLower, snapshot.mapUpper, snapshot.mapLower, snapshot.mapUpper};
    if (snapshot.data->features == 1 && snapshot.data->task == Task::classification) {
        frame.bottom = -0.2; // of a probability
        frame.top = 1.2;
    } else if (snapshot.data->features == 1 && !snapshot.data->train.targets.empty()) {
        const auto& targets = snapshot.data->train.targets;
        const auto [lowest, highest] = std::ranges::minmax_element(targets);
        const double margin = 0.2 * std::max(double(*highest) - double(*lowest), 1e-6);
        frame.bottom = double(*lowest) - margin;
        frame.top = double(*highest) + margin;
    }
    return frame;
}

bool hasFrame(const RaceSnapshot& snapshot)
{
    return snapshot.data && snapshot.mapUpper > snapshot.mapLower &&
           (snapshot.data->features == 1 || snapshot.data->features == 2);
}

// The colours of the plane: undecided is neutral, certain is the class's own colour.
class ClassColors {
public:
    ClassColors(std::size_t classes, const Theme& theme) : neutral_(channels(neutralColor(theme)))
    {
        for (std::size_t i = 0; i < classes; ++i)
            areas_.push_back(channels(areaColor(static_cast<int>(i), theme)));
        if (classes != 2) return;
        for (int i = 0; i <= steps; ++i) {
            const double share = double(i) / steps; // of the second class
            between_.push_back(mixed(neutral_, areas_[share > 0.5 ? 1 : 0], std::fabs(2 * share - 1)));
        }
    }

    [[nodiscard]] QRgb at(const std::vector<float>& shares) const
    {
        if (!between_.empty())
            return between_[static_cast<std::size_t>(std::lround(std::clamp(shares[1], 0.F, 1.F) * steps))];
        Channels sum;
        double best = 0;
        for (std::size_t c = 0; c < shares.size(); ++c) {
            const double share = double(shares[c]);
            best = std::max(best, share);
            sum.red += share * areas_[c].red;
            sum.green += share * areas_[c].green;
            sum.blue += share * areas_[c].blue;
        }
        const double undecided = 1 / double(shares.size());
        const double certainty = shares.size() < 2 ? 0 : (best - undecided) / (1 - undecided);
        return mixed(neutral_, sum, std::clamp(certainty, 0.0, 1.0));
    }

private:
    static constexpr int steps = 255;
    Channels neutral_;
    std::vector<Channels> areas_;
    std::vector<QRgb> between_; // of two classes
};

// A pixel lies between two samples of the map, each in the middle of its cell, so far from the first.
struct Beside {
    std::size_t first;
    float share;
};

std::vector<Beside> samplesBeside(int pixels, std::size_t samples)
{
    std::vector<Beside> result;
    for (int i = 0; i < pixels; ++i) {
        const double place = std::clamp((i + 0.5) / pixels * double(samples) - 0.5, 0.0, double(samples - 1));
        const auto first = std::min(static_cast<std::size_t>(place), samples - 2);
        result.push_back({first, static_cast<float>(place - double(first))});
    }
    return result;
}

void roundCorners(QImage& image, double radius)
{
    const int size = image.width();
    const int reach = std::min(static_cast<int>(std::ceil(radius)), size / 2);
    for (int y = 0; y < reach; ++y)
        for (int x = 0; x < reach; ++x) {
            const double cover = radius + 0.5 - std::hypot(radius - x - 0.5, radius - y - 0.5);
            if (cover >= 1) continue;
            const auto part = static_cast<uint>(std::max(cover, 0.0) * 255);
            for (const int column : {x, size - 1 - x})
                for (const int row : {y, size - 1 - y}) {
                    auto& pixel = reinterpret_cast<QRgb*>(image.scanLine(row))[column];
                    pixel = qPremultiply((pixel & 0x00FFFFFFU) | (part << 24));
                }
        }
}

// Where the values of one output are within a map over x.
struct CurveValues {
    std::size_t count, outputs, output;
};

void paintCurve(QPainter& painter, const Frame& frame, const std::vector<float>& map,
                const CurveValues& values, const QColor& color)
{
    QPolygonF line;
    const double height = frame.top - frame.bottom;
    for (std::size_t i = 0; i < values.count; ++i) {
        const double y = double(map[i * values.outputs + values.output]);
        if (!std::isfinite(y)) continue;
        const double x = frame.left + (frame.right - frame.left) * (double(i) + 0.5) / double(values.count);
        // Far outside is as good as further outside, and the rasteriser need not know the difference.
        line << frame.at(x, std::clamp(y, frame.bottom - height, frame.top + height));
    }
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

// The height of a point over x: its y, or where two classes have the probabilities 0 and 1. More classes are
// told apart by colour alone.
double heightOf(const Dataset& data, float target)
{
    return data.task == Task::classification && data.outputs > 2 ? 0 : double(target);
}

} // namespace

QColor classColor(int classIndex, const Theme& theme)
{
    static constexpr std::array light{"#1F4E9E", "#C85A00", "#00704F", "#A0487A",
                                      "#857500", "#1D82AB", "#5B43A8", "#565C63"};
    static constexpr std::array dark{"#8FC1F7", "#FFB066", "#5FD9B0", "#EBA9CD",
                                     "#F0E27A", "#8ADCF7", "#BFB0FF", "#C3C8CD"};
    const auto index = static_cast<std::size_t>(classIndex) % light.size();
    return QColor(QLatin1String(theme.dark ? dark[index] : light[index]));
}

PointColors::PointColors(const Dataset& data, const Theme& theme)
    : theme_(theme), task_(data.task), curve_(data.task == Task::regression && data.features == 1)
{
    if (data.train.targets.empty()) return;
    const auto [lowest, highest] = std::ranges::minmax(data.train.targets);
    lowest_ = double(lowest);
    highest_ = double(highest);
}

QColor PointColors::at(float target) const
{
    if (task_ == Task::classification) return classColor(static_cast<int>(target), theme_);
    if (curve_) return theme_.axis;
    const double share = shareBetween(lowest_, highest_, double(target));
    const QColor end = classColor(share > 0.5 ? 1 : 0, theme_);
    return QColor(mixed(channels(theme_.axis), channels(end), std::fabs(2 * share - 1)));
}

QImage decisionImage(const RaceSnapshot& snapshot, const NetworkSnapshot& network, const Theme& theme,
                     int pixels, double corner)
{
    const auto size = static_cast<std::size_t>(std::max(snapshot.mapSize, 0));
    if (!hasFrame(snapshot) || snapshot.data->features != 2 || size < 2 || pixels <= 0 ||
        snapshot.data->train.targets.empty())
        return {};
    const auto outputs = static_cast<std::size_t>(snapshot.data->outputs);
    if (network.map.size() < size * size * outputs) return {};

    const bool fitted = snapshot.data->task == Task::regression; // one output, shown as a share of the range
    const auto [lowest, highest] = std::ranges::minmax(snapshot.data->train.targets);
    const ClassColors colors(fitted ? 2 : outputs, theme);
    const auto columns = samplesBeside(pixels, size);
    std::vector<float> line(size * outputs); // of the map, between two of its rows
    std::vector<float> shares(fitted ? 2 : outputs);
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < pixels; ++y) {
        const Beside& row = columns[static_cast<std::size_t>(pixels - 1 - y)]; // the map's rows go upwards
        const float* below = network.map.data() + row.first * size * outputs;
        const float* above = below + size * outputs;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const float share = below[i] + (above[i] - below[i]) * row.share;
            line[i] = std::isfinite(share) ? share : 0;
        }
        auto* out = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < pixels; ++x) {
            const Beside& column = columns[static_cast<std::size_t>(x)];
            const float* left = line.data() + column.first * outputs;
            for (std::size_t c = 0; c < outputs; ++c)
                shares[c] = left[c] + (left[c + outputs] - left[c]) * column.share;
            if (fitted)
                shares[1] =
                    static_cast<float>(shareBetween(double(lowest), double(highest), double(shares[0])));
            out[x] = colors.at(shares);
        }
    }
    roundCorners(image, corner);
    return image;
}

void paintPoints(QPainter& painter, const QRectF& rectangle, const RaceSnapshot& snapshot, const Theme& theme)
{
    if (!hasFrame(snapshot)) return;
    const Frame frame = frameOf(rectangle, snapshot);
    const Samples& samples = snapshot.data->train;
    const bool curve = samples.features == 1;
    const PointColors colors(*snapshot.data, theme);
    const double radius = std::clamp(rectangle.width() / 95, 1.3, 3.0);
    painter.setRenderHint(QPainter::Antialiasing, true);
    QColor edge = theme.surface;
    edge.setAlpha(200);
    const std::size_t count = std::min(samples.size(), largestPointCount);
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t i = k * samples.size() / count;
        const auto input = samples.input(i);
        const QPointF centre = curve
                                   ? frame.at(double(input[0]), heightOf(*snapshot.data, samples.targets[i]))
                                   : frame.at(double(input[0]), double(input[1]));
        if (!rectangle.contains(centre)) continue;
        painter.setPen(curve ? QPen(Qt::NoPen) : QPen(edge, radius / 3));
        painter.setBrush(colors.at(samples.targets[i]));
        painter.drawEllipse(centre, radius, radius);
    }
}

void paintFit(QPainter& painter, const QRectF& rectangle, const RaceSnapshot& snapshot,
              const NetworkSnapshot& network, const QColor& color, const Theme& theme)
{
    const auto count = static_cast<std::size_t>(std::max(snapshot.mapSize, 0));
    if (!hasFrame(snapshot) || count < 2 ||
        network.map.size() < count * static_cast<std::size_t>(std::max(snapshot.data->outputs, 1)))
        return;
    const Frame frame = frameOf(rectangle, snapshot);
    painter.save();
    painter.setClipRect(rectangle);
    painter.setPen(QPen(theme.border, 1));
    painter.drawLine(frame.at(frame.left, 0), frame.at(frame.right, 0));
    painter.drawLine(frame.at(0, frame.bottom), frame.at(0, frame.top));
    painter.setRenderHint(QPainter::Antialiasing, true);
    const auto outputs = static_cast<std::size_t>(snapshot.data->outputs);
    if (outputs > 2) {
        for (std::size_t c = 0; c < outputs; ++c)
            paintCurve(painter, frame, network.map, {count, outputs, c},
                       classColor(static_cast<int>(c), theme));
    } else {
        paintCurve(painter, frame, network.map, {count, outputs, outputs - 1}, color);
    }
    painter.restore();
}

const QPixmap& PointsLayer::pixmap(const RaceSnapshot& snapshot, QSize size, qreal devicePixelRatio,
                                   const Theme& theme)
{
    const QSize pixels = size * devicePixelRatio;
    if (data_ == snapshot.data && size_ == pixels && dark_ == theme.dark) return pixmap_;
    data_ = snapshot.data;
    size_ = pixels;
    dark_ = theme.dark;
    pixmap_ = QPixmap(pixels);
    pixmap_.setDevicePixelRatio(devicePixelRatio);
    pixmap_.fill(Qt::transparent);
    QPainter painter(&pixmap_);
    paintPoints(painter, QRectF(QPointF(0, 0), QSizeF(size)), snapshot, theme);
    return pixmap_;
}

} // namespace rectiscope
