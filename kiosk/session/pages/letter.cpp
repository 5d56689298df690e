#include "session/pages/pages.h"

#include <fmt/format.h>

#include "session/letter_block.h"
#include "session/letter_facts.h"
#include "session/letter_visit.h"
#include "session/read_letter.h"

namespace perron::session::pages {

namespace {

using Look = page::Tile::Look;

page::Tile help(const Maker& make, Look look) {
    return make.tile("letter.help", "letter.help", "lieu", look);
}

/// One sentence or two beside their pictures, and what to do.
page::Page plain(const Maker& make, const std::string& id, std::vector<page::Block> blocks) {
    page::Page page = make.start(id, make.say(id + ".title"));
    page.blocks = std::move(blocks);
    return page;
}

page::Page none(const Maker& make) {
    return plain(
        make, "letter.none",
        {make.card("letter.who", make.say("letter.none"), "aide"), page::Actions{{help(make, Look::Primary)}}});
}

page::Page intro(const Maker& make) {
    return plain(make, "letter.intro",
                 {make.card("letter.flat", make.say("letter.intro"), "lettre"),
                  make.card("letter.forgets", make.say("letter.forgets"), "effacer"),
                  page::Actions{{make.tile("letter.go", "letter.go", "loupe", Look::Primary)}}});
}

page::Page turn(const Maker& make) {
    return plain(make, "letter.turn",
                 {make.card("letter.flat", make.say("letter.turn"), "lettre"),
                  page::Actions{{make.tile("letter.all", "letter.all", "valider", Look::Calm),
                                 make.tile("letter.go", "letter.go", "loupe", Look::Primary)}}});
}

page::Page reading(const Maker& make, const Reading& reading) {
    constexpr int steps = 3;
    const int step = static_cast<int>(reading.reached) + 1;
    return plain(
        make, "letter.reading",
        {page::Progress{page::ElementId{"letter.progress"}, step, steps,
                        make.say("flow.progress", {{"step", make.number(step)}, {"steps", make.number(steps)}})},
         make.card("letter.how", make.say(fmt::format("letter.reading.{}", step)), "loupe"),
         make.card("letter.still", make.say("letter.still"), "lettre"),
         page::Actions{{make.tile("letter.stop", "letter.stop", "arreter", Look::Calm)}}});
}

std::string_view guideOf(LetterSeen::Guide guide) {
    switch (guide) {
    case LetterSeen::Guide::NoSheet:
        return "letter.guide.none";
    case LetterSeen::Guide::Another:
        return "letter.turn.title";
    case LetterSeen::Guide::NotWhole:
        return "letter.guide.whole";
    case LetterSeen::Guide::TooDark:
        return "letter.guide.dark";
    case LetterSeen::Guide::Moving:
        return "letter.guide.moving";
    case LetterSeen::Guide::Hold:
        return "letter.guide.hold";
    }
    return "letter.guide.none";
}

/// The camera takes the picture by itself.
page::Page camera(const Maker& make, const LetterSeen& seen) {
    const bool good = seen.guide == LetterSeen::Guide::Hold;
    page::Page page = make.start("letter.camera", make.say("letter.intro.title"));
    page.blocks = {pictureBlock(make, seen.image, seen.width, seen.height),
                   make.card("letter.guide", make.say(guideOf(seen.guide)), good ? "valider" : "loupe",
                             good ? page::Say::Look::Reached : page::Say::Look::Card),
                   make.card("letter.itself", make.say("letter.itself"), "lettre"),
                   page::Actions{{make.tile("letter.stop", "letter.stop", "arreter", Look::Calm)}}};
    return page;
}

page::Page another(const Maker& make) {
    return plain(make, "letter.another",
                 {make.card("letter.back.side", make.say("letter.another"), "", page::Say::Look::Plain),
                  page::Choices{{make.tile("letter.more", "letter.more", "lettre"),
                                 make.tile("letter.all", "letter.all", "valider")}}});
}

page::Page voice(const Maker& make) {
    return plain(make, "letter.voice",
                 {make.card("letter.others", make.say("letter.voice"), "", page::Say::Look::Plain),
                  page::Choices{{make.tile("letter.aloud", "letter.aloud", "ecouter"),
                                 make.tile("letter.silent", "letter.silent", "silence")}}});
}

page::Page refused(const Maker& make, const std::string& id, const Reading& now) {
    page::Actions actions;
    actions.tiles.push_back(help(make, Look::Service));
    if (!now.sheets.empty()) { // of a letter whose first pages were read
        actions.tiles.push_back(make.tile("letter.all", "letter.all", "valider", Look::Calm));
    }
    const bool foreign = id == "letter.english" || id == "letter.arabic" || id == "letter.foreign";
    actions.tiles.push_back(
        make.tile("letter.again", foreign ? "letter.new" : "letter.again", "encore", Look::Primary));
    std::vector<page::Block> blocks;
    if (now.unread != nullptr && !now.unread->image.value.empty()) {
        blocks.emplace_back(pictureBlock(make, now.unread->image, now.unread->width, now.unread->height));
    }
    blocks.emplace_back(make.card("letter.why", make.say(id), "lettre", page::Say::Look::Warning));
    blocks.emplace_back(std::move(actions));
    return plain(make, id, std::move(blocks));
}

void addNearest(const Maker& make, page::Page& page) {
    if (std::optional<page::PlaceCard> place = nearest(make, places::Need::Procedure)) {
        page.blocks.emplace_back(*std::move(place));
    }
}

std::string_view signOf(letter::ScamSign sign) {
    switch (sign) {
    case letter::ScamSign::ShortUltimatum:
        return "letter.sign.hurry";
    case letter::ScamSign::QrCode:
        return "letter.sign.code";
    case letter::ScamSign::Link:
        return "letter.sign.link";
    case letter::ScamSign::BankData:
        return "letter.sign.bank";
    case letter::ScamSign::StrangeAddress:
        return "letter.sign.address";
    }
    return "letter.sign.address";
}

/// Neither the sheet nor any address of it is shown: its codes and numbers lead to thieves.
page::Page scam(const Maker& make, const letter::Understood& found) {
    page::Page page = make.start("letter.scam", make.say("letter.scam.title"));
    page.blocks.emplace_back(make.card("letter.pay", make.say("letter.scam"), "arnaque", page::Say::Look::Warning));
    if (!found.scamSigns.empty()) {
        page.blocks.emplace_back(make.card("letter.sign", make.say(signOf(found.scamSigns.front().sign)), "attention"));
    }
    page.blocks.emplace_back(make.card("letter.show", make.say("letter.show"), "aide", page::Say::Look::Warning));
    addNearest(make, page);
    page.blocks.emplace_back(
        page::Actions{{help(make, Look::Service), make.tile("letter.next", "letter.next", "suite", Look::Primary)}});
    return page;
}

page::Page told(const Maker& make, const letter::Understood& found) {
    const letter::SenderRule* sender = senderOf(make.state, make.world);
    const bool sure = found.verdict == letter::Verdict::Sure && sender != nullptr;
    page::Page page = make.start(sure ? "letter.told" : "letter.doubtful",
                                 sure ? make.say("letter.told", {{"sender", senderName(make, *sender)}})
                                      : make.say("letter.doubtful"));
    if (std::optional<page::Letter> sheet = letterBlock(make)) {
        page.blocks.emplace_back(*std::move(sheet));
    }
    const bool today = found.urgency == letter::Urgency::ShowToday;
    if (today || !sure) {
        page.blocks.emplace_back(
            make.card("letter.show", make.say(today ? "letter.show" : "letter.ask"), "aide", page::Say::Look::Warning));
    }
    for (page::Block& block : letterFacts(make)) {
        page.blocks.push_back(std::move(block));
    }
    if (today) {
        addNearest(make, page);
    }
    page::Actions actions;
    if (!sure) {
        actions.tiles.push_back(make.tile("letter.again", "letter.again", "encore", Look::Calm));
    }
    actions.tiles.push_back(help(make, Look::Service));
    actions.tiles.push_back(make.tile("letter.next", "letter.next", "suite", Look::Primary));
    page.blocks.emplace_back(std::move(actions));
    return page;
}

/// The sender's procedures; a scam's is the one about scams.
std::vector<std::string> flowsFor(const Maker& make, const letter::Understood& found) {
    if (found.scam) {
        return {"arnaque"};
    }
    const letter::SenderRule* sender = senderOf(make.state, make.world);
    return sender != nullptr ? sender->flows : std::vector<std::string>();
}

} // namespace

page::Page letter(const Maker& make) {
    const std::string_view id = letterPage(make.state);
    if (id == "letter.none") {
        return none(make);
    }
    if (id == "letter.intro" || id.empty()) {
        return intro(make);
    }
    const Reading& now = *make.state.visit->letter;
    if (id == "letter.turn") {
        return turn(make);
    }
    if (id == "letter.reading") {
        return reading(make, now);
    }
    if (id == "letter.camera") {
        return camera(make, *now.seen);
    }
    if (id == "letter.another") {
        return another(make);
    }
    if (id == "letter.voice") {
        return voice(make);
    }
    if (id == "letter.scam") {
        return scam(make, *now.understood);
    }
    if (id == "letter.told" || id == "letter.doubtful") {
        return told(make, *now.understood);
    }
    return refused(make, std::string(id), now);
}

page::Page letterNext(const Maker& make) {
    page::Page page = make.start("letter.next", make.say("letter.next.title"));
    page::Choices choices;
    choices.tiles.push_back(help(make, Look::Choice));
    const Reading* now = make.state.visit && make.state.visit->letter ? &*make.state.visit->letter : nullptr;
    if (now != nullptr && now->understood != nullptr) {
        constexpr std::size_t mostFlows = 2; // six choices a page
        for (const std::string& id : flowsFor(make, *now->understood)) {
            const flow::Flow* flow = make.world.flows.flow(id);
            if (flow != nullptr && choices.tiles.size() <= mostFlows) {
                choices.tiles.push_back({page::ElementId{"letter.flow." + id},
                                         make.content(flow->title),
                                         page::PictureId{flow->picture},
                                         Look::Choice,
                                         {}});
            }
        }
        if (make.state.printer && !now->understood->scam) {
            choices.tiles.push_back(make.tile("letter.print", "letter.print", "imprimante"));
        }
    }
    choices.tiles.push_back(make.tile("letter.new", "letter.new", "encore"));
    choices.tiles.push_back(make.tile("letter.leave", "letter.leave", "valider"));
    page.blocks = {std::move(choices)};
    return page;
}

page::Page letterBack(const Maker& make) {
    return plain(make, "letter.back",
                 {make.card("letter.lies", make.say("letter.back"), "lettre", page::Say::Look::Warning),
                  page::Actions{{make.tile("letter.taken", "letter.taken", "oui", Look::Primary)}}});
}

} // namespace perron::session::pages
