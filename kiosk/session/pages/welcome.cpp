#include "session/pages/pages.h"

namespace perron::session::pages {

namespace {

/// Who listens may see nothing: how one moves and chooses comes before all else. Who only plugged a headset in hears of
/// fingers and of keys.
void addHints(const Maker& make, page::Page& page) {
    const Visit::By by = make.state.visit->by;
    const bool switches = make.world.settings.command == settings::Command::TwoSwitches;
    const char* keys = switches ? "welcome.switches" : "welcome.keys";
    const char* first = by == Visit::By::Keys ? keys : "lesson.ear";
    page.blocks.emplace_back(make.card("welcome.how", make.say(first), "ecouter"));
    if (by == Visit::By::Nothing) {
        page.blocks.emplace_back(make.card("welcome.how.keys", make.say(keys), "ecouter"));
    }
}

} // namespace

page::Page welcome(const Maker& make) {
    page::Page page = make.start("welcome", make.say("welcome.title"));
    if (make.state.visit && make.state.visit->listening) {
        addHints(make, page);
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
