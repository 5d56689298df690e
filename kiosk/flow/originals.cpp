#include "flow/originals.h"

#include "flow/parts.h"

namespace perron::flow {

namespace {

class Collector {
public:
    Collector(std::string file, std::string prefix)
        : m_file(std::move(file))
        , m_prefix(std::move(prefix)) {}

    void add(const Words& words, int line) {
        if (words.id.starts_with(m_prefix)) { // a shared piece is told once, where it stands
            m_found.push_back({words, m_file, line});
        }
    }
    void add(const std::optional<Words>& words, int line) {
        if (words) {
            add(*words, line);
        }
    }
    void operator()(const Choice& part) { add(part.label, part.line); }
    void operator()(const Item& part) {
        add(part.label, part.line);
        add(part.hint, part.line);
    }
    void operator()(const Fact& part) {
        add(part.label, part.line);
        add(part.value, part.line);
        add(part.note, part.line);
    }
    void operator()(const Sentence& part) { add(part.text, part.line); }
    void operator()(const Link& part) { add(part.label, part.line); }
    void add(const Step& step) {
        add(step.title, step.line);
        add(step.lead, step.line);
        eachPart(step, [&](const auto& part) { (*this)(part); });
    }

    std::vector<Original> found() && { return std::move(m_found); }

private:
    std::string m_file;
    std::string m_prefix;
    std::vector<Original> m_found;
};

} // namespace

std::vector<Original> originalsOf(const Library& library, const Path& assets) {
    Collector themes((assets / "themes.yaml").string(), "theme.");
    for (const Theme& theme : library.themes) {
        themes.add(theme.title, theme.line);
    }
    std::vector<Original> all = std::move(themes).found();
    Collector glossary(library.glossary.file, "glossary.");
    for (const Term& term : library.glossary.terms) {
        glossary.add(term.name, term.line);
        glossary.add(term.sentence, term.line);
    }
    std::vector<Original> explained = std::move(glossary).found();
    all.insert(all.end(), explained.begin(), explained.end());
    for (const Fragment& fragment : library.fragments) {
        Collector words(fragment.file, "fragment.");
        words.add(fragment.step);
        std::vector<Original> found = std::move(words).found();
        all.insert(all.end(), found.begin(), found.end());
    }
    for (const Flow& flow : library.flows) {
        Collector words(flow.file, "flow.");
        words.add(flow.title, flow.line);
        for (const Step& step : flow.steps) {
            words.add(step);
        }
        std::vector<Original> found = std::move(words).found();
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

} // namespace perron::flow
