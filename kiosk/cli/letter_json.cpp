#include "cli/letter_json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace perron::cli {

using data::Json;

namespace {

template <std::size_t size>
std::string_view at(const std::array<std::string_view, size>& names, auto value) {
    return names.at(static_cast<std::size_t>(value));
}

int percent(double confidence) {
    return static_cast<int>(std::lround(100 * std::clamp(confidence, 0.0, 1.0)));
}

letter::Box both(const letter::Box& a, const letter::Box& b) {
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x, std::max(a.y + a.height, b.y + b.height) - y};
}

/// Where words of a letter stand.
class Places {
public:
    explicit Places(const LetterFile& file)
        : m_measured(file.measured) {
        std::size_t number = 0;
        for (const letter::Block& block : file.letter.blocks) {
            for (const letter::Line& line : block.lines) {
                for (const letter::Word& word : line.words) {
                    m_words.push_back({&word, number});
                }
                ++number;
            }
        }
    }

    Json::List boxes(const std::vector<std::size_t>& words) const {
        Json::List all;
        std::optional<Place> open;
        letter::Box box;
        const auto close = [&] {
            if (open) {
                all.emplace_back(Json::Members{{"page", open->word->page + 1},
                                               {"x", box.x},
                                               {"y", box.y},
                                               {"width", box.width},
                                               {"height", box.height}});
            }
        };
        for (const std::size_t index : words) {
            if (!m_measured || index >= m_words.size()) {
                continue;
            }
            const Place& place = m_words[index];
            if (open && open->line == place.line) {
                box = both(box, place.word->box);
                continue;
            }
            close();
            open = place;
            box = place.word->box;
        }
        close();
        return all;
    }

private:
    struct Place {
        const letter::Word* word;
        std::size_t line;
    };
    std::vector<Place> m_words;
    bool m_measured;
};

std::string_view whyNoWords(ocr::Refusal refusal) {
    switch (refusal) {
    case ocr::Refusal::Blank:
        return "blank";
    case ocr::Refusal::NotReadable:
        return "not_readable";
    case ocr::Refusal::TooSlow:
        return "too_slow";
    default:
        return "";
    }
}

/// What every fact ends with.
void addSource(Json::Members& fact, const std::string& sentence, double confidence,
               const std::vector<std::size_t>& words, const Places& places) {
    fact.emplace_back("sentence", sentence);
    fact.emplace_back("confidence", percent(confidence));
    fact.emplace_back("boxes", places.boxes(words));
}

template <class All, class Fill>
Json::List listOf(const All& all, const Places& places, Fill fill) {
    Json::List list;
    for (const auto& one : all) {
        Json::Members fact;
        const letter::Quote quote = fill(one, fact);
        addSource(fact, quote.sentence, quote.confidence, quote.words, places);
        list.emplace_back(std::move(fact));
    }
    return list;
}

Json::List deadlines(const letter::Understood& found, const Places& places) {
    return listOf(found.deadlines, places, [](const letter::Deadline& one, Json::Members& fact) {
        fact = {{"date", one.date ? isoDay(*one.date) : ""},
                {"basis", std::string(nameOf(one.basis))},
                {"purpose", std::string(nameOf(one.purpose))}};
        if (one.hour) {
            fact.emplace_back("time", fmt::format("{:02}:{:02}", one.hour->count() / 60, one.hour->count() % 60));
        }
        return letter::Quote{one.sentence, one.words, one.confidence};
    });
}

Json::List amounts(const letter::Understood& found, const Places& places) {
    return listOf(found.amounts, places, [](const letter::Amount& one, Json::Members& fact) {
        fact = {{"value", eurosOf(one)}, {"direction", std::string(nameOf(one.direction))}};
        return letter::Quote{one.sentence, one.words, one.confidence};
    });
}

Json::List papers(const letter::Understood& found, const letter::Rules& rules, const Places& places) {
    return listOf(found.papers, places, [&](const letter::AskedPaper& one, Json::Members& fact) {
        const auto rule = std::ranges::find(rules.papers, one.id, &letter::PaperRule::id);
        fact = {{"id", one.id}, {"name", rule != rules.papers.end() ? rule->name : ""}};
        return one.quote;
    });
}

Json::List quotes(const std::vector<letter::Quote>& all, const Places& places) {
    return listOf(all, places, [](const letter::Quote& one, Json::Members&) { return one; });
}

