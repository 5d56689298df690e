#include "effects/letter_words.h"

#include <string>

namespace perron::effects {

letter::Letter letterOf(const ocr::Words& words) {
    letter::Letter letter;
    int block = -1;
    int line = -1;
    for (const ocr::Word& word : words.places) {
        if (letter.blocks.empty() || word.block != block) {
            letter.blocks.emplace_back();
            line = -1;
        }
        auto& lines = letter.blocks.back().lines;
        if (lines.empty() || word.line != line) {
            lines.emplace_back();
        }
        block = word.block;
        line = word.line;
        const ocr::Box& box = word.box;
        lines.back().words.push_back(
            {std::string(words.textOf(word)), word.page, {box.x, box.y, box.width, box.height}, word.confidence});
    }
    return letter;
}

} // namespace perron::effects
