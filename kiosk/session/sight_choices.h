#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "page/layout.h"

namespace perron::session {

/// One tile of the page "How do you see best?": what it is called, shows and changes.
struct SightChoice {
    std::string_view id; ///< of the element and of its message
    std::string_view picture;
    std::optional<page::TextSize> size;
    std::optional<page::Colours> colours;
    bool chosen(const page::Sight& sight) const {
        return (!size || *size == sight.size) && (!colours || *colours == sight.colours);
    }
};

inline constexpr std::array<SightChoice, 6> sightChoices{{
    {"sight.normal", "lettre-normale", page::TextSize::Normal, {}},
    {"sight.large", "lettre-grande", page::TextSize::Large, {}},
    {"sight.largest", "lettre-tres-grande", page::TextSize::Largest, {}},
    {"sight.warm", "couleurs", {}, page::Colours::Warm},
    {"sight.dark", "jaune-sur-noir", {}, page::Colours::YellowOnBlack},
    {"sight.light", "noir-sur-blanc", {}, page::Colours::BlackOnWhite},
}};

} // namespace perron::session
