#include "ui/train/history_figure.h"

#include "core/activation/catalog.h"
#include "core/activation/config.h"
#include "core/data/toy.h"
#include "core/text.h"
#include "ui/common/catalog_text.h"
#include "ui/common/core_text.h"
#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/train/hidden_layers.h"
#include "ui/train/line_legend.h"

#include <QStringList>

#include <algorithm>
#include <filesystem>
#include <string>

namespace rectiscope {
namespace {

constexpr int textPixels = 14;
constexpr int titlePixels = 16;
constexpr int fewestPixels = 7;
constexpr int margin = 16;

struct FigureText {
    Q_DECLARE_TR_FUNCTIONS(HistoryFigure)
};

QString initializationText(Initialization initialization)
{
    switch (initialization) {
    case Initialization::he:
        return FigureText::tr("He initialisation");
    case Initialization::matched:
        return FigureText::tr("initialisation matched to each function");
    case Initialization::torch:
        return FigureText::tr("PyTorch's initialisation");
    case Initialization::asymmetric:
        break;
    }
    return FigureText::tr("asymmetric initialisation");
}

// Of points of one's own nobody knows the noise.
QString dataText(const RaceConfig& config)
{
    const auto counted = [](const QString& name, auto train, auto test) {
        return FigureText::tr("%1, %2 training and %3 test points")
            .arg(name, QString::number(train), QString::number(test));
    };
    if (config.data)
        return counted(QString::fromStdString(std::filesystem::path(config.data->name).filename().string()),
                       config.data->train.size(), config.data->test.size());
    const ToyInfo* info = findToy(config.dataset);
    return FigureText::tr("%1, noise %2")
        .arg(counted(info ? catalogText(info->name) : QString::fromStdString(config.dataset), config.train,
                     config.test),
             shortText(config.noise.value_or(info ? info->defaultNoise : 0)));
}

} // namespace

QString raceCaption(const RaceConfig& config)
{
    const TrainingConfig& training = config.training;
    QStringList parts{dataText(config),
                      FigureText::tr("hidden layers %1").arg(hiddenLayersText(training.hidden)),
                      initializationText(training.initialization)};
    if (training.bias != 0) parts << FigureText::tr("initial bias %1").arg(shortText(training.bias));
    parts << FigureText::tr("%1, learning rate %2")
                 .arg(optimizerName(training.optimizer), shortText(training.learningRate));
    parts << (training.batch == 0 ? FigureText::tr("full batch")
                                  : FigureText::tr("batch %1").arg(training.batch));
    if (training.weightDecay != 0)
        parts << FigureText::tr("weight decay %1").arg(shortText(training.weightDecay));
    parts << FigureText::tr("seed %1").arg(training.seed);
    return parts.join(QStringLiteral(" · "));
}

ShownFunctions trainedFunctions(std::vector<Activation> activations)
{
    ShownFunctions shown;
    for (const auto& activation : activations) {
        const auto row = catalogIndex(activation.info());
        shown.pens.push_back({functionColor(row, lightTheme()).name().mid(1).toUpper().toStdString(),
                              !functionDashes(row).isEmpty()});
    }
    shown.activations = std::move(activations);
    shown.mode = Mode::train;
    shown.side = Side::left;
    return shown;
}

QString figureCaption(QStringList parts, const QString& race)
{
    parts.removeAll(QString());
    QStringList sentences{parts.join(FigureText::tr(", "))};
    if (!race.isEmpty()) sentences << race;
    sentences << FigureText::tr("At a kink f′ is the left-hand derivative");
    for (auto& sentence : sentences) sentence = FigureText::tr("%1.").arg(sentence);
    return joinedSentences(sentences << madeWith());
}

int paintTitle(QPainter& painter, const QRect& area, const QString& title, const QString& subtitle,
               const Theme& theme)
{
    const QFont titleFont = figureFont(titlePixels, QFont::DemiBold);
    const QFontMetrics metrics(titleFont);
    const QRect line(area.left(), area.top(), area.width(), metrics.height());
    painter.setFont(titleFont);
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    const QRect room = line.adjusted(metrics.horizontalAdvance(title) + 10, 2, 0, 0);
    int pixels = textPixels - 2;
    const auto isTooWide = [&] {
        return QFontMetrics(figureFont(pixels)).horizontalAdvance(subtitle) > room.width();
    };
    while (pixels > fewestPixels && isTooWide()) --pixels;
    painter.setFont(figureFont(pixels));
    painter.setPen(theme.mutedText);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(figureFont(pixels)).elidedText(subtitle, Qt::ElideRight, room.width()));
    return line.height();
}

int paintCaption(QPainter& painter, const QRect& area, const QString& caption, const Theme& theme)
{
    if (caption.isEmpty()) return 0;
    painter.setFont(figureFont(textPixels - 2));
    painter.setPen(theme.mutedText);
    QRect used;
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, caption, &used);
    return used.height();
}

