#include "ui/session/session_files.h"

#include "core/version.h"
#include "core/view/session_file.h"
#include "ui/common/core_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLockFile>
#include <QMessageBox>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>
#include <QUndoStack>

#include <exception>
#include <memory>
#include <utility>

namespace rectiscope {
namespace {

constexpr int mostRecent = 8;
constexpr int recoveryMilliseconds = 4000;
const auto recentKey = QStringLiteral("recentFiles");
const auto suffix = QStringLiteral("rectiscope");

bool isSessionFile(const QString& path)
{
    const QString kind = QFileInfo(path).suffix().toLower();
    return kind == suffix || kind == QStringLiteral("json");
}

QString recoveryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
           QStringLiteral("/recovery");
}

// Whole or not at all; one line that says what went wrong.
QString writeWhole(const QString& path, const std::string& text)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    // Unbuffered: QSaveFile does not notice when the last of its buffer cannot be written.
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text.data(), size) == size &&
        file.commit())
        return {};
    return SessionFiles::tr("%1: cannot write: %2").arg(path, file.errorString());
}

} // namespace

SessionFiles::SessionFiles(ViewState& state, UndoHistory& history, QWidget& window)
    : QObject(&window), state_(state), history_(history), window_(window)
{
    connect(&history_.stack(), &QUndoStack::indexChanged, this, &SessionFiles::titleChanged);
    connect(&history_.stack(), &QUndoStack::cleanChanged, this, &SessionFiles::titleChanged);
    recovery_.setInterval(recoveryMilliseconds);
    connect(&recovery_, &QTimer::timeout, this, &SessionFiles::keepForRecovery);
    recovery_.start();
    recoveryPath_ =
        recoveryFolder() + QStringLiteral("/%1.%2").arg(QCoreApplication::applicationPid()).arg(suffix);
}

SessionFiles::~SessionFiles()
{
    forgetRecovery();
}

SavedSession SessionFiles::session() const
{
    return state_.session(workspace());
}

std::string SessionFiles::text() const
{
    return sessionText(session(), rectiscopeVersion());
}

void SessionFiles::setPath(const QString& path)
{
    path_ = path;
    Q_EMIT titleChanged();
}

bool SessionFiles::modified() const
{
    return !history_.stack().isClean() || state_.train().course.forks != savedForks_;
}

QStringList SessionFiles::recentFiles() const
{
    return QSettings().value(recentKey).toStringList();
}

void SessionFiles::remember(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(recentKey, files.mid(0, mostRecent));
    Q_EMIT recentFilesChanged();
}

// Saves, discards or stays, as people answer.
void SessionFiles::guarded(const std::function<void()>& proceed)
{
    history_.capture();
    if (!modified()) return proceed();
    auto* question = new QMessageBox(
        QMessageBox::Question, tr("Unsaved work"),
        path_.isEmpty() ? tr("What you have changed is not saved.")
                        : tr("Your changes of %1 are not saved.").arg(QFileInfo(path_).fileName()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &window_);
    question->setObjectName(QStringLiteral("unsavedQuestion"));
    question->setInformativeText(tr("Save it before you go on?"));
    question->setDefaultButton(QMessageBox::Save);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::finished, this, [this, proceed](int answer) {
        if (answer == QMessageBox::Discard) proceed();
        if (answer == QMessageBox::Save) save(proceed);
    });
    question->open();
}

void SessionFiles::startAnew()
{
    guarded([this] { show({}, {}); });
}

void SessionFiles::closeWindow(const std::function<void()>& close)
{
    guarded([this, close] {
        forgetRecovery();
        close();
    });
}

void SessionFiles::ask()
{
    guarded([this] {
        auto* dialog = new QFileDialog(&window_, tr("Open a session or a figure"), QFileInfo(path_).path(),
                                       tr("Sessions and figures (*.rectiscope *.json *.png *.svg *.pdf)"));
        dialog->setObjectName(QStringLiteral("openDialog"));
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, &SessionFiles::read);
        dialog->open();
    });
}

void SessionFiles::open(const QString& path)
{
    guarded([this, path] { read(path); });
}

