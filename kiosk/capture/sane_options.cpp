#include "capture/sane_options.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace perron::capture {

namespace {

constexpr double wanted = 300;

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool has(const std::string& text, std::string_view part) {
    return lower(text).find(part) != std::string::npos;
}

double numberOf(const SANE_Option_Descriptor& option, SANE_Word word) {
    return option.type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : static_cast<double>(word);
}

} // namespace

Sources sourcesIn(const std::vector<std::string>& words) {
    Sources sources;
    for (const std::string& word : words) {
        const bool feeds = has(word, "adf") || has(word, "feed");
        // The back of a letter is mostly empty, and an empty page is no letter.
        const bool bothSides = has(word, "duplex") || has(word, "back");
        const bool negative = has(word, "transparen") || has(word, "negative") || has(word, "film");
        if (feeds && !bothSides && sources.feeder.empty()) {
            sources.feeder = word;
        } else if (!feeds && !negative && (sources.glass.empty() || has(word, "flatbed"))) {
            sources.glass = word;
        }
    }
    return sources;
}

std::string greyOf(const std::vector<std::string>& words) {
    for (const char* const sort : {"gray", "grey", "color", "colour"}) {
        const auto found = std::ranges::find_if(words, [&](const std::string& word) {
            return has(word, sort) && !has(word, "16") && !has(word, "halftone");
        });
        if (found != words.end()) {
            return *found;
        }
    }
    return words.empty() ? "" : words.front();
}

double resolutionFrom(const Choices& choices) {
    double best = 0;
    for (const double number : choices.numbers) {
        const bool finer = best < wanted && number > best;
        const bool nearer = number >= wanted && number < best;
        best = finer || nearer ? number : best;
    }
    if (choices.least && choices.most) {
        best = std::clamp(wanted, *choices.least, std::max(*choices.least, *choices.most));
    }
    return best;
}

SaneOptions::At SaneOptions::find(std::string_view name) const {
    SANE_Int count = 0;
    if (sane_control_option(m_scanner, 0, SANE_ACTION_GET_VALUE, &count, nullptr) != SANE_STATUS_GOOD) {
        return {};
    }
    for (SANE_Int i = 1; i < count; ++i) {
        const SANE_Option_Descriptor* const option = sane_get_option_descriptor(m_scanner, i);
        if (option != nullptr && option->name != nullptr && name == option->name &&
            SANE_OPTION_IS_ACTIVE(option->cap) && SANE_OPTION_IS_SETTABLE(option->cap)) {
            return {i, option};
        }
    }
    return {};
}

Choices SaneOptions::choices(std::string_view name) const {
    Choices choices;
    const At at = find(name);
    if (at.is == nullptr) {
        return choices;
    }
    const auto& from = at.is->constraint;
    switch (at.is->constraint_type) {
    case SANE_CONSTRAINT_STRING_LIST:
        for (const SANE_String_Const* word = from.string_list; *word != nullptr; ++word) {
            choices.words.emplace_back(*word);
        }
        break;
    case SANE_CONSTRAINT_WORD_LIST:
        for (SANE_Int i = 1; i <= from.word_list[0]; ++i) {
            choices.numbers.push_back(numberOf(*at.is, from.word_list[i]));
        }
        break;
    case SANE_CONSTRAINT_RANGE:
        choices.least = numberOf(*at.is, from.range->min);
        choices.most = numberOf(*at.is, from.range->max);
        break;
    case SANE_CONSTRAINT_NONE:
        break;
    }
    return choices;
}

void SaneOptions::set(std::string_view name, const std::string& word) const {
    const At at = find(name);
    if (at.is == nullptr || at.is->type != SANE_TYPE_STRING || word.empty() ||
        word.size() >= static_cast<std::size_t>(at.is->size)) {
        return;
    }
    std::string room(static_cast<std::size_t>(at.is->size), '\0');
    std::ranges::copy(word, room.begin());
    sane_control_option(m_scanner, at.index, SANE_ACTION_SET_VALUE, room.data(), nullptr);
}

void SaneOptions::set(std::string_view name, double number) const {
    const At at = find(name);
    if (at.is == nullptr || (at.is->type != SANE_TYPE_INT && at.is->type != SANE_TYPE_FIXED) ||
        at.is->size != static_cast<SANE_Int>(sizeof(SANE_Word))) {
        return;
    }
    SANE_Word word = at.is->type == SANE_TYPE_FIXED ? SANE_FIX(number) : static_cast<SANE_Word>(std::lround(number));
    if (at.is->constraint_type == SANE_CONSTRAINT_RANGE) {
        word = std::clamp(word, at.is->constraint.range->min, at.is->constraint.range->max);
    }
    sane_control_option(m_scanner, at.index, SANE_ACTION_SET_VALUE, &word, nullptr);
}

double SaneOptions::number(std::string_view name) const {
    const At at = find(name);
    SANE_Word word = 0;
    if (at.is == nullptr || at.is->size != static_cast<SANE_Int>(sizeof(SANE_Word)) ||
        sane_control_option(m_scanner, at.index, SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD) {
        return 0;
    }
    return numberOf(*at.is, word);
}

bool SaneOptions::inMillimetres(std::string_view name) const {
    const At at = find(name);
    return at.is != nullptr && at.is->unit == SANE_UNIT_MM;
}

void prepare(const SaneOptions& options, const std::string& source) {
    constexpr double width = 210; // A4, in millimetres
    constexpr double height = 297;
    options.set("source", source);
    options.set("mode", greyOf(options.choices("mode").words));
    const Choices depths = options.choices("depth");
    if (depths.numbers.empty() || std::ranges::find(depths.numbers, 8.0) != depths.numbers.end()) {
        options.set("depth", 8);
    }
    for (const char* const name : {"resolution", "x-resolution", "y-resolution"}) {
        if (const double dots = resolutionFrom(options.choices(name)); dots > 0) {
            options.set(name, dots);
        }
    }
    const double dots = options.number("resolution");
    const auto place = [&](const char* name, double millimetres) {
        const double perUnit = options.inMillimetres(name) ? 1 : (dots > 0 ? dots : wanted) / 25.4;
        options.set(name, millimetres * perUnit);
    };
    place("page-width", width); // of a feeder, to which the rest is measured
    place("page-height", height);
    place("tl-x", 0);
    place("tl-y", 0);
    place("br-x", width);
    place("br-y", height);
}

} // namespace perron::capture
