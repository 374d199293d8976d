#include "ui/explore/function_list.h"

#include "core/activation/catalog.h"
#include "core/activation/config.h"
#include "ui/common/catalog_text.h"
#include "ui/explore/function_check_box.h"
#include "ui/view_state.h"

#include <QGridLayout>
#include <QPushButton>

namespace rectiscope {
namespace {

constexpr std::size_t withOwnLine = 5;
constexpr std::size_t alwaysThere = 11;

} // namespace

FunctionList::FunctionList(ViewState& state, QWidget* parent) : QWidget(parent), state_(state)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    grid_ = new QGridLayout;
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(0);
    for (const int column : {0, 1}) grid_->setColumnStretch(column, 1);
    createBoxes();
    layout->addLayout(grid_);
    more_ = new QPushButton;
    more_->setObjectName(QStringLiteral("moreFunctions"));
    more_->setProperty("link", true);
    more_->setToolTip(tr("Show or hide the less usual functions"));
    connect(more_, &QPushButton::clicked, this, [this] {
        expanded_ = !expanded_;
        arrange();
    });
    layout->addWidget(more_, 0, Qt::AlignLeft);
    connectState();
    arrange();
}

void FunctionList::createBoxes()
{
    for (std::size_t row = 0; row < state_.rows(); ++row) {
        const auto& info = state_.activation(row).info();
        auto* box = new FunctionCheckBox(row, QString::fromStdString(info.name), this);
        box->setObjectName(QStringLiteral("show") + QString::fromStdString(info.key));
        box->setToolTip(formulaText(info.formula));
        box->setChecked(state_.isShown(row));
        box->setSelected(state_.selectedRow() == row);
        boxes_.push_back(box);
        updateParameters(row);
        connect(box, &QCheckBox::clicked, this, [this, row](bool checked) {
            state_.setShown(row, checked);
            if (checked) state_.setSelectedRow(row);
        });
        connect(box, &FunctionCheckBox::selected, this, [this, row] {
            state_.setShown(row, true);
            state_.setSelectedRow(row);
        });
    }
}

void FunctionList::connectState()
{
    connect(&state_, &ViewState::activationChanged, this, &FunctionList::updateParameters);
    connect(&state_, &ViewState::shownChanged, this, [this](std::size_t row) {
        // Unchecking leaves the box where it is, under the mouse.
        if (state_.isShown(row) && boxes_[row]->isHidden()) arrange();
        boxes_[row]->setChecked(state_.isShown(row));
        updateParameters(row);
    });
    connect(&state_, &ViewState::selectedRowChanged, this, [this](std::size_t selected) {
        for (std::size_t row = 0; row < boxes_.size(); ++row) boxes_[row]->setSelected(row == selected);
    });
    connect(&state_, &ViewState::displayChanged, this, [this] {
        for (std::size_t row = 0; row < boxes_.size(); ++row) updateParameters(row);
    });
}

void FunctionList::updateParameters(std::size_t row)
{
    boxes_[row]->setParameterText(
        QString::fromStdString(parameterText(state_.activation(row), state_.showsDivisors())));
}

void FunctionList::arrange()
{
    int cell = 0;
    int hidden = 0;
    for (std::size_t row = 0; row < boxes_.size(); ++row) {
        auto* box = boxes_[row];
        if (row < withOwnLine) {
            grid_->addWidget(box, static_cast<int>(row), 0, 1, 2);
            continue;
        }
        const bool there = expanded_ || row < alwaysThere || state_.isShown(row);
        box->setVisible(there);
        if (there) {
            grid_->addWidget(box, static_cast<int>(withOwnLine) + cell / 2, cell % 2);
            ++cell;
        } else {
            ++hidden;
        }
    }
    more_->setText(expanded_ ? tr("− fewer") : tr("+ %1 more").arg(hidden));
    more_->setAccessibleName(more_->text());
    more_->setVisible(expanded_ || hidden > 0);
}

} // namespace rectiscope
