// Functions and their derivatives, by hand.
#pragma once

#include "ui/workspace.h"

namespace rectiscope {

struct ActivationInfo;
class DetailsPanel;
class FunctionPlot;
class ViewState;

class ExploreWorkspace : public Workspace {
    Q_OBJECT

public:
    explicit ExploreWorkspace(ViewState& state, QWidget* parent = nullptr);

    [[nodiscard]] QList<FigureName> figures() const override;
    [[nodiscard]] std::unique_ptr<Figure> figure(const QString& id) const override;
    [[nodiscard]] QWidget* toolBar() override { return presets_; }
    [[nodiscard]] QString statusText() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] const ActivationInfo& selectedInfo() const;
    [[nodiscard]] QWidget* createLeftPanel();
    [[nodiscard]] QWidget* createMiddle();
    [[nodiscard]] QWidget* createRightPanel();

    ViewState& state_;
    FunctionPlot* plot_;
    DetailsPanel* details_;
    QWidget* presets_; // shown in the window's top bar
};

} // namespace rectiscope
