// Where things are on a network's card: one geometry for painting, mouse and figures.
#pragma once

#include "core/lab/snapshot.h"

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace rectiscope {

// All lengths are in logical pixels; em is the height of the text font.
class CardLayout {
public:
    // Lays out a card of this size for hidden layers of these widths: the map above figures and unit grid, or
    // beside them, whichever leaves the larger map.
    CardLayout(QSizeF size, std::vector<int> hidden, double em);

    [[nodiscard]] const QRectF& header() const { return header_; }
    // Small buttons at the right end of the header, counted from the right.
    [[nodiscard]] QRectF headerButton(int index) const;
    // Where a message may lie: over the map and, where nothing is beside that, as wide as the card.
    [[nodiscard]] QRectF message() const;
    // The button below the message, in the lower edge of the map.
    [[nodiscard]] QRectF messageButton() const;
    [[nodiscard]] const QRectF& map() const { return map_; } // square
    [[nodiscard]] const QRectF& figures() const { return figures_; }
    [[nodiscard]] double usedHeight() const; // of the card; less than its size where the width limits the map
    // Where a network has more layers than units in each, a layer is a column and not a row.
    [[nodiscard]] bool deep() const { return deep_; }
    [[nodiscard]] QRectF layerLabel(int layer) const;
    [[nodiscard]] QRectF layerCount(int layer) const;
    [[nodiscard]] QRectF unit(int layer, int unit) const;
    [[nodiscard]] int layerCount() const { return static_cast<int>(hidden_.size()); }
    [[nodiscard]] int width(int layer) const { return hidden_[static_cast<std::size_t>(layer)]; }

    struct Place {
        int layer, unit;
    };
    [[nodiscard]] std::optional<Place> unitAt(QPointF position) const;

    // The smallest card that can be read.
    [[nodiscard]] static QSizeF minimumSize(double em) { return {em * 9.2, em * 17}; }

private:
    void layOutStacked(QRectF content);
    void layOutBeside(QRectF content);
    // Chooses the largest cells for which all units fit, in one line for each layer unless they become too
    // small; returns the height that is used.
    double fitGrid(double width, double height);
    double fitColumns(double width, double height);
    double placeLayers(double pitch, double width);

    std::vector<int> hidden_;
    double em_;
    QRectF header_, map_, figures_, grid_;
    double pitch_ = 8; // from cell to cell
    bool deep_ = false;
    double columnPitch_ = 0; // where deep, from layer to layer
    struct Row {
        double top, height; // relative to the grid
        int columns;
    };
    std::vector<Row> rows_; // one for each layer
};

enum class CardHeights { filling, needed };

// Rectangles for so many cards, in rows that fill the width, with the columns for which the maps become the
// largest; as high as the area has room for, or as they need. They reach below an area that cannot hold cards
// that can be read.
[[nodiscard]] std::vector<QRectF> arrangeCards(int count, QSizeF area, const std::vector<int>& hidden,
                                               double em, CardHeights heights = CardHeights::filling);

} // namespace rectiscope
