#include "flow/check.h"
#include "session/pages/pages.h"

namespace perron::session::pages {

/// A theme without a procedure has no tile: nothing on this page leads nowhere.
page::Page home(const Maker& make) {
    page::Page page = make.start("home", make.say("home.title"));
    page::Choices choices;
    for (const flow::Theme& theme : make.world.flows.themes) {
        if (!make.world.flows.flowsOf(theme.id).empty()) {
            choices.tiles.push_back({page::ElementId{"home.theme." + theme.id},
                                     make.content(theme.title),
                                     page::PictureId{theme.picture},
                                     page::Tile::Look::Choice,
                                     {}});
        }
    }
    page::Actions services;
    if (make.world.letters != nullptr) {
        services.tiles.push_back(make.tile("home.letter", "letter.read", "lettre", page::Tile::Look::Service));
    }
    services.tiles.push_back(make.tile("home.help", "home.help", "lieu", page::Tile::Look::Service));
    if (!make.world.flows.glossary.terms.empty()) {
        services.tiles.push_back(make.tile("home.who", "who.title", "question", page::Tile::Look::Service));
    }
    page.blocks = {std::move(choices), std::move(services)};
    return page;
}

page::Page theme(const Maker& make, const AtTheme& at) {
    const std::string pageId = "theme." + at.theme + (at.from == 0 ? "" : "." + std::to_string(at.from));
    page::Page page = make.start(pageId, make.say("theme.title"));
    const std::vector<const flow::Flow*> flows = make.world.flows.flowsOf(at.theme);
    const std::size_t end =
        flows.size() - at.from <= std::size_t{flow::mostChoices} ? flows.size() : at.from + themeStride;
    page::Choices choices;
    for (std::size_t i = at.from; i < end; ++i) {
        choices.tiles.push_back({page::ElementId{"theme.flow." + flows[i]->id},
                                 make.content(flows[i]->title),
                                 page::PictureId{flows[i]->picture},
                                 page::Tile::Look::Choice,
                                 {}});
    }
    if (end < flows.size()) {
        choices.tiles.push_back(make.tile("theme.more", "theme.more", "suite", page::Tile::Look::Choice));
    }
    page.blocks = {std::move(choices)};
    return page;
}

} // namespace perron::session::pages
