// Asks what to export, how large and where to, shows it meanwhile, and stays open until it has worked.
#pragma once

#include "ui/common/export_figure.h"

#include <QDialog>

#include <memory>
#include <string>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace rectiscope {

class FigurePreview;
class SegmentedControl;
class Workspace;

// What was chosen the last time.
struct ExportChoices {
    FigureOptions options;
    QString folder; // empty: the user's pictures, or home
    FigureFormat format = FigureFormat::png;
};

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    // The session is what the file carries, see sessionText; empty for none.
    ExportDialog(const Workspace& workspace, ExportChoices choices, std::string session,
                 QWidget* parent = nullptr);

    [[nodiscard]] ExportChoices choices() const;

Q_SIGNALS:
    void exported(const QString& path);

private:
    void createFigureFields(QFormLayout& form, const ExportChoices& choices);
    void createSizeFields(QFormLayout& form, const ExportChoices& choices);
    void createLookFields(QFormLayout& form, const ExportChoices& choices);
    void createFileFields(QFormLayout& form);
    void createButtons(QLayout& layout);
    void nameControls();
    void connectControls();
    [[nodiscard]] FigureOptions options() const;
    [[nodiscard]] QString suggestedName() const;
    void takeFigure();
    void applyPreset(int index);
    void updateSize();
    void updatePreview();
    void setFormat(FigureFormat format);
    void browse();
    void tryExport();
    void finish(const QString& path, const std::optional<QString>& error);
    void showError(const QString& text);

    const Workspace& workspace_;
    const std::string session_;
    // As it was when it was chosen: what the preview shows is what is written.
    std::shared_ptr<const Figure> shown_;
    QString folder_;
    QString confirmedPath_; // an existing file that may be replaced
    bool pathWasTyped_ = false;
    QComboBox* figure_ = nullptr;
    SegmentedControl* format_ = nullptr;
    QComboBox* preset_ = nullptr;
    QSpinBox* width_ = nullptr;
    QSpinBox* height_ = nullptr;
    QDoubleSpinBox* scale_ = nullptr;
    QLabel* pixels_ = nullptr;
    SegmentedControl* theme_ = nullptr;
    QDoubleSpinBox* fontSize_ = nullptr;
    QComboBox* legend_ = nullptr;
    QCheckBox* caption_ = nullptr;
    QCheckBox* transparent_ = nullptr;
    FigurePreview* preview_ = nullptr;
    QLineEdit* path_ = nullptr;
    QPushButton* browse_ = nullptr;
    QLabel* message_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QPushButton* export_ = nullptr;
};

} // namespace rectiscope
