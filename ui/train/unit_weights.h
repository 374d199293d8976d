// What a unit takes from each unit below, and its bias, as small signed bars.
#pragma once

#include "core/lab/snapshot.h"

#include <QRectF>
#include <QString>
#include <QWidget>

#include <optional>

namespace rectiscope {

class UnitWeights : public QWidget {
    Q_OBJECT

public:
    explicit UnitWeights(QWidget* parent = nullptr);
    void setUnit(const UnitView& unit);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF bars() const;
    [[nodiscard]] QRectF biasBar() const;
    [[nodiscard]] QString toolTipAt(QPointF position) const;

    std::optional<UnitView> unit_;
    double scale_ = 1; // the size of the longest bar
};

} // namespace rectiscope
