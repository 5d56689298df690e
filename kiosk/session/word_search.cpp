#include "session/word_search.h"

#include "page/walk.h"

namespace perron::session {

std::vector<std::string> termsOn(const page::Page& page, const World& world) {
    constexpr std::size_t most = 6;
    std::string all;
    for (const page::Leaf& leaf : page::walk(page)) {
        const bool button = std::holds_alternative<const page::BarButton*>(leaf);
        for (const page::Text& text : button ? std::vector<page::Text>() : page::spokenOf(leaf)) {
            all += page::shown(text) + "\n";
        }
    }
    std::vector<std::string> ids;
    for (const flow::Term* term : world.flows.glossary.in(all)) {
        if (ids.size() < most) {
            ids.push_back(term->id);
        }
    }
    return ids;
}

} // namespace perron::session
