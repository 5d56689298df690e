#pragma once

#include <string_view>

#include <tl/expected.hpp>

#include "ocr/decode.h"
#include "ocr/refusal.h"

namespace perron::ocr {

/// A mark near its beginning says that a file is PDF; some programs write a few bytes before it.
bool isPdf(std::string_view file);

/// How many pages a PDF says it has: Locked where it asks for a password, TooManyPages above mostPages.
tl::expected<int, Refusal> pagesInPdf(std::string_view file);

/// One page, from 0, at 300 dots an inch or at what an A4 page of 16 million pixels has. Opens no other file: a font
/// that the PDF does not bring is one of the fourteen that every reader of PDF knows.
tl::expected<Scan, Refusal> decodePdf(std::string_view file, int page);

} // namespace perron::ocr
