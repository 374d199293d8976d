// Which functions race, and their parameters, which are shared with Explore.
#pragma once

#include "ui/common/written_parameter.h"
#include "ui/train/settings_section.h"

#include <cstddef>
#include <vector>

class QLabel;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace rectiscope {

class NumberBox;
class ViewState;

class FunctionSection : public SettingsSection {
    Q_OBJECT

public:
    static constexpr std::size_t mostFunctions = 8;

    explicit FunctionSection(ViewState& state, QWidget* parent = nullptr);

    void showConfig(const RaceConfig& config) override;
    void writeConfig(RaceConfig& config) const override;

private:
    struct Field {
        std::size_t row, parameter;
        NumberBox* box;
        QLabel* symbol;
    };

    void setRows(std::vector<std::size_t> rows);
    void createRow(std::size_t row);
    void createField(std::size_t row, std::size_t parameter, QWidget& line);
    void fillMenu();
    void updateValues();
    [[nodiscard]] WrittenParameter writing(std::size_t row, std::size_t parameter) const;

    ViewState& state_;
    std::vector<std::size_t> rows_; // of catalog(), ascending
    std::vector<Field> fields_;
    QWidget* list_ = nullptr;
    QVBoxLayout* column_;
    QPushButton* add_;
    QMenu* menu_;
};

} // namespace rectiscope
