#include "data/yaml.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <unordered_map>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "data/bytes.h"

namespace perron::data {

namespace {

using Node = Value::Node;

/// Builds the tree while yaml-cpp reads, so that a bomb is refused before it goes off.
class Builder final : public YAML::EventHandler {
public:
    Builder(std::shared_ptr<const std::string> file, std::string_view bytes, const Limits& limits)
        : m_file(std::move(file))
        , m_bytes(bytes)
        , m_limits(limits) {}

    std::shared_ptr<Node> root;

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { leaf(Kind::Nothing, "", mark, anchor); }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& text) override {
        refuseTag(tag, mark);
        if (text.size() > m_limits.letters) {
            throw Fault{mark.line + 1,
                        fmt::format("ce texte est trop long ({} octets, {} au plus)", text.size(), m_limits.letters)};
        }
        if (tag == "!" && !closesQuote(mark)) {
            throw Fault{mark.line + 1, "un guillemet n'est pas refermé"};
        }
        const bool nothing = tag != "!" && (text == "~" || text == "null");
        leaf(nothing ? Kind::Nothing : tag == "!" ? Kind::Quoted : Kind::Plain, text, mark, anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end()) {
            throw Fault{mark.line + 1, "cet alias « * » renvoie à lui-même ou à rien ; recopiez le texte"};
        }
        place(found->second, mark);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        refuseTag(tag, mark);
        open(Kind::List, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        refuseTag(tag, mark);
        open(Kind::Map, mark, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        std::shared_ptr<Node> node;
        YAML::anchor_t anchor;
        std::optional<Node::Member> key;            ///< of a map: read, its value still to come
        std::unordered_map<std::string, int> lines; ///< of a map: where each key stands
    };

    static void refuseTag(const std::string& tag, const YAML::Mark& mark) {
        if (!tag.empty() && tag != "?" && tag != "!") {
            throw Fault{mark.line + 1, fmt::format("l'étiquette {} ne sert pas ici ; effacez-la", quotation(tag))};
        }
    }

    /// yaml-cpp takes the end of the file for the closing quote; a mediator must hear of it.
    bool closesQuote(const YAML::Mark& mark) const {
        const std::size_t begin = mark.pos < 0 ? m_bytes.size() : static_cast<std::size_t>(mark.pos);
        if (begin >= m_bytes.size() || (m_bytes[begin] != '"' && m_bytes[begin] != '\'')) {
            return true;
        }
        const char quote = m_bytes[begin];
        for (std::size_t i = begin + 1; i < m_bytes.size(); ++i) {
            if (quote == '"' && m_bytes[i] == '\\') {
                ++i;
            } else if (m_bytes[i] == quote) {
                return true; // of a doubled '' the first serves as well: more of the text follows
            }
        }
        return false;
    }

    std::shared_ptr<Node> node(Kind kind, const YAML::Mark& mark) const {
        auto made = std::make_shared<Node>();
        made->kind = kind;
        made->line = mark.line + 1;
        made->file = m_file;
        return made;
    }

    void leaf(Kind kind, const std::string& text, const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (++m_read > m_limits.nodes) {
            tooMany(mark.line + 1);
        }
        auto made = node(kind, mark);
        made->text = kind == Kind::Nothing ? "" : text;
        if (anchor != YAML::NullAnchor) {
            m_anchors[anchor] = made;
        }
        place(made, mark);
    }

    void open(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (++m_read > m_limits.nodes) {
            tooMany(mark.line + 1);
        }
        if (!m_open.empty() && m_open.back().node->kind == Kind::Map && !m_open.back().key) {
            throw Fault{mark.line + 1, "une clé doit être un mot suivi de deux-points"};
        }
        m_open.push_back({node(kind, mark), anchor, std::nullopt, {}});
        if (m_open.size() > static_cast<std::size_t>(m_limits.levels)) {
            tooDeep(mark.line + 1);
        }
    }

    void close() {
        const Open done = std::move(m_open.back());
        m_open.pop_back();
        if (done.anchor != YAML::NullAnchor) {
            m_anchors[done.anchor] = done.node; // only now: an alias inside its own anchor finds nothing
        }
        YAML::Mark mark;
        mark.line = done.node->line - 1;
        place(done.node, mark);
    }

    void place(const std::shared_ptr<Node>& child, const YAML::Mark& mark) {
        if (m_open.empty()) {
            root = child;
            return;
        }
        Open& parent = m_open.back();
        if (parent.node->kind == Kind::List) {
            parent.node->items.push_back(child);
        } else if (!parent.key) {
            beginMember(parent, *child, mark.line + 1);
            return;
        } else {
            parent.key->value = child;
            parent.node->members.push_back(std::move(*parent.key));
            parent.key.reset();
        }
        parent.node->weight += child->weight;
        parent.node->height = std::max(parent.node->height, child->height + 1);
        if (parent.node->weight > m_limits.nodes) {
            tooMany(mark.line + 1);
        }
        if (parent.node->height > m_limits.levels) {
            tooDeep(mark.line + 1);
        }
    }

    static void beginMember(Open& parent, const Node& key, int line) {
        if (key.kind != Kind::Plain && key.kind != Kind::Quoted) {
            throw Fault{line, "une clé doit être un mot suivi de deux-points"};
        }
        const auto [first, fresh] = parent.lines.emplace(key.text, line);
        if (!fresh) {
            throw Fault{line, fmt::format("la clé {} est déjà écrite à la ligne {} ; gardez-en une seule",
                                          quotation(key.text), first->second)};
        }
        parent.key = Node::Member{key.text, line, nullptr};
    }

    [[noreturn]] void tooMany(int line) const {
        throw Fault{line, fmt::format("le fichier contient trop de valeurs (plus de {})", m_limits.nodes)};
    }
    [[noreturn]] void tooDeep(int line) const {
        throw Fault{line, fmt::format("les valeurs sont emboîtées sur plus de {} niveaux", m_limits.levels)};
    }

    std::shared_ptr<const std::string> m_file;
    std::string_view m_bytes;
    const Limits& m_limits;
    std::vector<Open> m_open;
    std::map<YAML::anchor_t, std::shared_ptr<Node>> m_anchors;
    std::size_t m_read = 0;
};

/// What yaml-cpp says in English, for somebody who never heard of YAML.
std::string inFrench(const std::string& message) {
    const auto says = [&](const char* what) { return message.find(what) != std::string::npos; };
    if (says(YAML::ErrorMsg::END_OF_MAP) || says(YAML::ErrorMsg::END_OF_SEQ)) {
        return "le décalage de cette ligne ne correspond pas aux lignes voisines ; alignez-la avec celles de même rang";
    }
    if (says(YAML::ErrorMsg::END_OF_MAP_FLOW)) {
        return "une accolade { n'est pas refermée par }";
    }
    if (says(YAML::ErrorMsg::END_OF_SEQ_FLOW)) {
        return "un crochet [ n'est pas refermé par ]";
    }
    if (says(YAML::ErrorMsg::MAP_VALUE) || says(YAML::ErrorMsg::MAP_KEY)) {
        return "deux-points de trop ou mal placé ; mettez entre guillemets \" un texte qui contient « : »";
    }
    if (says(YAML::ErrorMsg::BLOCK_ENTRY)) {
        return "un tiret de liste est mal placé ; mettez-le au début de la ligne, après le décalage";
    }
    if (says(YAML::ErrorMsg::EOF_IN_SCALAR) || says(YAML::ErrorMsg::DOC_IN_SCALAR)) {
        return "un guillemet n'est pas refermé";
    }
    if (says(YAML::ErrorMsg::INVALID_ESCAPE)) {
        return "après une barre \\ dans un texte entre guillemets, cette lettre n'est pas permise ; doublez la barre";
    }
    if (says(YAML::ErrorMsg::UNKNOWN_ANCHOR)) {
        return "cet alias « * » renvoie à un nom qui n'existe pas";
    }
    if (says(YAML::ErrorMsg::UNKNOWN_TOKEN) || says(YAML::ErrorMsg::CHAR_IN_SCALAR) ||
        says(YAML::ErrorMsg::TAB_IN_INDENTATION)) {
        return "un signe n'est pas permis ici ; mettez le texte entre guillemets \"";
    }
    return "cette ligne n'est pas écrite comme il faut (décalage, deux-points ou guillemets)";
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
    const auto file = std::make_shared<const std::string>(name);
    Builder builder(file, bytes, limits);
    try {
        std::istringstream in{std::string(bytes)};
        YAML::Parser parser(in);
        if (!parser.HandleNextDocument(builder) || !builder.root || builder.root->kind == Kind::Nothing) {
            return problem(1, "le fichier est vide ; remplissez-le ou ôtez-le");
        }
        const std::shared_ptr<Node> root = builder.root;
        if (parser) {
            Builder second(file, bytes, limits);
            if (parser.HandleNextDocument(second)) {
                return problem(
                    second.root ? second.root->line : 1,
                    "le fichier contient plusieurs documents séparés par « --- » ; gardez-en un par fichier");
            }
        }
        return {root, std::nullopt};
    } catch (const Fault& fault) {
        return problem(fault.line, fault.reason);
    } catch (const YAML::Exception& wrong) {
        return problem(wrong.mark.line + 1, inFrench(wrong.msg));
    } catch (const std::exception&) {
        return problem(1, "le fichier ne peut pas être lu comme du YAML");
    }
}

} // namespace perron::data
