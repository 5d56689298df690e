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
    page::Actions services{{make.tile("home.help", "home.help", "lieu", page::Tile::Look::Service)}};
    if (!make.world.flows.glossary.terms.empty()) {
        services.tiles.push_back(make.tile("home.who", "who.title", "question", page::Tile::Look::Service));
    }
    page.blocks = {std::move(choices), std::move(services)};
    return page;
}

page::Page theme(const Maker& make, const AtTheme& at) {
    page::Page page = make.start("theme." + at.theme, make.say("theme.title"));
    page::Choices choices;
    for (const flow::Flow* flow : make.world.flows.flowsOf(at.theme)) {
        choices.tiles.push_back({page::ElementId{"theme.flow." + flow->id},
                                 make.content(flow->title),
                                 page::PictureId{flow->picture},
                                 page::Tile::Look::Choice,
                                 {}});
    }
    page.blocks = {std::move(choices)};
    return page;
}

} // namespace perron::session::pages
