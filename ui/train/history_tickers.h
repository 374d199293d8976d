// Ticks of the history plots: whole steps and units, and decades with 1, 2, 5 between them.
#pragma once

#include "ui/common/qcustomplot.h"

namespace rectiscope {

// Whole numbers, at least 1 apart: 0, 500, 12k.
class CountTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

// Shares as percent: 80 %.
class PercentTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

// Powers of ten; over few of them also 2 and 5 times each.
class DecadeTicker : public QCPAxisTicker {
public:
    QVector<double> createTickVector(double step, const QCPRange& range) override;

protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

} // namespace rectiscope
