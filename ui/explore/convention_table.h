// A line for each framework: its name, the function and argument there, the default, and f′(0).
#pragma once

#include "core/activation/conventions.h"

#include <QTableWidget>

#include <vector>

namespace rectiscope {

class ConventionTable : public QTableWidget {
    Q_OBJECT

public:
    explicit ConventionTable(QWidget* parent = nullptr);

    void setLines(const std::vector<Convention>& lines);
    // Whether the function has this line's default now.
    void setCurrent(int line, bool current);

Q_SIGNALS:
    void chosen(int line); // by a click or Enter
};

} // namespace rectiscope
