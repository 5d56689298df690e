#include "session/letter_facts.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/wiped.h"
#include "page/counting.h"
#include "places/opening_hours.h"
#include "session/read_letter.h"

namespace perron::session {

namespace {

using letter::Deadline;
using letter::Purpose;

/// A page has few words: names of papers are given as long as there is room for them.
constexpr int papersWords = 8;

/// What happens otherwise, by the words that say it; the first that speaks is told.
struct Otherwise {
    std::string_view message;
    std::string_view picture;
    letter::Phrase words;
};
const std::array<Otherwise, 7>& otherwiseRows() {
    static const std::array<Otherwise, 7> rows{{
        {"letter.else.seized", "justice", letter::Phrase("saisi*|poursuites|huissier|commissaire|expulsion")},
        {"letter.else.cut", "froid", letter::Phrase("coupee|coupure|interrompue|fourniture|puissance")},
        {"letter.else.removed", "travail", letter::Phrase("radie|radiee|radiation")},
        {"letter.else.kept", "argent", letter::Phrase("retiendrons|retenue|retenues|preleverons|prelevee|prelevement")},
        {"letter.else.more", "argent", letter::Phrase("majoration|majoree|majore|penalite|penalites|frais")},
        {"letter.else.closed", "formulaire", letter::Phrase("classe|classee|rejetee|rejete|annulee|close|abandonnee")},
        {"letter.else.stopped", "argent",
         letter::Phrase("suspendu*|suspension|interrompu|interrompus|arrete|arretes|cesse*")},
    }};
    return rows;
}

std::chrono::year_month_day todayOf(const Maker& make) {
    return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(places::localTime(make.state.wall))};
}

std::string_view pictureOf(letter::Kind kind) {
    switch (kind) {
    case letter::Kind::Papers:
        return "papiers";
    case letter::Kind::Money:
        return "argent";
    case letter::Kind::Decision:
        return "valider";
    case letter::Kind::Appointment:
        return "guichet";
    case letter::Kind::Reminder:
        return "sablier";
    case letter::Kind::Warning:
        return "attention";
    case letter::Kind::Contravention:
        return "police";
    case letter::Kind::BailiffAct:
    case letter::Kind::Court:
        return "justice";
    case letter::Kind::Information:
        return "lettre";
    }
    return "lettre";
}

page::Fact fact(std::string id, std::string_view picture) {
    page::Fact made;
    made.id = page::ElementId{std::move(id)};
    made.picture = page::PictureId{std::string(picture)};
    return made;
}

/// As the letter writes it, in French: "1 284,60 €", "90 €".
std::string euros(std::int64_t cents) {
    std::string whole = std::to_string(cents / 100);
    for (std::size_t at = whole.size(); at > 3;) {
        at -= 3;
        whole.insert(at, "\u202F");
    }
    return cents % 100 == 0 ? whole + "\u00A0€" : fmt::format("{},{:02}\u00A0€", whole, cents % 100);
}

class Facts {
public:
    Facts(const Maker& make, const letter::Understood& found)
        : m_make(make)
        , m_found(found)
        , m_doubtful(found.verdict == letter::Verdict::Doubtful) {}

    std::vector<page::Block> all() {
        if (m_doubtful) {
            from();
        }
        asks();
        until();
        if (!m_doubtful) {
            otherwise();
        }
        return std::move(m_blocks);
    }

private:
    void add(page::Fact made) {
        if (m_doubtful) {
            made.doubt = m_make.say("letter.doubt");
        }
        m_blocks.emplace_back(std::move(made));
    }

    void from() {
        if (const letter::SenderRule* sender = senderOf(m_make.state, m_make.world)) {
            page::Fact made = fact("letter.from", "lettre");
            made.label = m_make.say("letter.perhaps", {{"sender", senderName(m_make, *sender)}});
            add(std::move(made));
        }
    }

    void asks() {
        if (!m_found.kind) {
            return;
        }
        page::Fact made = fact("letter.asks", pictureOf(m_found.kind->kind));
        made.label = m_make.say(fmt::format("letter.asks.{}", letter::nameOf(m_found.kind->kind)));
        if (!m_doubtful) {
            made.note = papers();
            if (made.note.empty()) {
                made.note = money();
            }
        }
        add(std::move(made));
    }

    /// Of a letter whose kind is known.
    page::Text papers() const {
        page::Text all;
        int words = 0;
        std::set<std::string> once;
        for (const letter::AskedPaper& asked : m_found.papers) {
            const auto& rules = m_make.world.letters->papers;
            const auto rule = std::find_if(rules.begin(), rules.end(),
                                           [&](const letter::PaperRule& each) { return each.id == asked.id; });
            if (rule == rules.end() || !once.insert(rule->id).second) {
                continue;
            }
            words += page::countWords(rule->name);
            if (words > papersWords) {
                break;
            }
            all =
                page::joined(std::move(all), " · ",
                             m_make.world.words.content(m_make.language(), letter::paperMessage(rule->id), rule->name));
        }
        if (all.empty() || m_found.kind->kind == letter::Kind::Papers) { // its own words say that it wants them
            return all;
        }
        const bool come = m_found.kind->kind == letter::Kind::Appointment;
        return m_make.say(come ? "letter.bring" : "letter.wanted", {{"papers", std::move(all)}});
    }

