// Tables of the screen as text, for other programs.
#pragma once

#include <QString>

class QAbstractItemModel;

namespace rectiscope {

enum class TableForm { tabs, markdown };

// All rows and columns as they are shown, heads first.
[[nodiscard]] QString tableText(const QAbstractItemModel& model, TableForm form);

} // namespace rectiscope
