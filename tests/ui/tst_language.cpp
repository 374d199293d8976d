#include "tests/ui/screen.h"
#include "ui/common/language.h"
#include "ui/common/theme.h"
#include "ui/compare/compare_workspace.h"
#include "ui/explore/explore_workspace.h"
#include "ui/main_window.h"
#include "ui/train/train_workspace.h"
#include "ui/view_state.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <memory>

using namespace rectiscope;

namespace {

const auto projectFolder = QStringLiteral(RECTISCOPE_TEST_DATA "/..");
const auto translationFile = projectFolder + QStringLiteral("/resources/translations/rectiscope_zh_CN.ts");

struct Message {
    QString context;
    QString source;
    QString translation;
    bool finished = true;

    [[nodiscard]] QString key() const { return context + QStringLiteral(" | ") + source; }
};

QList<Message> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        if (xml.name() == u"source") messages.append({context, xml.readElementText(), {}});
        if (xml.name() != u"translation") continue;
        messages.back().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
        messages.back().translation = xml.readElementText();
    }
    if (xml.hasError()) qFatal("%s", qPrintable(xml.errorString()));
    return messages;
}

QSet<QString> keysOf(const QList<Message>& messages)
{
    QSet<QString> keys;
    for (const auto& message : messages) keys.insert(message.key());
    return keys;
}

// What must not get lost: places for values, markup, file endings, and the words by which a formula is read.
QStringList kept(const Message& message, const QString& text)
{
    static const QRegularExpression everywhere(QStringLiteral("%\\d|</?[a-z]+>|\\[\\*\\]|\\*\\.\\w+"));
    static const QRegularExpression formula(QStringLiteral("%\\d|^f\\(x\\) = | if |, else |;  "));
    QStringList found;
    for (const auto& match :
         (message.context == QStringLiteral("catalog") ? formula : everywhere).globalMatch(text))
        found << match.captured();
    found.sort();
    return found;
}

// Empty where the text has room; else how much it lacks.
QString lack(const QWidget& widget)
{
    const auto tell = [&](const QString& text, int needed, int room) {
        return needed <= room ? QString()
                              : QStringLiteral("%1 “%2” needs %3, has %4")
                                    .arg(widget.objectName(), text)
                                    .arg(needed)
                                    .arg(room);
    };
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty()) return {};
        if (label->wordWrap())
            return tell(label->text(), label->heightForWidth(label->width()), label->height());
        return tell(label->text(), label->sizeHint().width(), label->width());
    }
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const bool isPlain = qobject_cast<const QPushButton*>(button) || qobject_cast<const QCheckBox*>(button);
    if (!isPlain || button->text().isEmpty()) return {};
    const int text = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
    const int icon = button->icon().isNull() ? 0 : button->iconSize().width() + 4;
    const int box = qobject_cast<const QCheckBox*>(button) ? 16 : 0;
    return tell(button->text(), text + icon + box, button->width());
}

} // namespace

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyTextIsTranslated();
    void translationsKeepPlacesForValues();
    void everyTextOfTheProgramIsInTheFile();
    void keysNameLanguages();
    void exploreSpeaksChinese();
    void trainSpeaksChinese();
    void compareSpeaksChinese();
    void englishComesBack();
    void textsHaveRoom_data();
    void textsHaveRoom();

private:
    void open(LanguageChoice language);
    void show(const char* button);
    [[nodiscard]] QStringList lackingTexts() const;

    QTemporaryDir folder_; // of comparisons; there are none
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<MainWindow> window_;
};

void LanguageTest::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::light);
}

void LanguageTest::cleanup()
{
    window_.reset();
    state_.reset();
    applyLanguage(*qApp, LanguageChoice::english);
}

void LanguageTest::open(LanguageChoice language)
{
    applyLanguage(*qApp, language);
    state_ = std::make_unique<ViewState>();
    window_ = std::make_unique<MainWindow>();
    window_->addWorkspace(QStringLiteral("explore"), MainWindow::tr("Explore"),
                          [this] { return new ExploreWorkspace(*state_); });
    window_->addWorkspace(QStringLiteral("train"), MainWindow::tr("Train"),
                          [this] { return new TrainWorkspace(*state_); });
    window_->addWorkspace(QStringLiteral("compare"), MainWindow::tr("Compare"),
                          [this] { return new CompareWorkspace(*state_, folder_.path()); });
    window_->resize(1024, 700);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
}

void LanguageTest::everyTextIsTranslated()
{
    const auto messages = messagesOf(translationFile);
    QVERIFY(messages.size() > 700);
    for (const auto& message : messages)
        QVERIFY2(message.finished && !message.translation.isEmpty(), qPrintable(message.key()));
}

void LanguageTest::translationsKeepPlacesForValues()
{
    for (const auto& message : messagesOf(translationFile))
        QVERIFY2(kept(message, message.translation) == kept(message, message.source),
                 qPrintable(message.key() + QStringLiteral(" | ") + message.translation));
}

