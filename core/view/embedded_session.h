// Figures that remember: the session inside a PNG, SVG or PDF file.
//
// PNG keeps it in a zTXt-like text chunk of its own (tEXt, keyword "rectiscope-session"), SVG in a <metadata>
// element, PDF in its XMP metadata stream; in all of them as Base64 of the session's JSON between the same
// two marks, which survive copying and programs that keep metadata.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rectiscope {

// PNG bytes with the session put in, before the picture's data. Bytes that are no PNG come back as they are.
[[nodiscard]] std::string pngWithSession(std::string_view png, std::string_view session);
// The text that goes into an SVG's <metadata> element or a PDF's XMP packet.
[[nodiscard]] std::string embeddedSession(std::string_view session);

// The session's text in the bytes of a file: of a figure that holds one, or of a session file itself. Empty
// where there is none. Throws SessionError "NAME: WHY" where there is one that is damaged.
[[nodiscard]] std::optional<std::string> findSession(std::string_view bytes, const std::string& name);

} // namespace rectiscope
