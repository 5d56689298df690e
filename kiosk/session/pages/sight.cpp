#include "session/pages/pages.h"
#include "session/session.h"
#include "session/sight_choices.h"

namespace perron::session::pages {

page::Page sight(const Maker& make) {
    page::Page page = make.start("sight", make.say("sight.title"));
    const page::Sight now = session::sight(make.state);
    page::Choices choices;
    for (const SightChoice& choice : sightChoices) {
        page::Tile tile = make.tile(std::string(choice.id), choice.id, choice.picture);
        if (choice.chosen(now)) {
            tile.chosen = make.say("sight.chosen");
        }
        choices.tiles.push_back(std::move(tile));
    }
    page.blocks = {std::move(choices),
                   page::Actions{{make.tile("sight.done", "sight.done", "valider", page::Tile::Look::Primary)}}};
    return page;
}

} // namespace perron::session::pages
