// The lines that core writes, in the language of the screen.
#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace rectiscope {

// An error of core, or what it says of data and training. Core links no Qt and puts names and numbers into
// its lines, so they are known here by the patterns that they follow; what follows none stays in English.
// Where the screen's language is English, nothing changes. Safe in any thread.
[[nodiscard]] QString coreText(const std::string& english);

// One after the other, with a space between where the first ends as in a language that has one.
[[nodiscard]] QString joinedSentences(const QStringList& sentences);

} // namespace rectiscope
