#pragma once

#include <vector>

#include "page/page.h"

namespace perron::page {

/// What a person takes away on paper: pages one after the other, their titles as headings. A page is here what one
/// reads; what one presses has no place on paper.
struct Sheet {
    Language language;
    Text title;
    PictureId picture; ///< beside the title
    std::vector<Page> pages;
    Text footer; ///< at the foot of each side
    bool operator==(const Sheet&) const = default;
};

} // namespace perron::page
