#include "ui/train/history_quantity.h"

#include "ui/train/race_text.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

struct QuantityText {
    Q_DECLARE_TR_FUNCTIONS(HistoryQuantity)
};

} // namespace

QString quantityTitle(HistoryQuantity quantity)
{
    switch (quantity) {
    case HistoryQuantity::trainLoss:
        return QuantityText::tr("Training loss");
    case HistoryQuantity::testLoss:
        return QuantityText::tr("Test loss");
    case HistoryQuantity::trainAccuracy:
        return QuantityText::tr("Training accuracy");
    case HistoryQuantity::testAccuracy:
        return QuantityText::tr("Test accuracy");
    case HistoryQuantity::deadUnits:
        break;
    }
    return QuantityText::tr("Dead units");
}

bool isLoss(HistoryQuantity quantity)
{
    return quantity == HistoryQuantity::trainLoss || quantity == HistoryQuantity::testLoss;
}

bool isAccuracy(HistoryQuantity quantity)
{
    return quantity == HistoryQuantity::trainAccuracy || quantity == HistoryQuantity::testAccuracy;
}

double valueOf(const NetworkMoment& moment, HistoryQuantity quantity)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const auto finite = [](float value) { return std::isfinite(value) ? double(value) : none; };
    switch (quantity) {
    case HistoryQuantity::trainLoss:
        return finite(moment.trainLoss);
    case HistoryQuantity::testLoss:
        return finite(moment.testLoss);
    case HistoryQuantity::trainAccuracy:
        return finite(moment.trainAccuracy);
    case HistoryQuantity::testAccuracy:
        return finite(moment.testAccuracy);
    case HistoryQuantity::deadUnits:
        break;
    }
    return moment.dead < 0 ? none : moment.dead;
}

QString valueText(double value, HistoryQuantity quantity)
{
    if (isAccuracy(quantity)) return shareText(value);
    if (isLoss(quantity) || std::isnan(value)) return lossText(value);
    return countText(static_cast<std::int64_t>(value));
}

} // namespace rectiscope
