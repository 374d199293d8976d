// Colours, dashes and fonts: one place, two themes.
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>

#include <cstddef>

class QApplication;
class QPen;

namespace rectiscope {

enum class ThemeChoice { system, light, dark };

struct Theme {
    bool dark;
    QColor window;  // behind the cards
    QColor surface; // cards, panels, plots
    QColor border;  // hairlines
    QColor grid;    // plot grid
    QColor axis;    // zero lines and ticks
    QColor text;
    QColor mutedText;  // WCAG AA on surface
    QColor accent;     // buttons, focus, sliders
    QColor accentSoft; // selected tab or row
    QColor onAccent;
    QColor danger;  // dead
    QColor warning; // silent, starved
};

[[nodiscard]] const Theme& lightTheme();
[[nodiscard]] const Theme& darkTheme();
// What the application shows now.
[[nodiscard]] const Theme& currentTheme();

// Sets palette, style sheet and fonts of the whole application, and again whenever the desktop goes from
// light to dark or back, where `system` is the choice. One application in a process. Widgets that paint
// themselves repaint on QEvent::PaletteChange.
void applyTheme(QApplication& application, ThemeChoice choice);

// The colour of the function in this row of the catalog (Okabe and Ito's palette, adapted to each
// background), and its dash pattern in pen widths, empty for a solid line: rows of one colour differ by dash.
[[nodiscard]] QColor functionColor(std::size_t row, const Theme& theme);
[[nodiscard]] QList<qreal> functionDashes(std::size_t row);
[[nodiscard]] QPen functionPen(std::size_t row, const Theme& theme, qreal width = 2.0);

// The contrast ratio of two colours, 1 … 21, as the Web Content Accessibility Guidelines 2.1 define it.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);
// This colour as a text on the theme's surface: darker or lighter where its contrast would be below 4.5.
[[nodiscard]] QColor readableColor(const QColor& color, const Theme& theme);

// The interface's own font, at a size in points; digits have equal widths.
[[nodiscard]] QFont interfaceFont(qreal points, QFont::Weight weight = QFont::Normal);

} // namespace rectiscope
