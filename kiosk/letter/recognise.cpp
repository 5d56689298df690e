#include "letter/recognise.h"

#include <algorithm>

namespace perron::letter {

namespace {

enum class Part { Head, Body, Foot };

/// Which part of the letter each sentence belongs to.
std::vector<Part> partsOf(std::span<const Sentence> sentences) {
    static const Phrase subject("objet :");
    static const Phrase greeting("madame|monsieur|bonjour|chere|cher|chers|cheres ,|monsieur|madame|ou|_");
    static const Phrase closing("salutations|agreer|cordialement");
    std::vector<Part> parts;
    Part now = Part::Head;
    for (const Sentence& sentence : sentences) {
        const std::span<const Token> tokens = sentence.tokens;
        const bool begins = subject.standsIn(tokens) || (greeting.at(tokens, 0) && tokens.size() <= 8);
        if (now == Part::Head && (begins || parts.size() >= 12)) {
            now = Part::Body;
        }
        parts.push_back(now);
        now = closing.standsIn(tokens) ? Part::Foot : now;
    }
    return parts;
}

struct Weights {
    double head;
    double body;
    double foot;
};
constexpr Weights ofMark{4, 1.5, 3};
constexpr Weights ofHint{1, 0.5, 0.5};
constexpr Weights ofNumber{1.5, 1.5, 1.5};
constexpr Weights ofSite{3, 2, 3};
constexpr double enough = 3;

double weigh(const Weights& weights, Part part) {
    return part == Part::Head ? weights.head : part == Part::Body ? weights.body : weights.foot;
}

/// "12 rue de la Préfecture" is where somebody lives.
bool isStreet(std::span<const Token> tokens, std::size_t at) {
    static const Phrase street(
        "rue|avenue|av|place|pl|boulevard|bd|impasse|chemin|route|quai|allee|allees|square|cours|"
        "faubourg|residence|lotissement de|du|des|d? la|l|le|les?");
    return street.endingAt(tokens, at).has_value();
}

/// Adds up what speaks for one sender.
class Scale {
public:
    Scale(std::span<const Sentence> sentences, std::span<const Part> parts)
        : m_sentences(sentences)
        , m_parts(parts) {}

    /// Each phrase counts once, where it weighs most.
    void add(const Phrase& phrase, const Weights& weights) {
        double best = 0;
        for (std::size_t place = 0; place < m_sentences.size(); ++place) {
            const std::span<const Token> tokens = m_sentences[place].tokens;
            for (std::size_t at = 0; at < tokens.size(); ++at) {
                if (const std::optional<std::size_t> length = phrase.at(tokens, at); length && !isStreet(tokens, at)) {
                    best = std::max(best, weigh(weights, m_parts[place]) * sureOf(tokens.subspan(at, *length)));
                }
            }
        }
        m_sum += best;
    }
    double sum() const { return m_sum; }
    const std::vector<std::size_t>& words() const { return m_words; }

private:
    double sureOf(std::span<const Token> tokens) {
        double sure = 1;
        for (const Token& token : tokens) {
            sure = std::min(sure, token.confidence);
            m_words.push_back(token.firstWord);
        }
        return sure;
    }

    std::span<const Sentence> m_sentences;
    std::span<const Part> m_parts;
    double m_sum = 0;
    std::vector<std::size_t> m_words;
};

FoundSender weighed(const SenderRule& rule, std::span<const Sentence> sentences, std::span<const Part> parts) {
    Scale scale(sentences, parts);
    for (const Phrase& mark : rule.marks) {
        scale.add(mark, ofMark);
    }
    for (const std::string& site : rule.sites) {
        scale.add(Phrase::literal(site), ofSite);
    }
    for (const Phrase& number : rule.numbers) {
        scale.add(number, ofNumber);
    }
    for (const Phrase& hint : rule.hints) {
        scale.add(hint, ofHint);
    }
    std::vector<std::size_t> words = scale.words();
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return {rule.id, scale.sum(), std::move(words)};
}

} // namespace

std::optional<FoundSender> senderOf(std::span<const Sentence> sentences, const Rules& rules) {
    const std::vector<Part> parts = partsOf(sentences);
    FoundSender best{{}, 0, {}};
    double second = 0;
    for (const SenderRule& rule : rules.senders) {
        FoundSender one = weighed(rule, sentences, parts);
        if (one.confidence > best.confidence) {
            second = best.confidence;
            best = std::move(one);
        } else {
            second = std::max(second, one.confidence);
        }
    }
    if (best.confidence < enough) {
        return std::nullopt;
    }
    const bool close = second > 0.7 * best.confidence;
    best.confidence = std::min(1.0, 0.5 + 0.08 * best.confidence) * (close ? 0.6 : 1);
    return best;
}

} // namespace perron::letter
