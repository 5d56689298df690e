#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/grey.h"
#include "ocr/progress.h"
#include "ocr/recognise.h"
#include "ocr/refusal.h"
#include "ocr/words.h"

/// What the kiosk and perron-reader say to each other. Both run on one machine, so numbers are its own, 32 bits each.
///
/// To the reader's standard input, once: the number of files, then for each file its length and its bytes.
/// From its standard output: messages, each a kind, a length, and so many bytes:
///   Progress  stage, page from 0, percent
///   Page      width, height, then as many grey pixels: one page more, before its words
///   Words     of the page before; for each: block and line (from 0 on each page), x, y, width, height, confidence in
///             ten-thousandths, length of the text, the text in UTF-8
///   End       a Refusal; nothing comes after it
namespace perron::ocr::wire {

using Number = std::uint32_t;

enum class Kind : Number { Progress = 1, Page = 2, Words = 3, End = 4 };

inline constexpr Number mostBytes = 64U << 20; ///< of a message, of a file

struct Header {
    Kind kind;
    Number length;
};

void put(std::string& to, Number number);
std::string progress(const Progress& progress);
std::string page(const Grey& page);
std::string words(const std::vector<Seen>& words);
std::string end(Refusal refusal);

/// Takes numbers and text off the front of bytes that nobody vouches for.
class Taker {
public:
    explicit Taker(std::string_view bytes)
        : m_rest(bytes) {}
    /// 0 and "", and bad() from then on, where there is not so much.
    Number number();
    std::string_view text(std::size_t length);
    bool bad() const { return m_bad; }
    bool done() const { return m_rest.empty() || m_bad; }

private:
    std::string_view m_rest;
    bool m_bad = false;
};

/// What the reader hands over, put together from its messages. The reader has read what a stranger brought: a message
/// that is not as promised is refused and ends it.
class Gatherer {
public:
    bool takePage(std::string_view bytes);
    bool takeWords(std::string_view bytes);
    Words takeAllWords() { return std::move(m_words); }
    std::vector<Picture> takePages() { return std::move(m_pages); }

private:
    Words m_words;
    std::vector<Picture> m_pages;
    int m_blocks = 0; ///< on the pages before
    int m_lines = 0;
};

} // namespace perron::ocr::wire
