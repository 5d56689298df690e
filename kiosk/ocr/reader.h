#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/grey_image.h"
#include "base/result.h"
#include "ocr/progress.h"
#include "ocr/refusal.h"
#include "ocr/words.h"

namespace perron::ocr {

/// A letter as it was read. All of it lies in memory that is wiped when this is destroyed (base/locked.h).
struct Read {
    Refusal refusal = Refusal::None; ///< where it is another one, there are no words
    Words words;
    /// Each straight, at most 1754 pixels high; boxes of words are in its pixels. After a refusal, the pages before it;
    /// after NotReadable and Blank the last one is the page that was not read, to be shown.
    std::vector<GreyImage> pages;
};

/// Reads letters, each in a child process of its own that sees the letter and nothing else.
class Reader {
public:
    struct Terms {
        std::string program;                      ///< path of perron-reader
        std::string language = "fra";             ///< of Tesseract's model
        std::chrono::milliseconds patience{7200}; ///< for each page, and for the start: answered within 8 s
        std::size_t memory = 380UL << 20;         ///< bytes of the child's own data
    };
    explicit Reader(Terms terms)
        : m_terms(std::move(terms)) {}

    /// The bytes of the letter's image files (PNG, JPEG, TIFF of several pages), in order. Blocks until it is read or
    /// refused, at most `patience` for each page; a blank page beside written ones is no refusal; a stop is obeyed
    /// within 30 ms. `progress` is called on this thread. Unavailable where the program or its model is not there.
    Result<Read> read(std::span<const std::string_view> files, const std::stop_token& stop,
                      const std::function<void(Progress)>& progress) const;

private:
    Terms m_terms;
};

} // namespace perron::ocr
