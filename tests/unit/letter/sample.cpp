#include "sample.h"

#include <sstream>

namespace perron::letter {

namespace {

Line lineOf(const std::string& text, int y) {
    Line line;
    std::istringstream words(text);
    int x = 0;
    for (std::string one; words >> one;) {
        const bool doubtful = one.front() == '~';
        const std::string shown = doubtful ? one.substr(1) : one;
        const int width = 10 * static_cast<int>(shown.size());
        line.words.push_back({shown, 0, {x, y, width, 20}, doubtful ? 0.5 : 0.95});
        x += width + 10;
    }
    return line;
}

} // namespace

Letter letterOf(std::string_view text) {
    Letter letter;
    std::istringstream lines{std::string(text)};
    int y = 0;
    bool open = false;
    for (std::string one; std::getline(lines, one); y += 30) {
        Line line = lineOf(one, y);
        if (line.words.empty()) {
            open = false;
            continue;
        }
        if (!open) {
            letter.blocks.emplace_back();
            open = true;
        }
        letter.blocks.back().lines.push_back(std::move(line));
    }
    return letter;
}

} // namespace perron::letter
