// Sessions as files: new, open, save, the question before work is lost, recent files, recovery after a crash.
//
// Files are read and written beside the window's thread; what cannot be read changes nothing.
#pragma once

#include "core/view/saved_session.h"
#include "ui/common/background.h"
#include "ui/session/undo_history.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QWidget;

namespace rectiscope {

class SessionFiles : public QObject {
    Q_OBJECT

public:
    // The window is asked over. It must live longer, as must the state and its history.
    SessionFiles(ViewState& state, UndoHistory& history, QWidget& window);
    ~SessionFiles() override;

    // Which workspace is in front, for the file; set by whoever knows.
    std::function<WorkspaceKind()> workspace = [] { return WorkspaceKind::explore; };

    [[nodiscard]] SavedSession session() const;
    [[nodiscard]] std::string text() const; // what a file or a figure of this moment holds

    // The file that the session belongs to; empty for none.
    [[nodiscard]] QString path() const { return path_; }
    void setPath(const QString& path);
    // Something has been changed, or forked, since it was saved. How far Train goes on is no change: the same
    // settings give the same run.
    [[nodiscard]] bool modified() const;
    [[nodiscard]] QStringList recentFiles() const;

    // These ask first where work would be lost.
    void startAnew();
    void ask();                     // for a file to open
    void open(const QString& path); // a session file, or a figure that holds one
    void closeWindow(const std::function<void()>& close);

    // `then` is called once it is saved.
    void save(const std::function<void()>& then = {});
    void saveAs(const std::function<void()>& then = {});

    // What a crash left behind, if anything did: asks whether to go on with it.
    void offerRecovery();
    // Shows this session, from a file that was read already.
    void show(const SavedSession& session, const QString& path);

Q_SIGNALS:
    void shown(rectiscope::WorkspaceKind workspace); // another session is there now
    void titleChanged();                             // path or modified
    void recentFilesChanged();
    void done(const QString& text);   // one line: opened, saved
    void failed(const QString& text); // one line that says why

private:
    void guarded(const std::function<void()>& proceed);
    void read(const QString& path);
    void write(const QString& path, const std::function<void()>& then);
    void remember(const QString& path);
    void keepForRecovery();
    void forgetRecovery();

    ViewState& state_;
    UndoHistory& history_;
    QWidget& window_;
    QString path_;
    std::vector<ForkRecord> savedForks_;
    bool toldModified_ = false;
    QTimer recovery_;
    QString recoveryPath_;
    quint64 request_ = 0; // the newest read wins
    Background work_;     // last: ended before anything that it uses goes
};

} // namespace rectiscope
