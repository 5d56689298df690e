#include "letter/deadlines.h"

#include <algorithm>
#include <numeric>

#include "letter/cues.h"
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

/// The cue for a limit; one that begins inside it ("date limite de paiement", "vous avez 15 jours") is nearest of all.
std::optional<Cue> cueOf(std::span<const Cue> cues, const Sentence& sentence, const Limit& limit) {
    for (const Cue& cue : cues) {
        if (cue.first + cue.length > limit.first && cue.first <= limit.last && cue.says != Says::Theirs) {
            return cue;
        }
    }
    return cueFor(cues, sentence.tokens, limit.first, limit.last);
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

bool isToCome(Date day, const std::optional<LetterDate>& written) {
    return written && day > written->date && sys_days(day) <= sys_days(written->date) + longest;
}

bool isFound(Date day, std::span<const Deadline> found) {
    return std::any_of(found.begin(), found.end(), [day](const Deadline& one) { return one.date == day; });
}

} // namespace

std::vector<Deadline> deadlinesIn(std::span<const Sentence> sentences, const std::optional<LetterDate>& written) {
    std::vector<Deadline> all;
    for (const Sentence& sentence : sentences) {
        const std::vector<Cue> cues = cuesIn(sentence.tokens);
        for (const Limit& limit : limitsIn(sentence, written)) {
            const std::optional<Cue> cue = cueOf(cues, sentence, limit);
            const std::optional<Purpose> purpose = cue ? purposeOf(cue->says) : std::nullopt;
            if (!purpose || isTooLateOrEarly(limit, sentence, written)) {
                continue;
            }
            const double anchored = written || limit.basis != Basis::Absolute ? 1 : unanchored;
            const bool tooFar = written && limit.date && sys_days(*limit.date) > sys_days(written->date) + longest;
            add(all, {limit.date, limit.basis, *purpose == Purpose::Act ? moreExactly(cues, limit) : *purpose,
                      sentence.text, wordsOf(sentence), limit.confidence * anchored * (tooFar ? unlikely : 1)});
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
                               return isToCome(day.date, written) && !isFound(day.date, found) &&
                                      !isTold(day.first, day.last);
                           }) ||
               std::any_of(limits.begin(), limits.end(), [&](const Limit& limit) {
                   return limit.date && isToCome(*limit.date, written) && !isFound(*limit.date, found) &&
                          !isTold(limit.first, limit.last);
               });
    });
}

} // namespace perron::letter
