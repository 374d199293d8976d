#include "ui/common/theme.h"

#include "ui/common/style_sheet.h"
#include "ui/common/system_theme.h"

#include <QApplication>
#include <QPalette>
#include <QPen>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <cmath>

// Resources of a static library are registered by name, and from outside every namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(rectiscope);
}

namespace rectiscope {
namespace {

const Theme* shownTheme = nullptr;

struct Hue {
    const char* light;
    const char* dark;
};

// Okabe and Ito 2008, "Color Universal Design"; changed where the contrast with the background would be below
// 3, as level AA of the Web Content Accessibility Guidelines asks of graphics.
constexpr std::array<Hue, 8> hues{{{"#0072B2", "#4DA6E0"},
                                   {"#CF8200", "#F0B23A"},
                                   {"#009E73", "#2CC295"},
                                   {"#CC79A7", "#DE96BE"},
                                   {"#1F99DC", "#7CC8F2"},
                                   {"#D55E00", "#F07E33"},
                                   {"#8F7F00", "#F0E442"},
                                   {"#3B3B3B", "#D8D8D8"}}};

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.surface);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Mid, theme.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.border.darker(theme.dark ? 80 : 130));
    return palette;
}

} // namespace

const Theme& lightTheme()
{
    static const Theme theme{false,     "#F4F6F8", "#FFFFFF", "#DDE1E6", "#ECEEF1", "#A9B0B8", "#1A2026",
                             "#5B6570", "#174EA6", "#E6EEFA", "#FFFFFF", "#C5362B", "#A86200"};
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme{true,      "#14181D", "#1C2229", "#333C46", "#29313A", "#6B7783", "#E8ECF0",
                             "#A3AEB9", "#7AB0FF", "#24364F", "#0E1A2B", "#FF7A6E", "#F0B23A"};
    return theme;
}

const Theme& currentTheme()
{
    return shownTheme == nullptr ? lightTheme() : *shownTheme;
}

void applyTheme(QApplication& application, ThemeChoice choice)
{
    static auto* const system = new SystemTheme(&application);
    static ThemeChoice shownChoice = choice;
    static const bool prepared = [&application] {
        registerResources();
        // The same look on every desktop; the style sheet is written over this style.
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QObject::connect(system, &SystemTheme::changed, &application,
                         [&application] { applyTheme(application, shownChoice); });
        return true;
    }();
    Q_UNUSED(prepared)
    shownChoice = choice;
    const bool dark = choice == ThemeChoice::dark || (choice == ThemeChoice::system && system->isDark());
    shownTheme = dark ? &darkTheme() : &lightTheme();
    system->setOwnWindow(shownTheme->window);
    application.setFont(interfaceFont(10));
    application.setPalette(paletteOf(*shownTheme));
    application.setStyleSheet(styleSheet(*shownTheme));
}

QColor functionColor(std::size_t row, const Theme& theme)
{
    const Hue& hue = hues[row % hues.size()];
    return QColor(QLatin1String(theme.dark ? hue.dark : hue.light));
}

QList<qreal> functionDashes(std::size_t row)
{
    switch (row / hues.size()) {
    case 0:
        return {};
    case 1:
        return {5, 3};
    default:
        return {1.5, 2.5};
    }
}

QPen functionPen(std::size_t row, const Theme& theme, qreal width)
{
    QPen pen(functionColor(row, theme), width);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (const auto dashes = functionDashes(row); !dashes.isEmpty()) pen.setDashPattern(dashes);
    return pen;
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& color) {
        const auto linear = [](float channel) {
            const double value = double(channel);
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
               0.0722 * linear(color.blueF());
    };
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor readableColor(const QColor& color, const Theme& theme)
{
    constexpr double wanted = 4.5; // level AA, for text
    constexpr float step = 0.01F;
    QColor readable = color;
    float hue = 0, saturation = 0, lightness = 0;
    readable.getHslF(&hue, &saturation, &lightness);
    while (contrastRatio(readable, theme.surface) < wanted && lightness > 0 && lightness < 1) {
        lightness = std::clamp(lightness + (theme.dark ? step : -step), 0.F, 1.F);
        readable = QColor::fromHslF(std::max(0.F, hue), saturation, lightness);
    }
    return readable;
}

QFont interfaceFont(qreal points, QFont::Weight weight)
{
    QFont font;
    // The last two for Chinese: no sign that the others have may change with the language.
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                      QStringLiteral("Noto Sans CJK SC"), QStringLiteral("WenQuanYi Micro Hei")});
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

} // namespace rectiscope
