#include "data/document.h"

#include <charconv>

#include <fmt/format.h>

#include "data/node.h"
#include "data/schema.h"
#include "data/yaml.h"

namespace perron::data {

namespace {

constexpr std::size_t mostSentences = 20;

template <class Number>
Number numberOf(const std::string& text) {
    const char* begin = text.data();
    if (*begin == '+') {
        ++begin;
    }
    Number number{};
    const auto [end, problem] = std::from_chars(begin, text.data() + text.size(), number);
    return problem == std::errc() && end == text.data() + text.size() ? number : Number{};
}

Result<Value> whole(Read read) {
    if (read.problems.empty()) {
        return *read.root;
    }
    std::string lines;
    for (std::size_t i = 0; i < read.problems.size() && i < mostSentences; ++i) {
        lines += (i ? "\n" : "") + sentence(read.problems[i]);
    }
    return fail(read.code, lines);
}

Read readWith(std::string_view bytes, const std::string& file, const Limits& limits,
              const std::optional<Schema>& schema) {
    if (bytes.size() > limits.bytes) {
        return {std::nullopt,
                {{file, 0, fmt::format("le fichier est trop gros ({} octets, {} au plus)", bytes.size(), limits.bytes),
                  ""}},
                Code::Refused};
    }
    Tree tree = readYaml(bytes, file, limits);
    if (tree.problem) {
        return {std::nullopt, {std::move(*tree.problem)}, Code::Malformed};
    }
    Read read{Value(tree.root), {}, Code::Malformed};
    if (schema) {
        read.problems = checkSchema(*tree.root, *schema);
    }
    return read;
}

Read readFileWith(const Path& file, const Limits& limits, const std::optional<Schema>& schema) {
    const auto bytes = readFile(file, limits.bytes);
    if (!bytes) {
        const std::string reason =
            bytes.error().code == Code::NotFound
                ? "le fichier n'existe pas ou ne peut pas être lu ; remettez-le, ou vérifiez ses droits"
            : bytes.error().code == Code::Refused
                ? fmt::format("le fichier est trop gros : {} Ko au plus ; coupez-le, ou ôtez ce qui n'est pas du texte",
                              limits.bytes / 1024)
                : "le fichier ne peut pas être lu ; vérifiez ses droits";
        return {std::nullopt, {{file.string(), 0, reason, ""}}, bytes.error().code};
    }
    return readWith(*bytes, file.string(), limits, schema);
}

} // namespace

const Value::Node::Member* Value::Node::member(std::string_view key) const {
    for (const Member& one : members) {
        if (one.key == key) {
            return &one;
        }
    }
    return nullptr;
}

Value::Value(std::shared_ptr<const Node> node)
    : m_node(std::move(node)) {}

bool Value::isMap() const {
    return m_node->kind == Kind::Map;
}
bool Value::isList() const {
    return m_node->kind == Kind::List;
}
bool Value::has(std::string_view key) const {
    return m_node->member(key) != nullptr;
}

Value Value::operator[](std::string_view key) const {
    const Node::Member* found = m_node->member(key);
    if (found == nullptr) {
        auto nothing = std::make_shared<Node>();
        nothing->line = m_node->line;
        nothing->file = m_node->file;
        return Value(std::move(nothing));
    }
    return Value(found->value);
}

std::vector<Value> Value::list() const {
    std::vector<Value> elements;
    for (const auto& item : m_node->items) {
        elements.emplace_back(item);
    }
    return elements;
}

std::vector<std::string> Value::keys() const {
    std::vector<std::string> names;
    for (const Node::Member& one : m_node->members) {
        names.push_back(one.key);
    }
    return names;
}

std::string Value::text() const {
    return m_node->text;
}
std::int64_t Value::integer() const {
    return numberOf<std::int64_t>(m_node->text);
}
double Value::number() const {
    return numberOf<double>(m_node->text);
}
bool Value::truth() const {
    return m_node->kind == Kind::Plain && m_node->text == "true";
}

std::string Value::textOr(std::string_view key, std::string_view otherwise) const {
    const Node::Member* found = m_node->member(key);
    return found ? found->value->text : std::string(otherwise);
}

std::string Value::where() const {
    return fmt::format("{}:{}", file(), line());
}
const std::string& Value::file() const {
    return *m_node->file;
}
int Value::line() const {
    return m_node->line;
}
Problem Value::problem(std::string reason) const {
    return {file(), line(), std::move(reason), ""};
}

Read readBytes(std::string_view bytes, std::string_view name, const Path& schema, const Limits& limits) {
    return readWith(bytes, std::string(name), limits, schema.empty() ? std::nullopt : std::optional<Schema>(schema));
}

Read read(const Path& file, const Schema& schema, const Limits& limits) {
    return readFileWith(file, limits, schema);
}

Read read(const Path& file, const Path& schema, const Limits& limits) {
    return readFileWith(file, limits, schema.empty() ? std::nullopt : std::optional<Schema>(schema));
}

Result<Value> load(const Path& file, const Path& schema, std::size_t maxBytes) {
    return whole(read(file, schema, {.bytes = maxBytes}));
}

Result<Value> parse(std::string_view bytes, std::string_view name, const Path& schema) {
    return whole(readBytes(bytes, name, schema));
}

} // namespace perron::data
