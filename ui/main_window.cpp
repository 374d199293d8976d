#include "ui/main_window.h"

#include "ui/common/background.h"
#include "ui/common/export_figure.h"
#include "ui/common/icons.h"
#include "ui/workspace.h"

#include <QActionGroup>
#include <QApplication>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QUrl>

#include <array>

namespace rectiscope {
namespace {

constexpr int topBarHeight = 45;
constexpr int messageMilliseconds = 8000;
constexpr int widthWithName = 1200;

// The first file of those that are dragged that somebody wants; empty for none.
QString droppedFile(const QDropEvent& event, const std::function<bool(const QString&)>& wanted)
{
    for (const QUrl& url : event.mimeData()->urls())
        if (url.isLocalFile() && wanted && wanted(url.toLocalFile())) return url.toLocalFile();
    return {};
}

} // namespace

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Rectiscope"));
    setMinimumSize(924, 560);
    resize(1440, 900);
    auto* central = new QWidget;
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setCentralWidget(central);
    createTopBar();
    stack_ = new QStackedWidget;
    stack_->setObjectName(QStringLiteral("workspaces"));
    layout->addWidget(stack_, 1);
    createStatusBar();
    qApp->installEventFilter(this);
}

// A line edit would take Ctrl+E as the way to its end, as Emacs does.
bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier) {
            event->ignore();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::createTopBar()
{
    auto* bar = new QWidget;
    bar->setObjectName(QStringLiteral("topBar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(topBarHeight);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(14, 0, 14, 0);
    layout->setSpacing(6);

    name_ = new QLabel(tr("Rectiscope"));
    name_->setProperty("role", QStringLiteral("title"));
    layout->addWidget(name_);
    layout->addSpacing(6);
    leftTools_ = new QHBoxLayout;
    leftTools_->setSpacing(2);
    layout->addLayout(leftTools_);
    layout->addSpacing(6);
    tabs_ = new QHBoxLayout;
    tabs_->setSpacing(4);
    layout->addLayout(tabs_);
    tabGroup_ = new QButtonGroup(this);
    connect(tabGroup_, &QButtonGroup::idClicked, this, &MainWindow::showWorkspace);
    layout->addStretch(1);
    tools_ = new QHBoxLayout;
    layout->addLayout(tools_);

    themeButton_ = new QToolButton;
    createThemeMenu();
    layout->addWidget(themeButton_);

    createCopyButtons(*layout);

    auto* save = new QPushButton(tr("Export…"));
    save->setObjectName(QStringLiteral("exportButton"));
    save->setAccessibleName(tr("Export the figure"));
    save->setToolTip(tr("Write the figure as PNG, SVG or PDF, or its data as CSV (Ctrl+E)"));
    save->setProperty("primary", true);
    connect(save, &QPushButton::clicked, this, &MainWindow::exportFigure);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_E), this), &QShortcut::activated, this,
            &MainWindow::exportFigure);
    layout->addWidget(save);
    centralWidget()->layout()->addWidget(bar);
}

void MainWindow::createCopyButtons(QHBoxLayout& layout)
{
    auto* copy = new QPushButton(tr("Copy"));
    copy->setObjectName(QStringLiteral("copyButton"));
    copy->setAccessibleName(tr("Copy the figure"));
    copy->setToolTip(tr("Copy the figure as a picture (Ctrl+C)"));
    const auto copyPicture = [this] { copyFigure(CopyKind::picture); };
    connect(copy, &QPushButton::clicked, this, copyPicture);
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this, copyPicture);
    layout.addWidget(copy);

    auto* menu = new CopyMenu(this);
    connect(menu, &CopyMenu::chosen, this, &MainWindow::copyFigure);
    auto* kinds = new QToolButton;
    kinds->setObjectName(QStringLiteral("copyMenuButton"));
    kinds->setAccessibleName(tr("Copy as…"));
    kinds->setToolTip(tr("Copy as a caption, as code, or as JSON"));
    kinds->setProperty("flat", true);
    kinds->setIcon(themedIcon(QStringLiteral("copy")));
    kinds->setMenu(menu);
    kinds->setPopupMode(QToolButton::InstantPopup);
    kinds->setFocusPolicy(Qt::TabFocus);
    layout.addWidget(kinds);
}

void MainWindow::createThemeMenu()
{
    struct Choice {
        ThemeChoice choice;
        QString name, text;
    };
    const std::array<Choice, 3> choices{
        {{ThemeChoice::system, QStringLiteral("themeSystem"), tr("Like the system")},
         {ThemeChoice::light, QStringLiteral("themeLight"), tr("Light")},
         {ThemeChoice::dark, QStringLiteral("themeDark"), tr("Dark")}}};
    auto* menu = new QMenu(this);
    auto* group = new QActionGroup(this);
    for (const auto& [choice, name, text] : choices) {
        auto* action = menu->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(choice == themeChoice_);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, wanted = choice] { setThemeChoice(wanted); });
        connect(this, &MainWindow::themeChoiceChanged, action,
                [action, own = choice](ThemeChoice chosen) { action->setChecked(chosen == own); });
    }
    themeButton_->setObjectName(QStringLiteral("themeButton"));
    themeButton_->setAccessibleName(tr("Theme"));
    themeButton_->setToolTip(tr("Light or dark"));
    themeButton_->setProperty("flat", true);
    themeButton_->setIcon(themedIcon(QStringLiteral("theme-system")));
    themeButton_->setMenu(menu);
    themeButton_->setPopupMode(QToolButton::InstantPopup);
    themeButton_->setFocusPolicy(Qt::StrongFocus);
}

