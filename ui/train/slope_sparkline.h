// PReLU's slope over the steps, in one small line.
#pragma once

#include "core/lab/snapshot.h"

#include <QColor>
#include <QWidget>

#include <vector>

namespace rectiscope {

class SlopeSparkline : public QWidget {
    Q_OBJECT

public:
    explicit SlopeSparkline(QWidget* parent = nullptr);
    void setHistory(std::vector<SlopeMoment> history, std::size_t catalogRow);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<SlopeMoment> history_;
    std::size_t row_ = 0;
};

} // namespace rectiscope
