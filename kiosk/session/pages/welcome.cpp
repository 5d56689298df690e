#include "session/pages/pages.h"

namespace perron::session::pages {

namespace {

/// Who listens may see nothing: how one moves and chooses comes before all else.
std::string_view howTo(const Maker& make) {
    if (make.state.visit->byTouch) {
        return "lesson.ear";
    }
    return make.world.settings.command == settings::Command::TwoSwitches ? "welcome.switches" : "welcome.keys";
}

} // namespace

page::Page welcome(const Maker& make) {
    page::Page page = make.start("welcome", make.say("welcome.title"));
    if (make.state.visit && make.state.visit->listening) {
        page.blocks.emplace_back(make.card("welcome.how", make.say(howTo(make)), "ecouter"));
    }
    page.blocks.emplace_back(make.card("welcome.free", make.say("welcome.free"), "cadeau"));
    page.blocks.emplace_back(make.card("welcome.private", make.say("welcome.private"), "silence"));
    page.blocks.emplace_back(make.card("welcome.time", make.say("welcome.time"), "sablier"));
    page.blocks.emplace_back(
        page::Actions{{make.tile("welcome.start", "welcome.start", "doigt", page::Tile::Look::Primary),
                       make.tile("welcome.lesson", "welcome.lesson", "apprendre", page::Tile::Look::Calm)}});
    return page;
}

} // namespace perron::session::pages
