#include "ui/common/written_parameter.h"

#include <limits>

namespace rectiscope {

WrittenParameter::WrittenParameter(const ActivationInfo& info, std::size_t parameter, bool divisors)
    : info_(&info),
      parameter_(parameter),
      shown_(parameter),
      isDivisor_(divisors && info.parameters[parameter].isNegativeSlope)
{
    if (isDivisor_ && info.slopeRule == SlopeRule::random) shown_ = 1 - parameter;
}

QString WrittenParameter::symbol() const
{
    const auto symbol = QString::fromStdString(info_->parameters[parameter_].symbol);
    return isDivisor_ && info_->slopeRule != SlopeRule::random ? QStringLiteral("1/") + symbol : symbol;
}

double WrittenParameter::written(double slope) const
{
    if (!isDivisor_) return slope;
    return slope == 0 ? std::numeric_limits<double>::infinity() : 1 / slope;
}

} // namespace rectiscope
