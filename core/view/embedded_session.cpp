#include "core/view/embedded_session.h"

#include "core/view/session_error.h"

#include <zlib.h>

#include <array>
#include <cstdint>
#include <cstdio>

namespace rectiscope {
namespace {

// MARK base64 ':' checksum of the text as eight hexadecimal digits ';'
constexpr std::string_view mark = "rectiscope-session:";
constexpr std::string_view keyword = "rectiscope-session";
constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view pngSignature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t headerEnd = 8 + 25; // signature and the IHDR chunk

std::uint32_t checksum(std::string_view bytes)
{
    return static_cast<std::uint32_t>(
        ::crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

std::string hexadecimal(std::uint32_t value)
{
    std::array<char, 9> text{};
    (void)std::snprintf(text.data(), text.size(), "%08x", static_cast<unsigned>(value));
    return text.data();
}

std::string toBase64(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8U | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k) text += k <= count ? digits[group >> (18 - 6 * k) & 63U] : '=';
    }
    return text;
}

// Empty for what is no Base64.
std::optional<std::string> fromBase64(std::string_view text)
{
    std::array<int, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < digits.size(); ++i)
        values[static_cast<unsigned char>(digits[i])] = static_cast<int>(i);
    while (!text.empty() && text.back() == '=') text.remove_suffix(1);
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t group = 0;
    int bits = 0;
    for (const char c : text) {
        const int value = values[static_cast<unsigned char>(c)];
        if (value < 0) return std::nullopt;
        group = group << 6U | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(group >> static_cast<unsigned>(bits) & 255U);
        }
    }
    return bytes;
}

std::string bigEndian(std::uint32_t value)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> static_cast<unsigned>(shift) & 255U);
    return bytes;
}

bool looksLikeJson(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '{';
}

} // namespace

std::string embeddedSession(std::string_view session)
{
    return std::string(mark) + toBase64(session) + ':' + hexadecimal(checksum(session)) + ';';
}

std::string pngWithSession(std::string_view png, std::string_view session)
{
    if (!png.starts_with(pngSignature) || png.size() < headerEnd) return std::string(png);
    const std::string body = "tEXt" + std::string(keyword) + '\0' + embeddedSession(session);
    return std::string(png.substr(0, headerEnd)) + bigEndian(static_cast<std::uint32_t>(body.size() - 4)) +
           body + bigEndian(checksum(body)) + std::string(png.substr(headerEnd));
}

std::optional<std::string> findSession(std::string_view bytes, const std::string& name)
{
    if (looksLikeJson(bytes)) return std::string(bytes);
    const auto start = bytes.find(mark);
    if (start == std::string_view::npos) return std::nullopt;
    const auto damaged = [&] { return SessionError(name + ": the session in this figure is damaged"); };
    const std::string_view rest = bytes.substr(start + mark.size());
    const auto colon = rest.find(':');
    if (colon == std::string_view::npos || rest.size() < colon + 10 || rest[colon + 9] != ';')
        throw damaged();
    auto text = fromBase64(rest.substr(0, colon));
    if (!text || hexadecimal(checksum(*text)) != rest.substr(colon + 1, 8)) throw damaged();
    return text;
}

} // namespace rectiscope
