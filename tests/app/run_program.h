// Runs the program as a shell would, without a display.
#pragma once

// Tests of a command line are made of literals.
#undef QT_NO_CAST_FROM_ASCII

#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTest>

struct Result {
    int code = -1; // −1 where it crashed or did not end
    QString out, err;
};

inline QProcessEnvironment withoutDisplay()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
        environment.remove(QString::fromLatin1(name));
    return environment;
}

inline Result run(const QStringList& words, const QByteArray& input = {}, const QString& folder = {})
{
    QProcess process;
    process.setProcessEnvironment(withoutDisplay());
    if (!folder.isEmpty()) process.setWorkingDirectory(folder);
    process.start(QStringLiteral(RECTISCOPE_PROGRAM), words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000)) process.kill();
    const bool ended =
        process.exitStatus() == QProcess::NormalExit && process.error() == QProcess::UnknownError;
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

// Words are separated by blanks.
inline Result run(const char* line)
{
    return run(QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

inline void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}
