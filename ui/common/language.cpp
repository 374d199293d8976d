#include "ui/common/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace rectiscope {
namespace {

QLocale localeOf(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::english:
        return {QLocale::English};
    case LanguageChoice::chinese:
        return {QLocale::Chinese, QLocale::SimplifiedChineseScript, QLocale::China};
    case LanguageChoice::system:
        break;
    }
    return QLocale::system();
}

// Replaces what was installed before; English needs none.
void install(QApplication& application, std::unique_ptr<QTranslator>& translator, const QLocale& locale,
             const QString& file, const QString& folder)
{
    if (translator) QApplication::removeTranslator(translator.get());
    translator = std::make_unique<QTranslator>(&application);
    if (locale.language() != QLocale::English && translator->load(locale, file, QStringLiteral("_"), folder))
        QApplication::installTranslator(translator.get());
}

} // namespace

std::vector<LanguageName> languages()
{
    return {{LanguageChoice::system, QStringLiteral("system"),
             QApplication::translate("Language", "Like the system")},
            {LanguageChoice::english, QStringLiteral("en"), QStringLiteral("English")},
            {LanguageChoice::chinese, QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

LanguageChoice languageChoice(const QString& key)
{
    for (const auto& language : languages())
        if (language.key == key) return language.choice;
    return LanguageChoice::system;
}

void applyLanguage(QApplication& application, LanguageChoice choice)
{
    static std::unique_ptr<QTranslator> own, qt;
    const QLocale locale = localeOf(choice);
    install(application, own, locale, QStringLiteral("rectiscope"), QStringLiteral(":/translations"));
    // The buttons of Qt's own dialogs.
    install(application, qt, locale, QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace rectiscope
