#include "ui/compare/table_text.h"

#include <QAbstractItemModel>
#include <QStringList>

namespace rectiscope {
namespace {

QString markdownCell(QString text)
{
    return text.replace(u'\\', QStringLiteral("\\\\")).replace(u'|', QStringLiteral("\\|"));
}

QString line(const QStringList& cells, TableForm form)
{
    if (form == TableForm::tabs) return cells.join(QChar(u'\t')) + QChar(u'\n');
    QString text;
    for (const QString& cell : cells) text += QStringLiteral("| ") + markdownCell(cell) + QChar(u' ');
    return text + QStringLiteral("|\n");
}

} // namespace

QString tableText(const QAbstractItemModel& model, TableForm form)
{
    QStringList heads;
    QStringList rules;
    for (int column = 0; column < model.columnCount(); ++column) {
        heads << model.headerData(column, Qt::Horizontal).toString();
        const bool isNumber =
            (model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
        rules << (isNumber ? QStringLiteral("---:") : QStringLiteral("---"));
    }
    QString text = line(heads, form);
    if (form == TableForm::markdown) text += QChar(u'|') + rules.join(QChar(u'|')) + QStringLiteral("|\n");
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        text += line(cells, form);
    }
    return text;
}

} // namespace rectiscope
