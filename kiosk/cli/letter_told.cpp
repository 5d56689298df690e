#include "cli/letter_told.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "cli/letter_json.h"
#include "i18n/catalogue.h"

namespace perron::cli {

namespace {

using Values = std::map<std::string, std::string, std::less<>>;

constexpr double sureEnough = 0.6; // as in letter/understand.cpp: below, the letter is doubtful

std::string frenchDay(letter::Date date) {
    return fmt::format("{:02}/{:02}/{:04}", static_cast<unsigned>(date.day()), static_cast<unsigned>(date.month()),
                       static_cast<int>(date.year()));
}

/// Lines, one message each.
class Teller {
public:
    Teller(const letter::Rules& rules, const server::Words& words)
        : m_rules(rules)
        , m_words(words) {}

    void tell(const letter::Understood& found) {
        if (found.verdict == letter::Verdict::Unreadable || found.verdict == letter::Verdict::OtherLanguage) {
            const bool known =
                found.language == letter::Language::English || found.language == letter::Language::Arabic;
            say(found.verdict == letter::Verdict::Unreadable  ? "admin.letter.unreadable"
                : !known                                      ? "admin.letter.foreign"
                : found.language == letter::Language::English ? "admin.letter.english"
                                                              : "admin.letter.arabic");
            return;
        }
        if (found.scam) {
            say("admin.letter.scam");
        }
        who(found);
        deadlines(found);
        money(found);
        papers(found);
        quotes("admin.letter.otherwise", found.consequences);
        quotes("admin.letter.contest", found.waysToContest);
        if (found.urgency != letter::Urgency::None ||
            found.verdict == letter::Verdict::Sure) { // a doubt reassures nobody
            say("admin.letter.urgency." + std::string(nameOf(found.urgency)));
        }
        verdict(found);
    }
    const std::string& text() const { return m_text; }

private:
    void say(std::string_view message, const Values& values = {}) {
        m_text += i18n::filled(m_words(message), values) + "\n";
    }
    std::string doubt(double confidence) const { return confidence < sureEnough ? m_words("admin.letter.unsure") : ""; }

    void who(const letter::Understood& found) {
        const letter::SenderRule* const sender = found.sender ? m_rules.sender(found.sender->id) : nullptr;
        if (sender != nullptr) {
            say("admin.letter.sender", {{"sender", sender->name}, {"unsure", doubt(found.sender->confidence)}});
        } else {
            say("admin.letter.noSender");
        }
        if (found.kind) {
            say("admin.letter.kind",
                {{"kind", m_words("admin.letter.kind." + std::string(letter::nameOf(found.kind->kind)))},
                 {"unsure", doubt(found.kind->confidence)}});
        } else {
            say("admin.letter.noKind");
        }
        if (found.written) {
            say("admin.letter.date",
                {{"date", frenchDay(found.written->date)}, {"unsure", doubt(found.written->confidence)}});
        } else {
            say("admin.letter.noDate");
        }
    }

    void deadlines(const letter::Understood& found) {
        for (const letter::Deadline& one : found.deadlines) {
            const bool dayItself = one.purpose == letter::Purpose::Come && one.basis == letter::Basis::Absolute;
            say(!one.date   ? std::string("admin.letter.until.unknown")
                : dayItself ? std::string("admin.letter.until.day")
                            : "admin.letter.until." + std::string(nameOf(one.basis)),
                {{"purpose", m_words("admin.letter.purpose." + std::string(nameOf(one.purpose)))},
                 {"date", one.date ? frenchDay(*one.date) : ""},
                 {"unsure", doubt(one.confidence)}});
            say("admin.letter.quote", {{"sentence", one.sentence}});
        }
        if (found.deadlines.empty()) {
            say("admin.letter.noDeadline");
        }
    }

    void money(const letter::Understood& found) {
        for (const letter::Amount& one : found.amounts) {
            std::string euros = eurosOf(one);
            std::replace(euros.begin(), euros.end(), '.', ',');
            say("admin.letter.amount." + std::string(nameOf(one.direction)),
                {{"euros", euros}, {"unsure", doubt(one.confidence)}});
        }
    }

    void papers(const letter::Understood& found) {
        for (const letter::AskedPaper& one : found.papers) {
            const auto rule = std::ranges::find(m_rules.papers, one.id, &letter::PaperRule::id);
            say("admin.letter.paper", {{"paper", rule != m_rules.papers.end() ? rule->name : one.quote.sentence}});
        }
    }

    void quotes(std::string_view message, const std::vector<letter::Quote>& all) {
        for (const letter::Quote& one : all) {
            say(message, {{"sentence", one.sentence}});
        }
    }

    void verdict(const letter::Understood& found) {
        if (found.verdict == letter::Verdict::Sure) {
            say("admin.letter.sure");
            return;
        }
        std::vector<std::string> doubts;
        for (const letter::Doubt one : found.doubts) {
            doubts.push_back(m_words("admin.letter.doubt." + std::string(nameOf(one))));
        }
        say("admin.letter.doubtful", {{"doubts", fmt::format("{}", fmt::join(doubts, ", "))}});
    }

    const letter::Rules& m_rules;
    const server::Words& m_words;
    std::string m_text;
};

} // namespace

std::string told(const letter::Understood& found, const letter::Rules& rules, const server::Words& words) {
    Teller teller(rules, words);
    teller.tell(found);
    return teller.text();
}

} // namespace perron::cli
