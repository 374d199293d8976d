// What tests of the screen share.
#pragma once

#include "ui/common/qcustomplot.h"

#include <QAbstractButton>
#include <QDoubleSpinBox>
#include <QTableWidget>
#include <QTest>

// The widget with this object name; the test fails where there is none.
template <class Widget>
Widget* child(QWidget& parent, const char* name)
{
    auto* found = parent.findChild<Widget*>(QLatin1String(name));
    if (found == nullptr) qFatal("no widget named %s", name);
    return found;
}

inline void click(QWidget& parent, const char* name)
{
    QTest::mouseClick(child<QAbstractButton>(parent, name), Qt::LeftButton);
}

// Press, move, release between two places along the width of a widget, each 0 … 1.
inline void drag(QWidget& widget, double from, double to)
{
    const auto at = [&](double part) {
        return QPoint(static_cast<int>(part * (widget.width() - 1)), widget.height() / 2);
    };
    QTest::mousePress(&widget, Qt::LeftButton, Qt::NoModifier, at(from));
    QTest::mouseMove(&widget, at((from + to) / 2));
    QTest::mouseMove(&widget, at(to));
    QTest::mouseRelease(&widget, Qt::LeftButton, Qt::NoModifier, at(to));
}

inline void type(QWidget& parent, const char* name, const char* text)
{
    auto* box = child<QDoubleSpinBox>(parent, name);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(box, QLatin1String(text));
    QTest::keyClick(box, Qt::Key_Return);
}

// The curve "LeakyReLU.f" or "LeakyReLU.df" at one of its own points.
inline double curveAt(QWidget& parent, const char* name, double x)
{
    const auto* graph = child<QCustomPlot>(parent, "functionPlot")->findChild<QCPGraph*>(QLatin1String(name));
    if (graph == nullptr) qFatal("no curve named %s", name);
    return graph->data()->findBegin(x, false)->value;
}

inline bool curveIsVisible(QWidget& parent, const char* name)
{
    const auto* graph = child<QCustomPlot>(parent, "functionPlot")->findChild<QCPGraph*>(QLatin1String(name));
    return graph != nullptr && graph->visible();
}

inline QString cell(QWidget& parent, const char* table, int row, int column)
{
    const auto* item = child<QTableWidget>(parent, table)->item(row, column);
    return item == nullptr ? QString() : item->text();
}
