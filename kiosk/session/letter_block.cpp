#include "session/letter_block.h"

#include <algorithm>
#include <array>

#include "letter/sentences.h"
#include "page/text.h"
#include "session/read_letter.h"

namespace perron::session {

namespace {

using page::Letter;

struct Placed {
    const letter::Word* word;
    Letter::Area area() const { return {word->box.x, word->box.y, word->box.width, word->box.height}; }
};

std::vector<Placed> wordsOf(const letter::Letter& whole) {
    std::vector<Placed> all;
    for (const letter::Block& block : whole.blocks) {
        for (const letter::Line& line : block.lines) {
            for (const letter::Word& word : line.words) {
                all.push_back({&word});
            }
        }
    }
    return all;
}

/// Words side by side on one line make one stripe.
void stripe(std::vector<Letter::Area>& areas, const Letter::Area& next) {
    if (!areas.empty()) {
        Letter::Area& last = areas.back();
        const int middle = next.y + next.height / 2;
        const bool sameLine = middle > last.y && middle < last.y + last.height;
        if (sameLine && next.x >= last.x) {
            const int right = std::max(last.x + last.width, next.x + next.width);
            const int bottom = std::max(last.y + last.height, next.y + next.height);
            last.y = std::min(last.y, next.y);
            last.width = right - last.x;
            last.height = bottom - last.y;
            return;
        }
    }
    areas.push_back(next);
}

/// What the voice does not say is no word to it.
page::Text french(const std::string& sentence) {
    static constexpr std::string_view unsaid = "(){}<>_=+*#&|\"[]/";
    page::Text text = page::makeText(sentence, page::Language{"fr"});
    for (page::Run& run : text.runs) {
        for (page::SpokenToken& token : run.said) {
            std::erase_if(token.words, [](char sign) { return unsaid.find(sign) != std::string_view::npos; });
        }
        std::erase_if(run.said, [](const page::SpokenToken& token) { return token.words.empty(); });
    }
    return text;
}

class BlockMaker {
public:
    BlockMaker(const Maker& make, const Reading& reading)
        : m_make(make)
        , m_reading(reading)
        , m_whole(wholeLetter(reading))
        , m_words(wordsOf(m_whole)) {}
    ~BlockMaker() { wipeWords(m_whole); }
    BlockMaker(const BlockMaker&) = delete;
    BlockMaker& operator=(const BlockMaker&) = delete;

    Letter build() {
        const letter::Understood& found = *m_reading.understood;
        struct About {
            const std::vector<std::size_t>* words;
            std::string_view card;
        };
        std::vector<About> told;
        if (found.sender) {
            told.push_back(
                {&found.sender->words, found.verdict == letter::Verdict::Sure ? "page.title" : "letter.from"});
        }
        for (const letter::AskedPaper& asked : found.papers) {
            told.push_back({&asked.quote.words, "letter.asks"});
        }
        for (const letter::Amount& amount : found.amounts) {
            told.push_back({&amount.words, "letter.asks"});
        }
        for (const letter::Deadline& deadline : found.deadlines) {
            told.push_back({&deadline.words, "letter.until"});
        }
        for (const std::vector<letter::Quote>* quotes : {&found.consequences, &found.waysToContest}) {
            for (const letter::Quote& quote : *quotes) {
                told.push_back({&quote.words, "letter.else"});
            }
        }
        std::vector<int> marked(m_reading.sheets.size(), 0);
        for (const About& about : told) {
            for (const std::size_t word : *about.words) {
                marked[sheetOf(word)] += 1;
            }
        }
        m_sheet = static_cast<std::size_t>(std::max_element(marked.begin(), marked.end()) - marked.begin());
        const ReadSheet& shown = *m_reading.sheets[m_sheet];
        Letter block{page::ElementId{"letter.sheet"},
                     m_make.say("letter.sheet"),
                     shown.image,
                     shown.width,
                     shown.height,
                     {},
                     {}};
        for (const About& about : told) {
            for (const Letter::Area& area : areasOf(*about.words)) {
                block.marks.push_back({area, page::ElementId{std::string(about.card)}});
            }
        }
        for (const letter::Sentence& sentence : letter::sentencesOf(m_whole)) {
            std::vector<std::size_t> words;
            for (std::size_t word = sentence.firstWord; word <= sentence.lastWord; ++word) {
                words.push_back(word);
            }
            page::Text text = french(sentence.text);
            if (!page::said(text).empty()) {
                block.sentences.push_back({std::move(text), areasOf(words)});
            }
        }
        return block;
    }

private:
    std::size_t sheetOf(std::size_t word) const {
        return word < m_words.size() ? static_cast<std::size_t>(m_words[word].word->page) : 0;
    }
    std::vector<Letter::Area> areasOf(const std::vector<std::size_t>& words) const {
        std::vector<Letter::Area> areas;
        for (const std::size_t word : words) {
            if (word < m_words.size() && sheetOf(word) == m_sheet && m_words[word].word->box.width > 0) {
                stripe(areas, m_words[word].area());
            }
        }
        return areas;
    }

    const Maker& m_make;
    const Reading& m_reading;
    letter::Letter m_whole;
    std::vector<Placed> m_words;
    std::size_t m_sheet = 0;
};

} // namespace

Letter pictureBlock(const Maker& make, const page::ImageId& image, int width, int height) {
    return {page::ElementId{"letter.sheet"}, make.say("letter.seen"), image, width, height, {}, {}};
}

std::optional<Letter> letterBlock(const Maker& make) {
    const Reading* reading = make.state.visit && make.state.visit->letter ? &*make.state.visit->letter : nullptr;
    if (reading == nullptr || reading->understood == nullptr || reading->sheets.empty()) {
        return std::nullopt;
    }
    return BlockMaker(make, *reading).build();
}

} // namespace perron::session
