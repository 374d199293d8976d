// Shows a figure as it will be exported, in its true size.
#pragma once

#include "ui/common/export_figure.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QScrollArea;

namespace rectiscope {

class FigureCanvas;

class FigurePreview : public QWidget {
    Q_OBJECT

public:
    explicit FigurePreview(QWidget* parent = nullptr);

    // Draws it soon: while options change, at most ten times a second.
    void show(std::shared_ptr<const Figure> figure, FigureFormat format, const FigureOptions& options);

private:
    void drawSoon();
    void draw();
    void drawText();
    void drawPicture();
    void finish();

    std::shared_ptr<const Figure> figure_;
    FigureFormat format_ = FigureFormat::png;
    FigureOptions options_;
    bool drawing_ = false;  // beside this thread
    bool outdated_ = false; // something else was asked for since then
    QTimer timer_;
    QElapsedTimer sinceDrawn_;
    QLabel* title_;
    QScrollArea* area_;
    FigureCanvas* canvas_;
};

} // namespace rectiscope