    /// Where a letter names one amount to pay, or one that comes; of several none is the right one.
    page::Text money() const {
        std::set<std::int64_t> pay;
        std::set<std::int64_t> get;
        for (const letter::Amount& amount : m_found.amounts) {
            if (amount.direction != letter::Direction::Unclear) {
                (amount.direction == letter::Direction::ToPay ? pay : get).insert(amount.cents);
            }
        }
        const std::set<std::int64_t>& told = pay.empty() ? get : pay;
        if (told.size() != 1) {
            return {};
        }
        return m_make.say(pay.empty() ? "letter.money.get" : "letter.money.pay",
                          {{"amount", m_make.value(euros(*told.begin()))}});
    }

    /// The first day on which something must be done; contesting is a right, and comes after.
    const Deadline* first() const {
        const Deadline* best = nullptr;
        for (const Deadline& each : m_found.deadlines) {
            const auto rank = [](const Deadline& one) {
                return std::pair(one.purpose == Purpose::Contest,
                                 one.date ? std::chrono::sys_days(*one.date) : std::chrono::sys_days::max());
            };
            best = best == nullptr || rank(each) < rank(*best) ? &each : best;
        }
        return best;
    }

    static std::string_view verbOf(Purpose purpose) {
        switch (purpose) {
        case Purpose::Pay:
            return "letter.until.pay";
        case Purpose::Come:
            return "letter.until.come";
        case Purpose::Contest:
            return "letter.until.contest";
        case Purpose::Act:
        case Purpose::Send:
            break;
        }
        return "letter.until";
    }

    page::Text left(int days, bool careful) const {
        if (days < 0) {
            return m_make.say("letter.left.past");
        }
        if (days < 2) {
            return m_make.say(days == 0 ? "letter.left.today" : "letter.left.tomorrow");
        }
        return m_make.world.words.sayMany(m_make.language(), careful ? "letter.left.careful" : "letter.left", days,
                                          {{"days", m_make.number(days)}});
    }

    void until() {
        page::Fact made = fact("letter.until", "horloge");
        const Deadline* deadline = first();
        if (deadline == nullptr) { // that none was found does not mean that there is none
            made.label = m_make.say("letter.until.none");
            made.note = m_make.say("letter.until.ask");
        } else if (!deadline->date) {
            made.label = m_make.say("letter.until.unknown");
            made.note = m_make.say("letter.ask");
            made.look = page::Fact::Look::Urgent;
        } else {
            const bool careful = deadline->basis != letter::Basis::Absolute;
            const int days = static_cast<int>(
                (std::chrono::sys_days(*deadline->date) - std::chrono::sys_days(todayOf(m_make))).count());
            made.label = careful ? m_make.say("letter.careful") : page::Text{};
            made.value = m_make.say(verbOf(deadline->purpose), {{"date", m_make.date(*deadline->date)}});
            made.note = left(days, careful);
            if (deadline->hour) {
                made.note =
                    page::joined(m_make.say("letter.hour", {{"time", m_make.time(*deadline->hour)}}), " ", made.note);
            }
            made.look = page::Fact::Look::Urgent;
        }
        add(std::move(made));
    }

    void otherwise() {
        page::Fact made = fact("letter.else", "attention");
        if (!m_found.consequences.empty()) {
            std::string_view message = "letter.else";
            for (const Otherwise& row : otherwiseRows()) {
                const bool speaks = std::any_of(
                    m_found.consequences.begin(), m_found.consequences.end(),
                    [&](const letter::Quote& quote) { return row.words.standsIn(letter::tokensOf(quote.sentence)); });
                if (speaks) {
                    message = row.message;
                    made.picture = page::PictureId{std::string(row.picture)};
                    break;
                }
            }
            made.label = m_make.say(message);
        }
        const Deadline* told = first();
        const bool alreadyTold = told != nullptr && told->purpose == Purpose::Contest;
        if (!m_found.waysToContest.empty() && !alreadyTold) {
            (made.label.empty() ? made.label : made.note) = m_make.say("letter.contest");
        }
        if (!made.label.empty()) {
            add(std::move(made));
        }
    }

    const Maker& m_make;
    const letter::Understood& m_found;
    bool m_doubtful;
    std::vector<page::Block> m_blocks;
};

} // namespace

std::vector<page::Block> letterFacts(const Maker& make) {
    const bool known = make.state.visit && make.state.visit->letter && make.state.visit->letter->understood != nullptr;
    return known && make.world.letters != nullptr ? Facts(make, *make.state.visit->letter->understood).all()
                                                  : std::vector<page::Block>();
}

} // namespace perron::session
