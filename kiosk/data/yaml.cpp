#include "data/yaml.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "data/raw_line.h"
#include "data/remark_lines.h"
#include "data/yaml_events.h"

namespace perron::data {

namespace {

using Node = Value::Node;

constexpr const char* notAKey = "une clé doit être un mot suivi de deux-points";

std::string_view textOf(const yaml_char_t* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

/// Builds the tree while libyaml reads, so that a bomb is refused before it goes off.
class Builder {
public:
    Builder(std::shared_ptr<const std::string> file, std::string_view bytes, const Limits& limits)
        : m_file(std::move(file))
        , m_remarks(bytes)
        , m_limits(limits) {}

    std::shared_ptr<Node> root;

    /// At the end: a name nobody asks for was the first word of a text, which would not be shown.
    void refuseUnused() const {
        if (!m_unused.empty()) {
            const auto& [name, line] = *m_unused.begin();
            throw Fault{
                line,
                fmt::format("{} ne serait pas montré ; mettez le texte entre guillemets \"", quotation("&" + name)),
                true};
        }
    }

    void take(const YamlEvent& event) {
        const int line = lineOf(event->start_mark);
        switch (event->type) {
        case YAML_SCALAR_EVENT:
            scalar(event->data.scalar, line, event->end_mark);
            break;
        case YAML_ALIAS_EVENT:
            alias(textOf(event->data.alias.anchor), line);
            break;
        case YAML_SEQUENCE_START_EVENT:
            refuseTag(event->data.sequence_start.tag, line);
            open(Kind::List, line, textOf(event->data.sequence_start.anchor));
            break;
        case YAML_MAPPING_START_EVENT:
            refuseTag(event->data.mapping_start.tag, line);
            open(Kind::Map, line, textOf(event->data.mapping_start.anchor));
            break;
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT:
            close();
            break;
        default: // where the stream and its documents begin and end
            break;
        }
    }

private:
    struct Open {
        std::shared_ptr<Node> node;
        std::string anchor;
        std::optional<Node::Member> key;            ///< of a map: read, its value still to come
        std::unordered_map<std::string, int> lines; ///< of a map: where each key stands
    };

    static void refuseTag(const yaml_char_t* tag, int line) {
        constexpr std::string_view usual = "tag:yaml.org,2002:";
        std::string name(textOf(tag));
        if (name.starts_with(usual)) {
            name.replace(0, usual.size(), "!!");
        }
        if (!name.empty()) {
            throw Fault{line, fmt::format("l'étiquette {} ne sert pas ici ; effacez-la", quotation(name)), true};
        }
    }

    template <class Scalar>
    void scalar(const Scalar& scalar, int line, const yaml_mark_t& end) {
        refuseTag(scalar.tag, line);
        if (scalar.length > m_limits.letters) {
            throw Fault{line,
                        fmt::format("ce texte est trop long ({} octets, {} au plus)", scalar.length, m_limits.letters)};
        }
        count(line);
        std::string text(reinterpret_cast<const char*>(scalar.value), scalar.length);
        const bool plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
        const bool nothing =
            plain && (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL");
        auto made = node(nothing ? Kind::Nothing : plain ? Kind::Plain : Kind::Quoted, line);
        if (!nothing) {
            made->text = std::move(text);
        }
        made->doubtful = plain && (m_remarks.follow(end) || isInCurlyQuotes(made->text));
        if (scalar.anchor != nullptr) {
            const std::string name(textOf(scalar.anchor));
            m_anchors[name] = made;
            m_unused.emplace(name, line);
        }
        place(made, line);
    }

    void alias(std::string_view anchor, int line) {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end()) {
            throw Fault{line, "cet alias « * » renvoie à un nom qui n'existe pas", true};
        }
        if (found->second == nullptr) {
            throw Fault{line, "cet alias « * » renvoie à lui-même ; recopiez le texte"};
        }
        m_unused.erase(found->first);
        place(found->second, line);
    }

    std::shared_ptr<Node> node(Kind kind, int line) const {
        auto made = std::make_shared<Node>();
        made->kind = kind;
        made->line = line;
        made->file = m_file;
        return made;
    }

    void open(Kind kind, int line, std::string_view anchor) {
        count(line);
        if (!m_open.empty() && m_open.back().node->kind == Kind::Map && !m_open.back().key) {
            throw Fault{line, notAKey};
        }
        if (!anchor.empty()) {
            m_anchors[std::string(anchor)] = nullptr; // until it closes: an alias inside its own anchor finds nothing
        }
        m_open.push_back({node(kind, line), std::string(anchor), std::nullopt, {}});
        if (m_open.size() > static_cast<std::size_t>(m_limits.levels)) {
            tooDeep(line);
        }
    }

    void close() {
        const Open done = std::move(m_open.back());
        m_open.pop_back();
        if (!done.anchor.empty()) {
            m_anchors[done.anchor] = done.node;
        }
        place(done.node, done.node->line);
    }

    void place(const std::shared_ptr<Node>& child, int line) {
        if (m_open.empty()) {
            root = child;
            return;
        }
        Open& parent = m_open.back();
        if (parent.node->kind == Kind::List) {
            parent.node->items.push_back(child);
        } else if (!parent.key) {
            beginMember(parent, *child, line);
            return;
        } else {
            parent.key->value = child;
            parent.node->members.push_back(std::move(*parent.key));
            parent.key.reset();
        }
        parent.node->weight += child->weight;
        parent.node->doubtful = parent.node->doubtful || child->doubtful;
        parent.node->height = std::max(parent.node->height, child->height + 1);
        if (parent.node->weight > m_limits.nodes) {
            tooMany(line);
        }
        if (parent.node->height > m_limits.levels) {
            tooDeep(line);
        }
    }

    void beginMember(Open& parent, const Node& key, int line) const {
        if (key.kind != Kind::Plain && key.kind != Kind::Quoted) {
            throw Fault{line, notAKey};
        }
        const auto [first, fresh] = parent.lines.emplace(key.text, line);
        if (!fresh) {
            const bool inList = m_open.size() > 1 && m_open[m_open.size() - 2].node->kind == Kind::List;
            const bool beginsAnother = inList && parent.node->members.front().key == key.text;
            throw Fault{line,
                        fmt::format("la clé {} est déjà écrite à la ligne {} ; {}", quotation(key.text), first->second,
                                    beginsAnother ? "mettez un tiret devant si autre chose commence ici, ou ôtez-la"
                                                  : "gardez-en une seule")};
        }
        parent.key = Node::Member{key.text, line, nullptr};
    }

    void count(int line) {
        if (++m_read > m_limits.nodes) {
            tooMany(line);
        }
    }
    [[noreturn]] void tooMany(int line) const {
        throw Fault{line, fmt::format("le fichier contient trop de valeurs (plus de {}) ; coupez-le en deux, ou ôtez "
                                      "ce qui se répète (& et *)",
                                      m_limits.nodes)};
    }
    [[noreturn]] void tooDeep(int line) const {
        throw Fault{line, fmt::format("les valeurs sont emboîtées sur plus de {} niveaux", m_limits.levels)};
    }

    std::shared_ptr<const std::string> m_file;
    RemarkLines m_remarks;
    const Limits& m_limits;
    std::vector<Open> m_open;
    std::map<std::string, std::shared_ptr<Node>, std::less<>> m_anchors;
    std::map<std::string, int> m_unused; ///< texts given a name that nothing refers to so far, and their lines
    std::size_t m_read = 0;
};

/// The root of the one document; null where there is none.
std::shared_ptr<Node> oneDocument(std::string_view bytes, const std::string& name, const Limits& limits) {
    Builder builder(std::make_shared<const std::string>(name), bytes, limits);
    YamlEvents events(bytes);
    for (bool begun = false;;) {
        YamlEvent event;
        events.next(event);
        if (event->type == YAML_STREAM_END_EVENT) {
            builder.refuseUnused();
            return builder.root;
        }
        if (event->type == YAML_DOCUMENT_START_EVENT) {
            if (begun) {
                throw Fault{lineOf(event->start_mark),
                            "le fichier contient plusieurs documents séparés par « --- » ; gardez-en un par fichier"};
            }
            begun = true;
        }
        builder.take(event);
    }
}

} // namespace

Tree readYaml(std::string_view bytes, const std::string& name, const Limits& limits) {
    const auto problem = [&](int line, std::string reason) {
        return Tree{nullptr, Problem{name, line, std::move(reason), ""}};
    };
    if (auto bad = badBytes(bytes)) {
        return problem(bad->line, std::move(bad->reason));
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3); // an editor's byte order mark
    }
    try {
        std::shared_ptr<Node> root = oneDocument(bytes, name, limits);
        if (!root || root->kind == Kind::Nothing) {
            return problem(1, "le fichier est vide ; remplissez-le ou ôtez-le");
        }
        return {std::move(root), std::nullopt};
    } catch (const Fault& fault) {
        const Fault told = withSign(fault, bytes);
        return problem(told.line, told.reason);
    }
}

} // namespace perron::data
