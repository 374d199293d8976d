#include "ui/compare/paper_page.h"

#include "core/comparison/paper.h"
#include "ui/common/segmented_control.h"
#include "ui/compare/comparison_chart.h"
#include "ui/compare/paper_model.h"
#include "ui/compare/paper_text.h"
#include "ui/train/lab_table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace rectiscope {
namespace {

constexpr int leastChart = 270; // below it the ticks would run into each other; the table scrolls

} // namespace

PaperPage::PaperPage(QWidget* parent)
    : QWidget(parent),
      convention_(new SegmentedControl(QStringLiteral("paperConvention"), {tr("divisor"), tr("slope")})),
      table_(new LabTable(QStringLiteral("paperTable"))),
      model_(new PaperModel(this)),
      sentence_(new QLabel),
      column_(new QComboBox),
      chart_(new ComparisonChart)
{
    setObjectName(QStringLiteral("paperPage"));
    convention_->setAccessibleName(tr("How the paper's parameters are written"));
    convention_->setToolTips(
        {tr("As in the paper: f(x) = x/a for x < 0"), tr("As a slope: f(x) = a·x for x < 0")});
    convention_->setFixedWidth(150);
    connect(convention_, &SegmentedControl::chosen, this, &PaperPage::choiceEdited);
    column_->setObjectName(QStringLiteral("paperColumn"));
    column_->setAccessibleName(tr("Which of the paper's data sets the chart shows"));
    column_->setToolTip(column_->accessibleName());
    column_->setProperty("title", true);
    for (const auto& column : paperColumns()) column_->addItem(QString::fromStdString(column.name));
    connect(column_, &QComboBox::activated, this, &PaperPage::choiceEdited);
    table_->setAccessibleName(tr("The paper's tables"));
    table_->setToolTip(tr("Errors and losses as the paper printed them"));
    table_->setModel(model_);
    sentence_->setObjectName(QStringLiteral("paperSentence"));
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* citation = new QLabel(QString::fromStdString(paperCitation()));
    citation->setProperty("role", QStringLiteral("muted"));
    citation->setWordWrap(true);
    citation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    chart_->setObjectName(QStringLiteral("paperChart"));
    chart_->setKind(ChartKind::paper);
    chart_->setMinimumWidth(leastChart);

    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    auto* head = new QHBoxLayout;
    auto* title = new QLabel(tr("Error rates in %, and log-loss, as printed"));
    title->setProperty("role", QStringLiteral("strong"));
    title->setWordWrap(true);
    head->addWidget(title, 1);
    head->addWidget(convention_);
    left->addLayout(head);
    left->addWidget(table_, 1);
    left->addWidget(sentence_);
    left->addWidget(citation);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 10, 6);
    row->setSpacing(12);
    row->addLayout(left, 2);
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(column_, 0, Qt::AlignLeft);
    right->addWidget(chart_, 1);
    row->addLayout(right, 1);
    showChoice();
    setResults(nullptr);
}

void PaperPage::setResults(const std::shared_ptr<const Results>& results)
{
    chart_->setResults(results);
    sentence_->setText(paperSentence(results.get()));
}

std::size_t PaperPage::column() const
{
    return static_cast<std::size_t>(column_->currentIndex());
}

bool PaperPage::asDivisors() const
{
    return convention_->current() == 0;
}

void PaperPage::choose(std::size_t column, bool asDivisors)
{
    column_->setCurrentIndex(static_cast<int>(column));
    convention_->setCurrent(asDivisors ? 0 : 1);
    showChoice();
}

void PaperPage::choiceEdited()
{
    showChoice();
    Q_EMIT chosen();
}

void PaperPage::showChoice()
{
    const bool divisors = asDivisors();
    model_->setDivisors(divisors);
    table_->setColumns(
        {{16, 17}, {12, divisors ? 13 : 26}, {7, 12}, {7, 12}, {7, 12}, {7, 12}, {7, 12}, {7, 12}});
    chart_->setPaper(column(), divisors);
}

std::unique_ptr<Figure> PaperPage::figure() const
{
    return chart_->figure();
}

} // namespace rectiscope
