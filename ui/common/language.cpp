#include "ui/common/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QPointer>
#include <QTranslator>

// Resources of a static library are registered by name, and from outside every namespace.
static void registerTranslations()
{
    Q_INIT_RESOURCE(translations);
}

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

// Replaces what was installed before; English needs none. The application owns it.
void install(QApplication& application, QPointer<QTranslator>& translator, const QLocale& locale,
             const QString& file, const QString& folder)
{
    delete translator; // which removes it
    translator = new QTranslator(&application);
    if (locale.language() != QLocale::English && translator->load(locale, file, QStringLiteral("_"), folder))
        QApplication::installTranslator(translator);
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
    static QPointer<QTranslator> own, qt;
    registerTranslations();
    const QLocale locale = localeOf(choice);
    install(application, own, locale, QStringLiteral("rectiscope"), QStringLiteral(":/translations"));
    // The buttons of Qt's own dialogs.
    install(application, qt, locale, QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace rectiscope
