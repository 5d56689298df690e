#include "session/pages/pages.h"

namespace perron::session::pages {

/// Each by its own name, in its own letters, and spoken by its own voice: whoever looks for it knows no other word.
page::Page languages(const Maker& make) {
    page::Page page = make.start("languages", make.say("languages.title"));
    page::Choices choices;
    for (const page::Language& each : make.world.words.languages()) {
        page::Tile tile;
        tile.id = page::ElementId{"language." + each.value};
        tile.label = make.world.words.say(each, "language.name");
        if (each == make.language()) {
            tile.chosen = make.say("sight.chosen");
        }
        choices.tiles.push_back(std::move(tile));
    }
    page.blocks = {std::move(choices)};
    return page;
}

} // namespace perron::session::pages
