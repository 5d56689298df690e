#include "letter/typed.h"

#include <algorithm>

#include "letter/plain.h"

namespace perron::letter {

namespace {

constexpr int width = 10;
constexpr int height = 20;
constexpr int lineHeight = 30;

bool isSpace(std::string_view text, std::size_t at) {
    return plainCharacter(text, at).sort == Sort::Space || text[at] == '\f' || text[at] == '\v';
}

Line lineOf(std::string_view text, int page, int y) {
    Line line;
    bool open = false;
    int x = 0;
    for (std::size_t at = 0; at < text.size(); x += width) {
        const std::size_t bytes = plainCharacter(text, at).bytes;
        const bool space = isSpace(text, at);
        if (!space && !open) {
            line.words.push_back({"", page, {x, y, 0, height}, 1});
        }
        open = !space;
        if (open) {
            line.words.back().text += text.substr(at, bytes);
            line.words.back().box.width += width;
        }
        at += bytes;
    }
    return line;
}

} // namespace

Letter typed(std::string_view text, int page) {
    Letter letter;
    bool open = false;
    int y = 0;
    for (std::size_t begin = 0; begin < text.size(); y += lineHeight) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        Line line = lineOf(text.substr(begin, end - begin), page, y);
        begin = end + 1;
        if (line.words.empty()) {
            open = false;
            continue;
        }
        if (!open) {
            letter.blocks.emplace_back();
        }
        open = true;
        letter.blocks.back().lines.push_back(std::move(line));
    }
    return letter;
}

} // namespace perron::letter
