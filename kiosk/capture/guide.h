#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace perron::capture {

/// What to tell who lays a sheet under the camera.
enum class Guide {
    NoSheet,  ///< lay it there
    TooDark,  ///< too little light to read
    NotWhole, ///< a part of it is outside the picture
    Another,  ///< what lies there was taken: lay the next one
    Moving,   ///< the sheet or a hand moves
    Hold,     ///< it lies well: do not touch it
    Take,     ///< now
};
inline constexpr int guides = 7;

/// A grey picture as the camera sees it, rows without gaps.
struct View {
    int width = 0;
    int height = 0;
    std::span<const std::uint8_t> grey;
};

/// A picture so small that a hand is a few pixels, and noise is none.
struct Thumb {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> grey;
};
Thumb thumbOf(const View& view);

/// What one picture shows by itself: never Another, Moving, Hold or Take; nothing is wrong where it is Hold.
Guide lookAt(const Thumb& thumb);

/// The guide so far; one a sheet. After each picture `next` is the guide and what is to be remembered.
struct Watched {
    Guide guide = Guide::NoSheet;
    int still = 0;        ///< milliseconds that nothing has moved
    bool another = false; ///< what lies there was taken already: first something has to move
    Thumb last{};         ///< the picture before
    Thumb anchor{};       ///< the picture since which nothing moved: a slow slide is no stillness
};
/// How long a sheet lies still before it is taken.
inline constexpr int stillFor = 800; // milliseconds

/// `passed`: milliseconds since the picture before; a long gap is no stillness.
Watched watched(const Watched& before, Thumb now, int passed);

/// 0 to 100: how much of the stillness has passed.
int held(const Watched& watched);

} // namespace perron::capture
