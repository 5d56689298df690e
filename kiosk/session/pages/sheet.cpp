#include "session/pages/pages.h"

#include "session/printing.h"

namespace perron::session::pages {

namespace {

constexpr int steps = 3; // prepare, send, print

page::Page ask(const Maker& make) {
    page::Page page = make.start("sheet.ask", make.say("sheet.ask.title"));
    page.blocks = {page::Choices{{make.tile("sheet.missing", "sheet.missing", "formulaire"),
                                  make.tile("sheet.everything", "sheet.everything", "rapport")}}};
    return page;
}

page::Page underWay(const Maker& make, const Printing& printing) {
    page::Page page = make.start("sheet.printing", make.say("sheet.printing.title"));
    const int step = static_cast<int>(printing.stage) + 1;
    const std::string_view words = printing.stage == PrintReached::Stage::Preparing ? "sheet.preparing"
                                   : printing.stage == PrintReached::Stage::Sending ? "sheet.sending"
                                                                                    : "sheet.printing";
    page.blocks = {
        page::Progress{page::ElementId{"sheet.progress"}, step, steps,
                       make.say("flow.progress", {{"step", make.number(step)}, {"steps", make.number(steps)}})},
        make.card("sheet.how", make.say(words), "imprimante"),
        page::Actions{{make.tile("sheet.stop", "sheet.stop", "arreter", page::Tile::Look::Calm)}},
    };
    return page;
}

page::Page done(const Maker& make) {
    page::Page page = make.start("sheet.done", make.say("sheet.done.title"));
    page.blocks = {
        make.card("sheet.how", make.say("sheet.done"), "imprimante", page::Say::Look::Reached),
        make.card("sheet.yours", make.say("sheet.done.yours"), "cadeau"),
        page::Actions{{make.tile("sheet.on", "sheet.on", "suite", page::Tile::Look::Primary)}},
    };
    return page;
}

page::Page stopped(const Maker& make) {
    page::Page page = make.start("sheet.stopped", make.say("sheet.stopped.title"));
    page.blocks = {
        make.card("sheet.how", make.say("sheet.stopped"), "imprimante"),
        page::Actions{{make.tile("sheet.again", "sheet.again", "encore", page::Tile::Look::Calm),
                       make.tile("sheet.on", "sheet.on", "suite", page::Tile::Look::Primary)}},
    };
    return page;
}

/// What is wrong, who mends it, and the three ways on.
page::Page trouble(const Maker& make, const Printing& printing, std::string_view id) {
    page::Page page = make.start(std::string(id), make.say(std::string(id) + ".title"));
    page.blocks.emplace_back(make.card("sheet.how", make.say(id), "imprimante", page::Say::Look::Warning));
    if (printing.onItsWay()) {
        page.blocks.emplace_back(make.card("sheet.resumes", make.say("sheet.resumes"), "sablier"));
    }
    page::Actions actions{{make.tile("sheet.call", "help.here", "aide", page::Tile::Look::Help)}};
    if (!printing.onItsWay()) {
        actions.tiles.push_back(make.tile("sheet.again", "sheet.again", "encore", page::Tile::Look::Calm));
    }
    actions.tiles.push_back(make.tile("sheet.on", "sheet.without", "suite", page::Tile::Look::Primary));
    page.blocks.emplace_back(std::move(actions));
    return page;
}

} // namespace

page::Page sheet(const Maker& make, const AtSheet&) {
    const std::string_view id = sheetPage(make.state);
    if (!make.state.visit || !make.state.visit->printing) {
        return ask(make);
    }
    const Printing& printing = *make.state.visit->printing;
    if (id == "sheet.printing") {
        return underWay(make, printing);
    }
    if (id == "sheet.done") {
        return done(make);
    }
    return id == "sheet.stopped" ? stopped(make) : trouble(make, printing, id);
}

} // namespace perron::session::pages
