#include "session/pages/pages.h"

#include <set>

namespace perron::session::pages {

namespace {

/// So many words are shown as tiles; where more begin alike, the next letter is asked for.
constexpr std::size_t mostWords = 6;

page::Tile tileOf(const Maker& make, const flow::Term& term) {
    return {page::ElementId{"word." + term.id},
            make.name(term.word),
            page::PictureId{term.picture},
            page::Tile::Look::Choice,
            {}};
}

page::Choices tiles(const Maker& make, const std::vector<const flow::Term*>& terms) {
    page::Choices choices;
    for (const flow::Term* term : terms) {
        choices.tiles.push_back(tileOf(make, *term));
    }
    return choices;
}

/// The letters that may follow, each as a key: "C", then "CA".
page::Choices letters(const Maker& make, const std::vector<const flow::Term*>& terms, std::size_t length) {
    std::set<std::string> beginnings;
    for (const flow::Term* term : terms) {
        beginnings.insert(flow::beginning(*term, length));
    }
    page::Choices keys;
    for (const std::string& beginning : beginnings) {
        keys.tiles.push_back(
            {page::ElementId{"who." + beginning}, make.name(beginning), page::PictureId{}, page::Tile::Look::Key, {}});
    }
    return keys;
}

} // namespace

page::Page who(const Maker& make, const AtWho& at) {
    page::Page page = make.start("who" + (at.beginning.empty() ? "" : "." + at.beginning), make.say("who.title"));
    const std::vector<const flow::Term*> terms = make.world.flows.glossary.beginningWith(at.beginning);
    const std::size_t letter = at.beginning.size() + 1;
    if (terms.size() <= mostWords) {
        page.blocks = {make.card("who.word", make.say("who.word"), "", page::Say::Look::Plain), tiles(make, terms)};
    } else {
        page.blocks = {
            make.card("who.letter", make.say(letter == 1 ? "who.first" : "who.next"), "", page::Say::Look::Plain),
            letters(make, terms, letter)};
    }
    return page;
}

page::Page words(const Maker& make, const AtWords& at) {
    page::Page page = make.start("words", make.say("who.title"));
    std::vector<const flow::Term*> terms;
    for (const std::string& id : at.terms) {
        if (const flow::Term* term = make.world.flows.glossary.term(id)) {
            terms.push_back(term);
        }
    }
    page.blocks = {make.card("who.word", make.say("who.word"), "", page::Say::Look::Plain), tiles(make, terms)};
    return page;
}

page::Page word(const Maker& make, const AtWord& at) {
    const flow::Glossary& glossary = make.world.flows.glossary;
    const flow::Term* term = glossary.term(at.term);
    if (term == nullptr) {
        return who(make, {});
    }
    page::Page page = make.start("word." + term->id, make.name(term->word));
    if (term->name) {
        page.blocks.emplace_back(make.card("word.name", make.content(*term->name), "", page::Say::Look::Plain));
    }
    page.blocks.emplace_back(make.card("word.sentence", make.content(term->sentence), term->picture));
    if (const flow::Source* source = glossary.source(term->source)) {
        page.blocks.emplace_back(make.sources("word.source", {source}));
    }
    page.blocks.emplace_back(
        page::Actions{{make.tile("home.help", "home.help", "lieu", page::Tile::Look::Service),
                       make.tile("word.understood", "flow.understood", "suite", page::Tile::Look::Primary)}});
    return page;
}

} // namespace perron::session::pages
