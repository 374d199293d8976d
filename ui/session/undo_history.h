// Undo and redo for everything that the screen's state holds.
//
// Nobody tells it what is done: it compares the state with the last one it knows, once in each turn of the
// event loop in which something changed. So no change can be forgotten, and one action is one step however
// many parts of the state it touches. A drag, and quick changes of the same kind, are merged into one.
#pragma once

#include "ui/view_state.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

namespace rectiscope {

// What is undone. Where the mouse points is no change.
struct UndoneState {
    ExploreState explore;
    RaceConfig race;
    std::optional<Experiment> experiment;
    friend bool operator==(const UndoneState&, const UndoneState&) = default;
};

class UndoHistory : public QObject {
    Q_OBJECT

public:
    explicit UndoHistory(ViewState& state, QObject* parent = nullptr);

    [[nodiscard]] QUndoStack& stack() { return stack_; }
    void undo();
    void redo();
    // What is there now is where undo ends: a session has been opened.
    void restart();
    // Takes down what has changed, at once.
    void capture();

private:
    void apply(const UndoneState& state);
    [[nodiscard]] UndoneState current() const;

    ViewState& state_;
    UndoneState known_;
    QUndoStack stack_;
    QTimer later_;
    QElapsedTimer sinceLast_;
    bool applying_ = false;
    bool dragged_ = false; // the last step was taken down while a mouse button was held
};

} // namespace rectiscope
