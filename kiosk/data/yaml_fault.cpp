#include "data/yaml_fault.h"

#include <string_view>

#include <fmt/format.h>

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

/// Something stands where a key of the map or a dash of the list around it was expected.
Fault outOfPlace(const yaml_parser_t& parser, const LastText& last) {
    const int line = lineOf(parser.problem_mark);
    if (last.quoted && last.ends == line) {
        return {last.begins,
                "le texte entre guillemets se termine avant la fin de la ligne ; gardez un guillemet au début "
                "et un à la fin, ou ôtez-les"};
    }
    if (last.ends == line) {
        return {line, unlike};
    }
    return {line,
            "le décalage de cette ligne ne correspond pas aux lignes voisines ; alignez-la avec celles de même rang"};
}

Fault colon(const yaml_parser_t& parser, const LastText& last) {
    const int line = lineOf(parser.problem_mark);
    if (!last.quoted && last.ends == line && last.begins < line) {
        return {line, fmt::format("cette ligne continue le texte de la ligne {} ; corrigez son décalage, ou mettez une "
                                  "espace après les deux-points de la ligne {}",
                                  last.begins, last.begins)};
    }
    return {line, "deux-points de trop ou mal placé ; mettez entre guillemets \" un texte qui contient « : »"};
}

} // namespace

int lineOf(const yaml_mark_t& mark) {
    return static_cast<int>(mark.line) + 1;
}

Fault inFrench(const yaml_parser_t& parser, const LastText& last, int lines) {
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
        return outOfPlace(parser, last);
    }
    if (says("mapping values are not allowed")) {
        return colon(parser, last);
    }
    if (says("could not find expected ':'")) {
        return {lineOf(parser.context_mark), "il manque deux-points et une espace après la clé de cette ligne"};
    }
    if (says("block sequence entries")) {
        return {line, "un tiret de liste est mal placé ; mettez-le au début de la ligne, après le décalage"};
    }
    if (during("a tag") || says("undefined tag handle")) {
        return {line, "une étiquette « ! » ne sert pas ici ; effacez-la, ou mettez le texte entre guillemets \""};
    }
    if (says("cannot start any token") || says("mapping keys are not allowed") || says("alphabetic or numeric") ||
        says("expected node content") || during("scanning a block scalar")) {
        return {line, "un signe n'est pas permis ici ; mettez le texte entre guillemets \""};
    }
    if (says("<document start>")) {
        return {line, "le contenu est déjà fini avant cette ligne ; effacez ce qui suit"};
    }
    return {line, unlike};
}

} // namespace perron::data
