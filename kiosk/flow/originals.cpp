#include "flow/originals.h"

#include "flow/parts.h"

namespace perron::flow {

namespace {

class Collector {
public:
    explicit Collector(std::string file)
        : m_file(std::move(file)) {}

    void add(const Words& words, int line) { m_found.push_back({words, m_file, line}); }
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

    std::vector<Original> found() && { return std::move(m_found); }

private:
    std::string m_file;
    std::vector<Original> m_found;
};

} // namespace

std::vector<Original> originalsOf(const Library& library, const Path& assets) {
    Collector themes((assets / "themes.yaml").string());
    for (const Theme& theme : library.themes) {
        themes.add(theme.title, theme.line);
    }
    std::vector<Original> all = std::move(themes).found();
    for (const Flow& flow : library.flows) {
        Collector words(flow.file);
        words.add(flow.title, flow.line);
        for (const Step& step : flow.steps) {
            words.add(step.title, step.line);
            words.add(step.lead, step.line);
            eachPart(step, [&](const auto& part) { words(part); });
        }
        std::vector<Original> found = std::move(words).found();
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

} // namespace perron::flow
