#pragma once

#include <optional>

#include "ui/look.h"

namespace perron::ui {

/// What is true of a part only while it is on the screen.
struct Marks {
    page::ElementId focus;
    page::ElementId pressed;
    std::optional<LitWords> lit;
    /// Where a touch hit nothing.
    struct Spot {
        int x;
        int y;
        bool operator==(const Spot&) const = default;
    };
    std::optional<Spot> missed;
    bool operator==(const Marks&) const = default;
};

} // namespace perron::ui