// A large file takes its time; meanwhile the window goes on, and the newest file that was asked for wins.
void SessionFiles::read(const QString& path)
{
    struct Answer {
        std::optional<SavedSession> session;
        QString error;
    };
    const quint64 request = ++request_;
    const QString whole = QFileInfo(path).absoluteFilePath();
    const auto answer = std::make_shared<Answer>();
    work_.run(
        [answer, whole] {
            try {
                answer->session = readSession(whole.toStdString());
            } catch (const std::exception& why) {
                answer->error = coreText(why.what());
            }
        },
        [this, answer, whole, request] {
            if (request != request_) return;
            if (!answer->session) {
                Q_EMIT failed(answer->error);
                return;
            }
            // A figure is not the file that the session is saved to.
            const bool isSession = isSessionFile(whole);
            show(*answer->session, isSession ? whole : QString());
            if (isSession) remember(whole);
            Q_EMIT done(tr("Opened %1").arg(whole));
        });
}

void SessionFiles::show(const SavedSession& session, const QString& path)
{
    state_.restore(session);
    savedForks_ = session.train.course.forks;
    path_ = path;
    history_.restart();
    forgetRecovery();
    Q_EMIT shown(session.workspace);
    Q_EMIT titleChanged();
}

void SessionFiles::save(const std::function<void()>& then)
{
    if (path_.isEmpty()) return saveAs(then);
    write(path_, then);
}

void SessionFiles::saveAs(const std::function<void()>& then)
{
    auto* dialog =
        new QFileDialog(&window_, tr("Save the session"), path_.isEmpty() ? QDir::homePath() : path_,
                        tr("Sessions (*.rectiscope *.json)"));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, then](const QString& path) { write(path, then); });
    dialog->open();
}

void SessionFiles::write(const QString& path, const std::function<void()>& then)
{
    history_.capture();
    const int savedIndex = history_.stack().index();
    const auto forks = state_.train().course.forks;
    const auto error = std::make_shared<QString>();
    work_.run([error, path, text = text()] { *error = writeWhole(path, text); },
              [this, error, path, then, savedIndex, forks] {
                  if (!error->isEmpty()) {
                      Q_EMIT failed(*error);
                      return;
                  }
                  path_ = path;
                  savedForks_ = forks;
                  // What was changed while it was written is not in the file.
                  if (history_.stack().index() == savedIndex) {
                      history_.stack().setClean();
                      forgetRecovery();
                  }
                  remember(path);
                  Q_EMIT titleChanged();
                  Q_EMIT done(tr("Saved to %1").arg(path));
                  if (then) then();
              });
}

void SessionFiles::keepForRecovery()
{
    history_.capture();
    // Undo tells of its own changes, nobody of forks.
    if (std::exchange(toldModified_, modified()) != modified()) Q_EMIT titleChanged();
    if (!modified()) return;
    work_.run(
        [path = recoveryPath_, text = text()] {
            QDir().mkpath(QFileInfo(path).path());
            // Where this cannot be written there is no recovery, and nothing else is lost.
            (void)writeWhole(path, text);
        },
        [] {});
}

void SessionFiles::forgetRecovery()
{
    if (!recoveryPath_.isEmpty()) QFile::remove(recoveryPath_);
}

void SessionFiles::offerRecovery()
{
    const QDir folder(recoveryFolder());
    for (const QFileInfo& file :
         folder.entryInfoList({QStringLiteral("*.") + suffix}, QDir::Files, QDir::Time)) {
        // Named by the process that wrote it; one that still runs keeps its own.
        const QString process = QStringLiteral("/proc/") + file.completeBaseName();
        if (QFileInfo::exists(process)) continue;
        const QString path = file.absoluteFilePath();
        auto* question =
            new QMessageBox(QMessageBox::Question, tr("Recovery"),
                            tr("The last time Rectiscope did not end properly. Go on with what was not "
                               "saved then?"),
                            QMessageBox::Yes | QMessageBox::Discard, &window_);
        question->setObjectName(QStringLiteral("recoveryQuestion"));
        question->setAttribute(Qt::WA_DeleteOnClose);
        connect(question, &QMessageBox::finished, this, [this, path](int answer) {
            if (answer == QMessageBox::Yes) {
                try {
                    const SavedSession session = readSession(path.toStdString());
                    show(session, {});
                    history_.stack().resetClean();
                    Q_EMIT titleChanged();
                } catch (const std::exception& error) {
                    Q_EMIT failed(coreText(error.what()));
                }
            }
            if (answer == QMessageBox::Yes || answer == QMessageBox::Discard) QFile::remove(path);
        });
        question->open();
        return;
    }
}

} // namespace rectiscope
