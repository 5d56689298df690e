#include "data/schema_view.h"

namespace perron::data {

using SchemaJson = SchemaView::Json;

const SchemaJson* SchemaView::followed(const SchemaJson* schema) const {
    for (int hops = 0; hops < 20; ++hops) {
        const SchemaJson* reference = under(schema, "$ref");
        if (reference == nullptr) {
            break;
        }
        schema = pointedTo(reference->get_ref<const std::string&>());
    }
    return schema;
}

const SchemaJson* SchemaView::pointedTo(std::string_view target) const {
    if (!target.starts_with('#')) {
        return nullptr;
    }
    const SchemaJson* found = &m_schema;
    for (std::size_t slash = target.find('/'); slash != std::string_view::npos && found != nullptr;) {
        const std::size_t next = target.find('/', slash + 1);
        found = under(found, target.substr(slash + 1, next - slash - 1));
        slash = next;
    }
    return found;
}

const SchemaJson* SchemaView::under(const SchemaJson* schema, std::string_view key) {
    if (schema == nullptr || !schema->is_object()) {
        return nullptr;
    }
    const auto found = schema->find(key);
    return found == schema->end() ? nullptr : &*found;
}

const SchemaJson* SchemaView::ofItems(const SchemaJson* schema) const {
    const SchemaJson* items = under(schema, "items");
    return items != nullptr && items->is_object() ? followed(items) : nullptr;
}

const SchemaJson* SchemaView::ofKey(const SchemaJson* schema, const std::string& key) const {
    if (const SchemaJson* found = under(under(schema, "properties"), key)) {
        return followed(found);
    }
    const SchemaJson* more = under(schema, "additionalProperties");
    return more != nullptr && more->is_object() ? followed(more) : nullptr;
}

} // namespace perron::data
