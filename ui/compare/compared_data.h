// Which points the functions are compared on: a set by its name, or files.
#pragma once

#include "core/data/data_source.h"
#include "ui/common/background.h"
#include "ui/compare/experiment_section.h"

#include <atomic>
#include <memory>
#include <optional>

class QComboBox;
class QSpinBox;

namespace rectiscope {

class NumberBox;

class ComparedData : public ExperimentSection {
    Q_OBJECT

public:
    explicit ComparedData(QWidget* parent = nullptr);
    ~ComparedData() override;

    void showExperiment(const Experiment& experiment) override;
    void writeExperiment(Experiment& experiment) const override;
    // False once the data has been looked for and cannot be drawn from.
    [[nodiscard]] bool isValid() const override { return valid_; }

    // A CSV file, an IDX file, or a folder of CIFAR or IDX files.
    void useFile(const QString& path);

private:
    struct Look; // at the data, beside the window

    void createChoice();
    void createSizes();
    void createRest();
    void chooseSet(const QString& key);
    void fillChoice();
    void askForFile(bool folder);
    void changed();
    void lookAtData();
    void finishLook(const Look& look);
    void updateControls();

    QString dataset_ = QStringLiteral("digits");
    DataOptions options_;
    bool valid_ = true;
    QString file_; // the last one that was chosen; it stays in the list

    QComboBox* choice_ = nullptr;
    QLabel* error_ = nullptr;
    QLabel* summary_ = nullptr;
    QSpinBox* train_ = nullptr;
    QSpinBox* test_ = nullptr;
    NumberBox* noise_ = nullptr;
    QLabel* noiseLabel_ = nullptr;
    NumberBox* labelNoise_ = nullptr;
    QComboBox* normalization_ = nullptr;

    std::optional<DataSource> source_;                   // of dataset_, once it was opened
    std::shared_ptr<std::atomic<std::uint64_t>> newest_; // look; older ones are given up
    Background work_;                                    // last: ended before anything that it uses goes
};

} // namespace rectiscope
