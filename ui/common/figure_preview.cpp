#include "ui/common/figure_preview.h"

#include "ui/common/background.h"
#include "ui/common/heading.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr int millisecondsBetween = 100;
constexpr double mostPixels = 12e6; // beyond, the picture is shown smaller
constexpr qsizetype textLines = 60;
constexpr int checkSide = 8;

} // namespace

// The picture, on squares where it is transparent; or the first lines of a CSV.
class FigureCanvas : public QWidget {
public:
    void setPicture(QImage picture, const FigureOptions& options)
    {
        picture_ = std::move(picture);
        text_.clear();
        theme_ = options.transparent ? &options.theme() : nullptr;
        setFixedSize((QSizeF(picture_.size()) / picture_.devicePixelRatio()).toSize());
        update();
    }

    void setText(const QString& text)
    {
        picture_ = {};
        text_ = text;
        setFixedSize(fontMetrics().boundingRect(QRect(0, 0, 4000, 4000), Qt::AlignLeft, text).size() +
                     QSize(24, 24));
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (!text_.isEmpty()) {
            painter.setPen(currentTheme().mutedText);
            painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignLeft | Qt::AlignTop, text_);
            return;
        }
        if (theme_ != nullptr) paintSquares(painter, *theme_);
        painter.drawImage(0, 0, picture_);
    }

private:
    void paintSquares(QPainter& painter, const Theme& theme) const
    {
        painter.fillRect(rect(), theme.surface);
        for (int y = 0; y < height(); y += checkSide)
            for (int x = y / checkSide % 2 * checkSide; x < width(); x += 2 * checkSide)
                painter.fillRect(x, y, checkSide, checkSide, theme.grid);
    }

    QImage picture_;
    QString text_;
    const Theme* theme_ = nullptr; // whose squares are behind a transparent picture
};

FigurePreview::FigurePreview(QWidget* parent)
    : QWidget(parent), title_(makeHeading(QString())), area_(new QScrollArea), canvas_(new FigureCanvas)
{
    canvas_->setObjectName(QStringLiteral("exportCanvas"));
    canvas_->setAccessibleName(tr("Preview"));
    area_->setObjectName(QStringLiteral("exportPreview"));
    area_->setAccessibleName(tr("Preview"));
    area_->setToolTip(tr("The figure as it will be exported; scroll where it is larger than this window"));
    area_->setProperty("role", QStringLiteral("preview"));
    area_->setAlignment(Qt::AlignCenter);
    area_->setWidget(canvas_);
    title_->setObjectName(QStringLiteral("exportPreviewTitle"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(title_);
    layout->addWidget(area_, 1);
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &FigurePreview::draw);
}

void FigurePreview::show(std::shared_ptr<const Figure> figure, FigureFormat format,
                         const FigureOptions& options)
{
    figure_ = std::move(figure);
    format_ = format;
    options_ = options;
    outdated_ = true;
    drawSoon();
}

void FigurePreview::drawSoon()
{
    if (drawing_ || timer_.isActive()) return;
    const qint64 passed = sinceDrawn_.isValid() ? sinceDrawn_.elapsed() : millisecondsBetween;
    timer_.start(static_cast<int>(std::max<qint64>(0, millisecondsBetween - passed)));
}

void FigurePreview::draw()
{
    outdated_ = false;
    if (format_ == FigureFormat::csv) {
        drawText();
    } else if (const auto error = sizeError(options_)) {
        title_->setText(tr("Preview").toUpper());
        canvas_->setText(*error);
        sinceDrawn_.start();
    } else {
        drawPicture();
    }
}

void FigurePreview::drawText()
{
    drawing_ = true;
    const auto text = std::make_shared<QString>();
    runBeside(
        this,
        [figure = figure_, text] {
            *text = QString::fromUtf8(figure->csv().split('\n').mid(0, textLines).join('\n'));
        },
        [this, text] {
            title_->setText(tr("First lines").toUpper());
            canvas_->setText(*text);
            finish();
        });
}

void FigurePreview::drawPicture()
{
    drawing_ = true;
    const double ratio = devicePixelRatioF();
    const double pixels = options_.size.width() * ratio * options_.size.height() * ratio;
    const double part = std::min(1.0, std::sqrt(mostPixels / pixels));
    const auto picture = std::make_shared<QImage>();
    runBeside(
        this,
        [drawn = preparePreview(*figure_, options_, ratio * part), ratio, picture] {
            *picture = drawn();
            picture->setDevicePixelRatio(ratio);
        },
        [this, part, options = options_, picture] {
            title_->setText((part == 1 ? tr("Preview in true size")
                                       : tr("Preview, at %1 % of its size").arg(std::lround(100 * part)))
                                .toUpper());
            canvas_->setPicture(std::move(*picture), options);
            finish();
        });
}

void FigurePreview::finish()
{
    drawing_ = false;
    sinceDrawn_.start();
    if (outdated_) drawSoon();
}

} // namespace rectiscope
