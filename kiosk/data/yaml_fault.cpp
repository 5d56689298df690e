#include "data/yaml_fault.h"

#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "data/doubtful.h"
#include "data/raw_line.h"

namespace perron::data {

namespace {

constexpr const char* unlike = "cette ligne n'est pas écrite comme il faut (décalage, deux-points ou guillemets)";

std::string_view textOf(const char* words) {
    return words == nullptr ? std::string_view() : std::string_view(words);
}

/// A bracket is blamed where it opens; a missing comma would stop the reading at the value after it.
Fault unclosed(const yaml_parser_t& parser, std::string_view what, int lines) {
    const int opens = lineOf(parser.context_mark);
    const int stopped = lineOf(parser.problem_mark);
    std::string reason(what);
    if (stopped == opens) {
        reason += ", ou une virgule manque";
    } else if (stopped <= lines) {
        reason += fmt::format(", ou une virgule manque avant la ligne {}", stopped);
    }
    return {opens, std::move(reason)};
}

std::string quotes(std::string_view value) {
    std::string kept(value);
    std::ranges::replace(kept, '"', '\'');
    return fmt::format("\"{}\"", kept);
}

/// "texte:Oui", which YAML takes for a text; "-id: oui" too.
std::optional<Fault> stuck(int line, std::string_view bytes) {
    const RawLine raw = rawLine(lineNumber(line, bytes));
    if (raw.colonStuck) {
        return Fault{line, fmt::format("il manque une espace après les deux-points ; écrivez «\u00a0{}: {}\u00a0»",
                                       raw.key, raw.value)};
    }
    if (raw.dashStuck) {
        return Fault{line, "il manque une espace après le tiret qui commence cette ligne"};
    }
    return std::nullopt;
}

/// The first of the lines under a key that should be a list, where the second one, at `line`, has a dash and it has
/// none; 0 where that is not so.
int dashForgotten(int line, std::string_view bytes) {
    const auto indent = [&](int number) { return lineNumber(number, bytes).find_first_not_of(' '); };
    const std::size_t dash = indent(line);
    int first = line;
    while (first > 1 && indent(first - 1) != std::string_view::npos && indent(first - 1) > dash) {
        --first;
        if (rawLine(lineNumber(first, bytes)).dash) {
            return 0;
        }
    }
    const RawLine above = rawLine(lineNumber(first - 1, bytes));
    return rawLine(lineNumber(line, bytes)).dash && first < line && !above.key.empty() && above.value.empty() ? first
                                                                                                              : 0;
}

/// Something stands where a key of the map or a dash of the list around it was expected.
Fault outOfPlace(const yaml_parser_t& parser, const LastText& last, std::string_view bytes) {
    const int line = lineOf(parser.problem_mark);
    if (auto found = stuck(line, bytes)) {
        return std::move(*found);
    }
    if (last.quoted && last.ends == line) {
        return {last.begins,
                "le texte entre guillemets se termine avant la fin de la ligne ; gardez un guillemet au début "
                "et un à la fin, ou ôtez-les ; à l'intérieur, écrivez « »"};
    }
    if (last.ends == line) {
        return {line, unlike, true};
    }
    if (const int first = dashForgotten(line, bytes); first > 0) {
        return {first,
                fmt::format("il manque un tiret et une espace au début de cette ligne, comme à la ligne {}", line)};
    }
    return {line,
            "le décalage de cette ligne ne correspond pas aux lignes voisines ; alignez-la avec celles de même rang"};
}

Fault colon(const yaml_parser_t& parser, const LastText& last, std::string_view bytes) {
    const int line = lineOf(parser.problem_mark);
    if (!last.quoted && last.ends == line && last.begins < line) {
        if (auto found = stuck(last.begins, bytes)) {
            return std::move(*found);
        }
        return {line, fmt::format("cette ligne continue le texte de la ligne {} ; corrigez son décalage, ou mettez une "
                                  "espace après les deux-points de la ligne {}",
                                  last.begins, last.begins)};
    }
    return {line, "deux-points de trop ou mal placé ; mettez entre guillemets \" un texte qui contient « : »", true};
}

Fault keyAlone(const yaml_parser_t& parser, std::string_view bytes) {
    const int line = lineOf(parser.context_mark);
    return stuck(line, bytes).value_or(Fault{line, "il manque deux-points et une espace après la clé de cette ligne"});
}

} // namespace

int lineOf(const yaml_mark_t& mark) {
    return static_cast<int>(mark.line) + 1;
}

Fault withSign(Fault fault, std::string_view bytes) {
    const std::string_view value = rawLine(lineNumber(fault.line, bytes)).value;
    if (const std::string_view sign = signBefore(value); fault.maybeSign && !sign.empty()) {
        fault.reason = isInCurlyQuotes(value)
                           ? std::string(curly)
                           : fmt::format("un texte qui commence par «\u00a0{}\u00a0» se met entre guillemets\u00a0: {}",
                                         sign, quotes(value));
    }
    return fault;
}

namespace {

/// The first line indented with no-break spaces, which a word processor writes and nobody sees; 0 where there is none.
int indentedUnseen(std::string_view bytes) {
    int number = 1;
    while (!bytes.empty()) {
        const std::string_view line = bytes.substr(0, bytes.find('\n'));
        const std::size_t first = line.find_first_not_of(' ');
        if (first != std::string_view::npos && line.substr(first).starts_with("\u00a0")) {
            return number;
        }
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
        ++number;
    }
    return 0;
}

} // namespace

Fault inFrench(const yaml_parser_t& parser, const LastText& last, std::string_view bytes) {
    if (const int unseen = indentedUnseen(bytes); unseen > 0) {
        return {unseen, "des espaces insécables décalent cette ligne ; remplacez-les par des espaces ordinaires"};
    }
    const auto ends = std::ranges::count(bytes, '\n');
    const int lines = static_cast<int>(ends) + (bytes.ends_with('\n') ? 0 : 1);
    const std::string_view problem = textOf(parser.problem);
    const std::string_view context = textOf(parser.context);
    const auto says = [&](std::string_view what) { return problem.find(what) != std::string_view::npos; };
    const auto during = [&](std::string_view what) { return context.find(what) != std::string_view::npos; };
    const int line = lineOf(parser.problem_mark);
    if (during("scanning a quoted scalar")) {
        return {lineOf(parser.context_mark), "un guillemet n'est pas refermé"};
    }
    if (during("parsing a quoted scalar")) {
        return {line,
                "après une barre \\ dans un texte entre guillemets, cette lettre n'est pas permise ; doublez la barre"};
    }
    if (during("flow mapping")) {
        return unclosed(parser, "une accolade { n'est pas refermée par }", lines);
    }
    if (during("flow sequence")) {
        return unclosed(parser, "un crochet [ n'est pas refermé par ]", lines);
    }
    if (during("flow node") && line > lines) {
        return {lines, "un crochet [ ou une accolade { n'est pas refermé"};
    }
    if (during("block mapping") || during("block collection")) {
        return outOfPlace(parser, last, bytes);
    }
    if (says("mapping values are not allowed")) {
        return colon(parser, last, bytes);
    }
    if (says("could not find expected ':'")) {
        return keyAlone(parser, bytes);
    }
    if (says("block sequence entries")) {
        return {line, "un tiret de liste est mal placé ; mettez-le au début de la ligne, après le décalage", true};
    }
    if (during("a tag") || says("undefined tag handle")) {
        return {line, "une étiquette « ! » ne sert pas ici ; effacez-la, ou mettez le texte entre guillemets \"", true};
    }
    if (says("cannot start any token") || says("mapping keys are not allowed") || says("alphabetic or numeric") ||
        says("expected node content") || during("scanning a block scalar")) {
        return {line, "un signe n'est pas permis ici ; mettez le texte entre guillemets \"", true};
    }
    if (says("<document start>")) {
        return {line, "le contenu est déjà fini avant cette ligne ; effacez ce qui suit"};
    }
    return {line, unlike};
}

} // namespace perron::data
