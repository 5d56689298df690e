#include "data/schema_view.h"

namespace perron::data {

using Json = SchemaView::Json;

const Json* SchemaView::followed(const Json* schema) const {
    for (int hops = 0; hops < 20; ++hops) {
        const Json* reference = under(schema, "$ref");
        if (reference == nullptr) {
            break;
        }
        schema = pointedTo(reference->get_ref<const std::string&>());
    }
    return schema;
}

const Json* SchemaView::pointedTo(std::string_view target) const {
    if (!target.starts_with('#')) {
        return nullptr;
    }
    const Json* found = &m_schema;
    for (std::size_t slash = target.find('/'); slash != std::string_view::npos && found != nullptr;) {
        const std::size_t next = target.find('/', slash + 1);
        found = under(found, target.substr(slash + 1, next - slash - 1));
        slash = next;
    }
    return found;
}

const Json* SchemaView::under(const Json* schema, std::string_view key) {
    if (schema == nullptr || !schema->is_object()) {
        return nullptr;
    }
    const auto found = schema->find(key);
    return found == schema->end() ? nullptr : &*found;
}

const Json* SchemaView::ofItems(const Json* schema) const {
    const Json* items = under(schema, "items");
    return items != nullptr && items->is_object() ? followed(items) : nullptr;
}

const Json* SchemaView::ofKey(const Json* schema, const std::string& key) const {
    if (const Json* found = under(under(schema, "properties"), key)) {
        return followed(found);
    }
    const Json* more = under(schema, "additionalProperties");
    return more != nullptr && more->is_object() ? followed(more) : nullptr;
}

} // namespace perron::data
