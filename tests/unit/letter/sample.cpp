#include "sample.h"

#include "letter/typed.h"

namespace perron::letter {

Letter letterOf(std::string_view text) {
    Letter letter = typed(text);
    for (Block& block : letter.blocks) {
        for (Line& line : block.lines) {
            for (Word& word : line.words) {
                const bool doubtful = word.text.front() == '~';
                word.text.erase(0, doubtful ? 1 : 0);
                word.confidence = doubtful ? 0.5 : 0.95;
            }
        }
    }
    return letter;
}

} // namespace perron::letter
