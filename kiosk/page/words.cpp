#include "page/words.h"

#include <algorithm>

#include "base/placeholders.h"

namespace perron::page {

namespace {

const Language french{"fr"};

/// Cuts the pattern at its {names}: literal stretches become runs of the message, values are spliced in whole.
Text fill(const std::string& pattern, const Language& language, const std::string& id, const Arguments& arguments) {
    Text text;
    for (const SentencePiece& piece : sentencePieces(pattern)) {
        const auto value = piece.isName ? std::find_if(arguments.begin(), arguments.end(),
                                                       [&](const auto& a) { return a.first == piece.text; })
                                        : arguments.end();
        if (value != arguments.end()) {
            text.runs.insert(text.runs.end(), value->second.runs.begin(), value->second.runs.end());
        } else if (!piece.isName) {
            const Text part = makeText(std::string(piece.text), language, MessageId{id});
            text.runs.insert(text.runs.end(), part.runs.begin(), part.runs.end());
        }
    }
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
