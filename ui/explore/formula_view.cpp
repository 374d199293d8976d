#include "ui/explore/formula_view.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace rectiscope {

FormulaView::FormulaView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("formula"));
}

void FormulaView::setFormulas(const QStringList& formulas)
{
    layout_ = FormulaLayout(formulas);
    setAccessibleName(formulas.join(u'\n'));
    setFixedHeight(static_cast<int>(layout_.draw(nullptr, width(), currentTheme())));
    update();
}

void FormulaView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    layout_.draw(&painter, width(), currentTheme());
}

} // namespace rectiscope
