#include "page/text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "page/marks.h"
#include "page/tokens.h"

namespace perron::page {

namespace {

/// Among words from right to left, "36 46" would stand as "46 36": a no-break space keeps groups of digits in order
/// (Unicode's bidirectional algorithm, rule W4).
std::string keepNumbers(std::string shown, const Language& language) {
    if (directionOf(language) == Direction::LeftToRight) {
        return shown;
    }
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::string kept;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const bool between =
            shown[i] == ' ' && i > 0 && i + 1 < shown.size() && isDigit(shown[i - 1]) && isDigit(shown[i + 1]);
        between ? kept += "\u00a0" : kept += shown[i];
    }
    return kept;
}

} // namespace

Direction directionOf(const Language& language) {
    static constexpr std::array rightToLeft{"ar", "fa", "he", "ps", "ur"};
    const std::string_view code = std::string_view(language.value).substr(0, 2);
    const bool right = std::find(rightToLeft.begin(), rightToLeft.end(), code) != rightToLeft.end();
    return right ? Direction::RightToLeft : Direction::LeftToRight;
}

Direction directionOf(const Text& text) {
    const auto sentence = std::find_if(text.runs.begin(), text.runs.end(),
                                       [](const Run& run) { return !run.message.empty() && run.role == Role::Plain; });
    if (sentence != text.runs.end()) {
        return directionOf(sentence->language);
    }
    const bool right = std::any_of(text.runs.begin(), text.runs.end(),
                                   [](const Run& run) { return directionOf(run.language) == Direction::RightToLeft; });
    return right ? Direction::RightToLeft : Direction::LeftToRight;
}

std::string shown(const Text& text) {
    if (text.runs.size() == 1) {
        return text.runs.front().shown;
    }
    std::string all;
    for (const Run& run : text.runs) {
        all += run.shown;
    }
    return all;
}

std::string said(const Text& text) {
    std::string all;
    for (const Run& run : text.runs) {
        for (const SpokenToken& token : run.said) {
            all += all.empty() ? "" : " ";
            all += token.words;
        }
    }
    return all;
}

Text makeText(std::string shown, const Language& language, MessageId message) {
    if (shown.empty()) {
        return {};
    }
    shown = keepNumbers(std::move(shown), language);
    std::vector<SpokenToken> said = tokens(shown, language);
    return {{Run{std::move(shown), std::move(said), language, std::move(message), Role::Plain}}};
}

Text makeSpoken(std::string shown, std::string said, const Language& language) {
    shown = keepNumbers(std::move(shown), language);
    const std::size_t end = shown.size();
    return {{Run{std::move(shown), {{std::move(said), 0, end}}, language, {}, Role::Plain}}};
}

Text silent(Text text) {
    for (Run& run : text.runs) {
        run.said.clear();
    }
    return text;
}

Text heardAs(Text text, const Text& other) {
    text = silent(std::move(text));
    for (auto run = other.runs.rbegin(); run != other.runs.rend(); ++run) {
        text.runs.insert(text.runs.begin(), Run{"", {{said({{*run}}), 0, 0}}, run->language, run->message, run->role});
    }
    return text;
}

Text joined(Text first, std::string_view separator, const Text& second) {
    if (first.empty()) {
        return second;
    }
    if (!second.empty()) {
        const auto before =
            std::find_if(first.runs.rbegin(), first.runs.rend(), [](const Run& run) { return !run.said.empty(); });
        const bool goesOn =
            std::any_of(second.runs.begin(), second.runs.end(), [](const Run& run) { return !run.said.empty(); });
        if (separator != " " && goesOn && before != first.runs.rend()) {
            addMark(before->said.back().words, ",");
        }
        first.runs.push_back(Run{std::string(separator), {}, first.runs.back().language, {}, Role::Plain});
        first.runs.insert(first.runs.end(), second.runs.begin(), second.runs.end());
    }
    return first;
}

} // namespace perron::page
