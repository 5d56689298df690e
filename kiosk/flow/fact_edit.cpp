#include "flow/fact_edit.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "base/cases.h"
#include "data/document.h"
#include "flow/yaml_lines.h"

namespace perron::flow {

namespace {

using data::Value;
using Lines = std::vector<std::string>;

constexpr std::array<std::string_view, 2> verdicts{"verifie", "a_corriger"};

std::optional<Value> factIn(const Value& list, const std::string& id) {
    for (const char* key : {"faits", "phrases", "a_apporter"}) {
        for (const Value& fact : list.isMap() && list.has(key) ? list[key].list() : std::vector<Value>()) {
            if (fact.textOr("id") == id) {
                return fact;
            }
        }
    }
    return std::nullopt;
}

std::optional<Value> find(const Value& root, const FactPlace& place) {
    if (place.step.empty()) {
        return factIn(root, place.fact);
    }
    for (const Value& step : root.has("etapes") ? root["etapes"].list() : std::vector<Value>()) {
        if (step.textOr("id") == place.step) {
            return factIn(step, place.fact);
        }
    }
    return std::nullopt;
}

/// Everything a file says, a line a value, but for the verdict on this fact.
void tell(const Value& value, const std::string& path, const Value& fact, std::string& all) {
    for (const std::string& key : value.keys()) {
        const bool ofFact = value.line() == fact.line() && value.textOr("id") == fact.textOr("id");
        if (!ofFact || std::find(verdicts.begin(), verdicts.end(), key) == verdicts.end()) {
            tell(value[key], path + "/" + key, fact, all);
        }
    }
    int number = 0;
    for (const Value& item : value.list()) {
        tell(item, path + "/" + std::to_string(number++), fact, all);
    }
    all += path + "=" + value.text() + "\n";
}

std::string told(const Value& root, const Value& fact) {
    std::string all;
    tell(root, "", fact, all);
    return all;
}

bool holds(const Value& fact, const Verdict& verdict) {
    return std::visit(
        Cases{
            [&](const Verified& one) {
                return fact.has("verifie") && !fact.has("a_corriger") && fact["verifie"].textOr("par") == one.by &&
                       fact["verifie"].textOr("le") == one.on && fact["verifie"].textOr("valeur") == one.value;
            },
            [&](const Disputed& one) {
                return fact.has("a_corriger") && !fact.has("verifie") && fact["a_corriger"].textOr("par") == one.by &&
                       fact["a_corriger"].textOr("le") == one.on && fact["a_corriger"].textOr("dit") == one.says;
            },
        },
        verdict);
}

bool standsAlone(std::string_view line, std::size_t key) {
    return yaml::indentOf(line) == key;
}

/// The line of a key, from 0: the last one not below its value where the key stands.
std::optional<std::size_t> lineOf(const Lines& lines, const Value& fact, std::string_view key) {
    const auto first = static_cast<std::size_t>(fact.line() - 1);
    for (auto at = static_cast<std::size_t>(fact[key].line()); at-- > first;) {
        if (at < lines.size() && !yaml::keysIn(lines[at], key).empty()) {
            return at;
        }
    }
    return std::nullopt;
}

/// Takes "key: ..." out, and leaves what is said about it. A line of its own goes, with those indented below it.
bool takeOut(Lines& lines, std::size_t at, std::string_view key, std::size_t which) {
    const std::vector<std::size_t> keys = yaml::keysIn(lines[at], key);
    if (which >= keys.size()) {
        return false;
    }
    std::string& line = lines[at];
    const std::size_t begin = keys[which];
    if (!standsAlone(line, begin)) {
        const std::size_t value = line.find_first_not_of(' ', begin + key.size() + 1);
        const std::size_t end = yaml::pastValue(line, value);
        const std::size_t comma = line.find_last_not_of(' ', begin - 1);
        if (end == std::string::npos || comma == std::string::npos || line[comma] != ',') {
            return false;
        }
        line.erase(comma, end - comma);
        return true;
    }
    std::size_t end = at + 1;
    for (std::size_t next = end; next < lines.size(); ++next) {
        if (yaml::saysNothing(lines[next])) {
            continue;
        }
        if (yaml::indentOf(lines[next]) <= begin) {
            break;
        }
        end = next + 1;
    }
    Lines kept;
    for (std::size_t each = at; each < end; ++each) {
        const std::size_t comment = yaml::commentIn(lines[each]);
        if (comment < lines[each].size()) {
            kept.push_back(std::string(begin, ' ') + lines[each].substr(comment));
        }
    }
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.begin() + static_cast<std::ptrdiff_t>(end));
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), kept.begin(), kept.end());
    return true;
}

