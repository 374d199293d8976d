#include "ui/common/copy_as.h"

#include <QClipboard>
#include <QGuiApplication>

#include <array>

namespace rectiscope {
namespace {

struct CopyText {
    Q_DECLARE_TR_FUNCTIONS(CopyMenu)
};

struct Entry {
    CopyKind kind;
    const char* objectName;
    const char* name;
    const char* toolTip;
    std::optional<SnippetLanguage> language;
};

const std::array<Entry, 7>& entries()
{
    static const std::array<Entry, 7> all{
        {{CopyKind::picture, "copyPicture", QT_TRANSLATE_NOOP("CopyMenu", "Picture"),
          QT_TRANSLATE_NOOP("CopyMenu", "As pixels and as SVG; both carry the session"), std::nullopt},
         {CopyKind::caption, "copyCaption", QT_TRANSLATE_NOOP("CopyMenu", "Caption"),
          QT_TRANSLATE_NOOP("CopyMenu", "One paragraph with every parameter"), std::nullopt},
         {CopyKind::pytorch, "copyPyTorch", QT_TRANSLATE_NOOP("CopyMenu", "PyTorch code"),
          QT_TRANSLATE_NOOP("CopyMenu", "Modules of torch.nn with these parameters"),
          SnippetLanguage::pytorch},
         {CopyKind::keras, "copyKeras", QT_TRANSLATE_NOOP("CopyMenu", "Keras code"),
          QT_TRANSLATE_NOOP("CopyMenu", "Layers of Keras 3 with these parameters"), SnippetLanguage::keras},
         {CopyKind::jax, "copyJax", QT_TRANSLATE_NOOP("CopyMenu", "JAX code"),
          QT_TRANSLATE_NOOP("CopyMenu", "Functions of jax.numpy and jax.nn with these parameters"),
          SnippetLanguage::jax},
         {CopyKind::latex, "copyLatex", QT_TRANSLATE_NOOP("CopyMenu", "LaTeX, pgfplots"),
          QT_TRANSLATE_NOOP("CopyMenu", "A tikzpicture that draws these functions"), SnippetLanguage::latex},
         {CopyKind::config, "copyConfig", QT_TRANSLATE_NOOP("CopyMenu", "JSON config"),
          QT_TRANSLATE_NOOP("CopyMenu", "Names and parameters, as the command line takes them"),
          SnippetLanguage::config}}};
    return all;
}

const Entry& entryOf(CopyKind kind)
{
    return entries()[static_cast<std::size_t>(kind)];
}

QString textOf(CopyKind kind, const Figure& figure)
{
    const auto& language = entryOf(kind).language;
    return language ? QString::fromStdString(snippet(*language, figure.functions())) : figure.caption();
}

} // namespace

QString copyKindName(CopyKind kind)
{
    return CopyText::tr(entryOf(kind).name);
}

std::optional<QString> copyText(CopyKind kind, const Figure& figure)
{
    const auto text = textOf(kind, figure);
    if (text.isEmpty()) return CopyText::tr("Nothing to copy: the figure shows no function");
    QGuiApplication::clipboard()->setText(text);
    return std::nullopt;
}

CopyMenu::CopyMenu(QWidget* parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("copyMenu"));
    setToolTipsVisible(true);
    for (const auto& entry : entries()) {
        if (entry.kind == CopyKind::pytorch) addSeparator();
        auto* action = addAction(CopyText::tr(entry.name));
        action->setObjectName(QLatin1String(entry.objectName));
        action->setToolTip(CopyText::tr(entry.toolTip));
        connect(action, &QAction::triggered, this, [this, kind = entry.kind] { Q_EMIT chosen(kind); });
    }
}

} // namespace rectiscope
