#include "ui/train/hidden_layers.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace rectiscope {
namespace {

struct HiddenLayers {
    Q_DECLARE_TR_FUNCTIONS(HiddenLayers)
};

} // namespace

HiddenLayersText parseHiddenLayers(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;·]+"));
    const QStringList words = text.split(separators, Qt::SkipEmptyParts);
    HiddenLayersText result;
    if (words.isEmpty())
        return {{}, HiddenLayers::tr("At least one hidden layer is needed, such as 32, 32.")};
    if (words.size() > mostHiddenLayers)
        return {{},
                HiddenLayers::tr("%1 hidden layers: at most %2.").arg(words.size()).arg(mostHiddenLayers)};
    for (const auto& word : words) {
        bool isNumber = false;
        const int width = word.toInt(&isNumber);
        if (!isNumber || width < 1 || width > widestHiddenLayer)
            return {{},
                    HiddenLayers::tr("“%1” is no width: whole numbers from 1 to %2, such as 32, 32.")
                        .arg(word.left(20))
                        .arg(widestHiddenLayer)};
        result.widths.push_back(width);
    }
    return result;
}

QString hiddenLayersText(const std::vector<int>& widths)
{
    QStringList words;
    for (const int width : widths) words << QString::number(width);
    return words.join(QStringLiteral(", "));
}

} // namespace rectiscope
