#include "data/schema.h"

#include <algorithm>
#include <charconv>
#include <exception>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "data/scalar.h"

namespace perron::data {

namespace {

using Json = nlohmann::json;
using Node = Value::Node;

/// One place of the file beside the part of the schema that speaks about it (null where that cannot be told simply:
/// below anyOf, oneOf or if).
struct Place {
    const Node* node;
    const Json* schema;
    int line; ///< of the key where there is one
    std::string path;
};

class Checker {
public:
    explicit Checker(const Json& schema)
        : m_schema(schema) {}

    Json convert(const Node& node, const Json* schema) const {
        schema = followed(schema);
        Json made;
        switch (node.kind) {
        case Kind::Nothing:
            return nullptr;
        case Kind::Quoted:
            return node.text;
        case Kind::Plain:
            return asksForText(schema) ? Json(node.text) : plainScalar(node.text);
        case Kind::List:
            made = Json::array();
            for (const auto& item : node.items) {
                made.push_back(convert(*item, ofItems(schema)));
            }
            return made;
        case Kind::Map:
            made = Json::object();
            for (const Node::Member& member : node.members) {
                made[member.key] = convert(*member.value, ofKey(schema, member.key));
            }
            return made;
        }
        return nullptr;
    }

    Place placeOf(const Node& root, const std::vector<std::string>& context) const {
        Place place{&root, followed(&m_schema), root.line, ""};
        for (std::size_t i = 1; i < context.size(); ++i) {
            const std::string step = context[i].substr(1, context[i].size() - 2); // "[titre]" or "[3]"
            place.path += (place.path.empty() ? "" : "/") + step;
            if (place.node->kind == Kind::List) {
                std::size_t index = 0;
                std::from_chars(step.data(), step.data() + step.size(), index);
                if (index >= place.node->items.size()) {
                    break;
                }
                place.schema = followed(ofItems(place.schema));
                place.node = place.node->items[index].get();
                place.line = place.node->line;
            } else if (const Node::Member* member = place.node->member(step)) {
                place.schema = followed(ofKey(place.schema, step));
                place.node = member->value.get();
                place.line = member->line;
            }
        }
        return place;
    }

