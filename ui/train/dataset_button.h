// A data set as a small picture of its points, or the way to points of one's own.
#pragma once

#include "core/data/dataset.h"

#include <QAbstractButton>
#include <QIcon>

#include <memory>

namespace rectiscope {

struct ToyInfo;

class DatasetButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit DatasetButton(const ToyInfo& info, QWidget* parent = nullptr);
    // Shows the icon until there are points. The key ends the object name, "dataset_file".
    DatasetButton(const QString& key, const QString& text, const QIcon& icon, QWidget* parent = nullptr);

    // Null for none. Points with more than two features have no picture.
    void setPoints(std::shared_ptr<const Dataset> points);
    [[nodiscard]] QSize sizeHint() const override { return {50, 56}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPoints(QPainter& painter, const QRectF& frame) const;

    std::shared_ptr<const Dataset> points_;
};

} // namespace rectiscope
