#include <algorithm>
#include <utility>

#include "ocr/columns.h"

namespace perron::ocr {

namespace {

/// Gives blocks and lines of one reading after another numbers that go on.
class Numbering {
public:
    explicit Numbering(std::vector<Seen>& to)
        : m_to(to) {}
    void begin() {
        m_block = -1;
        m_line = -1;
    }
    void add(Seen word) {
        m_blocks += word.block != m_block || m_block < 0 ? 1 : 0;
        m_lines += word.line != m_line || m_line < 0 ? 1 : 0;
        m_block = word.block;
        m_line = word.line;
        word.block = m_blocks - 1;
        word.line = m_lines - 1;
        m_to.push_back(std::move(word));
    }

private:
    std::vector<Seen>& m_to;
    int m_block = -1;
    int m_line = -1;
    int m_blocks = 0;
    int m_lines = 0;
};

} // namespace

std::vector<Seen> spliced(const std::vector<Seen>& words, const std::vector<ReadAgain>& again) {
    constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
    std::vector<std::size_t> pairOf(words.size(), nowhere);
    for (std::size_t pair = 0; pair < again.size(); ++pair) {
        for (const Columns::Side* side : {&again[pair].columns.left, &again[pair].columns.right}) {
            std::for_each(side->words.begin(), side->words.end(), [&](std::size_t word) { pairOf[word] = pair; });
        }
    }
    std::vector<bool> done(again.size());
    std::vector<Seen> all;
    Numbering numbering(all);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (pairOf[i] == nowhere) {
            numbering.add(words[i]);
        } else if (!done[pairOf[i]]) {
            done[pairOf[i]] = true;
            for (const std::vector<Seen>* side : {&again[pairOf[i]].left, &again[pairOf[i]].right}) {
                numbering.begin();
                std::for_each(side->begin(), side->end(), [&](const Seen& word) { numbering.add(word); });
            }
            numbering.begin();
        }
    }
    return all;
}

} // namespace perron::ocr
