#include "ui/common/catalog_text.h"

#include <QCoreApplication>

namespace rectiscope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FormulaWords)
};

} // namespace

QString catalogText(const std::string& english)
{
    return QCoreApplication::translate("catalog", english.c_str());
}

QString withTranslatedWords(QString formula)
{
    return formula.replace(QLatin1String(" if "), Words::tr(" if "))
        .replace(QLatin1String(", else "), Words::tr(", else "))
        .replace(QLatin1String(" or "), Words::tr(" or "));
}

QString formulaText(const std::string& formula)
{
    return withTranslatedWords(catalogText(formula));
}

} // namespace rectiscope
