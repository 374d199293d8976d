// The language of the texts on the screen.
#pragma once

#include <QLocale>
#include <QString>

#include <vector>

class QApplication;

namespace rectiscope {

enum class LanguageChoice { system, english, chinese };

struct LanguageName {
    LanguageChoice choice;
    QString key;  // in settings: "system", "en", "zh_CN"
    QString name; // in the language itself
};
[[nodiscard]] std::vector<LanguageName> languages();

// By its key; system for an unknown one.
[[nodiscard]] LanguageChoice languageChoice(const QString& key);

// Installs the texts for everything that is created from now on. With `system` the first of the system's
// languages that the program speaks.
void applyLanguage(QApplication& application, LanguageChoice choice);

} // namespace rectiscope
