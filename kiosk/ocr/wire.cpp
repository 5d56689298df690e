#include "ocr/wire.h"

#include <algorithm>
#include <cmath>

namespace perron::ocr::wire {

namespace {

constexpr Number mostSide = 20000; // pixels of a page
constexpr double wholeConfidence = 10000;

std::string message(Kind kind, const std::string& bytes) {
    return perron::wire::message(static_cast<Number>(kind), bytes);
}

Number unsignedOf(int value) {
    return static_cast<Number>(std::max(value, 0));
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
        word.begin = static_cast<std::uint32_t>(m_words.text.size());
        m_words.text.insert(m_words.text.end(), text.begin(), text.end());
        m_words.places.push_back(word);
    }
    return !from.bad();
}

} // namespace perron::ocr::wire
