#pragma once

#include <cstddef>
#include <optional>

#include "page/ids.h"
#include "page/layout.h"

namespace perron::ui {

/// The words being spoken: bytes of one run of one of the texts that `spokenOf` gives for the element.
struct LitWords {
    page::ElementId element;
    std::size_t text;  ///< index in spokenOf(leaf)
    std::size_t run;   ///< index in Text::runs
    std::size_t begin; ///< in Run::shown
    std::size_t end;
    bool operator==(const LitWords&) const = default;
};

/// What is shown of a page besides the page itself.
struct Look {
    int part = 0;            ///< from 0; beyond the last shows the last
    page::ElementId focus{}; ///< empty when nobody uses the keys
    std::optional<LitWords> lit{};
    page::Colours colours = page::Colours::Warm;
    /// Spoken: a touch on what is only read is no miss, for it says itself.
    enum class Cards { Shown, Spoken } cards = Cards::Shown;
    bool operator==(const Look&) const = default;
};

} // namespace perron::ui
