#include "core/activation/config.h"
#include "core/comparison/report.h"
#include "core/data/csv.h"
#include "core/view/saved_session.h"
#include "tests/ui/screen.h"
#include "ui/common/core_text.h"
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

#include <fstream>
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
    void linesOfCoreSpeakChinese_data();
    void linesOfCoreSpeakChinese();
    void otherLinesOfCoreStay();
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

// Lines as core itself writes them.
void LanguageTest::linesOfCoreSpeakChinese_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row = [](const char* name, const std::string& english, const QString& chinese) {
        QTest::newRow(name) << QString::fromStdString(english) << chinese;
    };
    const auto errorOf = [](const auto& act) -> std::string {
        try {
            act();
        } catch (const std::exception& error) {
            return error.what();
        }
        return {};
    };
    row("range", errorOf([] { (void)parseActivation("ELU:alpha=-1"); }),
        QStringLiteral("ELU：alpha=-1：必须是 ≥ 0 且 ≤ 1e+06 的数"));
    row("order", errorOf([] { (void)parseActivation("RReLU:lower=0.5,upper=0.25"); }),
        QStringLiteral("RReLU：lower=0.5, upper=0.25：lower 不能大于 upper"));
    row("divisor", errorOf([] { (void)slopeFromDivisor(0.5); }),
        QStringLiteral("除数 0.5：必须是大于 1 的有限数，因为 f(x) = x/a；x/0.5 的斜率将是 2"));
    row("name", errorOf([] { (void)parseActivation("LeakyRelux"); }),
        QStringLiteral("未知的激活函数 \"LeakyRelux\"：是否是指 LeakyReLU？"));
    row("session", errorOf([] { (void)parseSession("{", "a: b.json"); }),
        QStringLiteral("a：b.json：不是会话：JSON 无效"));
    QTemporaryDir folder;
    const std::string table = folder.filePath(QStringLiteral("t.csv")).toStdString();
    std::ofstream(table) << "x,target\n1,0\n,1\n";
    row("table", errorOf([&] { (void)readCsvTable(table); }),
        QString::fromStdString(table) + QStringLiteral("：第 3 行：缺少一个值"));
    Experiment experiment;
    experiment.epochs = 100;
    experiment.training.hidden = {64, 64};
    row("training", trainingText(experiment),
        QStringLiteral("隐藏层 64-64，He 初始化，初始偏置 0，普通 SGD，学习率 0.1，批量 32，100 轮"));
}

void LanguageTest::linesOfCoreSpeakChinese()
{
    QFETCH(const QString, english);
    QFETCH(const QString, chinese);
    QCOMPARE(coreText(english.toStdString()), english);
    applyLanguage(*qApp, LanguageChoice::chinese);
    QCOMPARE(coreText(english.toStdString()), chinese);
}

void LanguageTest::otherLinesOfCoreStay()
{
    applyLanguage(*qApp, LanguageChoice::chinese);
    for (const std::string line : {"", ": ", "something else: of its own", "no, yes, is empty"})
        QCOMPARE(coreText(line), QString::fromStdString(line));
    std::string hostile;
    for (int i = 0; i < 100000; ++i) hostile += "line: ";
    QCOMPARE(coreText(hostile), QString::fromStdString(hostile));
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
