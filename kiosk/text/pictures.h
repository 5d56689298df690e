#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "text/typesetter.h"

namespace perron::text {

/// Pictures by name. `NAME.svg` in the folder wins: drawn by us, in the palette. Else the emoji that emoji.txt gives
/// for the name. Both get an outline, so that yellow on white and ink on ink keep 3:1 at their edge (WCAG 1.4.11).
class Pictures {
public:
    /// `folder` is assets/pictures. What is wrong in its emoji.txt (picture_list.h) is logged and left out, and
    /// so is a drawing that it counts on and that is missing.
    Pictures(Path folder, const Typesetter& typesetter, Log& log);

    /// `side` px square, drawn to its edges but for the outline. A name that nothing stands for is logged once
    /// (PictureMissing) and becomes a plain outlined square; so does, in silence, a drawing that cannot be read: a line
    /// in the middle of a visit would tell that somebody was there. tellBrokenDrawings names those.
    Bitmap draw(std::string_view name, int side, Colour outline);
    /// Logs now, at start, what would be missing later.
    void expect(std::string_view name);
    /// Whether something stands for the name: for checks of content.
    bool has(std::string_view name) const;

private:
    bool isDrawn(std::string_view name) const;
    void complain(std::string_view name);

    Path m_folder;
    const Typesetter& m_typesetter;
    Log& m_log;
    std::map<std::string, std::string, std::less<>> m_emoji;
    std::set<std::string, std::less<>> m_complained;
};

} // namespace perron::text
