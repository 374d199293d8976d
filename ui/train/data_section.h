// Which points to learn from: a toy set, how many and how noisy; points drawn by hand; or those of a file.
#pragma once

#include "ui/train/points_loader.h"
#include "ui/train/settings_section.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QProgressBar;
class QSpinBox;

namespace rectiscope {

class DatasetButton;
class DrawPanel;
class NumberBox;
class ValueSlider;

class DataSection : public SettingsSection {
    Q_OBJECT

public:
    explicit DataSection(QWidget* parent = nullptr);

    void showConfig(const RaceConfig& config) override;
    void writeConfig(RaceConfig& config) const override;

    // Reads the points of a file beside the window; what is trained on changes once it has been read.
    void loadFile(const QString& path);
    // Draws which rows of a file are test points, where the file does not say.
    void setSeed(std::uint64_t seed);

Q_SIGNALS:
    void unfolded(QWidget* part); // that has come up and should be seen whole

private:
    enum class Source { toy, drawing, file };

    void createDatasets();
    void createDrawing();
    void createFile();
    void createSizes();
    void createNoise();

    void chooseToy(std::size_t row);
    void chooseDrawing();
    void useDrawing();
    void askForFile();
    void useFile(const LoadedPoints& points);
    void resizeFile(bool trainChanged);
    void setSource(Source source);

    void setNoise(double noise);
    [[nodiscard]] double defaultNoise() const;
    void updateControls();
    void updateSizes();
    void updateSummary();
    void showMessage(const QString& text, bool isError);

    std::vector<DatasetButton*> buttons_; // of the toy sets
    DatasetButton* drawButton_ = nullptr;
    DatasetButton* fileButton_ = nullptr;
    DrawPanel* drawing_ = nullptr;
    QLabel* message_ = nullptr;
    QWidget* progressRow_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QSpinBox* train_ = nullptr;
    QSpinBox* test_ = nullptr;
    QLabel* trainLabel_ = nullptr;
    QLabel* testLabel_ = nullptr;
    QLabel* noiseLabel_ = nullptr;
    QWidget* noiseRow_ = nullptr;
    ValueSlider* noiseSlider_ = nullptr;
    NumberBox* noiseBox_ = nullptr;

    Source source_ = Source::toy;
    std::size_t chosen_ = 0; // row of toyCatalog()
    int toyTrain_ = 400, toyTest_ = 1000;
    double noise_ = 0;
    std::uint64_t seed_ = 1;
    std::optional<LoadedPoints> file_;
    std::shared_ptr<const Dataset> data_; // own points that are trained on; a drawing may not be ready yet
    PointsLoader loader_;
};

} // namespace rectiscope
