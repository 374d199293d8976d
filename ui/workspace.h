// One of the screens that the main window shows: Explore, Train, …
#pragma once

#include "ui/common/figure.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <memory>

namespace rectiscope {

struct FigureName {
    QString id;    // for file names and object names: "activations", "loss"
    QString title; // for people
};

class Workspace : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    // What can be exported and copied, the most wanted first. Never empty.
    [[nodiscard]] virtual QList<FigureName> figures() const = 0;
    // The figure with one of these ids, as it is now.
    [[nodiscard]] virtual std::unique_ptr<Figure> figure(const QString& id) const = 0;

    // Buttons and figures for the top bar, in one widget that the main window places and shows while this
    // workspace is in front; null for none. Always the same widget.
    [[nodiscard]] virtual QWidget* toolBar() { return nullptr; }

    // What the left of the status bar says: counts and hints.
    [[nodiscard]] virtual QString statusText() const = 0;

    // Before the window closes: asks where something is under way, and calls `proceed` if it may close.
    virtual void prepareClose(const std::function<void()>& proceed) { proceed(); }

Q_SIGNALS:
    void statusTextChanged();
    // A line for the status bar that goes away by itself: what has been done, or why it could not be.
    void messageShown(const QString& text);
};

} // namespace rectiscope
