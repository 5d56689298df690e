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

/// One stop that names every other language, each in its own voice: who knows no French hears what to press.
page::Choices otherLanguages(const Maker& make) {
    constexpr std::string_view message = "welcome.language";
    page::Tile tile = make.tile("welcome.languages", message, "langues", page::Tile::Look::Service);
    tile.label = {};
    for (const page::Language& each : make.world.words.languages()) {
        if (each == make.language()) {
            continue;
        }
        page::Text one = page::makeSpoken(page::shown(make.world.words.say(each, "language.name")),
                                          page::said(make.world.words.say(each, message)), each);
        one.runs.front().message = page::MessageId{std::string(message)};
        tile.label = tile.label.empty() ? one : page::joined(std::move(tile.label), " · ", one);
    }
    return {{std::move(tile)}};
}

} // namespace

page::Page welcome(const Maker& make) {
    page::Page page = make.start("welcome", make.say("welcome.title"));
    if (make.state.visit && make.state.visit->listening) {
        addHints(make, page);
        if (make.state.visit->languages == Visit::Languages::Named) {
            page.blocks.emplace_back(otherLanguages(make));
        }
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
