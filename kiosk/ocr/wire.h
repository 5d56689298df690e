#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/grey_image.h"
#include "base/wire.h"
#include "ocr/grey.h"
#include "ocr/progress.h"
#include "ocr/recognise.h"
#include "ocr/refusal.h"
#include "ocr/words.h"

/// What the kiosk and perron-reader say to each other (base/wire.h).
///
/// To the reader's standard input, once: the number of files, then for each file its length (at most mostBytes) and its
/// bytes. From its standard output, messages:
///   Progress  stage, page from 0, percent
///   Page      width, height, then as many grey pixels: one page more, before its words
///   Words     of the page before, not after a page on which none could be read; for each: block and line (from 0 on
///   each
///             page), x, y, width, height, confidence in ten-thousandths, length of the text, the text in UTF-8
///   End       a Refusal; nothing comes after it
namespace perron::ocr::wire {

using perron::wire::Incoming;
using perron::wire::mostBytes;
using perron::wire::Number;
using perron::wire::put;
using perron::wire::Taker;

enum class Kind : Number { Progress = 1, Page = 2, Words = 3, End = 4 };

std::string progress(const Progress& progress);
std::string page(const Grey& page);
std::string words(const std::vector<Seen>& words);
std::string end(Refusal refusal);

/// What the reader hands over, put together from its messages. The reader has read what a stranger brought: a message
/// that is not as promised is refused and ends it. A word that is no UTF-8, is empty or has control signs is left out.
class Gatherer {
public:
    bool takePage(std::string_view bytes);
    bool takeWords(std::string_view bytes);
    Words takeAllWords() { return std::move(m_words); }
    std::vector<GreyImage> takePages() { return std::move(m_pages); }

private:
    Words m_words;
    std::vector<GreyImage> m_pages;
    int m_blocks = 0; ///< on the pages before
    int m_lines = 0;
};

} // namespace perron::ocr::wire
