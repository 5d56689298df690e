#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "base/wiped.h"
#include "text/bitmap.h"

namespace perron::text {

/// Points (1/72 inch) from the top left corner of a side of paper.
struct Area {
    double x;
    double y;
    double width;
    double height;
};

/// Sides of paper in the making, as a PDF that is nowhere but in memory, and wiped there. Words are set on it with
/// Typesetter::set and stay words.
class Pdf {
public:
    struct Side {
        double width = 595.28; ///< A4, points
        double height = 841.89;
    };
    /// The title is what a viewer shows, and a screen reader says first.
    Pdf(Side side, const std::string& title);
    ~Pdf();
    Pdf(const Pdf&) = delete;
    Pdf& operator=(const Pdf&) = delete;

    void fill(const Area& area, const Colour& colour);
    /// `radius` and `line` in points; the line lies inside the area.
    void frame(const Area& area, double radius, double line, const Colour& colour);
    /// On white: what is not covered of it is paper.
    void picture(const Bitmap& bitmap, const Area& area);
    void nextSide();
    int sides() const;
    /// The whole file; nothing can be drawn after. Unavailable where memory ran out.
    Result<WipedString> finish();

private:
    friend class Typesetter;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace perron::text
