// One tab of the panel that explains a race.
#pragma once

#include "core/lab/race_history.h"
#include "core/lab/snapshot.h"
#include "ui/common/figure.h"
#include "ui/train/event_log.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace rectiscope {

// What there is to draw. The references outlive the pages.
struct LabContent {
    std::shared_ptr<const RaceSnapshot> snapshot; // never null where a page is drawn
    const EventLog& events;
    const RaceHistory& history;
    std::optional<UnitAddress> selected;
};

class LabPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    // Shows what there is now; only called while the page is seen.
    virtual void draw(const LabContent& content) = 0;
    [[nodiscard]] virtual bool hasFigure(const LabContent& /*content*/) const { return true; }
    // The page as a figure; null where it has none.
    [[nodiscard]] virtual std::unique_ptr<Figure> figure(const LabContent& content) const = 0;
};

} // namespace rectiscope
