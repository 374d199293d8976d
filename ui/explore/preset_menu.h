// "Presets ▾": the paper's settings and each framework's defaults, each as one step of undo.
#pragma once

#include <QToolButton>

#include <string>

namespace rectiscope {

class ViewState;

class PresetMenu : public QToolButton {
    Q_OBJECT

public:
    explicit PresetMenu(ViewState& state, QWidget* parent = nullptr);

private:
    void addPreset(const QString& name, const QString& text, const std::string& framework,
                   const std::string& written, bool divisors);

    ViewState& state_;
};

} // namespace rectiscope