Json::List scamSigns(const letter::Understood& found, const Places& places) {
    constexpr std::array<std::string_view, 5> names{"short_ultimatum", "qr_code", "link", "bank_data",
                                                    "strange_address"};
    return listOf(found.scamSigns, places, [&](const letter::FoundSign& one, Json::Members& fact) {
        fact = {{"sign", std::string(at(names, one.sign))}};
        return one.quote;
    });
}

Json::List doubts(const letter::Understood& found) {
    Json::List all;
    for (const letter::Doubt one : found.doubts) {
        all.emplace_back(std::string(nameOf(one)));
    }
    return all;
}

/// "la CAF", as one says it, is "CAF" in a table.
std::string withoutArticle(std::string_view name) {
    for (const std::string_view article : {"le ", "la ", "les ", "l'", "un ", "une "}) {
        if (name.starts_with(article)) {
            return std::string(name.substr(article.size()));
        }
    }
    return std::string(name);
}

void addSender(Json::Members& all, const letter::Understood& found, const letter::Rules& rules, const Places& places) {
    const letter::SenderRule* const sender = found.sender ? rules.sender(found.sender->id) : nullptr;
    all.emplace_back("sender", sender != nullptr ? withoutArticle(sender->name) : "");
    all.emplace_back("sender_id", sender != nullptr ? sender->id : "");
    all.emplace_back("sender_confidence", sender != nullptr ? percent(found.sender->confidence) : 0);
    all.emplace_back("sender_boxes", sender != nullptr ? places.boxes(found.sender->words) : Json::List());
}

void addKindAndDate(Json::Members& all, const letter::Understood& found, const Places& places) {
    all.emplace_back("kind", found.kind ? std::string(letter::nameOf(found.kind->kind)) : "");
    all.emplace_back("kind_confidence", found.kind ? percent(found.kind->confidence) : 0);
    all.emplace_back("letter_date", found.written ? isoDay(found.written->date) : "");
    all.emplace_back("letter_date_confidence", found.written ? percent(found.written->confidence) : 0);
    std::vector<std::size_t> words;
    for (std::size_t word = found.written ? found.written->firstWord : 1;
         word <= (found.written ? found.written->lastWord : 0); ++word) {
        words.push_back(word);
    }
    all.emplace_back("letter_date_boxes", places.boxes(words));
}

} // namespace

std::string isoDay(letter::Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string eurosOf(const letter::Amount& amount) {
    return fmt::format("{}.{:02}", amount.cents / 100, amount.cents % 100);
}

std::string_view nameOf(letter::Basis basis) {
    return at(std::array<std::string_view, 3>{"absolute", "letter", "receipt"}, basis);
}
std::string_view nameOf(letter::Purpose purpose) {
    return at(std::array<std::string_view, 5>{"act", "send", "pay", "come", "contest"}, purpose);
}
std::string_view nameOf(letter::Direction direction) {
    return at(std::array<std::string_view, 3>{"pay", "received", "unclear"}, direction);
}
std::string_view nameOf(letter::Urgency urgency) {
    return at(std::array<std::string_view, 4>{"none", "soon", "now", "today"}, urgency);
}
std::string_view nameOf(letter::Verdict verdict) {
    return at(std::array<std::string_view, 4>{"sure", "doubtful", "other_language", "unreadable"}, verdict);
}
std::string_view nameOf(letter::Doubt doubt) {
    return at(std::array<std::string_view, 7>{"few_words", "badly_read", "language", "sender", "kind", "letter_date",
                                              "deadline"},
              doubt);
}

Json letterJson(const letter::Understood& found, const LetterFile& file, const letter::Rules& rules) {
    constexpr std::array<std::string_view, 4> languages{"fr", "en", "ar", ""};
    const Places places(file);
    Json::Members all{{"verdict", std::string(nameOf(found.verdict))},
                      {"unreadable", found.verdict == letter::Verdict::Unreadable},
                      {"refusal", std::string(whyNoWords(file.refusal))},
                      {"doubts", doubts(found)},
                      {"language", std::string(at(languages, found.language))}};
    addSender(all, found, rules, places);
    addKindAndDate(all, found, places);
    all.emplace_back("deadlines", deadlines(found, places));
    all.emplace_back("amounts", amounts(found, places));
    all.emplace_back("papers", papers(found, rules, places));
    all.emplace_back("consequences", quotes(found.consequences, places));
    all.emplace_back("ways_to_contest", quotes(found.waysToContest, places));
    all.emplace_back("urgency", std::string(nameOf(found.urgency)));
    all.emplace_back("scam", found.scam);
    all.emplace_back("scam_signs", scamSigns(found, places));
    return all;
}

} // namespace perron::cli
