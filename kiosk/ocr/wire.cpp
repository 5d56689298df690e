#include "ocr/wire.h"

#include <algorithm>
#include <cmath>

namespace perron::ocr::wire {

namespace {

constexpr Number mostSide = 32000; // pixels of a page: what is opened at all
constexpr double wholeConfidence = 10000;

std::string message(Kind kind, const std::string& bytes) {
    return perron::wire::message(static_cast<Number>(kind), bytes);
}

Number unsignedOf(int value) {
    return static_cast<Number>(std::max(value, 0));
}

struct Lead {
    std::size_t length; ///< bytes of the character; 0: it begins none
    unsigned least;     ///< of its second byte, so that no character has two forms and none is half of a pair
    unsigned most;
};

Lead leadOf(unsigned char byte) {
    if (byte < 0x80) {
        return {byte >= 0x20 && byte != 0x7f ? 1U : 0U, 0, 0}; // a control sign stands on no paper
    }
    if (byte < 0xc2 || byte > 0xf4) {
        return {0, 0, 0};
    }
    const std::size_t length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    const unsigned least = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
    return {length, least, byte == 0xed ? 0x9fU : byte == 0xf4 ? 0x8fU : 0xbfU};
}

/// UTF-8 (Unicode 15, table 3-7) without control signs.
bool isText(std::string_view text) {
    const auto byteAt = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    for (std::size_t at = 0; at < text.size();) {
        const Lead lead = leadOf(byteAt(at));
        if (lead.length == 0 || lead.length > text.size() - at) {
            return false;
        }
        for (std::size_t i = 1; i < lead.length; ++i) {
            const unsigned byte = byteAt(at + i);
            if (byte < (i == 1 ? lead.least : 0x80) || byte > (i == 1 ? lead.most : 0xbf)) {
                return false;
            }
        }
        at += lead.length;
    }
    return !text.empty();
}

} // namespace

std::string progress(const Progress& progress) {
    std::string bytes;
    put(bytes, static_cast<Number>(progress.stage));
    put(bytes, unsignedOf(progress.page));
    put(bytes, unsignedOf(progress.percent));
    return message(Kind::Progress, bytes);
}

std::string page(const Grey& page) {
    std::string bytes;
    put(bytes, unsignedOf(page.width));
    put(bytes, unsignedOf(page.height));
    bytes.append(page.pixels.begin(), page.pixels.end());
    return message(Kind::Page, bytes);
}

std::string words(const std::vector<Seen>& words) {
    std::string bytes;
    for (const Seen& word : words) {
        for (const int value : {word.block, word.line, word.box.x, word.box.y, word.box.width, word.box.height}) {
            put(bytes, unsignedOf(value));
        }
        put(bytes, static_cast<Number>(std::lround(word.confidence * wholeConfidence)));
        put(bytes, static_cast<Number>(word.text.size()));
        bytes += word.text;
    }
    return message(Kind::Words, bytes);
}

std::string end(Refusal refusal) {
    std::string bytes;
    put(bytes, static_cast<Number>(refusal));
    return message(Kind::End, bytes);
}

bool Gatherer::takePage(std::string_view bytes) {
    Taker from(bytes);
    const Number width = from.number();
    const Number height = from.number();
    if (from.bad() || width == 0 || height == 0 || width > mostSide || height > mostSide) {
        return false;
    }
    const std::string_view pixels = from.text(static_cast<std::size_t>(width) * height);
    if (from.bad()) {
        return false;
    }
    GreyImage& page = m_pages.emplace_back();
    page.width = static_cast<int>(width);
    page.height = static_cast<int>(height);
    page.pixels.assign(pixels.begin(), pixels.end());
    if (!m_words.places.empty()) {
        m_blocks = m_words.places.back().block + 1;
        m_lines = m_words.places.back().line + 1;
    }
    return true;
}

bool Gatherer::takeWords(std::string_view bytes) {
    if (m_pages.empty()) {
        return false;
    }
    Taker from(bytes);
    m_words.text.reserve(m_words.text.size() + bytes.size());
    const auto value = [&from] { return static_cast<int>(std::min(from.number(), mostBytes)); };
    while (!from.done()) {
        Word word;
        word.page = static_cast<int>(m_pages.size()) - 1;
        word.block = m_blocks + value();
        word.line = m_lines + value();
        word.box.x = value();
        word.box.y = value();
        word.box.width = value();
        word.box.height = value();
        word.confidence = std::min(value() / wholeConfidence, 1.0);
        word.length = from.number();
        const std::string_view text = from.text(word.length);
        if (from.bad()) {
            return false;
        }
        if (!isText(text)) {
            continue;
        }
        word.begin = static_cast<std::uint32_t>(m_words.text.size());
        m_words.text.insert(m_words.text.end(), text.begin(), text.end());
        m_words.places.push_back(word);
    }
    return !from.bad();
}

} // namespace perron::ocr::wire
