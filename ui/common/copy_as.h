// Everything that a figure can be copied as, and the menu that offers it.
#pragma once

#include "ui/common/figure.h"

#include <QMenu>

#include <optional>

namespace rectiscope {

enum class CopyKind { picture, caption, pytorch, keras, jax, latex, config };

[[nodiscard]] QString copyKindName(CopyKind kind); // "PyTorch code"

// Puts the figure on the clipboard as text. Returns one line that says what went wrong. A picture, which has
// to be drawn first, goes there by prepareCopy.
[[nodiscard]] std::optional<QString> copyText(CopyKind kind, const Figure& figure);

// An action for each kind; the picture is first.
class CopyMenu : public QMenu {
    Q_OBJECT

public:
    explicit CopyMenu(QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(rectiscope::CopyKind kind);
};

} // namespace rectiscope
