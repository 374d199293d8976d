// Everything that a figure can be copied as, and the menu that offers it.
#pragma once

#include "ui/common/figure.h"

#include <QMenu>

#include <optional>

namespace rectiscope {

enum class CopyKind { picture, caption, pytorch, keras, jax, latex, config };

[[nodiscard]] QString copyKindName(CopyKind kind); // "PyTorch code"

// Puts the figure on the clipboard. Returns one line that says what went wrong.
[[nodiscard]] std::optional<QString> copyAs(CopyKind kind, const Figure& figure,
                                            const FigureOptions& options);

// An action for each kind; the picture is first.
class CopyMenu : public QMenu {
    Q_OBJECT

public:
    explicit CopyMenu(QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(rectiscope::CopyKind kind);
};

} // namespace rectiscope
