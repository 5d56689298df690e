#include "session/pages/pages.h"

#include <chrono>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "places/search.h"
#include "places/words.h"

namespace perron::session::pages {

namespace {

/// How many doors a page names: few enough to remember (issue: "the two or three places that really help").
constexpr std::size_t mostPlaces = 3;

std::string_view pictureOf(places::House house) {
    switch (house) {
    case places::House::TownHall:
        return "mairie";
    case places::House::Library:
        return "bibliotheque";
    case places::House::FranceServices:
        return "france-services";
    case places::House::DigitalRoom:
        return "ordinateur";
    case places::House::SocialCentre:
        return "aide";
    case places::House::Youth:
        return "jeunes";
    case places::House::Work:
        return "travail";
    case places::House::Learning:
        return "apprendre";
    case places::House::Bus:
        return "bus";
    case places::House::Other:
        return "lieu";
    }
    return "lieu";
}

page::Text distance(const Maker& make, const places::Found& found) {
    switch (found.reach) {
    case places::Found::Reach::Here:
    case places::Found::Reach::PassesHere:
        return make.say("nearby.here");
    case places::Found::Reach::Remote:
        return make.say("nearby.remote");
    case places::Found::Reach::Away:
    case places::Found::Reach::PassesNear:
        break;
    }
    // As the crow flies, so the voice says "environ"; the eye gets the figure.
    const int km = std::max(1, static_cast<int>(std::lround(found.km)));
    const page::Text said = make.world.words.sayMany(make.language(), "nearby.km.said", km, {{"km", make.number(km)}});
    return page::makeSpoken(page::shown(make.say("nearby.km", {{"km", make.number(km)}})), page::shown(said),
                            make.language());
}

page::Text passing(const Maker& make, const places::Found& found) {
    if (found.reach == places::Found::Reach::PassesHere) {
        return make.say("nearby.passes.here");
    }
    return found.stop == nullptr ? make.say("nearby.passes")
                                 : make.say("nearby.passes.near", {{"commune", make.name(found.stop->commune)}});
}

page::Text hours(const Maker& make, const places::Found& found) {
    using State = places::Opening::State;
    const places::Opening& opening = found.opening;
    if (opening.state == State::Unknown) {
        const places::Place& place = *found.place;
        const std::string& site = place.booking.empty() ? place.site : place.booking;
        if (place.phone.empty() && !site.empty()) {
            return make.say("nearby.unknown.site", {{"site", make.host(site)}});
        }
        const bool here = found.reach == places::Found::Reach::Here;
        return make.say(!place.phone.empty() ? "nearby.unknown" : here ? "nearby.unknown.here" : "nearby.unknown.away");
    }
    if (!opening.change) {
        return make.say(opening.state == State::Open ? "nearby.open.long" : "nearby.closed");
    }
    const auto day = std::chrono::floor<std::chrono::days>(*opening.change);
    const page::Text time = make.time(std::chrono::duration_cast<std::chrono::minutes>(*opening.change - day));
    if (opening.state == State::Open) {
        return opening.daysAhead == 0 ? make.say("nearby.open", {{"time", time}}) : make.say("nearby.open.long");
    }
    if (opening.daysAhead > 6) {
        return make.say("nearby.closed");
    }
    const unsigned weekday = std::chrono::weekday(day).iso_encoding();
    const std::string_view id = opening.daysAhead == 0   ? "nearby.closed.today"
                                : opening.daysAhead == 1 ? "nearby.closed.tomorrow"
                                                         : "nearby.closed.day";
    return make.say(id, {{"time", time}, {"day", make.say(fmt::format("weekday.{}", weekday))}});
}

page::PlaceCard::Open openness(const places::Found& found) {
    switch (found.opening.state) {
    case places::Opening::State::Open:
        return page::PlaceCard::Open::Yes;
    case places::Opening::State::Closed:
        return page::PlaceCard::Open::No;
    case places::Opening::State::Unknown:
        break;
    }
    return page::PlaceCard::Open::Unknown;
}

page::Text offers(const Maker& make, const places::Place& place, places::Need need) {
    if (need == places::Need::IdentityCard && !place.takesCardRequests) {
        return make.say("nearby.card.helps");
    }
    const bool french = make.language() == page::Language{"fr"};
    if (french && !place.summary.empty()) { // nobody translates it
        return make.name(place.summary);
    }
    if (need == places::Need::IdentityCard) {
        return make.say("nearby.card.makes");
    }
    page::Text all;
    for (const places::Service service : places::offers(place)) {
        all = page::joined(std::move(all), " · ", make.say(places::offerId(service)));
    }
    return all.empty() ? make.name(place.summary) : all;
}

/// "août 2024".
page::Text monthOf(const Maker& make, std::chrono::year_month_day day) {
    return make.say("date.month",
                    {{"month", make.say(fmt::format("month.alone.{}", static_cast<unsigned>(day.month())))},
                     {"year", make.number(static_cast<int>(day.year()))}});
}

/// Where the facts on the cards come from, each source once with its own date.
page::Text sources(const Maker& make, const std::vector<places::Found>& found) {
    page::Text all;
    std::set<std::string> once;
    for (const places::Found& each : found) {
        if (once.insert(each.place->source).second) {
            all = page::joined(std::move(all), make.comma(),
                               make.say("nearby.source", {{"source", make.name(each.place->source)},
                                                          {"month", monthOf(make, each.place->updated)}}));
        }
    }
    return make.say("nearby.sources", {{"sources", all}});
}

/// The eye has a picture of a telephone; the ear is told what the digits are.
page::Text phone(const Maker& make, const places::Place& place) {
    if (place.phone.empty()) {
        return {};
    }
    const page::Text said = make.say("nearby.phone", {{"number", make.value(place.phone)}});
    return page::makeSpoken(place.phone, page::said(said), make.language());
}

std::vector<places::Found> around(const Maker& make, places::Need need, std::size_t most) {
    const settings::Commune& commune = make.world.settings.commune;
    constexpr double farthestKm = 40;
    return places::search(
        make.world.places,
        {{commune.latitude, commune.longitude}, commune.code, {need}, make.state.wall, most, farthestKm});
}

page::PlaceCard cardOf(const Maker& make, const places::Found& found, places::Need need, int number) {
    const bool passes =
        found.reach == places::Found::Reach::PassesHere || found.reach == places::Found::Reach::PassesNear;
    return {page::ElementId{"place." + found.place->id},
            number,
            page::joined(make.value(fmt::format("{}.", number)), " ", make.name(found.place->name)),
            openness(found),
            passes ? passing(make, found) : hours(make, found),
            offers(make, *found.place, need),
            distance(make, found),
            phone(make, *found.place),
            page::PictureId{std::string(pictureOf(places::houseOf(*found.place)))}};
}

} // namespace

std::optional<page::PlaceCard> nearest(const Maker& make, places::Need need) {
    const std::vector<places::Found> found = around(make, need, 1);
    return found.empty() ? std::nullopt : std::optional(cardOf(make, found.front(), need, 1));
}

page::Page needs(const Maker& make) {
    page::Page page = make.start("needs", make.say("needs.title"));
    page::Choices choices;
    for (const places::Need need : places::allNeeds) {
        const places::NeedRow& row = places::rowOf(need);
        choices.tiles.push_back(make.tile("need." + std::string(row.name), row.words, row.picture));
    }
    page.blocks = {std::move(choices)};
    return page;
}

page::Page nearby(const Maker& make, const AtNearby& at) {
    const settings::Commune& commune = make.world.settings.commune;
    const bool card = at.need == places::Need::IdentityCard;
    page::Page page =
        make.start(fmt::format("nearby.{}", places::rowOf(at.need).name),
                   make.say(card ? "nearby.card.title" : "nearby.title", {{"commune", make.name(commune.name)}}));
    const std::vector<places::Found> found = around(make, at.need, mostPlaces);
    if (card && !found.empty() && !found.front().place->takesCardRequests) {
        page.blocks.emplace_back(make.card("nearby.card.none", make.say("nearby.card.none"), "question"));
    }
    int number = 0;
    for (const places::Found& each : found) {
        page.blocks.emplace_back(cardOf(make, each, at.need, ++number));
    }
    if (!found.empty()) {
        page.blocks.emplace_back(make.card("nearby.sources", sources(make, found), "", page::Say::Look::Source));
    } else {
        page.blocks.emplace_back(make.card("nearby.none", make.say("nearby.none"), "question"));
        page.blocks.emplace_back(make.card("nearby.none.call", make.say("nearby.none.call"), "mairie"));
    }
    return page;
}

} // namespace perron::session::pages