void LanguageTest::everyTextOfTheProgramIsInTheFile()
{
    const QTemporaryDir folder;
    const QString collected = folder.filePath(QStringLiteral("texts_zh_CN.ts"));
    QStringList command = QProcess::splitCommand(QStringLiteral(RECTISCOPE_LUPDATE));
    const QString program = command.takeFirst();
    QProcess lupdate;
    lupdate.setWorkingDirectory(projectFolder);
    lupdate.start(program, command << QStringLiteral("-ts") << collected);
    QVERIFY(lupdate.waitForFinished(120000));
    QCOMPARE(lupdate.exitCode(), 0);
    const auto inProgram = keysOf(messagesOf(collected));
    const auto inFile = keysOf(messagesOf(translationFile));
    QCOMPARE(QStringList((inProgram - inFile).values()).join(u'\n'), QString());
    QCOMPARE(QStringList((inFile - inProgram).values()).join(u'\n'), QString());
}

void LanguageTest::keysNameLanguages()
{
    QCOMPARE(languageChoice(QStringLiteral("zh_CN")), LanguageChoice::chinese);
    QCOMPARE(languageChoice(QStringLiteral("en")), LanguageChoice::english);
    QCOMPARE(languageChoice(QStringLiteral("xx")), LanguageChoice::system);
}

void LanguageTest::exploreSpeaksChinese()
{
    open(LanguageChoice::chinese);
    QCOMPARE(cell(*window_, "propertyTable", 0, 0), QStringLiteral("值域"));
    QCOMPARE(child<QAbstractButton>(*window_, "resample")->text(), QStringLiteral("重新抽样"));
    QCOMPARE(child<QAction>(*window_, "copyCaption")->text(), QStringLiteral("图注"));
    // Texts of core's catalog.
    QVERIFY(child<QWidget>(*window_, "showPReLU")->toolTip().contains(QStringLiteral("由学习得到")));
    QCOMPARE(child<QWidget>(*window_, "showReLU")->toolTip(), QStringLiteral("f(x) = x 若 x ≥ 0，否则 0"));
    QVERIFY(child<QWidget>(*window_, "LeakyReLU.negative_slopeSlider")
                ->toolTip()
                .startsWith(QStringLiteral("负半轴斜率")));
}

void LanguageTest::trainSpeaksChinese()
{
    open(LanguageChoice::chinese);
    show("trainTab");
    QCOMPARE(child<QAbstractButton>(*window_, "playButton")->text(), QStringLiteral("播放"));
    QCOMPARE(child<QAbstractButton>(*window_, "dataset_circles")->text(), QStringLiteral("圆环"));
    QCOMPARE(child<QLabel>(*window_, "presetTitle")->text(), QStringLiteral("Adam 大步长"));
}

void LanguageTest::compareSpeaksChinese()
{
    open(LanguageChoice::chinese);
    show("compareTab");
    QCOMPARE(child<QAbstractButton>(*window_, "runButton")->text(), QStringLiteral("开始"));
    QCOMPARE(child<QLabel>(*window_, "compareTotal")->text(),
             QStringLiteral("5 个函数 × 10 个种子 = 50 次运行"));
}

void LanguageTest::englishComesBack()
{
    open(LanguageChoice::chinese);
    window_.reset();
    open(LanguageChoice::english);
    QCOMPARE(cell(*window_, "propertyTable", 0, 0), QStringLiteral("range"));
    QCOMPARE(child<QAbstractButton>(*window_, "resample")->text(), QStringLiteral("Resample"));
}

void LanguageTest::show(const char* button)
{
    click(*window_, button);
    QTest::qWait(50);
}

QStringList LanguageTest::lackingTexts() const
{
    QStringList lacking;
    for (const auto* widget : window_->findChildren<QWidget*>())
        if (widget->isVisible())
            if (const QString text = lack(*widget); !text.isEmpty()) lacking << text;
    return lacking;
}

void LanguageTest::textsHaveRoom_data()
{
    QTest::addColumn<LanguageChoice>("language");
    QTest::addColumn<QStringList>("buttons");
    const QStringList explore{QStringLiteral("exploreTab"), QStringLiteral("details0"),
                              QStringLiteral("details1")};
    const QStringList train{QStringLiteral("trainTab"), QStringLiteral("labTab0"), QStringLiteral("labTab1"),
                            QStringLiteral("labTab2"),  QStringLiteral("labTab3"), QStringLiteral("labTab4")};
    const QStringList compare{QStringLiteral("compareTab"), QStringLiteral("chartTab5")};
    for (const auto& [name, language] :
         {std::pair("English", LanguageChoice::english), std::pair("Chinese", LanguageChoice::chinese)}) {
        QTest::addRow("Explore, %s", name) << language << explore;
        QTest::addRow("Train, %s", name) << language << train;
        QTest::addRow("Compare, %s", name) << language << compare;
    }
}

void LanguageTest::textsHaveRoom()
{
    QFETCH(const LanguageChoice, language);
    QFETCH(const QStringList, buttons);
    open(language);
    for (const auto& button : buttons) {
        show(qPrintable(button));
        QCOMPARE(lackingTexts().join(u'\n'), QString());
    }
    // The measure itself: no text has room where there is none.
    auto* copy = child<QPushButton>(*window_, "copyButton");
    copy->setFixedWidth(8);
    QCOMPARE(lackingTexts().size(), 1);
}

QTEST_MAIN(LanguageTest)
#include "tst_language.moc"
