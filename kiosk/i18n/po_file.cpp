#include "i18n/po_file.h"

#include <sstream>
#include <utility>

namespace perron::i18n {

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        std::size_t more = first < 0x80                       ? 0
                           : (first >= 0xC2 && first <= 0xDF) ? 1
                           : (first >= 0xE0 && first <= 0xEF) ? 2
                           : (first >= 0xF0 && first <= 0xF4) ? 3
                                                              : 9;
        if (more == 9) {
            return false;
        }
        for (; more > 0; --more) {
            if (++i >= text.size() || (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
                return false;
            }
        }
    }
    return true;
}

namespace {

class Reader {
public:
    explicit Reader(std::string name) { m_file.name = std::move(name); }

    PoFile read(const std::string& bytes) {
        std::istringstream lines(bytes);
        for (std::string line; std::getline(lines, line);) {
            ++m_line;
            if (!line.empty() && line.back() == '\r') {
                line.pop_back();
            }
            if (!isUtf8(line)) { // as all the others with an accent
                add("ce fichier n'est pas en UTF-8, cette ligne le montre ; enregistrez-le avec le codage UTF-8");
                return std::move(m_file);
            }
            take(line);
        }
        finish();
        return std::move(m_file);
    }

private:
    enum class Part { None, Id, Text, Ignored };

    void add(std::string reason) { m_file.problems.push_back({m_file.name, m_line, std::move(reason)}); }

    void take(std::string_view line) {
        if (line.empty()) {
            finish();
        } else if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos) {
            finish();
            m_fuzzy = true;
        } else if (line.starts_with('#')) {
            if (m_part == Part::Text) {
                finish();
            }
            m_note += line.starts_with("#.") ? line.substr(2) : std::string_view();
        } else if (line.starts_with("msgid_plural") || line.starts_with("msgctxt")) {
            m_part = Part::Ignored;
        } else if (line.starts_with("msgid ")) {
            finish(m_fuzzy);
            m_part = Part::Id;
            m_message.line = m_line;
            m_message.note = std::exchange(m_note, {});
            append(line.substr(6));
        } else if (line.starts_with("msgstr ") || line.starts_with("msgstr[0] ")) {
            m_part = Part::Text;
            append(line.substr(line.find(' ') + 1));
        } else if (line.starts_with("msgstr[")) {
            m_part = Part::Text;
            m_message.forms.emplace_back();
            append(line.substr(line.find(' ') + 1));
        } else if (line.starts_with('"') && m_part != Part::None) {
            append(line);
        } else {
            add("cette ligne n'est pas comprise ; il faut msgid, msgstr ou un texte entre guillemets");
        }
    }

    void append(std::string_view quoted) {
        if (m_part == Part::Ignored) {
            return;
        }
        if (quoted.size() < 2 || quoted.front() != '"' || quoted.back() != '"') {
            add("le texte doit être entre guillemets \"");
            return;
        }
        std::string& to = m_part == Part::Id        ? m_message.id
                          : m_message.forms.empty() ? m_message.text
                                                    : m_message.forms.back();
        for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
            if (quoted[i] == '\\' && i + 2 < quoted.size()) {
                ++i;
                to += quoted[i] == 'n' ? '\n' : quoted[i] == 't' ? '\t' : quoted[i];
            } else if (quoted[i] == '"') {
                add("un guillemet au milieu du texte s'écrit \\\"");
                return;
            } else {
                to += quoted[i];
            }
        }
    }

    void finish(bool keepFuzzy = false) {
        if (m_part == Part::Id) {
            m_file.problems.push_back({m_file.name, m_message.line, "ce msgid n'a pas de msgstr"});
        } else if (!m_message.id.empty()) {
            if (m_fuzzy && !keepFuzzy) {
                m_message.text.clear(); // msgfmt leaves it out as well
                m_message.forms.clear();
            }
            m_file.messages.push_back(m_message);
        }
        m_message = {};
        m_part = Part::None;
        m_fuzzy = keepFuzzy;
    }

    PoFile m_file;
    PoMessage m_message;
    std::string m_note; ///< of the message to come
    Part m_part = Part::None;
    bool m_fuzzy = false;
    int m_line = 0;
};

} // namespace

PoFile readPo(const Path& file) {
    const auto bytes = readFile(file, 8 * 1024 * 1024);
    if (!bytes) {
        return {file.string(), {}, {{file.string(), 0, "le fichier ne peut pas être lu"}}};
    }
    return Reader(file.string()).read(*bytes);
}

} // namespace perron::i18n