void MainWindow::createStatusBar()
{
    status_ = new QLabel;
    status_->setObjectName(QStringLiteral("statusText"));
    statusBar()->addWidget(status_, 1);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(8, 0, 8, 0);
}

void MainWindow::addWorkspace(const QString& id, const QString& title, std::function<Workspace*()> make)
{
    const int index = static_cast<int>(entries_.size());
    auto* tab = new QPushButton(title);
    tab->setObjectName(id + QStringLiteral("Tab"));
    tab->setAccessibleName(title);
    tab->setToolTip(tr("%1 (Ctrl+%2)").arg(title).arg(index + 1));
    tab->setCheckable(true);
    tab->setProperty("tab", true);
    tabGroup_->addButton(tab, index);
    tabs_->addWidget(tab);
    connect(new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)), this),
            &QShortcut::activated, this, [this, index] { showWorkspace(index); });
    entries_.push_back({tab, std::move(make), nullptr});
    if (index == 0) showWorkspace(0);
}

void MainWindow::showWorkspace(int index)
{
    auto& entry = entries_[static_cast<std::size_t>(index)];
    if (entry.workspace == nullptr) {
        entry.workspace = entry.make();
        stack_->addWidget(entry.workspace);
        if (QWidget* tools = entry.workspace->toolBar()) tools_->addWidget(tools);
        connect(entry.workspace, &Workspace::statusTextChanged, this, &MainWindow::updateStatusText);
        connect(entry.workspace, &Workspace::messageShown, this,
                [this](const QString& text) { statusBar()->showMessage(text, messageMilliseconds); });
    }
    entry.tab->setChecked(true);
    stack_->setCurrentWidget(entry.workspace);
    for (const auto& other : entries_)
        if (other.workspace != nullptr)
            if (QWidget* tools = other.workspace->toolBar())
                tools->setVisible(other.workspace == entry.workspace);
    updateStatusText();
}

int MainWindow::workspaceIndex() const
{
    return tabGroup_->checkedId();
}

void MainWindow::addLeftTool(QWidget* tool)
{
    leftTools_->addWidget(tool);
}

void MainWindow::showMessage(const QString& text)
{
    statusBar()->showMessage(text, messageMilliseconds);
}

void MainWindow::setCloseGuard(std::function<void(const std::function<void()>&)> guard)
{
    closeGuard_ = std::move(guard);
}

// A narrow window needs the room for its buttons; the title bar says the name too.
void MainWindow::resizeEvent(QResizeEvent* event)
{
    name_->setVisible(width() >= widthWithName);
    QMainWindow::resizeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (mayClose_) return QMainWindow::closeEvent(event);
    event->ignore();
    askToClose(0);
    event->setAccepted(mayClose_);
}

// One workspace after the other may ask, then the guard.
void MainWindow::askToClose(std::size_t entry)
{
    while (entry < entries_.size() && entries_[entry].workspace == nullptr) ++entry;
    if (entry < entries_.size())
        return entries_[entry].workspace->prepareClose([this, entry] { askToClose(entry + 1); });
    const auto closeNow = [this] {
        mayClose_ = true;
        close();
    };
    if (closeGuard_)
        closeGuard_(closeNow);
    else
        closeNow();
}

void MainWindow::setDropTarget(std::function<bool(const QString&)> wanted,
                               std::function<void(const QString&)> take)
{
    dropWanted_ = std::move(wanted);
    dropTaken_ = std::move(take);
    setAcceptDrops(true);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(*event, dropWanted_).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = droppedFile(*event, dropWanted_);
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    dropTaken_(path);
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    themeChoice_ = choice;
    applyTheme(*qApp, choice);
    const QString icon = choice == ThemeChoice::system  ? QStringLiteral("theme-system")
                         : choice == ThemeChoice::light ? QStringLiteral("theme-light")
                                                        : QStringLiteral("theme-dark");
    themeButton_->setIcon(themedIcon(icon));
    Q_EMIT themeChoiceChanged(choice);
}

Workspace* MainWindow::current() const
{
    return static_cast<Workspace*>(stack_->currentWidget());
}

void MainWindow::updateStatusText()
{
    if (current() != nullptr) status_->setText(current()->statusText());
}

void MainWindow::copyFigure(CopyKind kind)
{
    if (current() == nullptr) return;
    const auto name = current()->figures().front();
    const std::shared_ptr<const Figure> figure = current()->figure(name.id);
    const QString what = kind == CopyKind::picture ? name.title : copyKindName(kind);
    const auto tell = [this, what](const std::optional<QString>& error) {
        showMessage(error.value_or(tr("Copied: %1").arg(what)));
    };
    const auto number = ++copies_;
    if (kind != CopyKind::picture) return tell(copyText(kind, *figure));

    FigureOptions options;
    options.scale = 2;
    options.dark = currentTheme().dark;
    options.session = sessionText();
    const auto copy = std::make_shared<FigureCopy>();
    runBeside(
        this, [draw = prepareCopy(figure, options), copy] { *copy = draw(); },
        [this, copy, tell, number] {
            // Whoever has copied something else meanwhile wants that.
            if (number == copies_) tell(putOnClipboard(std::move(*copy)));
        });
}

void MainWindow::exportFigure()
{
    if (current() == nullptr) return;
    auto* dialog = new ExportDialog(*current(), exportChoices_, sessionText(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this, dialog](const QString& path) {
        exportChoices_ = dialog->choices();
        statusBar()->showMessage(tr("Exported to %1").arg(path), messageMilliseconds);
    });
    dialog->open();
}

} // namespace rectiscope
