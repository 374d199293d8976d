#include "core/activation/config.h"
#include "core/view/embedded_session.h"
#include "tests/ui/screen.h"
#include "ui/common/copy_as.h"
#include "ui/common/export_figure.h"
#include "ui/common/theme.h"
#include "ui/explore/activation_figure.h"

#include <QClipboard>
#include <QMimeData>
#include <QtTest>

using namespace rectiscope;

namespace {

ActivationFigure figureOf(const std::vector<std::string>& texts)
{
    ActivationFigureContent content;
    for (const auto& text : texts) content.activations.push_back(parseActivation(text));
    return ActivationFigure(std::move(content));
}

} // namespace

class CopyAsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::light); }

    void menuNamesEveryKind()
    {
        CopyMenu menu;
        QList<CopyKind> chosen;
        connect(&menu, &CopyMenu::chosen, this, [&](CopyKind kind) { chosen << kind; });
        for (const char* name : {"copyPicture", "copyCaption", "copyPyTorch", "copyKeras", "copyJax",
                                 "copyLatex", "copyConfig"}) {
            auto* action = child<QAction>(menu, name);
            QVERIFY(!action->text().isEmpty() && action->toolTip() != action->text());
            action->trigger();
        }
        QCOMPARE(chosen,
                 (QList<CopyKind>{CopyKind::picture, CopyKind::caption, CopyKind::pytorch, CopyKind::keras,
                                  CopyKind::jax, CopyKind::latex, CopyKind::config}));
    }

    void menuIsUsedByKeys()
    {
        CopyMenu menu;
        QSignalSpy spy(&menu, &CopyMenu::chosen);
        menu.popup({10, 10});
        QTest::keyClick(&menu, Qt::Key_Down);
        QTest::keyClick(&menu, Qt::Key_Down);
        QTest::keyClick(&menu, Qt::Key_Return);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().value<CopyKind>(), CopyKind::caption);
    }

    void textsGoToTheClipboard_data()
    {
        QTest::addColumn<CopyKind>("kind");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, CopyKind kind, const char* part) {
            QTest::newRow(name) << kind << QString::fromUtf8(part);
        };
        row("caption", CopyKind::caption, "Leaky ReLU (a = 0.2)");
        row("PyTorch", CopyKind::pytorch, "nn.LeakyReLU(negative_slope=0.2)");
        row("Keras", CopyKind::keras, "keras.layers.LeakyReLU(negative_slope=0.2)");
        row("JAX", CopyKind::jax, "jax.nn.leaky_relu(x, negative_slope=0.2)");
        row("LaTeX", CopyKind::latex, "\\definecolor{curve1}{HTML}{CF8200}"); // as on the screen
        row("config", CopyKind::config, "\"negative_slope\": 0.2");
    }

    void textsGoToTheClipboard()
    {
        QFETCH(CopyKind, kind);
        QFETCH(QString, part);
        QGuiApplication::clipboard()->clear();
        QVERIFY(!copyText(kind, figureOf({"LeakyReLU:negative_slope=0.2"})));
        const auto text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(part), qPrintable(text));
    }

    void pictureCarriesTheSession()
    {
        FigureOptions options;
        options.size = {300, 200};
        options.session = "{\"not\": \"read here\"}";
        const auto figure = std::make_shared<const ActivationFigure>(figureOf({"ReLU"}));
        QVERIFY(!putOnClipboard(prepareCopy(figure, options)()));
        const auto* data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(300, 200));
        for (const char* type : {"image/png", "image/svg+xml"}) {
            const auto found = findSession(data->data(QLatin1String(type)).toStdString(), type);
            QVERIFY2(found && *found == options.session, type);
        }
        QCOMPARE(QImage::fromData(data->data(QStringLiteral("image/png"))).size(), QSize(300, 200));
    }

    void emptyFigureKeepsTheClipboard()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
        const auto error = copyText(CopyKind::jax, figureOf({}));
        QVERIFY(error && error->contains(QStringLiteral("no function")));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));
    }
};

QTEST_MAIN(CopyAsTest)
#include "tst_copy_as.moc"
