#include "session/pages/pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "places/opening_hours.h"

namespace perron::session::pages {

namespace {

page::StatusCard soundCard(const Maker& make) {
    const bool works = make.state.sound == Condition::Works;
    return {page::ElementId{"staff.sound"}, make.say("staff.sound"),
            make.say(works                                       ? "staff.sound.works"
                     : make.state.sound == Condition::LacksVoice ? "staff.sound.lacks"
                                                                 : "staff.sound.fails"),
            page::PictureId{"ecouter"}, works ? page::StatusCard::Level::Well : page::StatusCard::Level::Attention};
}

/// Only where there is something to do about it.
std::optional<page::StatusCard> screenCard(const Maker& make) {
    using Fault = World::ScreenFault;
    if (make.world.screenFault == Fault::None) {
        return std::nullopt;
    }
    return page::StatusCard{
        page::ElementId{"staff.screen"}, make.say("staff.screen"),
        make.say(make.world.screenFault == Fault::Small ? "staff.screen.small" : "staff.screen.unknown"),
        page::PictureId{"taille"}, page::StatusCard::Level::Attention};
}

page::Text linkText(const Maker& make) {
    const LinkHealth& link = make.state.link;
    switch (link.state) {
    case LinkHealth::State::NotEnrolled:
        return make.say("staff.link.notenrolled");
    case LinkHealth::State::NoAddress:
        return make.say("staff.link.noaddress");
    case LinkHealth::State::NeverTried:
        return make.say("staff.link.nevertried");
    case LinkHealth::State::Answers:
        return make.say("staff.link.answers");
    case LinkHealth::State::Unreachable:
        return make.say("staff.link.unreachable");
    case LinkHealth::State::Untrusted:
        return make.say("staff.link.untrusted");
    case LinkHealth::State::Refused:
        return make.say("staff.link.refused");
    case LinkHealth::State::IdentityLost:
        return make.say("staff.link.identitylost");
    case LinkHealth::State::Works:
        break;
    }
    const places::LocalTime at = places::localTime(link.lastSuccess.value_or(make.state.wall));
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    return make.say(
        "staff.link.works",
        {{"date", make.date(fmt::format("{}-{}-{}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                        static_cast<unsigned>(date.day())))},
         {"time", make.time(std::chrono::duration_cast<std::chrono::minutes>(at - day))}});
}

page::StatusCard linkCard(const Maker& make) {
    const LinkHealth::State state = make.state.link.state;
    const bool well = state == LinkHealth::State::Works || state == LinkHealth::State::NotEnrolled ||
                      state == LinkHealth::State::NeverTried || state == LinkHealth::State::Answers;
    return {page::ElementId{"staff.link"}, make.say("staff.link"), linkText(make), page::PictureId{"reseau"},
            well ? page::StatusCard::Level::Well : page::StatusCard::Level::Attention};
}

std::string_view printerMessage(PrinterTrouble trouble) {
    switch (trouble) {
    case PrinterTrouble::None:
        return "staff.printer.works";
    case PrinterTrouble::Off:
        return "staff.printer.off";
    case PrinterTrouble::NoPaper:
        return "staff.printer.nopaper";
    case PrinterTrouble::Jam:
        return "staff.printer.jam";
    case PrinterTrouble::Open:
        return "staff.printer.open";
    case PrinterTrouble::NoInk:
        return "staff.printer.noink";
    case PrinterTrouble::NoPdf:
        return "staff.printer.nopdf";
    case PrinterTrouble::Paused:
        return "staff.printer.paused";
    case PrinterTrouble::Refused:
        return "staff.printer.refused";
    }
    return "staff.printer.works";
}

/// Only where there is one.
std::optional<page::StatusCard> printerCard(const Maker& make) {
    const std::optional<PrinterTrouble>& printer = make.state.printer;
    if (!printer) {
        return std::nullopt;
    }
    return page::StatusCard{page::ElementId{"staff.printer"}, make.say("staff.printer"),
                            make.say(printerMessage(*printer)), page::PictureId{"imprimante"},
                            *printer == PrinterTrouble::None ? page::StatusCard::Level::Well
                                                             : page::StatusCard::Level::Attention};
}

/// Only where there is to be one.
std::optional<page::StatusCard> lettersCard(const Maker& make) {
    const LetterDevice device = make.state.letterDevice;
    if (device == LetterDevice::None) {
        return std::nullopt;
    }
    const bool there = device == LetterDevice::There;
    return page::StatusCard{page::ElementId{"staff.letters"}, make.say("staff.letters"),
                            make.say(there ? "staff.letters.works" : "staff.letters.absent"), page::PictureId{"lettre"},
                            there ? page::StatusCard::Level::Well : page::StatusCard::Level::Attention};
}

/// "carte-identite.yaml:12" of "/…/carte-identite.yaml:12: reason": the reason, too long for a card, is in the log.
std::string placeOf(const std::string& problem) {
    const std::string place = problem.substr(0, problem.find(": "));
    return place.substr(place.rfind('/') + 1);
}

page::StatusCard contentCard(const Maker& make) {
    const std::vector<std::string>& problems = make.world.problems;
    const auto count = [](std::size_t size) { return static_cast<int>(size); };
    return {page::ElementId{"staff.content"}, make.say("staff.content"),
            problems.empty()
                ? make.say("staff.content.well", {{"flows", make.number(count(make.world.flows.flows.size()))},
                                                  {"places", make.number(count(make.world.places.places.size()))}})
                : make.say("staff.content.problems", {{"count", make.number(count(problems.size()))},
                                                      {"first", make.value(placeOf(problems.front()))}}),
            page::PictureId{"contenu"},
            problems.empty() ? page::StatusCard::Level::Well : page::StatusCard::Level::Attention};
}

/// The gravest first.
page::Text countersText(const Maker& make) {
    const CountersHealth& counters = make.state.counters;
    if (counters.state == CountersHealth::State::Fails) {
        return make.say("staff.counters.fail");
    }
    if (counters.state == CountersHealth::State::NoVocabulary) {
        return make.say("staff.counters.novocabulary");
    }
    if (counters.notice == CountersHealth::Notice::Restored) {
        return make.say("staff.counters.restored");
    }
    if (counters.notice == CountersHealth::Notice::BegunAnew) {
        return make.say("staff.counters.begunanew");
    }
    if (counters.held > 0) {
        return make.say("staff.counters.held", {{"count", make.number(counters.held)}});
    }
    return make.state.link.waiting == 0
               ? make.say("staff.counters.none")
               : make.say("staff.counters.waiting", {{"count", make.number(make.state.link.waiting)}});
}

page::StatusCard countersCard(const Maker& make) {
    const CountersHealth& counters = make.state.counters;
    const bool well = counters.state == CountersHealth::State::Works && counters.notice == CountersHealth::Notice::None;
    return {page::ElementId{"staff.counters"}, make.say("staff.counters"), countersText(make),
            page::PictureId{"indicateurs"}, well ? page::StatusCard::Level::Well : page::StatusCard::Level::Attention};
}

/// A sealed report is one line of JSON; it is cut into lines that fit a screen, not a byte more or less.
std::vector<page::Text> linesOf(const std::string& bytes, const page::Language& language) {
    constexpr std::size_t width = 48;
    std::vector<page::Text> lines;
    for (std::size_t at = 0; at < bytes.size(); at += width) {
        lines.push_back(page::makeText(bytes.substr(at, width), language));
    }
    return lines;
}

/// What to look at, by name; all the rest is well.
page::Text headline(const Maker& make, const std::vector<page::StatusCard>& faults) {
    if (faults.empty()) {
        return make.say("staff.well", {{"commune", make.value(make.world.settings.commune.name)}});
    }
    page::Text names = faults.front().title;
    for (std::size_t i = 1; i < faults.size(); ++i) {
        names = page::joined(std::move(names), ", ", faults[i].title);
    }
    return make.say("staff.attention", {{"what", std::move(names)}});
}

std::string_view travelMessage(SealedReport::Travel travel) {
    switch (travel) {
    case SealedReport::Travel::Held:
        return "report.held";
    case SealedReport::Travel::Withdrawn:
        return "report.withdrawn";
    case SealedReport::Travel::Waiting:
        return "report.waiting";
    case SealedReport::Travel::Arrived:
        return "report.arrived";
    case SealedReport::Travel::Refused:
        return "report.refused";
    }
    return "report.waiting";
}

} // namespace

page::Page pin(const Maker& make) {
    page::Page page = make.start("pin", make.say("pin.title"), page::Audience::Staff);
    const auto left = make.state.guard.lockedUntil - make.state.now;
    if (make.world.settings.pinHash.empty()) {
        page.blocks = {make.card("pin.none", make.say("pin.none"), "cle", page::Say::Look::Warning)};
        return page;
    }
    if (left > MonoTime{0}) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
        page.blocks = {make.card("pin.locked",
                                 make.say("pin.locked", {{"seconds", make.number(static_cast<int>(seconds))}}), "cle",
                                 page::Say::Look::Warning)};
        return page;
    }
    const int digits = static_cast<int>(make.state.pin.size());
    page::PinPad pad{page::ElementId{"pin.pad"}, digits, {}, {}};
    pad.spoken = make.state.pinInCheck ? make.say("pin.checking")
                 : digits > 0          ? make.say("pin.digits", {{"count", make.number(digits)}})
                                       : make.say(make.state.pinWrong ? "pin.wrong" : "pin.digits.0");
    for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"}) {
        page::Tile key{page::ElementId{std::string("pin.") + digit}, make.value(digit), {}, page::Tile::Look::Key, {}};
        key.again = page::Tile::Again::NewTouch;
        pad.keys.push_back(std::move(key));
    }
    pad.keys.insert(pad.keys.begin() + 9, make.tile("pin.clear", "pin.clear", "", page::Tile::Look::Calm));
    pad.keys.push_back(make.tile("pin.ok", "pin.ok", "", page::Tile::Look::Primary));
    page.blocks = {std::move(pad)};
    return page;
}

page::Page staff(const Maker& make) {
    page::StatusCards cards{{soundCard(make), linkCard(make), contentCard(make), countersCard(make)}};
    if (const auto screen = screenCard(make)) {
        cards.cards.push_back(*screen);
    }
    if (const auto printer = printerCard(make)) {
        cards.cards.push_back(*printer);
    }
    if (const auto letters = lettersCard(make)) {
        cards.cards.push_back(*letters);
    }
    const auto firstWell = std::stable_partition(cards.cards.begin(), cards.cards.end(), [](const page::StatusCard& c) {
        return c.level == page::StatusCard::Level::Attention;
    });
    page::Page page = make.start("staff", headline(make, {cards.cards.begin(), firstWell}), page::Audience::Staff);
    page::Tile next = make.tile("staff.next", "staff.next", "personne-suivante", page::Tile::Look::Primary);
    next.stays = page::Tile::Stays::OnEveryPart;
    page.blocks = {
        std::move(cards),
        page::Actions{{std::move(next), make.tile("staff.report", "staff.report", "rapport", page::Tile::Look::Calm),
                       make.tile("staff.sync", "staff.sync", "envoyer", page::Tile::Look::Calm),
                       make.tile("staff.soundtest", "staff.soundtest", "ecouter", page::Tile::Look::Calm),
                       make.tile("staff.restart", "staff.restart", "redemarrer", page::Tile::Look::Calm)}},
    };
    return page;
}

page::Page report(const Maker& make, const AtReport& at) {
    if (make.state.reports.empty()) {
        page::Page page = make.start("report", make.say("report.none.title"), page::Audience::Staff);
        page.blocks = {make.card("report.none", make.say("report.none"), "rapport")};
        return page;
    }
    const std::size_t index = std::min(at.index, make.state.reports.size() - 1);
    const SealedReport& sealed = make.state.reports[index];
    page::Page page =
        make.start("report", make.say("report.title", {{"sequence", make.number(static_cast<int>(sealed.sequence))}}),
                   page::Audience::Staff);
    page::Actions actions;
    if (index > 0) {
        actions.tiles.push_back(make.tile("report.newer", "report.newer", "retour", page::Tile::Look::Calm));
    }
    if (index + 1 < make.state.reports.size()) {
        actions.tiles.push_back(make.tile("report.older", "report.older", "suite", page::Tile::Look::Calm));
    }
    page.blocks = {
        make.card("report.travel", make.say(travelMessage(sealed.travel)), "", page::Say::Look::Plain),
        page::Document{page::ElementId{"report.bytes"}, page.title, linesOf(sealed.bytes, make.language())},
    };
    if (!actions.tiles.empty()) {
        page.blocks.emplace_back(std::move(actions));
    }
    return page;
}

} // namespace perron::session::pages
