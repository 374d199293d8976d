#include "ui/common/icons.h"

#include "ui/common/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <utility>

namespace rectiscope {
namespace {

// Asks for the theme when it paints, so that an icon follows every change of theme by itself.
class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(QByteArray svg, IconColor color) : svg_(std::move(svg)), color_(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const Theme& theme = currentTheme();
        const QColor color = mode == QIcon::Disabled         ? theme.axis
                             : color_ == IconColor::onAccent ? theme.onAccent
                                                             : theme.text;
        auto colored = svg_;
        colored.replace("currentColor", color.name().toLatin1());
        QSvgRenderer(colored).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        if (size.isEmpty()) return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIconEngine(svg_, color_); }

private:
    QByteArray svg_;
    IconColor color_;
};

} // namespace

QIcon themedIcon(const QString& name, IconColor color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QIcon(new ThemedIconEngine(file.readAll(), color));
}

} // namespace rectiscope
