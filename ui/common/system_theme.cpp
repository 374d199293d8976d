#include "ui/common/system_theme.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QTimer>

namespace rectiscope {
namespace {

bool isDarkPalette()
{
    return QPalette().color(QPalette::Window).lightness() < 128;
}

} // namespace

SystemTheme::SystemTheme(QObject* parent) : QObject(parent), dark_(isDarkPalette())
{
    qApp->installEventFilter(this);
}

bool SystemTheme::eventFilter(QObject* watched, QEvent* event)
{
    // Windows are told of another theme, whatever palette the program has set.
    if (event->type() == QEvent::ThemeChange && watched->isWindowType() && !measuring_) {
        measuring_ = true; // once for all windows, and not while the event is under way
        QTimer::singleShot(0, this, &SystemTheme::measure);
    }
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp && !measuring_ &&
        own_.isValid() && QPalette().color(QPalette::Window) != own_) {
        dark_ = isDarkPalette();
        QTimer::singleShot(0, this, &SystemTheme::changed);
    }
    return QObject::eventFilter(watched, event);
}

// Without a palette of its own the application has the desktop's.
void SystemTheme::measure()
{
    QApplication::setPalette(QPalette());
    dark_ = isDarkPalette();
    measuring_ = false;
    Q_EMIT changed();
}

} // namespace rectiscope
