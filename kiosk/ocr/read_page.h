#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "ocr/grey.h"
#include "ocr/progress.h"
#include "ocr/recognise.h"
#include "ocr/refusal.h"

namespace perron::ocr {

struct PageRead {
    Grey picture; ///< straight, no larger than a screen shows it
    std::vector<Seen> words;
    Refusal refusal = Refusal::None; ///< Blank or NotReadable: the picture is there, the words are not
};

/// One page of one file, from bytes to words; boxes are in pixels of `picture`. Throws std::bad_alloc. A refusal
/// instead of a page where there is not even a picture.
tl::expected<PageRead, Refusal> readPage(Recogniser& recogniser, std::string_view file, int page,
                                         const std::function<void(Stage, int)>& progress);

} // namespace perron::ocr
