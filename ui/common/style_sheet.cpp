#include "ui/common/style_sheet.h"

#include "ui/common/theme.h"

#include <array>
#include <utility>

namespace rectiscope {
namespace {

constexpr auto frames = R"(
QWidget#topBar { background: @surface; border-bottom: 1px solid @border; }
QWidget[role="panel"] { background: @surface; }
QWidget[role="leftPanel"] { background: @surface; border-right: 1px solid @border; }
QWidget[role="rightPanel"] { background: @surface; border-left: 1px solid @border; }
QFrame[role="card"] { background: @surface; border: 1px solid @border; border-radius: 6px; }
QScrollArea { background: transparent; border: none; }
QScrollArea[role="preview"] { background: @window; border: 1px solid @border; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QDialog { background: @surface; }
QMessageBox { messagebox-question-icon: url(:/icons/question-@variant.svg); }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QStatusBar { background: @surface; color: @mutedText; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @mutedText; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 4px 6px; }
QLabel[role="heading"] { color: @mutedText; font-size: 8.5pt; font-weight: 700; letter-spacing: 0.6px; }
QLabel[role="title"] { font-size: 11.5pt; font-weight: 700; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { color: @mutedText; }
QLabel[role="footer"] { color: @mutedText; border-top: 1px solid @border; padding: 6px 12px 8px 14px; }
QLabel[role="error"] { color: @danger; }
)";

constexpr auto buttons = R"(
QPushButton, QToolButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 5px;
    padding: 5px 12px; }
QToolButton { padding: 5px; }
QPushButton:hover, QToolButton:hover { background: @window; }
QPushButton:pressed, QToolButton:pressed { background: @accentSoft; }
QPushButton:focus, QToolButton:focus { border-color: @accent; outline: none; }
QPushButton:disabled, QToolButton:disabled { color: @axis; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:focus { border: 2px solid @focusRing; padding: 4px 11px; }
QPushButton[primary="true"]:disabled { background: @border; border-color: @border; color: @mutedText; }
QPushButton[flat="true"], QToolButton[flat="true"] { background: transparent; border-color: transparent; }
QPushButton[flat="true"]:hover, QToolButton[flat="true"]:hover { background: @window; }
QPushButton[flat="true"]:focus, QToolButton[flat="true"]:focus { border-color: @accent; }
QPushButton[compact="true"], QToolButton[compact="true"] { padding: 1px 3px; }
QPushButton[link="true"] { background: transparent; border: 1px solid transparent; color: @mutedText;
    padding: 2px 4px; text-align: left; }
QPushButton[link="true"]:hover { color: @accent; }
QPushButton[link="true"]:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { image: url(:/icons/chevron-@variant.svg); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 4px; }
QPushButton[tab="true"] { background: transparent; border: 1px solid transparent; color: @mutedText;
    padding: 6px 15px; }
QPushButton[tab="true"]:hover { background: @window; }
QPushButton[tab="true"]:checked { background: @accentSoft; color: @accent; font-weight: 600; }
QPushButton[tab="true"]:focus { border-color: @accent; }
QPushButton[segment="first"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[segment="middle"] { border-radius: 0; border-left: none; }
QPushButton[segment="last"] { border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: none; }
QPushButton[segment] { padding: 4px 6px; }
QPushButton[segment]:checked { background: @accentSoft; color: @accent; font-weight: 600; }
QPushButton[segment]:focus { border: 1px solid @accent; }
)";

constexpr auto fields = R"(
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { background: @surface; color: @text; border: 1px solid @border;
    border-radius: 4px; padding: 2px 6px; min-height: 18px; selection-background-color: @accent;
    selection-color: @onAccent; }
QLineEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover { border-color: @axis; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border-color: @accent; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled { color: @axis; }
QComboBox[title="true"] { border-color: transparent; background: transparent; font-weight: 600; padding: 2px 4px; }
QComboBox[title="true"]:hover { border-color: @border; }
QComboBox[title="true"]:focus { border-color: @accent; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/chevron-@variant.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @border;
    selection-background-color: @accentSoft; selection-color: @accent; outline: none; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QCheckBox { spacing: 7px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @axis; border-radius: 3px; background: @surface; }
QCheckBox::indicator:hover { border-color: @accent; }
QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check-@variant.svg); }
QMenu { background: @surface; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; color: @accent; }
QMenu::item:checked { font-weight: 600; }
QTableView { background: transparent; border: none; gridline-color: @grid; selection-background-color: @accentSoft;
    selection-color: @text; outline: none; }
QTableView:focus { border: 1px solid @accent; border-radius: 3px; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: @mutedText; border: none; padding: 0; }
QTableView[role="wide"] QHeaderView::section { padding: 0 4px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QProgressBar { background: @border; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QScrollBar:vertical { background: transparent; width: 9px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 9px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; min-height: 30px; min-width: 30px; margin: 1px; }
QScrollBar::handle:hover { background: @axis; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

} // namespace

QString styleSheet(const Theme& theme)
{
    auto sheet = QString::fromUtf8(frames) + QString::fromUtf8(buttons) + QString::fromUtf8(fields);
    const QColor hover = theme.dark ? theme.accent.lighter(112) : theme.accent.darker(115);
    // The longer names first where one begins with another.
    const std::array<std::pair<const char*, QColor>, 14> colors{{{"@window", theme.window},
                                                                 {"@surface", theme.surface},
                                                                 {"@border", theme.border},
                                                                 {"@grid", theme.grid},
                                                                 {"@axis", theme.axis},
                                                                 {"@text", theme.text},
                                                                 {"@mutedText", theme.mutedText},
                                                                 {"@accentSoft", theme.accentSoft},
                                                                 {"@accentHover", hover},
                                                                 {"@accent", theme.accent},
                                                                 {"@onAccent", theme.onAccent},
                                                                 {"@danger", theme.danger},
                                                                 {"@warning", theme.warning},
                                                                 {"@focusRing", theme.axis}}};
    for (const auto& [name, color] : colors) sheet.replace(QLatin1String(name), color.name());
    sheet.replace(QLatin1String("@variant"), theme.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

} // namespace rectiscope
