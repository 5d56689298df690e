#include "page/words.h"

#include <algorithm>

#include "base/placeholders.h"
#include "page/marks.h"

namespace perron::page {

namespace {

const Language french{"fr"};

void add(Text& text, const Text& more) {
    text.runs.insert(text.runs.end(), more.runs.begin(), more.runs.end());
}

Text inFrench(std::string_view words) {
    Text text = makeText(std::string(words), french);
    for (Run& run : text.runs) {
        run.role = Role::OfficialFrench;
    }
    return text;
}

/// "{commune} ?" is a question: the signs that stand right after a value give their melody to its last word.
void addLiteral(Text& text, const Text& literal) {
    const auto last =
        std::find_if(text.runs.rbegin(), text.runs.rend(), [](const Run& run) { return !run.said.empty(); });
    if (last != text.runs.rend() && !literal.empty()) {
        addMark(last->said.back().words, marksBefore(literal.runs.front().shown));
    }
    add(text, literal);
}

/// A literal stretch, cut at its [French words].
void addWords(Text& text, std::string_view words, const Language& language, const MessageId& message) {
    while (!words.empty()) {
        const std::size_t open = language == french ? std::string_view::npos : words.find('[');
        const std::size_t close = words.find(']', open);
        if (close == std::string_view::npos) {
            addLiteral(text, makeText(std::string(words), language, message));
            return;
        }
        addLiteral(text, makeText(std::string(words.substr(0, open)), language, message));
        add(text, isolated(inFrench(words.substr(open + 1, close - open - 1)), language));
        words.remove_prefix(close + 1);
    }
}

/// Cuts the pattern at its {names}: literal stretches become runs of the message, values are spliced in whole.
Text fill(const std::string& pattern, const Language& language, const std::string& id, const Arguments& arguments) {
    Text text;
    for (const SentencePiece& piece : sentencePieces(pattern)) {
        const auto value = piece.isName ? std::find_if(arguments.begin(), arguments.end(),
                                                       [&](const auto& a) { return a.first == piece.text; })
                                        : arguments.end();
        if (value != arguments.end()) {
            add(text, isolated(value->second, language));
        } else if (!piece.isName) {
            addWords(text, piece.text, language, MessageId{id});
        }
    }
    return text;
}

} // namespace

Text isolated(const Text& value, const Language& among) {
    if (directionOf(among) == directionOf(value)) {
        return value;
    }
    const auto mark = [&](const char* sign) { return Text{{Run{sign, {}, among, {}, Role::Plain}}}; };
    Text text = mark("\u2066"); // left-to-right isolate
    add(text, value);
    add(text, mark("\u2069")); // its end
    return text;
}

Text Words::say(const Language& language, std::string_view id, const Arguments& arguments) const {
    if (const auto found = m_find(language, id)) {
        return fill(*found, language, std::string(id), arguments);
    }
    const auto fallback = m_find(french, id);
    return fill(fallback.value_or(std::string(id)), french, std::string(id), arguments);
}

Text Words::sayMany(const Language& language, std::string_view id, int count, const Arguments& arguments) const {
    if (m_findMany) {
        if (const auto found = m_findMany(language, id, count)) {
            return fill(*found, language, std::string(id), arguments);
        }
        if (const auto fallback = m_findMany(french, id, count)) {
            return fill(*fallback, french, std::string(id), arguments);
        }
    }
    return say(language, id, arguments);
}

Text Words::atDesk(const Language& language, const std::string& words) const {
    return language == french ? Text{} : say(language, "desk.say", {{"word", inFrench(words)}});
}

Text Words::content(const Language& language, const std::string& id, const std::string& ownFrench) const {
    if (language != french) {
        if (const auto found = m_find(language, id)) {
            return fill(*found, language, id, {});
        }
    }
    return makeText(ownFrench, french, MessageId{id});
}

} // namespace perron::page
