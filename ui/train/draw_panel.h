// Points of one's own: the pad to draw on, its brushes, and saving what was drawn.
#pragma once

#include "core/data/dataset.h"
#include "ui/common/background.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace rectiscope {

class DrawPad;
class PointDrawing;

class DrawPanel : public QWidget {
    Q_OBJECT

public:
    explicit DrawPanel(QWidget* parent = nullptr);

    // What was drawn; null where a class has no point yet.
    [[nodiscard]] std::shared_ptr<const Dataset> points() const;
    // What is there or what is still missing, in one line.
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void edited();
    void saved(const QString& path);
    void failed(const QString& why);

private:
    void createPad();
    void createBrushes();
    void createButtons();
    [[nodiscard]] const PointDrawing& drawing() const;
    void updateButtons();
    void askWhereToSave();
    void save(const QString& path);

    DrawPad* pad_;
    QPushButton* undo_ = nullptr;
    QPushButton* clear_ = nullptr;
    QPushButton* save_ = nullptr;
    Background background_;
};

} // namespace rectiscope
