#include "ocr/straighten.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "ocr/light.h"
#include "ocr/lines.h"
#include "ocr/sheet.h"
#include "ocr/warp.h"

namespace perron::ocr {

namespace {

constexpr int surveySide = 1754;   // A4 at 150 dots an inch
constexpr double unnoticed = 0.25; // degrees that a reader of lines does not notice
constexpr double sureOfFoot = 1.1; // see Lie::foot
constexpr double usualLetter = 26; // pixels: about 11 points at 300 dots an inch
constexpr double smallLetter = 8;  // larger ones read as well as they are, and in less time
constexpr double largeLetter = 70;
constexpr double mostPagePixels = 16e6;
constexpr int thinStrokes = 2100; // A4 under 180 dots an inch: a median would take strokes of two pixels away

/// A view of the scan: which part of it, and how it is turned.
struct View {
    Map toScan;
    double width = 0;
    double height = 0;
};

View wholeOf(const Grey& grey) {
    return {Map(), static_cast<double>(grey.width), static_cast<double>(grey.height)};
}

View sheetOf(const Scan& scan, const Quad& onLeast) {
    const double across = static_cast<double>(scan.grey.width) / scan.least.width;
    const double down = static_cast<double>(scan.grey.height) / scan.least.height;
    Quad quad{};
    Point middle;
    for (std::size_t i = 0; i < 4; ++i) {
        quad[i] = {onLeast[i].x * across, onLeast[i].y * down};
        middle = {middle.x + quad[i].x / 4, middle.y + quad[i].y / 4};
    }
    for (Point& corner : quad) { // the very edge shows as a dark line
        constexpr double inwards = 0.006;
        corner = {corner.x + (middle.x - corner.x) * inwards, corner.y + (middle.y - corner.y) * inwards};
    }
    const Point size = sheetSize(quad);
    return {Map::onto(quad, size.x, size.y), size.x, size.y};
}

/// Turned back by so many degrees, on a sheet that is large enough for all of it.
View turnedBack(const View& view, double degrees) {
    const double angle = degrees * 3.14159265358979 / 180;
    const double cosine = std::abs(std::cos(angle));
    const double sine = std::abs(std::sin(angle));
    const double width = view.width * cosine + view.height * sine;
    const double height = view.width * sine + view.height * cosine;
    const Map turn = Map::moved(view.width / 2, view.height / 2)
                         .after(Map::turned(degrees))
                         .after(Map::moved(-width / 2, -height / 2));
    return {view.toScan.after(turn), width, height};
}

View cut(const View& view, const Box& box) {
    return {view.toScan.after(Map::moved(box.x, box.y)), static_cast<double>(box.width),
            static_cast<double>(box.height)};
}

/// A view as a picture, `scale` of its pixels to one of the scan's.
Grey shown(const Grey& grey, const View& view, double scale) {
    const int by = std::max(1, static_cast<int>(1 / scale + 0.1));
    const auto width = std::max(1, static_cast<int>(view.width * scale));
    const auto height = std::max(1, static_cast<int>(view.height * scale));
    const Map toScan = view.toScan.after(Map::scaled(1 / scale));
    if (by == 1) {
        return warped(grey, toScan, width, height);
    }
    return warped(reduced(grey, by), Map::scaled(1.0 / by).after(toScan), width, height);
}

Box around(const std::vector<Box>& letters, int width, int height) {
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    for (const Box& box : letters) {
        left = std::min(left, box.x);
        top = std::min(top, box.y);
        right = std::max(right, box.x + box.width);
        bottom = std::max(bottom, box.y + box.height);
    }
    const int margin = std::max(width, height) / 40;
    left = std::max(0, left - margin);
    top = std::max(0, top - margin);
    return {left, top, std::min(width, right + margin) - left, std::min(height, bottom + margin) - top};
}

Box scaledBox(const Box& box, double by) {
    const auto times = [by](int value) { return static_cast<int>(std::lround(value * by)); };
    return {times(box.x), times(box.y), times(box.width), times(box.height)};
}

/// What the survey finds, step by step.
class Survey {
public:
    Survey(const Grey& grey, View view)
        : m_grey(grey)
        , m_view(view)
        , m_scale(std::min(1.0, surveySide / std::max(m_view.width, m_view.height))) {
        look();
    }