/// What the verdict stands behind: the source, or the text of what has none.
std::string_view anchorOf(const Value& fact) {
    return fact.has("source") ? "source" : "texte";
}

/// Puts the verdict behind it.
bool putIn(Lines& lines, const Value& fact, const std::string& words, std::size_t which) {
    const std::string_view key = anchorOf(fact);
    const auto at = lineOf(lines, fact, key);
    if (!at || which >= yaml::keysIn(lines[*at], key).size()) {
        return false;
    }
    std::string& line = lines[*at];
    const std::size_t begin = yaml::keysIn(line, key)[which];
    const std::size_t before = line.find_last_not_of(' ', begin == 0 ? std::string::npos : begin - 1);
    const bool inBraces = begin > 0 && before != std::string::npos && (line[before] == '{' || line[before] == ',');
    if (inBraces) {
        const std::size_t end = yaml::pastValue(line, line.find_first_not_of(' ', begin + key.size() + 1));
        if (end == std::string::npos) {
            return false;
        }
        line.insert(end, ", " + words);
        return true;
    }
    const std::string newline = yaml::endOf(lines, *at);
    if (!line.ends_with('\n')) {
        line += newline;
    }
    const auto below = static_cast<std::ptrdiff_t>(std::max<std::size_t>(
        *at + 1, static_cast<std::size_t>(fact[key].line()))); // the value may stand under its key
    lines.insert(lines.begin() + below, std::string(begin, ' ') + words + newline);
    return true;
}

/// The verdict there was is gone: true where it could be taken out, or there was none.
Result<std::string> withoutVerdict(std::string_view text, const FactPlace& place, std::size_t which) {
    std::string now(text);
    for (const std::string_view key : verdicts) {
        const data::Read read = data::readBytes(now, "", "");
        const auto fact = read.root ? find(*read.root, place) : std::nullopt;
        if (!fact) {
            return fail(Code::Refused, "the file no longer reads");
        }
        if (!fact->has(key)) {
            continue;
        }
        Lines lines = yaml::linesOf(now);
        const auto at = lineOf(lines, *fact, key);
        if (!at || !takeOut(lines, *at, key, which)) {
            return fail(Code::Refused, "an earlier verdict stands on several lines");
        }
        now = yaml::joined(lines);
    }
    return now;
}

/// One attempt: where several facts share a line, `which` of them.
std::optional<std::string> attempt(std::string_view text, const std::string& before, const FactPlace& place,
                                   const Verdict& verdict, std::size_t taken, std::size_t put) {
    const auto bare = withoutVerdict(text, place, taken);
    if (!bare) {
        return std::nullopt;
    }
    const data::Read between = data::readBytes(*bare, "", "");
    const auto fact = between.root ? find(*between.root, place) : std::nullopt;
    Lines lines = yaml::linesOf(*bare);
    if (!fact || !fact->has(anchorOf(*fact)) || !putIn(lines, *fact, written(verdict), put)) {
        return std::nullopt;
    }
    const std::string made = yaml::joined(lines);
    const data::Read after = data::readBytes(made, "", "");
    const auto changed = after.root ? find(*after.root, place) : std::nullopt;
    const bool right = changed && holds(*changed, verdict) && told(*after.root, *changed) == before;
    return right ? std::optional(made) : std::nullopt;
}

} // namespace

std::string written(const Verdict& verdict) {
    return std::visit(
        Cases{
            [](const Verified& one) {
                const std::string value = one.value.empty() ? "" : ", valeur: " + yaml::scalar(one.value);
                return fmt::format("verifie: {{ par: {}, le: {}{} }}", yaml::scalar(one.by), one.on, value);
            },
            [](const Disputed& one) {
                const std::string says = one.says.empty() ? "" : ", dit: " + yaml::scalar(one.says);
                return fmt::format("a_corriger: {{ par: {}, le: {}{} }}", yaml::scalar(one.by), one.on, says);
            },
        },
        verdict);
}

Result<std::string> withVerdict(std::string_view yaml, const FactPlace& place, const Verdict& verdict) {
    const data::Read read = data::readBytes(yaml, "", "");
    if (!read.root) {
        return fail(Code::Malformed, read.problems.empty() ? "" : read.problems.front().reason);
    }
    const auto fact = find(*read.root, place);
    if (!fact) {
        return fail(Code::NotFound, place.fact);
    }
    const std::string before = told(*read.root, *fact);
    constexpr std::size_t mostOnALine = 6;
    for (std::size_t taken = 0; taken < mostOnALine; ++taken) {
        for (std::size_t put = 0; put < mostOnALine; ++put) {
            if (auto made = attempt(yaml, before, place, verdict, taken, put)) {
                return std::move(*made);
            }
        }
    }
    return fail(Code::Refused, written(verdict));
}

} // namespace perron::flow
