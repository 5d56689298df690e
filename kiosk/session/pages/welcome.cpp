#include "session/pages/pages.h"

namespace perron::session::pages {

page::Page welcome(const Maker& make) {
    page::Page page = make.start("welcome", make.say("welcome.title"));
    page.blocks = {
        make.card("welcome.free", make.say("welcome.free"), "cadeau"),
        make.card("welcome.private", make.say("welcome.private"), "silence"),
        make.card("welcome.time", make.say("welcome.time"), "sablier"),
        page::Actions{{make.tile("welcome.start", "welcome.start", "commencer", page::Tile::Look::Primary),
                       make.tile("welcome.lesson", "welcome.lesson", "apprendre", page::Tile::Look::Calm)}},
    };
    return page;
}

} // namespace perron::session::pages
