#include "page/words.h"

#include <algorithm>

namespace perron::page {

namespace {

const Language french{"fr"};

/// Cuts the pattern at its {names}: literal stretches become runs of the message, values are spliced in whole.
Text fill(const std::string& pattern, const Language& language, const std::string& id, const Arguments& arguments) {
    Text text;
    const auto literal = [&](std::string_view words) {
        const Text part = makeText(std::string(words), language, MessageId{id});
        text.runs.insert(text.runs.end(), part.runs.begin(), part.runs.end());
    };
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
        if (close == std::string::npos) {
            break;
        }
        const std::string_view name = std::string_view(pattern).substr(open + 1, close - open - 1);
        const auto value =
            std::find_if(arguments.begin(), arguments.end(), [&](const auto& a) { return a.first == name; });
        literal(std::string_view(pattern).substr(at, open - at));
        if (value != arguments.end()) {
            text.runs.insert(text.runs.end(), value->second.runs.begin(), value->second.runs.end());
        }
        at = close + 1;
    }
    literal(std::string_view(pattern).substr(at));
    return text;
}

} // namespace

Text Words::say(const Language& language, std::string_view id, const Arguments& arguments) const {
    if (const auto found = m_find(language, id)) {
        return fill(*found, language, std::string(id), arguments);
    }
    const auto fallback = m_find(french, id);
    return fill(fallback.value_or(std::string(id)), french, std::string(id), arguments);
}

Text Words::content(const Language& language, const std::string& id, const std::string& ownFrench) const {
    if (language != french) {
        if (const auto found = m_find(language, id)) {
            return makeText(*found, language, MessageId{id});
        }
    }
    return makeText(ownFrench, french, MessageId{id});
}

} // namespace perron::page
