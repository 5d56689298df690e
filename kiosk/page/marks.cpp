#include "page/marks.h"

#include <algorithm>
#include <array>

namespace perron::page {

namespace {

enum class Does { Nothing, Opens, Closes, Pauses, Ends };
struct Mark {
    std::string_view sign;
    Does does;
    std::string_view heard; ///< as the voice is given it
};
constexpr std::array marks{
    Mark{",", Does::Ends, ","},        Mark{".", Does::Ends, "."},   Mark{";", Does::Ends, ";"},
    Mark{":", Does::Ends, ":"},        Mark{"!", Does::Ends, "!"},   Mark{"?", Does::Ends, "?"},
    Mark{"…", Does::Ends, "."},        Mark{"،", Does::Ends, ","},   Mark{"؛", Does::Ends, ";"},
    Mark{"؟", Does::Ends, "؟"}, // the Arabic voice knows its own
    Mark{"·", Does::Pauses, ","},      Mark{"–", Does::Pauses, ","}, Mark{"—", Does::Pauses, ","},
    Mark{"-", Does::Pauses, ","},      Mark{"/", Does::Pauses, ","}, Mark{"(", Does::Opens, ","},
    Mark{"[", Does::Opens, ","},       Mark{")", Does::Closes, ","}, Mark{"]", Does::Closes, ","},
    Mark{"«", Does::Nothing, ""},      Mark{"»", Does::Nothing, ""}, Mark{"“", Does::Nothing, ""},
    Mark{"”", Does::Nothing, ""},      Mark{"„", Does::Nothing, ""}, Mark{"\"", Does::Nothing, ""},
    Mark{"\u2066", Does::Nothing, ""}, // isolates of a direction
    Mark{"\u2069", Does::Nothing, ""},
};

/// Asked at each letter of each word, where most are no sign by their first byte already.
constexpr auto firstBytes = [] {
    std::array<bool, 256> first{};
    for (const Mark& mark : marks) {
        first[static_cast<unsigned char>(mark.sign.front())] = true;
    }
    return first;
}();

const Mark* find(std::string_view text, std::size_t at) {
    if (at >= text.size() || !firstBytes[static_cast<unsigned char>(text[at])]) {
        return nullptr;
    }
    const auto* const mark = std::find_if(marks.begin(), marks.end(),
                                          [&](const Mark& each) { return text.substr(at).starts_with(each.sign); });
    return mark == marks.end() ? nullptr : mark;
}

/// The sign that ends at `end`, or none.
const Mark* findBefore(std::string_view piece, std::size_t begin, std::size_t end) {
    for (std::size_t length = 1; length <= 3 && begin + length <= end; ++length) {
        const Mark* mark = find(piece.substr(0, end), end - length);
        if (mark != nullptr && mark->sign.size() == length) {
            return mark;
        }
    }
    return nullptr;
}

} // namespace

std::size_t markAt(std::string_view text, std::size_t at) {
    const Mark* mark = find(text, at);
    return mark != nullptr ? mark->sign.size() : 0;
}

std::size_t spaceAt(std::string_view text, std::size_t at) {
    for (const std::string_view space : {" ", "\n", "\u00A0", "\u202F"}) {
        if (at < text.size() && text[at] == space.front() && text.substr(at).starts_with(space)) {
            return space.size();
        }
    }
    return 0;
}

Bare bare(std::string_view piece) {
    Bare found;
    const Mark* mark = nullptr;
    while (found.begin < piece.size() && (mark = find(piece, found.begin)) != nullptr) {
        const std::size_t next = found.begin + mark->sign.size();
        const bool inside = next < piece.size() && markAt(piece, next) == 0;
        if (inside && (mark->sign == "." || mark->sign == "-")) {
            break; // "-5" and ".gouv.fr" keep what begins them
        }
        addMark(found.before, mark->heard);
        found.begin = next;
    }
    found.end = piece.size();
    while (found.end > found.begin && (mark = findBefore(piece, found.begin, found.end)) != nullptr) {
        found.end -= mark->sign.size();
        found.closes = found.closes || mark->does == Does::Closes;
    }
    for (std::size_t at = found.end; at < piece.size(); at += markAt(piece, at)) {
        mark = find(piece, at);
        if (mark->does == Does::Ends || mark->does == Does::Pauses) {
            addMark(found.after, mark->heard);
        }
    }
    return found;
}

std::string marksBefore(std::string_view shown) {
    std::string heard;
    bool closed = false;
    std::size_t at = 0;
    while (at < shown.size()) {
        if (const std::size_t space = spaceAt(shown, at)) {
            at += space;
            continue;
        }
        const Mark* mark = find(shown, at);
        if (mark == nullptr) {
            break;
        }
        closed = closed || mark->does == Does::Closes;
        if (mark->does != Does::Closes) {
            addMark(heard, mark->heard);
        }
        at += mark->sign.size();
    }
    if (closed && at < shown.size()) { // words go on after the bracket
        addMark(heard, ",");
    }
    return heard == "؟" ? "?" : heard;
}

void addMark(std::string& words, std::string_view mark) {
    constexpr std::string_view pauses = ",;:";
    if (mark.empty()) {
        return;
    }
    const bool has = !words.empty() && std::string_view(",;:.?!").find(words.back()) != std::string_view::npos;
    if (!has) {
        words += mark;
    } else if (pauses.find(words.back()) != std::string_view::npos && pauses.find(mark) == std::string_view::npos) {
        words.replace(words.size() - 1, 1, mark);
    }
}

} // namespace perron::page
