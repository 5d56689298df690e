#include "letter/understand.h"

#include <algorithm>

namespace perron::letter {

using namespace std::chrono;

namespace {

/// Below these a letter is refused, or answered with doubt. To be set anew when the benchmark of images is there.
constexpr std::size_t fewestWords = 12;
constexpr double readable = 0.55;
constexpr double wellRead = 0.8;
constexpr double sureEnough = 0.6;
constexpr days near{7};
constexpr days soon{31};

struct Reading {
    std::size_t words = 0;
    double confidence = 0; ///< the mean
};

Reading readingOf(const Letter& letter) {
    Reading reading;
    double sum = 0;
    for (const Block& block : letter.blocks) {
        for (const Line& line : block.lines) {
            for (const Word& word : line.words) {
                ++reading.words;
                sum += std::clamp(word.confidence, 0.0, 1.0);
            }
        }
    }
    reading.confidence = reading.words > 0 ? sum / static_cast<double>(reading.words) : 0;
    return reading;
}

bool isToShow(const Understood& found, const Rules& rules) {
    const SenderRule* sender = found.sender ? rules.sender(found.sender->id) : nullptr;
    const bool kind = found.kind && std::any_of(rules.kinds.begin(), rules.kinds.end(), [&](const KindRule& rule) {
                          return rule.kind == found.kind->kind && rule.showSomebody;
                      });
    return found.scam || kind || (sender != nullptr && sender->showSomebody);
}

Urgency urgencyOf(const Understood& found, std::span<const Sentence> sentences, const Rules& rules, Date today) {
    static const std::vector<Phrase> hurry{Phrase("des reception|maintenant"), Phrase("sans delai|attendre"),
                                           Phrase("immediatement|urgent|urgence"), Phrase("par retour"),
                                           Phrase("les meilleurs|plus brefs? delais")};
    static const std::vector<Phrase> loss{Phrase("sera|seront|pourra|pourront|serait|etre etre? "
                                                 "coupe|coupee|interrompue|expulse|expulsee|saisi|saisie|saisis"),
                                          Phrase("expulsion|saisie de|du|des|sur|immobiliere"),
                                          Phrase("couperons|saisirons vos|votre|l|le|la"), Phrase("coupure de|du|d|l")};
    if (isToShow(found, rules)) {
        return Urgency::ShowToday;
    }
    const auto stand = [&](const std::vector<Phrase>& phrases) {
        return std::any_of(sentences.begin(), sentences.end(), [&](const Sentence& sentence) {
            return std::any_of(phrases.begin(), phrases.end(),
                               [&](const Phrase& phrase) { return phrase.standsIn(sentence.tokens); });
        });
    };
    const bool warned = found.kind && (found.kind->kind == Kind::Warning || found.kind->kind == Kind::Reminder);
    Urgency urgency = warned && stand(loss) ? Urgency::Now : Urgency::None;
    for (const Deadline& one : found.deadlines) {
        const days left = one.date ? sys_days(*one.date) - sys_days(today) : days(0);
        urgency = std::max(urgency, left <= near ? Urgency::Now : left <= soon ? Urgency::Soon : Urgency::None);
    }
    return stand(hurry) ? std::max(urgency, Urgency::Soon) : urgency;
}

/// Years ahead of the letter, or of today where it has no date, a day was misread or is no deadline.
bool isFarAhead(const Deadline& one, const Understood& found, Date today) {
    constexpr days farthest{3 * 366};
    const Date from = found.written ? found.written->date : today;
    return one.date && sys_days(*one.date) > sys_days(from) + farthest;
}

std::vector<Doubt> doubtsOf(const Understood& found, const Reading& reading) {
    std::vector<Doubt> doubts;
    const auto doubt = [&](bool is, Doubt one) {
        if (is) {
            doubts.push_back(one);
        }
    };
    doubt(reading.confidence < wellRead, Doubt::BadlyRead);
    doubt(!found.sender || found.sender->confidence < sureEnough, Doubt::Sender);
    doubt(!found.kind || found.kind->confidence < sureEnough, Doubt::Kind);
    doubt(!found.written || found.written->confidence < sureEnough, Doubt::LetterDate);
    doubt(std::any_of(found.deadlines.begin(), found.deadlines.end(),
                      [](const Deadline& one) { return !one.date || one.confidence < sureEnough; }),
          Doubt::Deadline);
    return doubts;
}

} // namespace

Understood understand(const Letter& letter, const Rules& rules, Date today) {
    Understood found;
    const Reading reading = readingOf(letter);
    const std::vector<Sentence> sentences = sentencesOf(letter);
    found.language = languageOf(sentences);
    if (reading.words < fewestWords || reading.confidence < readable) {
        found.doubts = {reading.words < fewestWords ? Doubt::FewWords : Doubt::BadlyRead};
        return found;
    }
    if (found.language != Language::French) {
        found.verdict = Verdict::OtherLanguage;
        found.doubts = {Doubt::Language};
        return found;
    }
    found.sender = senderOf(sentences, rules);
    found.written = dateOfLetter(sentences, today);
    found.deadlines = deadlinesIn(sentences, found.written);
    const bool farAhead =
        std::erase_if(found.deadlines, [&](const Deadline& one) { return isFarAhead(one, found, today); }) > 0;
    found.amounts = amountsIn(sentences);
    found.papers = papersIn(sentences, rules);
    found.kind =
        kindOf(sentences, rules, {found.deadlines, found.papers, found.amounts, found.sender ? found.sender->id : ""});
    found.consequences = consequencesIn(sentences);
    found.waysToContest = waysToContestIn(sentences);
    found.scamSigns = scamSignsIn(sentences, rules);
    found.scam = looksLikeScam(found.scamSigns);
    found.urgency = urgencyOf(found, sentences, rules, today);
    found.doubts = doubtsOf(found, reading);
    const bool doubted = std::find(found.doubts.begin(), found.doubts.end(), Doubt::Deadline) != found.doubts.end();
    if (!doubted && (farAhead || leavesDaysUnexplained(sentences, found.written, found.deadlines))) {
        found.doubts.push_back(Doubt::Deadline);
    }
    found.verdict = found.doubts.empty() ? Verdict::Sure : Verdict::Doubtful;
    return found;
}

} // namespace perron::letter
