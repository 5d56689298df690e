#include "data/explain.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <regex>

#include <fmt/format.h>

#include "data/doubtful.h"
#include "data/raw_line.h"

namespace perron::data {

namespace {

using SchemaJson = SchemaView::Json;
using Node = Value::Node;

std::string between(const std::string& fault) {
    const std::size_t begin = fault.find('\'') + 1;
    return fault.substr(begin, fault.rfind('\'') - begin);
}

std::vector<std::string> knownKeys(const SchemaJson* schema) {
    std::vector<std::string> keys;
    if (const SchemaJson* properties = SchemaView::under(schema, "properties")) {
        for (const auto& [key, unused] : properties->items()) {
            keys.push_back(key);
        }
    }
    return keys;
}

/// Whether a key that is wanted here stands here with a slip in it, which is told (unknownKeys).
bool isMisspelt(const std::string& key, const Place& place) {
    const std::vector<std::string> known = knownKeys(place.schema);
    return std::ranges::any_of(place.node->members, [&](const Node::Member& member) {
        return std::ranges::find(known, member.key) == known.end() && nearest(member.key, known) == key;
    });
}

void unknownKeys(const Place& place, const std::string& file, std::vector<Problem>& out) {
    const std::vector<std::string> known = knownKeys(place.schema);
    for (const Node::Member& member : place.node->members) {
        if (std::find(known.begin(), known.end(), member.key) != known.end()) {
            continue;
        }
        const std::string permitted = known.empty() ? "" : fmt::format(" ; sont permises : {}", fmt::join(known, ", "));
        std::string reason =
            fmt::format("la clé {} n'existe pas ici", quotation(member.key)) + nearestOr(member.key, known, permitted);
        const std::string path = place.path + (place.path.empty() ? "" : "/") + member.key;
        out.push_back({file, member.line, std::move(reason), path});
    }
}

void oneOfTheWords(const Place& place, const std::string& file, std::vector<Problem>& out) {
    std::vector<std::string> words;
    if (const SchemaJson* several = SchemaView::under(place.schema, "enum")) {
        for (const SchemaJson& word : *several) {
            words.push_back(word.is_string() ? word.get<std::string>() : word.dump());
        }
    } else if (const SchemaJson* one = SchemaView::under(place.schema, "const")) {
        words.push_back(one->is_string() ? one->get<std::string>() : one->dump());
    }
    const std::string all = words.empty() ? "" : fmt::format(" ; choisissez parmi : {}", fmt::join(words, ", "));
    std::string reason =
        fmt::format("{} n'est pas possible ici", quotation(place.node->text)) + nearestOr(place.node->text, words, all);
    out.push_back({file, place.line, std::move(reason), place.path});
}

std::string wanted(const SchemaJson* schema) {
    const SchemaJson* type = SchemaView::under(schema, "type");
    const std::string name = type && type->is_string() ? type->get<std::string>() : "";
    return name == "string"    ? "un texte"
           : name == "integer" ? "un nombre entier"
           : name == "number"  ? "un nombre"
           : name == "boolean" ? "true (oui) ou false (non)"
           : name == "array"   ? "une liste"
           : name == "object"  ? "des clés suivies de deux-points"
                               : "une autre sorte de valeur";
}

/// A list of words stands between brackets, one of keys and values under dashes.
std::string asList(const Place& place, const SchemaView& schema) {
    const SchemaJson* type = SchemaView::under(schema.ofItems(place.schema), "type");
    const bool words = type != nullptr && *type == "string";
    const bool one = place.node->kind == Kind::Plain || place.node->kind == Kind::Quoted;
    return words && one ? fmt::format("mettez des crochets : [{}]", place.node->text)
           : words      ? "mettez des crochets, par exemple [un, deux]"
                        : "commencez chaque ligne par un tiret et une espace";
}

std::string kindOf(const Node& node) {
    switch (node.kind) {
    case Kind::Nothing:
        return node.doubtful ? std::string("rien : ") + notRead : "rien";
    case Kind::List:
        return "une liste";
    case Kind::Map:
        return "des clés";
    case Kind::Plain:
    case Kind::Quoted:
        break;
    }
    return quotation(node.text);
}

std::string hint(const Place& place) {
    const SchemaJson* description = SchemaView::under(place.schema, "description");
    return description && description->is_string() ? fmt::format(" ({})", description->get<std::string>()) : "";
}

/// "47,0", as one writes it by hand.
bool isWithComma(const std::string& text) {
    const std::size_t comma = text.find(',');
    return comma != std::string::npos && comma == text.rfind(',') &&
           text.find_first_not_of("-0123456789,") == std::string::npos;
}

/// What mends a value of the wrong type; "" where what is wanted says enough.
std::string mendOfType(const Place& place, const SchemaView& schema) {
    const Node& node = *place.node;
    const SchemaJson* type = SchemaView::under(place.schema, "type");
    const auto wants = [&](const char* name) { return type != nullptr && *type == name; };
    const RawLine raw = rawLine(node.text);
    if (wants("array")) {
        return " ; " + asList(place, schema);
    }
    if (wants("object") && raw.colonStuck) {
        return fmt::format(" ; mettez une espace après les deux-points : {}: {}", raw.key, raw.value);
    }
    if (wants("number") && isWithComma(node.text)) {
        std::string point = node.text;
        std::ranges::replace(point, ',', '.');
        return " ; écrivez un point, pas une virgule : " + point;
    }
    if ((node.kind == Kind::List || node.kind == Kind::Map) && node.line == place.line) {
        return " ; mettez le texte entre guillemets \"";
    }
    return node.kind == Kind::Nothing && !node.doubtful ? " ; écrivez-le après les deux-points" : "";
}

std::string wrongType(const Place& place, const SchemaView& schema) {
    return fmt::format("il faut {} ici, pas {}{}{}", wanted(place.schema), kindOf(*place.node), hint(place),
                       mendOfType(place, schema));
}

/// "santé" as a name is written: "sante". Without what has no letter there.
std::string asName(std::string_view text) {
    struct Letter {
        std::string_view written;
        char plain;
    };
    constexpr std::array letters{Letter{"é", 'e'}, Letter{"è", 'e'}, Letter{"ê", 'e'}, Letter{"ë", 'e'},
                                 Letter{"à", 'a'}, Letter{"â", 'a'}, Letter{"î", 'i'}, Letter{"ï", 'i'},
                                 Letter{"ô", 'o'}, Letter{"ù", 'u'}, Letter{"û", 'u'}, Letter{"ç", 'c'},
                                 Letter{"É", 'e'}, Letter{"À", 'a'}, Letter{"’", '-'}};
    std::string name;
    while (!text.empty()) {
        const auto* const letter =
            std::ranges::find_if(letters, [&](const Letter& one) { return text.starts_with(one.written); });
        const bool plain = letter == letters.end();
        const auto sign = static_cast<unsigned char>(plain ? text.front() : letter->plain);
        if (std::isalnum(sign) != 0) {
            name += static_cast<char>(std::tolower(sign));
        } else if (!name.empty() && name.back() != '-' && sign < 0x80) {
            name += '-';
        }
        text.remove_prefix(plain ? 1 : letter->written.size());
    }
    return name.substr(0, name.find_last_not_of('-') + 1);
}

/// What a name that is misspelt may be meant to be; "" where that is none either.
std::string mendOfName(const Place& place) {
    const SchemaJson* pattern = SchemaView::under(place.schema, "pattern");
    const std::string name = asName(place.node->text);
    const bool isName = pattern != nullptr && pattern->is_string() &&
                        pattern->get<std::string>().starts_with("^[a-z]") && !name.empty() &&
                        name != place.node->text && std::regex_match(name, std::regex(pattern->get<std::string>()));
    return isName ? " ; écrivez " + name : "";
}

std::string bound(const Place& place, const char* key) {
    const SchemaJson* limit = SchemaView::under(place.schema, key);
    return limit ? limit->dump() : "la limite est dépassée";
}

} // namespace

Place placeOf(const Node& root, const SchemaView& schema, const std::vector<std::string>& context) {
    Place place{&root, schema.root(), root.line, ""};
    for (std::size_t i = 1; i < context.size(); ++i) {
        const std::string step = context[i].substr(1, context[i].size() - 2); // "[titre]" or "[3]"
        place.path += (place.path.empty() ? "" : "/") + step;
        if (place.node->kind == Kind::List) {
            std::size_t index = 0;
            std::from_chars(step.data(), step.data() + step.size(), index);
            if (index >= place.node->items.size()) {
                break;
            }
            place.schema = schema.ofItems(place.schema);
            place.node = place.node->items[index].get();
            place.line = place.node->line;
        } else if (const Node::Member* member = place.node->member(step)) {
            place.schema = schema.ofKey(place.schema, step);
            place.node = member->value.get();
            place.line = member->line;
        }
    }
    return place;
}

void explain(const Place& place, const SchemaView& schema, const std::string& fault, const std::string& file,
             std::vector<Problem>& out) {
    const auto add = [&](int line, std::string reason) { out.push_back({file, line, std::move(reason), place.path}); };
    if (fault.starts_with("Object contains a property")) {
        unknownKeys(place, file, out);
    } else if (fault.starts_with("Missing required property '")) {
        if (const std::string key = between(fault); !isMisspelt(key, place)) {
            add(place.node->line, fmt::format("il manque la clé {}", quotation(key)));
        }
    } else if (fault.starts_with("Value type not permitted")) {
        const bool below = place.node->kind == Kind::Plain; // a text begun under its key is wrong where it stands
        add(below ? place.node->line : place.line, wrongType(place, schema));
    } else if (fault.starts_with("Failed to match against any enum") ||
               fault.starts_with("Failed to match expected value")) {
        oneOfTheWords(place, file, out);
    } else if (fault.starts_with("Failed to match regex") || fault.starts_with("String should be a valid date")) {
        add(place.line, fmt::format("{} n'est pas écrit comme il faut{}{}", quotation(place.node->text), hint(place),
                                    mendOfName(place)));
    } else if (fault.starts_with("Array should contain no more")) {
        add(place.line, fmt::format("la liste est trop longue : {} au plus{}", bound(place, "maxItems"), hint(place)));
    } else if (fault.starts_with("Array should contain no fewer")) {
        add(place.line, fmt::format("la liste est trop courte : {} au moins", bound(place, "minItems")));
    } else if (fault.starts_with("String should be no more")) {
        add(place.line, fmt::format("ce texte est trop long : {} lettres au plus", bound(place, "maxLength")));
    } else if (fault.starts_with("String should be no fewer")) {
        add(place.line, place.node->text.empty()
                            ? std::string("ce texte est vide")
                            : fmt::format("ce texte est trop court : {} lettres au moins", bound(place, "minLength")));
    } else if (fault.starts_with("Expected number less than")) {
        add(place.line, fmt::format("{} est trop grand : {} au plus{}", quotation(place.node->text),
                                    bound(place, "maximum"), hint(place)));
    } else if (fault.starts_with("Expected number greater than")) {
        add(place.line, fmt::format("{} est trop petit : {} au moins{}", quotation(place.node->text),
                                    bound(place, "minimum"), hint(place)));
    } else if (fault.starts_with("Elements at indexes")) {
        add(place.line, "la même valeur est deux fois dans la liste");
    } else if (fault.starts_with("Object should have no fewer")) {
        add(place.line, "il manque des clés ici");
    } else if (!fault.starts_with("Failed to validate")) {
        add(place.line, fmt::format("{} n'est pas permis ici{}", kindOf(*place.node), hint(place)));
    }
}

} // namespace perron::data