    void explain(const Place& place, const std::string& fault, const std::string& file,
                 std::vector<Problem>& out) const {
        const auto add = [&](int line, std::string reason) {
            out.push_back({file, line, std::move(reason), place.path});
        };
        if (fault.starts_with("Object contains a property")) {
            unknownKeys(place, file, out);
        } else if (fault.starts_with("Missing required property '")) {
            add(place.node->line, fmt::format("il manque la clé {}", quotation(between(fault))));
        } else if (fault.starts_with("Value type not permitted")) {
            add(place.line,
                fmt::format("il faut {} ici, pas {}{}", wanted(place.schema), kindOf(*place.node), hint(place)));
        } else if (fault.starts_with("Failed to match against any enum") ||
                   fault.starts_with("Failed to match expected value")) {
            oneOfTheWords(place, file, out);
        } else if (fault.starts_with("Failed to match regex") || fault.starts_with("String should be a valid date")) {
            add(place.line,
                fmt::format("{} n'est pas écrit comme il faut{}", quotation(place.node->text), hint(place)));
        } else if (fault.starts_with("Array should contain no more")) {
            add(place.line, fmt::format("la liste est trop longue : {} au plus", bound(place, "maxItems")));
        } else if (fault.starts_with("Array should contain no fewer")) {
            add(place.line, fmt::format("la liste est trop courte : {} au moins", bound(place, "minItems")));
        } else if (fault.starts_with("String should be no more")) {
            add(place.line, fmt::format("ce texte est trop long : {} lettres au plus", bound(place, "maxLength")));
        } else if (fault.starts_with("String should be no fewer")) {
            add(place.line, place.node->text.empty() ? std::string("ce texte est vide")
                                                     : fmt::format("ce texte est trop court : {} lettres au moins",
                                                                   bound(place, "minLength")));
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

private:
    const Json* followed(const Json* schema) const {
        for (int hops = 0; schema && schema->is_object() && schema->contains("$ref") && hops < 20; ++hops) {
            const std::string target = (*schema)["$ref"].get<std::string>();
            const Json::json_pointer pointer(target.starts_with('#') ? target.substr(1) : "/absent");
            schema = m_schema.contains(pointer) ? &m_schema[pointer] : nullptr;
        }
        return schema;
    }
    static const Json* under(const Json* schema, const char* key) {
        return schema && schema->is_object() && schema->contains(key) ? &(*schema)[key] : nullptr;
    }
    static const Json* ofItems(const Json* schema) {
        const Json* items = under(schema, "items");
        return items && items->is_object() ? items : nullptr;
    }
    static const Json* ofKey(const Json* schema, const std::string& key) {
        if (const Json* found = under(under(schema, "properties"), key.c_str())) {
            return found;
        }
        const Json* more = under(schema, "additionalProperties");
        return more && more->is_object() ? more : nullptr;
    }

    static bool asksForText(const Json* schema) {
        const Json* type = under(schema, "type");
        return type && *type == "string";
    }

    static std::string between(const std::string& fault) {
        const std::size_t begin = fault.find('\'') + 1;
        return fault.substr(begin, fault.rfind('\'') - begin);
    }

    static std::vector<std::string> knownKeys(const Json* schema) {
        std::vector<std::string> keys;
        if (const Json* properties = under(schema, "properties")) {
            for (const auto& [key, unused] : properties->items()) {
                keys.push_back(key);
            }
        }
        return keys;
    }

    static void unknownKeys(const Place& place, const std::string& file, std::vector<Problem>& out) {
        const std::vector<std::string> known = knownKeys(place.schema);
        for (const Node::Member& member : place.node->members) {
            if (std::find(known.begin(), known.end(), member.key) != known.end()) {
                continue;
            }
            std::string reason = fmt::format("la clé {} n'existe pas ici", quotation(member.key));
            if (const std::string near = nearest(member.key, known); !near.empty()) {
                reason += fmt::format(" ; vouliez-vous dire {} ?", quotation(near));
            } else if (!known.empty()) {
                reason += fmt::format(" ; sont permises : {}", fmt::join(known, ", "));
            }
            const std::string path = place.path + (place.path.empty() ? "" : "/") + member.key;
            out.push_back({file, member.line, std::move(reason), path});
        }
    }

    static void oneOfTheWords(const Place& place, const std::string& file, std::vector<Problem>& out) {
        std::vector<std::string> words;
        if (const Json* several = under(place.schema, "enum")) {
            for (const Json& word : *several) {
                words.push_back(word.is_string() ? word.get<std::string>() : word.dump());
            }
        } else if (const Json* one = under(place.schema, "const")) {
            words.push_back(one->is_string() ? one->get<std::string>() : one->dump());
        }
        std::string reason = fmt::format("{} n'est pas possible ici", quotation(place.node->text));
        if (const std::string near = nearest(place.node->text, words); !near.empty()) {
            reason += fmt::format(" ; vouliez-vous dire {} ?", quotation(near));
        } else if (!words.empty()) {
            reason += fmt::format(" ; choisissez parmi : {}", fmt::join(words, ", "));
        }
        out.push_back({file, place.line, std::move(reason), place.path});
    }

    static std::string wanted(const Json* schema) {
        const Json* type = under(schema, "type");
        const std::string name = type && type->is_string() ? type->get<std::string>() : "";
        return name == "string"    ? "un texte"
               : name == "integer" ? "un nombre entier"
               : name == "number"  ? "un nombre"
               : name == "boolean" ? "true (oui) ou false (non)"
               : name == "array"   ? "une liste (des lignes qui commencent par un tiret)"
               : name == "object"  ? "des clés suivies de deux-points"
                                   : "une autre sorte de valeur";
    }

    static std::string kindOf(const Node& node) {
        switch (node.kind) {
        case Kind::Nothing:
            return "rien";
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

    static std::string hint(const Place& place) {
        const Json* description = under(place.schema, "description");
        return description && description->is_string() ? fmt::format(" ({})", description->get<std::string>()) : "";
    }

    static std::string bound(const Place& place, const char* key) {
        const Json* limit = under(place.schema, key);
        return limit ? limit->dump() : "la limite est dépassée";
    }

    const Json& m_schema;
};

/// "flow.schema.json#morceau": what the file calls so under its definitions, beside the others.
Json partOf(Json whole, const std::string& name) {
    if (name.empty()) {
        return whole;
    }
    Json part = whole.at("definitions").at(name);
    part["definitions"] = std::move(whole["definitions"]);
    return part;
}

} // namespace

std::vector<Problem> checkSchema(const Value::Node& root, const Path& schemaPath) {
    std::vector<Problem> problems;
    const std::string path = schemaPath.string();
    const std::size_t mark = path.find('#');
    const Path schemaFile = path.substr(0, mark);
    const auto schemaIsBroken = [&](const std::string& what) {
        problems.push_back({schemaFile.string(), 0, "ce schéma est inutilisable : " + what, ""});
        return problems;
    };
    const auto bytes = readFile(schemaFile);
    if (!bytes) {
        return schemaIsBroken("il ne peut pas être lu");
    }
    try {
        const Json schemaJson = partOf(Json::parse(*bytes), mark == std::string::npos ? "" : path.substr(mark + 1));
        valijson::Schema schema;
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaJson), schema);
        const Checker checker(schemaJson);
        const Json document = checker.convert(root, &schemaJson);
        valijson::ValidationResults results;
        valijson::Validator validator;
        if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), &results)) {
            return problems;
        }
        for (const auto& error : results) {
            checker.explain(checker.placeOf(root, error.context), error.description, *root.file, problems);
        }
    } catch (const std::exception& broken) {
        return schemaIsBroken(broken.what());
    }
    if (problems.empty()) {
        problems.push_back({*root.file, root.line, "le fichier ne suit pas son schéma", ""});
    }
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem& a, const Problem& b) { return a.line < b.line; });
    return problems;
}

} // namespace perron::data
