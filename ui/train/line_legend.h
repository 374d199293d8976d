// Names with a piece of their lines, for figures that do not name lines at their ends.
#pragma once

#include "ui/train/network_name.h"

#include <QFont>
#include <QRect>

#include <vector>

class QPainter;

namespace rectiscope {

struct Theme;

class LineLegend {
public:
    // In rows that fill this width, with equal columns.
    LineLegend(std::vector<NetworkLine> lines, const QFont& font, int width);

    [[nodiscard]] QSize size() const;
    void paint(QPainter& painter, QPoint topLeft, const Theme& theme) const;

private:
    std::vector<NetworkLine> lines_;
    QFont font_;
    int columnWidth_ = 1, rowHeight_ = 1, columns_ = 1;
};

} // namespace rectiscope
