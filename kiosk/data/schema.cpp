#include "data/schema.h"

#include <algorithm>
#include <exception>
#include <string>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "data/doubtful.h"
#include "data/explain.h"
#include "data/scalar.h"

namespace perron::data {

using SchemaJson = nlohmann::json;
using Node = Value::Node;

struct Schema::Compiled {
    std::string file;
    std::string broken; ///< French; "" where the schema serves
    SchemaJson json;
    valijson::Schema schema;
    mutable valijson::Validator validator; // keeps each pattern it has met, compiled
};

namespace {

/// "flow.schema.json#morceau": what the file calls so under its definitions, beside the others.
SchemaJson partOf(SchemaJson whole, const std::string& name) {
    if (name.empty()) {
        return whole;
    }
    SchemaJson part = whole.at("definitions").at(name);
    part["definitions"] = std::move(whole["definitions"]);
    return part;
}

bool asksForText(const SchemaJson* schema) {
    const SchemaJson* type = SchemaView::under(schema, "type");
    return type != nullptr && *type == "string";
}

SchemaJson convert(const Node& node, const SchemaView& view, const SchemaJson* schema) {
    SchemaJson made;
    switch (node.kind) {
    case Kind::Nothing:
        return nullptr;
    case Kind::Quoted:
        return node.text;
    case Kind::Plain:
        return asksForText(schema) ? SchemaJson(node.text) : plainScalar(node.text);
    case Kind::List:
        made = SchemaJson::array();
        for (const auto& item : node.items) {
            made.push_back(convert(*item, view, view.ofItems(schema)));
        }
        return made;
    case Kind::Map:
        made = SchemaJson::object();
        for (const Node::Member& member : node.members) {
            made[member.key] = convert(*member.value, view, view.ofKey(schema, member.key));
        }
        return made;
    }
    return nullptr;
}

} // namespace

Schema::Schema(const Path& path) {
    const std::string name = path.string();
    const std::size_t mark = name.find('#');
    auto compiled = std::make_shared<Compiled>();
    compiled->file = name.substr(0, mark);
    if (const auto bytes = readFile(compiled->file); !bytes) {
        compiled->broken = "il ne peut pas être lu";
    } else {
        try {
            compiled->json = partOf(SchemaJson::parse(*bytes), mark == std::string::npos ? "" : name.substr(mark + 1));
            valijson::SchemaParser(valijson::SchemaParser::kDraft7)
                .populateSchema(valijson::adapters::NlohmannJsonAdapter(compiled->json), compiled->schema);
        } catch (const std::exception& wrong) {
            compiled->broken = wrong.what();
        }
    }
    m_compiled = std::move(compiled);
}

std::vector<Problem> checkSchema(const Node& root, const Schema& schema) {
    const Schema::Compiled& compiled = *schema.compiled();
    const auto schemaIsBroken = [&](const std::string& what) {
        return std::vector<Problem>{{compiled.file, 0, "ce schéma est inutilisable : " + what, ""}};
    };
    if (!compiled.broken.empty()) {
        return schemaIsBroken(compiled.broken);
    }
    std::vector<Problem> problems;
    try {
        const SchemaView view(compiled.json);
        const SchemaJson document = convert(root, view, view.root());
        valijson::ValidationResults results;
        if (!compiled.validator.validate(compiled.schema, valijson::adapters::NlohmannJsonAdapter(document),
                                         &results)) {
            for (const auto& error : results) {
                explain(placeOf(root, view, error.context), view, error.description, *root.file, problems);
            }
            if (problems.empty()) {
                problems.push_back({*root.file, root.line, "le fichier ne suit pas son schéma", ""});
            }
        }
        const bool allowed = SchemaView::under(&compiled.json, "remarques") != nullptr;
        doubtfulTexts({&root, view.root(), root.line, ""}, view, allowed ? Remarks::Allowed : Remarks::Refused,
                      problems);
    } catch (const std::exception& broken) {
        return schemaIsBroken(broken.what());
    }
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem& a, const Problem& b) { return a.line < b.line; });
    return problems;
}

} // namespace perron::data
