#include "letter/kinds.h"

#include <algorithm>
#include <map>

namespace perron::letter {

namespace {

constexpr double ofTitle = 3;
constexpr double ofTitleInText = 0.5;
constexpr double ofSecondTitle = 0.75;
constexpr double ofSender = 2;
/// The first mark of a kind tells most; a letter that repeats itself is not more of that kind.
constexpr double ofMark = 1.5;
constexpr double fadesBy = 0.6;

bool isAddressed(const Sentence& sentence) {
    static const Phrase greeting("madame|monsieur|bonjour|chere|cher|chers|cheres ,|monsieur|madame|ou");
    return greeting.at(sentence.tokens, 0).has_value();
}

/// A subject, words in capitals, or a short line that is no sentence.
bool isTitle(const Sentence& sentence) {
    constexpr std::size_t longest = 9;
    static const Phrase subject("objet :");
    const bool capitals = std::all_of(sentence.tokens.begin(), sentence.tokens.end(),
                                      [](const Token& token) { return token.allCapitals; });
    const bool letters =
        std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& token) { return token.capital; });
    return subject.standsIn(sentence.tokens) || (capitals && letters) ||
           (sentence.tokens.size() <= longest && !sentence.entry && sentence.text.back() != '.' &&
            sentence.text.back() != ',' && sentence.text.back() != ':');
}

double weighTitles(const KindRule& rule, std::span<const Sentence> sentences) {
    double best = 0;
    double second = 0;
    bool addressed = false;
    for (const Sentence& sentence : sentences) {
        addressed = addressed || isAddressed(sentence);
        const auto found = std::count_if(rule.titles.begin(), rule.titles.end(),
                                         [&](const Phrase& title) { return title.standsIn(sentence.tokens); });
        if (found == 0) {
            continue;
        }
        const double here =
            isTitle(sentence) ? (addressed ? ofTitle / 2 : ofTitle + (found > 1 ? ofSecondTitle : 0)) : ofTitleInText;
        second = std::max(second, std::min(best, here));
        best = std::max(best, here);
    }
    return best + ofSecondTitle * second / ofTitle;
}

double weighMarks(const KindRule& rule, std::span<const Sentence> sentences) {
    double sum = 0;
    double next = ofMark;
    for (const Phrase& mark : rule.marks) {
        const bool found = std::any_of(sentences.begin(), sentences.end(),
                                       [&](const Sentence& sentence) { return mark.standsIn(sentence.tokens); });
        sum += found ? next : 0;
        next *= found ? fadesBy : 1;
    }
    return sum;
}

/// What a letter asks for speaks for a kind, whatever its words.
double spokenFor(Kind kind, const Evidence& evidence) {
    const auto asks = [&](Purpose purpose) {
        return std::any_of(evidence.deadlines.begin(), evidence.deadlines.end(),
                           [purpose](const Deadline& one) { return one.purpose == purpose; });
    };
    const bool toPay = std::any_of(evidence.amounts.begin(), evidence.amounts.end(),
                                   [](const Amount& one) { return one.direction == Direction::ToPay; });
    const bool received = std::any_of(evidence.amounts.begin(), evidence.amounts.end(),
                                      [](const Amount& one) { return one.direction == Direction::Received; });
    const bool come = asks(Purpose::Come);
    switch (kind) {
    case Kind::Appointment:
        return come ? 4 : 0;
    case Kind::Papers:
        return (evidence.papers.empty() || come ? 0 : 2) + (asks(Purpose::Send) && !come ? 1.5 : 0);
    case Kind::Money:
        return (toPay ? 1 : 0) + (asks(Purpose::Pay) ? 1.5 : 0);
    case Kind::Decision:
        return (asks(Purpose::Contest) ? 1.5 : 0) + (received ? 0.5 : 0);
    case Kind::Information:
        return (evidence.deadlines.empty() ? 2 : 0) + (evidence.papers.empty() && !toPay ? 0.5 : -1);
    default:
        return 0;
    }
}

/// The frame of a letter weighs more than what it frames.
double rankOf(Kind kind) {
    switch (kind) {
    case Kind::Contravention:
    case Kind::BailiffAct:
    case Kind::Court:
        return 2;
    case Kind::Warning:
        return 1.7;
    case Kind::Reminder:
        return 1.5;
    default:
        return 1;
    }
}

double weigh(const KindRule& rule, std::span<const Sentence> sentences, const Evidence& evidence) {
    const bool writes = std::find(rule.senders.begin(), rule.senders.end(), evidence.sender) != rule.senders.end();
    const double told = weighTitles(rule, sentences) + weighMarks(rule, sentences) +
                        (writes && !evidence.sender.empty() ? ofSender : 0);
    const bool silent = told <= 0 && rule.kind == Kind::Information; // nothing asked is not yet something told
    return silent ? 0 : rankOf(rule.kind) * told + spokenFor(rule.kind, evidence);
}

/// A reminder or a warning repeats what it reminds of: the bill or the papers, and their words are its own.
void takeOver(std::map<Kind, double>& sums) {
    constexpr double framed = 2;
    constexpr double share = 0.6;
    const double within = std::max(sums[Kind::Money], sums[Kind::Papers]);
    for (const Kind kind : {Kind::Reminder, Kind::Warning}) {
        sums[kind] += sums[kind] >= framed * rankOf(kind) ? share * within : 0;
    }
}

} // namespace

std::optional<FoundKind> kindOf(std::span<const Sentence> sentences, const Rules& rules, const Evidence& evidence) {
    constexpr double least = 1.5;
    constexpr double close = 0.85;
    std::map<Kind, double> sums;
    for (const KindRule& rule : rules.kinds) {
        sums[rule.kind] += weigh(rule, sentences, evidence);
    }
    takeOver(sums);
    // the graver kind stands later in the list, Information aside, and wins where both weigh the same
    std::optional<FoundKind> best;
    double most = least;
    double second = 0;
    for (const auto& [kind, sum] : sums) {
        if (sum > most || (sum >= most && kind != Kind::Information)) {
            second = best ? most : 0;
            most = sum;
            best = FoundKind{kind, 0};
        } else {
            second = std::max(second, sum);
        }
    }
    if (best) {
        best->confidence = std::min(1.0, 0.5 + 0.1 * most) * (second > close * most ? 0.6 : 1);
    }
    return best;
}

} // namespace perron::letter
