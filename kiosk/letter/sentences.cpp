#include "letter/sentences.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "letter/plain.h"

namespace perron::letter {

namespace {

bool isOneOf(std::string_view text, const auto& list) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

/// "(e)", "(s)", "(es)", "(nt)" right behind a letter: the other gender or number of a word.
std::size_t endingInBrackets(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 5> endings{"(e)", "(s)", "(es)", "(nt)", "(e)s"};
    for (const std::string_view ending : endings) {
        if (text.substr(at, ending.size()) == ending) {
            return ending.size();
        }
    }
    return 0;
}

/// Cuts the text of one word; what is glued to the word before is told by the caller through `glued`.
void cut(std::string_view text, const Token& like, std::vector<Token>& out) {
    std::optional<Token> open;
    bool glued = like.glued;
    const auto close = [&] {
        if (open) {
            out.push_back(*open);
            open.reset();
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t ending = open ? endingInBrackets(text, at) : 0; ending > 0) {
            at += ending;
            continue;
        }
        const PlainCharacter one = plainCharacter(text, at);
        at += one.bytes;
        if (one.sort == Sort::Letter || one.sort == Sort::Digit) {
            if (!open) {
                open = like;
                open->glued = glued;
                open->capital = one.capital;
            }
            open->allCapitals = open->allCapitals && (one.capital || one.sort == Sort::Digit);
            open->text += one.plain;
            glued = true;
        } else if (one.sort != Sort::Nothing) {
            const bool betweenDigits = open && open->text.back() >= '0' && open->text.back() <= '9';
            close();
            if (one.sort == Sort::Sign && one.plain != "'" && (one.plain != "-" || betweenDigits)) {
                out.push_back(like);
                out.back().text = one.plain;
                out.back().glued = glued;
            }
            glued = one.sort != Sort::Space;
        }
    }
    close();
}

/// The end of a word that is cut at the end of a line, as bytes: "docu-" has one.
std::size_t hyphenAtEnd(std::string_view text) {
    for (const std::string_view hyphen : {"-", "\u00ad", "\u2010", "¬"}) {
        if (text.size() > hyphen.size() && text.substr(text.size() - hyphen.size()) == hyphen) {
            return hyphen.size();
        }
    }
    return 0;
}

bool beginsSmall(std::string_view text) {
    const PlainCharacter first = plainCharacter(text, 0);
    return !text.empty() && first.sort == Sort::Letter && !first.capital;
}

bool beginsCapital(std::string_view text) {
    return !text.empty() && plainCharacter(text, 0).capital;
}

/// "rendez-" keeps its hyphen when a line ends behind it.
bool keepsHyphen(std::string_view text) {
    constexpr std::array<std::string_view, 16> halves{"rendez", "ci",     "celle", "celui",    "ceux",      "peut",
                                                      "vingt",  "trente", "dix",   "quarante", "cinquante", "soixante",
                                                      "quatre", "ayants", "sous",  "au"};
    const std::vector<Token> tokens = tokensOf(text);
    return !tokens.empty() && isOneOf(tokens.back().text, halves);
}

bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool isAbbreviation(std::string_view text) {
    constexpr std::array<std::string_view, 24> known{"m",   "mm",  "mme", "mmes", "mlle", "dr",  "me",   "art",
                                                     "tel", "ref", "réf", "no",   "n",    "av",  "bd",   "st",
                                                     "cf",  "p",   "al",  "env",  "max",  "min", "janv", "sept"};
    const std::vector<Token> tokens = tokensOf(text);
    if (tokens.empty() || (tokens.back().text != "." && tokens.size() > 2)) {
        return false;
    }
    const Token& stem = tokens.front();
    const bool initial = stem.text.size() == 1 && stem.capital;
    return initial || isOneOf(stem.text, known);
}

bool endsSentence(std::string_view text) {
    while (endsWith(text, "\"") || endsWith(text, ")") || endsWith(text, "»")) {
        text.remove_suffix(endsWith(text, "»") ? 2 : 1);
    }
    return endsWith(text, "!") || endsWith(text, "?") || endsWith(text, "…") ||
           (endsWith(text, ".") && !isAbbreviation(text));
}

bool isBullet(std::string_view text) {
    constexpr std::array<std::string_view, 12> bullets{"-", "–", "—", "•", "·", "*", "►", "▪", "■", "□", "o", "➢"};
    return isOneOf(text, bullets);
}

/// "1.", "2)", "a)" before an entry of a list.
bool isListNumber(std::string_view text) {
    const bool sign = endsWith(text, ".") || endsWith(text, ")") || endsWith(text, "°");
    const std::vector<Token> tokens = tokensOf(text);
    const bool number = sign && tokens.size() == 2 && tokens[0].text.size() <= 2 &&
                        tokens[0].text.find_first_not_of("0123456789") == std::string::npos;
    const bool letter = endsWith(text, ")") && tokens.size() == 2 && tokens[0].text.size() == 1;
    return number || letter;
}

bool isEntry(const Line& line) {
    return isBullet(line.words.front().text) || (line.words.size() > 1 && isListNumber(line.words.front().text));
}

/// From where to where the lines of a block reach.
struct Margins {
    int left = 0;
    int right = 0;
};

Margins marginsOf(const Block& block) {
    Margins margins{std::numeric_limits<int>::max(), 0};
    for (const Line& line : block.lines) {
        if (!line.words.empty()) {
            margins.right = std::max(margins.right, line.words.back().box.x + line.words.back().box.width);
            margins.left = std::min(margins.left, line.words.front().box.x);
        }
    }
    return margins;
}

/// Whether the line ends so early that the next word of a running text would have had room.
bool endsEarly(const Line& line, const Margins& margins) {
    const int end = line.words.back().box.x + line.words.back().box.width;
    return margins.right > margins.left && (end - margins.left) * 4 < (margins.right - margins.left) * 3;
}

/// Whether a line may be the last of what it says: short, and not cut behind "avant" or a comma.
bool mayEnd(const Line& line) {
    constexpr std::size_t longest = 6;
    constexpr std::array<std::string_view, 12> goOn{"avant", "au", "le", "du",   "tard", "jusqu'au",
                                                    "de",    "et", "à",  "pour", "ici",  "dès"};
    return line.words.size() <= longest && !isOneOf(line.words.back().text, goOn) &&
           !endsWith(line.words.back().text, ",");
}

/// "Bourges, le 3 mars 2026", "03/03/2026": a line with a day at its end and little before it stands for itself, as
/// long as it does not go on a sentence; `apart` where the line before ended early.
bool isDateLine(const Line& line, bool apart) {
    constexpr std::size_t longest = 9;
    const bool small = beginsSmall(line.words.front().text);
    if (line.words.size() > longest || (small && (!apart || line.words.front().text != "le"))) {
        return false;
    }
    const std::vector<Token> last = tokensOf(line.words.back().text);
    const bool inWords = std::any_of(line.words.begin(), line.words.end(),
                                     [](const Word& word) { return word.text == "mille" || word.text == "MILLE"; });
    const auto isYear = [](const Token& token) {
        return token.text.size() == 4 && token.text.starts_with("20") &&
               token.text.find_first_not_of("0123456789") == std::string::npos;
    };
    const bool figures = last.size() == 5 && (last[1].text == "/" || last[1].text == ".");
    return figures || (inWords && line.words.size() >= 4) ||
           (last.size() == 1 && isYear(last.front()) && line.words.size() >= 3);
}

/// "Date limite : …": a line that begins with what it is about.
bool hasLabel(const Line& line) {
    constexpr std::size_t longest = 6;
    for (std::size_t place = 0; place < std::min(longest, line.words.size()); ++place) {
        if (endsWith(line.words[place].text, ":")) {
            return true;
        }
    }
    return false;
}

/// Builds sentences word by word.
class Cutter {
public:
    void add(const Word& word, std::size_t index, std::size_t block, bool lineEnds, bool entry) {
        if (m_sentence.text.empty()) {
            m_sentence.firstWord = index;
            m_sentence.block = block;
            m_sentence.entry = entry;
        }
        std::string text = word.text;
        Token like;
        like.firstWord = like.lastWord = index;
        like.confidence = std::clamp(word.confidence, 0.0, 1.0);
        if (m_half) {
            if (beginsSmall(text)) {
                m_sentence.text.erase(m_sentence.text.size() - m_hyphen);
                like.firstWord = m_half->firstWord;
                like.confidence = std::min(like.confidence, m_half->confidence);
                like.glued = m_half->glued;
                m_sentence.tokens.erase(m_sentence.tokens.begin() + static_cast<std::ptrdiff_t>(m_halfBegins),
                                        m_sentence.tokens.end());
                m_sentence.text += text;
                text = m_halfText + text;
            } else {
                m_sentence.text += " " + text;
            }
            m_half.reset();
        } else {
            m_sentence.text += (m_sentence.text.empty() ? "" : " ") + text;
        }
        m_halfBegins = m_sentence.tokens.size();
        cut(text, like, m_sentence.tokens);
        m_sentence.lastWord = index;
        m_last = word.text;
        m_hyphen = lineEnds ? hyphenAtEnd(text) : 0;
        if (m_hyphen > 0 && !keepsHyphen(text) && beginsSmall(text.substr(0, text.size() - m_hyphen))) {
            m_half = like;
            m_halfText = text.substr(0, text.size() - m_hyphen);
        }
    }

