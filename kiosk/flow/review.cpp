#include "flow/review.h"

#include <algorithm>
#include <charconv>

#include "flow/figures.h"
#include "flow/parts.h"

namespace perron::flow {

namespace {

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return problem == std::errc{} && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

const Source* find(const std::vector<Source>& sources, std::string_view id) {
    const auto found = std::find_if(sources.begin(), sources.end(), [&](const Source& one) { return one.id == id; });
    return found == sources.end() ? nullptr : &*found;
}

/// A sentence, or a thing to bring, as far as it says a figure.
template <class Part>
Fact asFact(const Part& part, Words words) {
    Fact fact;
    fact.id = part.id;
    fact.kind = FactKind::Delay; // any that changes
    fact.value = std::move(words);
    fact.when = part.when;
    fact.source = part.source;
    fact.verified = part.verified;
    fact.disputed = part.disputed;
    fact.line = part.line;
    return fact;
}

std::optional<Fact> changing(const Fact& fact) {
    return fact.kind == FactKind::Plain ? std::nullopt : std::optional(fact);
}
std::optional<Fact> changing(const Sentence& sentence) {
    return saysFigure(sentence.text.french) ? std::optional(asFact(sentence, sentence.text)) : std::nullopt;
}
std::optional<Fact> changing(const Item& item) {
    Words words = item.label;
    words.french += item.hint ? ". " + item.hint->french : "";
    return saysFigure(words.french) ? std::optional(asFact(item, std::move(words))) : std::nullopt;
}
template <class Other>
std::optional<Fact> changing(const Other& /*an answer, a way on*/) {
    return std::nullopt;
}

void addFacts(std::vector<Standing>& all, const Step& step, const std::vector<Source>& sources, std::string_view prefix,
              const Standing& where) {
    eachPart(step, [&](const auto& part) {
        std::optional<Fact> fact = changing(part);
        // What a shared piece says stands in every procedure that takes it up; the words tell whose they are.
        if (fact && fact->value.id.starts_with(prefix)) {
            Standing one = where;
            one.step = &step;
            one.source = find(sources, fact->source);
            one.fact = std::move(*fact);
            all.push_back(std::move(one));
        }
    });
}

} // namespace

std::optional<std::chrono::year_month_day> dayOf(std::string_view written) {
    if (written.size() != 10 || written[4] != '-' || written[7] != '-') {
        return std::nullopt;
    }
    const auto year = number(written.substr(0, 4));
    const auto month = number(written.substr(5, 2));
    const auto day = number(written.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day made{std::chrono::year{*year}, std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return made.ok() ? std::optional(made) : std::nullopt;
}

bool isOld(std::string_view written, std::chrono::year_month_day today) {
    const auto day = dayOf(written);
    return !day || *day + std::chrono::years{1} < today;
}

bool mayBeName(std::string_view name) {
    constexpr std::ptrdiff_t fewestLetters = 3;
    constexpr std::size_t longest = 60;
    const auto letters = std::count_if(name.begin(), name.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC3; // the first byte of an accented one
    });
    const bool oneLine = std::all_of(name.begin(), name.end(), [](unsigned char c) { return c >= ' ' && c != 0x7F; });
    return oneLine && letters >= fewestLetters && name.size() <= longest;
}

std::vector<Standing> changingFacts(const Library& library) {
    std::vector<Standing> all;
    for (const Fragment& fragment : library.fragments) {
        addFacts(all, fragment.step, fragment.sources, "fragment.",
                 {{}, nullptr, nullptr, fragment.file, fragment.id, &fragment.step.title, nullptr});
    }
    for (const Flow& flow : library.flows) {
        for (const Step& step : flow.steps) {
            addFacts(all, step, flow.sources, "flow.", {{}, nullptr, nullptr, flow.file, flow.id, &flow.title, &flow});
        }
    }
    return all;
}

Due dueOn(const Fact& fact, std::chrono::year_month_day today) {
    if (fact.disputed) {
        return Due::Disputed;
    }
    if (!fact.verified) {
        return Due::Never;
    }
    if (fact.verified->value != fact.value.french) {
        return Due::Changed;
    }
    return isOld(fact.verified->on, today) ? Due::Old : Due::No;
}

bool toBeVerified(const Fact& fact, std::chrono::year_month_day today) {
    return fact.kind != FactKind::Plain && dueOn(fact, today) != Due::No;
}

std::vector<OldSource> oldSources(const Library& library, std::chrono::year_month_day today) {
    const std::vector<Standing> facts = changingFacts(library);
    std::vector<OldSource> old;
    const auto look = [&](const Source& source, const std::string& file) {
        const bool readSince = std::any_of(facts.begin(), facts.end(), [&](const Standing& one) {
            return one.source == &source && dueOn(one.fact, today) == Due::No;
        });
        if (isOld(source.date, today) && !readSince) {
            old.push_back({&source, file});
        }
    };
    for (const Fragment& fragment : library.fragments) {
        for (const Source& source : fragment.sources) {
            look(source, fragment.file);
        }
    }
    for (const Source& source : library.glossary.sources) {
        look(source, library.glossary.file);
    }
    for (const Flow& flow : library.flows) {
        for (const Source& source : flow.sources) {
            if (source.title.id.starts_with("flow.")) { // a shared piece's is told where it stands
                look(source, flow.file);
            }
        }
    }
    return old;
}

} // namespace perron::flow
