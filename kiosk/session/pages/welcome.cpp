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

/// All other languages, each in its own letters: who knows no French sees where to go. To who came without a finger and
/// may see nothing, each also says in its own voice what to press.
page::Tile otherLanguages(const Maker& make, Visit::Languages aloud) {
    const bool switches = make.world.settings.command == settings::Command::TwoSwitches;
    const std::string_view keys = switches ? "welcome.language.switches" : "welcome.language";
    const bool named = aloud == Visit::Languages::Named;
    page::Tile tile = make.tile("welcome.languages", "welcome.languages", "", page::Tile::Look::Calm);
    page::Text names;
    for (const page::Language& each : make.world.words.languages()) {
        if (each == make.language()) {
            continue;
        }
        page::Text one = page::makeSpoken(page::shown(make.world.words.say(each, "language.name")),
                                          page::said(make.world.words.say(each, keys)), each);
        one.runs.front().message = page::MessageId{std::string(keys)};
        names = page::joined(std::move(names), " · ", named ? one : page::silent(std::move(one)));
    }
    tile.label = named ? std::move(names) : page::heardAs(std::move(names), tile.label);
    return tile;
}

/// For one tile more, without which the page would still say how one begins: not on a small screen, not in large
/// letters.
bool hasRoom(const Maker& make) {
    constexpr double leastWidthMm = 400;
    const page::Screen& screen = make.world.screen;
    const page::TextSize size = make.state.visit ? make.state.visit->sight.size : page::TextSize::Normal;
    return size == page::TextSize::Normal && (screen.portrait() || screen.width >= leastWidthMm * screen.pixelsPerMm);
}

} // namespace

page::Page welcome(const Maker& make) {
    page::Page page = make.start("welcome", make.say("welcome.title"));
    const bool listening = make.state.visit && make.state.visit->listening;
    if (listening) {
        addHints(make, page);
        if (make.state.visit->languages == Visit::Languages::Named) {
            page.blocks.emplace_back(page::Choices{{otherLanguages(make, Visit::Languages::Named)}});
        }
    }
    page.blocks.emplace_back(make.card("welcome.free", make.say("welcome.free"), "cadeau"));
    page.blocks.emplace_back(make.card("welcome.private", make.say("welcome.private"), "silence"));
    page.blocks.emplace_back(make.card("welcome.time", make.say("welcome.time"), "sablier"));
    page::Actions actions{{make.tile("welcome.start", "welcome.start", "doigt", page::Tile::Look::Primary),
                           make.tile("welcome.lesson", "welcome.lesson", "apprendre", page::Tile::Look::Calm)}};
    if (!listening && hasRoom(make)) {
        actions.tiles.push_back(otherLanguages(make, Visit::Languages::Unnamed));
    }
    page.blocks.emplace_back(std::move(actions));
    return page;
}

} // namespace perron::session::pages
