#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "picture.h"

namespace perron::letters {

/// Chance that is the same on every machine.
class Chance {
public:
    explicit Chance(std::uint64_t seed)
        : m_state(seed * 2862933555777941757U + 3037000493U) {}
    /// Between the two.
    double between(double low, double high);
    /// About zero, mostly within one.
    double normal();

private:
    double next();
    std::uint64_t m_state;
};

/// What a scanner, a camera, a pocket and a lamp do to a sheet.
enum class Harm {
    None,
    Jpeg,
    Tilt,        ///< up to 30 degrees, on a dark bed
    QuarterTurn, ///< on its side or upside down
    Perspective, ///< seen from aside, on a darker table
    Shadow,
    Blur,
    Noise,
    LowLight,
    Fold,
    Phone, ///< perspective, shadow, blur, noise and JPEG together
};
inline constexpr int harms = 11;
std::string_view nameOf(Harm harm);
std::optional<Harm> harmNamed(std::string_view name);

struct Harmed {
    Picture picture;
    int jpegQuality = 0; ///< 0: to be kept without loss
};

Harmed harmed(const Picture& sheet, Harm harm, Chance& chance);

} // namespace perron::letters
