#include "data/doubtful.h"

#include "data/raw_line.h"

namespace perron::data {

namespace {

using SchemaJson = SchemaView::Json;

bool isFree(const SchemaJson* schema) {
    const SchemaJson* type = SchemaView::under(schema, "type");
    return type != nullptr && *type == "string" && SchemaView::under(schema, "pattern") == nullptr &&
           SchemaView::under(schema, "enum") == nullptr;
}

} // namespace

void doubtfulTexts(const Place& place, const SchemaView& schema, Remarks remarks, std::vector<Problem>& out) {
    const Value::Node& node = *place.node;
    if (!node.doubtful) {
        return;
    }
    if (node.kind == Kind::Plain && isFree(place.schema)) {
        const bool quoted = isInCurlyQuotes(node.text);
        if (quoted || remarks == Remarks::Refused) {
            out.push_back({*node.file, place.line, quoted ? curly : notRead, place.path});
        }
    }
    const std::string path = place.path + (place.path.empty() ? "" : "/");
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const Value::Node& item = *node.items[i];
        doubtfulTexts({&item, schema.ofItems(place.schema), item.line, path + std::to_string(i)}, schema, remarks, out);
    }
    for (const Value::Node::Member& member : node.members) {
        doubtfulTexts({member.value.get(), schema.ofKey(place.schema, member.key), member.line, path + member.key},
                      schema, remarks, out);
    }
}

} // namespace perron::data