    bool isOpen() const { return !m_sentence.text.empty(); }
    bool endedWithStop() const { return endsSentence(m_last) && !(m_sentence.entry && isListNumber(m_last)); }
    /// Nobody writes so much in one sentence: what has no stop is cut somewhere, and reading stays as long as the text.
    bool isTooLong() const { return m_sentence.tokens.size() >= 300; }
    const std::string& lastWord() const { return m_last; }

    void end() {
        if (!m_sentence.tokens.empty()) {
            m_sentences.push_back(std::move(m_sentence));
        }
        m_sentence = {};
        m_half.reset();
    }
    std::vector<Sentence> take() {
        end();
        return std::move(m_sentences);
    }

private:
    std::vector<Sentence> m_sentences;
    Sentence m_sentence;
    std::optional<Token> m_half;
    std::string m_halfText;
    std::size_t m_halfBegins = 0;
    std::size_t m_hyphen = 0;
    std::string m_last;
};

} // namespace

double Sentence::confidence() const {
    double sum = 0;
    for (const Token& token : tokens) {
        sum += token.confidence;
    }
    return tokens.empty() ? 0 : sum / static_cast<double>(tokens.size());
}

std::vector<Token> tokensOf(std::string_view text) {
    std::vector<Token> tokens;
    cut(text, {}, tokens);
    return tokens;
}

std::vector<Sentence> sentencesOf(const Letter& letter) {
    Cutter cutter;
    std::size_t index = 0;
    for (std::size_t block = 0; block < letter.blocks.size(); ++block) {
        const Margins margins = marginsOf(letter.blocks[block]);
        const Line* before = nullptr;
        bool datedBefore = false;
        for (const Line& line : letter.blocks[block].lines) {
            if (line.words.empty()) {
                continue;
            }
            const std::string& first = line.words.front().text;
            const bool entry = isEntry(line);
            const bool dated = isDateLine(line, before == nullptr || endsEarly(*before, margins) || mayEnd(*before));
            const bool begins = before == nullptr
                                    ? !beginsSmall(first)
                                    : beginsCapital(first) && (hasLabel(line) || endsEarly(*before, margins));
            if (entry || dated || datedBefore || begins) {
                cutter.end();
            }
            for (const Word& word : line.words) {
                if (cutter.isOpen() && ((cutter.endedWithStop() && !beginsSmall(word.text)) || cutter.isTooLong())) {
                    cutter.end();
                }
                cutter.add(word, index++, block, &word == &line.words.back(), entry && &word == &line.words.front());
            }
            before = &line;
            datedBefore = dated;
        }
    }
    return cutter.take();
}

} // namespace perron::letter