    /// Nothing where there are no letters to go by.
    bool level() {
        const auto lie = lieOf(m_letters);
        if (!lie) {
            return false;
        }
        const double degrees = 90.0 * lie->quarters + lie->tilt;
        if (lie->quarters != 0 || std::abs(lie->tilt) > 1) {
            turn(degrees, std::abs(lie->tilt) > 1);
        }
        auto fine = fineLieOf(m_letters);
        if (!fine) {
            return false;
        }
        m_doubted = fine->foot < sureOfFoot;
        const double rest = 90.0 * fine->quarters + fine->tilt;
        if (fine->quarters != 0 || std::abs(fine->tilt) > unnoticed) {
            turn(rest, false);
        }
        m_letter = fine->letter / m_scale;
        return true;
    }

    const View& view() const { return m_view; }
    Light light() const { return Light(m_picture); }
    bool turned() const { return m_turned; }
    bool doubted() const { return m_doubted; }
    double letter() const { return m_letter; } ///< pixels of the scan

private:
    void look() {
        m_picture = shown(m_grey, m_view, m_scale);
        m_letters = lettersOn(Light(m_picture).flattened(m_picture));
    }

    void turn(double degrees, bool cutToText) {
        m_turned = true;
        m_view = turnedBack(m_view, degrees);
        look();
        if (cutToText && !m_letters.empty()) {
            m_view = cut(m_view, scaledBox(around(m_letters, m_picture.width, m_picture.height), 1 / m_scale));
            look();
        }
    }

    const Grey& m_grey;
    View m_view;
    double m_scale;
    Grey m_picture;
    std::vector<Box> m_letters;
    bool m_turned = false;
    bool m_doubted = true;
    double m_letter = 0;
};

double scaleFor(double letter, const View& view) {
    double scale = 1;
    if (letter > 0 && letter < smallLetter) {
        scale = std::min(2.5, 2 * smallLetter / letter);
    } else if (letter > largeLetter) {
        scale = usualLetter * 1.5 / letter;
    }
    return std::min(scale, std::sqrt(mostPagePixels / (view.width * view.height)));
}

Grey withoutGrain(Grey grey) {
    constexpr double speckled = 0.001; // a clean sheet has a tenth of that
    const double scatter = grain(grey);
    const bool thin = grey.longSide() < thinStrokes;
    if (scatter > 12) {
        grey = thin ? smoothed(grey) : median(grey);
        return thin || scatter <= 16 ? grey : smoothed(grey);
    }
    for (int times = 0; times < 2 && specks(grey) > speckled; ++times) {
        grey = withoutSpecks(grey);
    }
    if (scatter > 6) {
        grey = thin ? smoothed(grey) : median(grey);
    }
    return grey;
}

bool blank(const Grey& grey) {
    constexpr int step = 7;
    return percentile(grey, 0.995, step) - percentile(grey, 0.001, step) < 40;
}

} // namespace

tl::expected<Straight, Refusal> straightened(Scan scan) {
    if (scan.grey.width < 60 || scan.grey.height < 60 || blank(scan.grey)) {
        return tl::unexpected(Refusal::Blank);
    }
    scan.grey = withoutGrain(std::move(scan.grey));
    const auto sheet = sheetOn(scan.least);
    Survey survey(scan.grey, sheet ? sheetOf(scan, *sheet) : wholeOf(scan.grey));
    const bool level = survey.level();
    Straight out;
    out.doubted = survey.doubted() || !level;
    const View& view = survey.view();
    const double scale = scaleFor(survey.letter(), view);
    const Light light = survey.light();
    const bool asItIs = !sheet && !survey.turned() && scale == 1;
    out.page = asItIs ? std::move(scan.grey) : shown(scan.grey, view, scale);
    out.dpi =
        asItIs ? scan.dpi : static_cast<int>(std::clamp(300 * survey.letter() * scale / usualLetter, 150.0, 600.0));
    if (!light.even()) {
        out.page = light.flattened(std::move(out.page));
    }
    return out;
}

Grey turnedOver(const Grey& page) {
    Grey out = page;
    std::reverse(out.pixels.begin(), out.pixels.end());
    return out;
}

} // namespace perron::ocr
