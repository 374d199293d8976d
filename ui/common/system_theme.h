// Whether the desktop is dark, now and while the program runs. Qt 6.4 has no signal for it.
#pragma once

#include <QColor>
#include <QObject>

namespace rectiscope {

class SystemTheme : public QObject {
    Q_OBJECT

public:
    // Before the application's palette is set: what it is then is the desktop's.
    explicit SystemTheme(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return dark_; }
    // The program's own palette has this colour for windows; any other is the desktop's.
    void setOwnWindow(const QColor& window) { own_ = window; }

Q_SIGNALS:
    // The desktop has another palette, or has replaced the program's own.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void measure();

    bool dark_;
    bool measuring_ = false;
    QColor own_;
};

} // namespace rectiscope
