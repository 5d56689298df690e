#include "page/text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "page/tokens.h"

namespace perron::page {

Direction directionOf(const Language& language) {
    static constexpr std::array rightToLeft{"ar", "fa", "he", "ps", "ur"};
    const std::string_view code = std::string_view(language.value).substr(0, 2);
    const bool right = std::find(rightToLeft.begin(), rightToLeft.end(), code) != rightToLeft.end();
    return right ? Direction::RightToLeft : Direction::LeftToRight;
}

Direction directionOf(const Text& text) {
    const bool right = std::any_of(text.runs.begin(), text.runs.end(),
                                   [](const Run& run) { return directionOf(run.language) == Direction::RightToLeft; });
    return right ? Direction::RightToLeft : Direction::LeftToRight;
}

std::string shown(const Text& text) {
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
    std::vector<SpokenToken> said = tokens(shown, language);
    return {{Run{std::move(shown), std::move(said), language, std::move(message), Role::Plain}}};
}

Text makeSpoken(std::string shown, std::string said, const Language& language) {
    const std::size_t end = shown.size();
    return {{Run{std::move(shown), {{std::move(said), 0, end}}, language, {}, Role::Plain}}};
}

Text joined(Text first, std::string_view separator, const Text& second) {
    if (first.empty()) {
        return second;
    }
    if (!second.empty()) {
        const auto before =
            std::find_if(first.runs.rbegin(), first.runs.rend(), [](const Run& run) { return !run.said.empty(); });
        if (separator != " " && before != first.runs.rend()) {
            before->said.back().words += ",";
        }
        first.runs.push_back(Run{std::string(separator), {}, first.runs.back().language, {}, Role::Plain});
        first.runs.insert(first.runs.end(), second.runs.begin(), second.runs.end());
    }
    return first;
}

} // namespace perron::page
