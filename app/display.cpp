#include "app/display.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace rectiscope {
namespace {

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

// Abstract sockets have no file; their name begins with a zero byte.
bool answers(std::string_view path, bool abstract)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const std::size_t first = abstract ? 1 : 0;
    if (path.empty() || path.size() + first >= sizeof address.sun_path) return false;
    std::memcpy(address.sun_path + first, path.data(), path.size());
    const auto size =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + first + path.size() + (abstract ? 0 : 1));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return false;
    const bool connected = ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), size) == 0;
    (void)::close(descriptor);
    return connected;
}

bool waylandAnswers(const std::string& display)
{
    const auto path = display.front() == '/' ? display : variable("XDG_RUNTIME_DIR") + '/' + display;
    return answers(path, false);
}

bool x11Answers(const std::string& display)
{
    // ":0" and "unix:0.1" are on this machine; what is behind "host:0" only Qt can find out.
    const auto colon = display.rfind(':');
    if (colon == std::string::npos) return false;
    const auto host = display.substr(0, colon);
    if (!host.empty() && host != "unix") return true;
    const auto number = display.substr(colon + 1, display.find('.', colon) - colon - 1);
    const auto path = "/tmp/.X11-unix/X" + number;
    return answers(path, true) || answers(path, false);
}

} // namespace

std::optional<std::string> missingDisplay()
{
    if (!variable("QT_QPA_PLATFORM").empty())
        return std::nullopt; // somebody knows what he wants: offscreen, vnc, …
    const auto wayland = variable("WAYLAND_DISPLAY");
    const auto x11 = variable("DISPLAY");
    if (wayland.empty() && x11.empty())
        return "window: no display: neither DISPLAY nor WAYLAND_DISPLAY is set";
    if ((!wayland.empty() && waylandAnswers(wayland)) || (!x11.empty() && x11Answers(x11)))
        return std::nullopt;
    return "window: no display: " + (x11.empty() ? wayland : x11) + " does not answer";
}

} // namespace rectiscope
