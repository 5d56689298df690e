#include "letter/deadlines.h"

#include <algorithm>
#include <numeric>

#include "letter/cues.h"
#include "letter/hours.h"
#include "letter/limits.h"

namespace perron::letter {

using namespace std::chrono;

namespace {

/// A day without its year that comes so late after the letter was most likely one before it.
constexpr days farAway{270};
/// Nobody is given more than a year: one of the figures was misread.
constexpr days longest{370};
constexpr double unlikely = 0.5;
constexpr double unanchored = 0.6; ///< no date of the letter to hold it against

std::optional<Purpose> purposeOf(Says says) {
    switch (says) {
    case Says::Act:
        return Purpose::Act;
    case Says::Send:
        return Purpose::Send;
    case Says::Pay:
        return Purpose::Pay;
    case Says::Come:
        return Purpose::Come;
    case Says::Contest:
        return Purpose::Contest;
    case Says::Theirs:
        return std::nullopt;
    }
    return std::nullopt;
}

/// What is asked for, where the cue says only that something is: the nearest that says more, behind first.
Purpose moreExactly(std::span<const Cue> cues, const Limit& limit) {
    const auto exact = [](const Cue& cue) { return cue.says != Says::Act && cue.says != Says::Theirs; };
    const auto behind =
        std::find_if(cues.begin(), cues.end(), [&](const Cue& cue) { return cue.first > limit.last && exact(cue); });
    if (behind != cues.end()) {
        return *purposeOf(behind->says);
    }
    const auto before =
        std::find_if(cues.rbegin(), cues.rend(), [&](const Cue& cue) { return cue.first < limit.first && exact(cue); });
    return before != cues.rend() ? *purposeOf(before->says) : Purpose::Act;
}

std::vector<std::size_t> wordsOf(const Sentence& sentence) {
    std::vector<std::size_t> words(sentence.lastWord - sentence.firstWord + 1);
    std::iota(words.begin(), words.end(), sentence.firstWord);
    return words;
}

bool isTooLateOrEarly(const Limit& limit, const Sentence& sentence, const std::optional<LetterDate>& written) {
    if (!written || !limit.date) {
        return false;
    }
    const std::vector<FoundDate> all = datesIn(sentence, written->date);
    const bool guessedYear = std::any_of(
        all.begin(), all.end(), [&](const FoundDate& one) { return one.last == limit.last && !one.yearGiven; });
    return *limit.date <= written->date || (guessedYear && sys_days(*limit.date) > sys_days(written->date) + farAway);
}

/// "votre garantie sera suspendue dans trente jours si vous n'avez pas payé", "si vous n'avez pas payé, elle le sera
/// dans trente jours": what others do then is a threat, and the delay is the reader's.
bool isThreat(const Sentence& sentence, const Limit& limit, const Cue& cue) {
    static const Phrase behind(
        ",? si|sauf|sans|faute|defaut vous|de|paiement|reglement|reponse|regularisation ne|n|votre|paiement|"
        "reglement|reponse|regularisation|retour");
    static const std::vector<Phrase> before{Phrase("si vous n|ne"),
                                            Phrase("a defaut de|d paiement|reglement|reponse|retour"),
                                            Phrase("sans|faute de? votre? paiement|reglement|versement|regularisation"),
                                            Phrase("sans reponse|nouvelles|retour de votre|vous")};
    const std::span<const Token> tokens = sentence.tokens;
    return behind.at(tokens, limit.last + 1).has_value() ||
           (limit.basis != Basis::Absolute && std::any_of(before.begin(), before.end(), [&](const Phrase& phrase) {
                return phrase.standsIn(tokens.first(std::min(cue.first, limit.first)));
            }));
}

/// The cue for a limit; one that begins inside it ("date limite de paiement", "vous avez 15 jours") is nearest of all.
std::optional<Cue> cueOf(std::span<const Cue> cues, const Sentence& sentence, const Limit& limit) {
    for (const Cue& cue : cues) {
        const bool opens = cue.first < limit.first && cue.first + cue.length > limit.first;
        if (cue.first + cue.length > limit.first && cue.first <= limit.last && (opens || cue.says != Says::Theirs)) {
            return cue;
        }
    }
    const std::optional<Cue> cue = cueFor(cues, sentence.tokens, limit.first, limit.last);
    const bool theirs = cue && cue->says == Says::Theirs;
    return limit.threat || (theirs && isThreat(sentence, limit, *cue)) ? std::optional(Cue{limit.first, 1, Says::Act})
                                                                       : cue;
}

/// A day that nothing marks as a limit is one only behind words that tell somebody to come, or right behind "doit nous
/// être parvenu".
bool isMeant(std::span<const Token> tokens, const Limit& limit, const Cue& cue) {
    constexpr std::size_t near = 14;
    const bool before = cue.first < limit.first;
    const bool right = before && cue.length > 1 && cue.first + cue.length + 2 >= limit.first;
    // who comes to the reader "avant le 15 avril" or "sous huit jours" has not said a day to be there
    static const Phrase until("avant|jusqu|sous|dans|ici|delai|delais");
    static const Phrase themselves("vous presenter|rendre|trouver");
    static const Phrase goes("presenter|presentez|venir|venez|comparaitre|audience");
    if (limit.said && cue.says == Says::Come && before) {
        const std::span<const Token> words = tokens.subspan(limit.first, limit.last - limit.first);
        const bool isUntil = limit.basis != Basis::Absolute || until.standsIn(words);
        const std::span<const Token> told = tokens.subspan(cue.first, cue.length);
        return !isUntil || themselves.standsIn(told) || goes.standsIn(told);
    }
    return limit.said || right || (before && cue.says == Says::Come && limit.first - cue.first <= near);
}

/// "Votre rendez-vous :" and, on a line of its own, "mardi 24 mars 2026 à 10 h": the two as one sentence.
std::optional<Sentence> joined(const Sentence& before, const Sentence& sentence) {
    constexpr std::size_t line = 14; ///< tokens
    const std::vector<FoundDate> days = datesIn(sentence, std::nullopt);
    const bool bare = !days.empty() && days.front().first <= 2 && sentence.tokens.size() <= line &&
                      before.tokens.size() <= 2 * line && cuesIn(sentence.tokens).empty();
    const std::vector<Cue> cues = bare ? cuesIn(before.tokens) : std::vector<Cue>();
    const bool opens =
        !cues.empty() && cues.back().says != Says::Theirs &&
        (before.tokens.back().text == ":" ||
         (cues.back().says == Says::Come && before.tokens.back().text != "." && before.block == sentence.block));
    if (!opens) {
        return std::nullopt;
    }
    Sentence both = before;
    both.text += " " + sentence.text;
    both.tokens.insert(both.tokens.end(), sentence.tokens.begin(), sentence.tokens.end());
    both.lastWord = sentence.lastWord;
    return both;
}

void add(std::vector<Deadline>& all, Deadline one) {
    const auto same = std::find_if(all.begin(), all.end(), [&](const Deadline& other) {
        return other.date == one.date && (one.date || other.sentence == one.sentence);
    });
    if (same == all.end()) {
        all.push_back(std::move(one));
    } else if (same->confidence < one.confidence) {
        *same = std::move(one);
    }
}

bool isToCome(Date day, bool yearGiven, const std::optional<LetterDate>& written) {
    return written && day > written->date && sys_days(day) <= sys_days(written->date) + (yearGiven ? longest : farAway);
}

bool isFound(Date day, std::span<const Deadline> found) {
    return std::any_of(found.begin(), found.end(), [day](const Deadline& one) { return one.date == day; });
}

} // namespace

std::vector<Deadline> deadlinesIn(std::span<const Sentence> sentences, const std::optional<LetterDate>& written) {
    std::vector<Deadline> all;
    for (std::size_t place = 0; place < sentences.size(); ++place) {
        const std::optional<Sentence> both = place > 0 ? joined(sentences[place - 1], sentences[place]) : std::nullopt;
        const Sentence& sentence = both ? *both : sentences[place];
        const std::vector<Cue> cues = cuesIn(sentence.tokens);
        for (const Limit& limit : limitsIn(sentence, written)) {
            const std::optional<Cue> cue = cueOf(cues, sentence, limit);
            const std::optional<Purpose> purpose = cue ? purposeOf(cue->says) : std::nullopt;
            if (!purpose || !isMeant(sentence.tokens, limit, *cue) || isTooLateOrEarly(limit, sentence, written)) {
                continue;
            }
            const double anchored = written || limit.basis != Basis::Absolute ? 1 : unanchored;
            const bool tooFar = written && limit.date && sys_days(*limit.date) > sys_days(written->date) + longest;
            const auto hour = *purpose == Purpose::Come ? hourBehind(sentence.tokens, limit.last) : std::nullopt;
            add(all, {limit.date, limit.basis, *purpose == Purpose::Act ? moreExactly(cues, limit) : *purpose,
                      sentence.text, wordsOf(sentence), limit.confidence * anchored * (tooFar ? unlikely : 1), hour});
        }
    }
    return all;
}

bool leavesDaysUnexplained(std::span<const Sentence> sentences, const std::optional<LetterDate>& written,
                           std::span<const Deadline> found) {
    return std::any_of(sentences.begin(), sentences.end(), [&](const Sentence& sentence) {
        const std::vector<Cue> cues = cuesIn(sentence.tokens);
        const auto isTold = [&](std::size_t first, std::size_t last) {
            const std::optional<Cue> cue = cueFor(cues, sentence.tokens, first, last);
            return cue && cue->says == Says::Theirs;
        };
        const std::vector<FoundDate> days = datesIn(sentence, written ? std::optional(written->date) : std::nullopt);
        const std::vector<Limit> limits = limitsIn(sentence, written);
        return std::any_of(days.begin(), days.end(),
                           [&](const FoundDate& day) {
                               return isToCome(day.date, day.yearGiven, written) && !isFound(day.date, found) &&
                                      !isTold(day.first, day.last) && !isSetAside(sentence.tokens, day);
                           }) ||
               std::any_of(limits.begin(), limits.end(), [&](const Limit& limit) {
                   return limit.said && limit.date && isToCome(*limit.date, true, written) &&
                          !isFound(*limit.date, found) && !isTold(limit.first, limit.last);
               });
    });
}

} // namespace perron::letter