void HistoryFigure::paint(QCPPainter& painter, const FigureOptions& options) const
{
    const Theme& theme = options.theme();
    const QRect all(QPoint(0, 0), options.size);
    if (!options.transparent) painter.fillRect(all, theme.surface);
    QRect area = all.adjusted(margin, margin, -margin, -margin);
    // Below the figure the whole paragraph says it all.
    const QString heading = options.caption ? QString() : content_.caption;
    area.setTop(area.top() + paintCaption(painter, area, heading, theme) + margin / 2);
    if (options.legend == LegendPlace::below) {
        const LineLegend legend(content_.networks, figureFont(textPixels), area.width());
        area.setBottom(area.bottom() - legend.size().height());
        legend.paint(painter, area.bottomLeft(), theme);
    }

    const int count = static_cast<int>(content_.panels.size());
    const bool sideBySide = count > 1 && area.width() > 9 * area.height() / 5;
    for (int i = 0; i < count; ++i) {
        QRect panel = area;
        if (sideBySide) {
            panel.setWidth((area.width() - (count - 1) * margin) / count);
            panel.translate(i * (panel.width() + margin), 0);
        } else {
            panel.setHeight((area.height() - (count - 1) * margin) / count);
            panel.translate(0, i * (panel.height() + margin));
        }
        paintPanel(painter, panel, content_.panels[static_cast<std::size_t>(i)], options);
    }
}

void HistoryFigure::paintPanel(QCPPainter& painter, const QRect& area, HistoryQuantity quantity,
                               const FigureOptions& options) const
{
    const Theme& theme = options.theme();
    const int titleHeight =
        paintTitle(painter, area, quantityTitle(quantity),
                   quantity == HistoryQuantity::deadUnits
                       ? FigureText::tr("over all hidden layers and the training points, by step")
                       : FigureText::tr("by step"),
                   theme);

    QCustomPlot plot;
    HistoryPlot history(plot, quantity);
    history.setTheme(theme, textPixels);
    history.setLogarithmic(content_.logarithmic);
    history.setLabelsShown(options.legend == LegendPlace::automatic || options.legend == LegendPlace::right);
    history.setNetworks(content_.networks);
    history.setHistory(content_.points);
    history.setView(content_.view);
    plot.setBackground(options.background());
    const QSize size(area.width(), std::max(1, area.height() - titleHeight));
    plot.setViewport(QRect(QPoint(0, 0), size));
    history.fitTicks();
    painter.save();
    painter.translate(area.left(), area.top() + titleHeight);
    plot.toPainter(&painter, size.width(), size.height());
    if (options.legend == LegendPlace::inside) {
        const QRect inside = plot.axisRect()->rect().adjusted(margin / 2, margin / 2, 0, 0);
        const LineLegend legend(content_.networks, figureFont(textPixels - 1), inside.width() / 3);
        if (!options.transparent) painter.fillRect(QRect(inside.topLeft(), legend.size()), theme.surface);
        legend.paint(painter, inside.topLeft(), theme);
    }
    painter.restore();
}

QString HistoryFigure::caption() const
{
    if (content_.networks.empty()) return {};
    QStringList names;
    for (const auto& network : content_.networks) names << network.name;
    QStringList titles;
    for (const auto quantity : content_.panels) titles << quantityTitle(quantity);
    QString text = FigureText::tr("%1 by training step: %2")
                       .arg(titles.join(FigureText::tr("; ")), names.join(FigureText::tr("; ")));
    if (std::ranges::find(content_.panels, HistoryQuantity::deadUnits) != content_.panels.end())
        text += FigureText::tr(". A unit is dead where f′(z) = 0 for every training point");
    return figureCaption({text}, content_.caption);
}

ShownFunctions HistoryFigure::functions() const
{
    std::vector<Activation> activations;
    for (const auto& network : content_.networks) activations.push_back(network.activation);
    return trainedFunctions(std::move(activations));
}

QByteArray HistoryFigure::csv() const
{
    std::vector<std::string> names;
    for (const auto& network : content_.networks) {
        std::string name = toText(network.activation);
        if (network.isFork) name.append(" (").append(network.name.toStdString()).append(")");
        names.push_back(csvField(name));
    }
    std::string text = "step,activation,train_loss,test_loss,train_accuracy,test_accuracy,dead\n";
    for (const auto& point : content_.points)
        for (std::size_t i = 0; i < names.size() && i < point.networks.size(); ++i) {
            const NetworkMoment& moment = point.networks[i];
            if (moment.dead < 0) continue; // a fork that had not parted yet
            text += std::to_string(point.step) + ',' + names[i];
            for (const float value :
                 {moment.trainLoss, moment.testLoss, moment.trainAccuracy, moment.testAccuracy})
                text += ',' + shortest(value);
            text += ',' + std::to_string(moment.dead) + '\n';
        }
    return QByteArray::fromStdString(text);
}

} // namespace rectiscope
