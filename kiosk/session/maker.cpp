#include "session/maker.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "page/spelling.h"
#include "session/session.h"

namespace perron::session {

namespace {

/// Pages of one site, of one date.
struct Cited {
    std::string site;
    std::string date;
    std::string pages; ///< the numbers of those that have one
};

std::string siteOf(std::string_view url) {
    for (const std::string_view scheme : {"https://", "http://", "www."}) {
        url.remove_prefix(url.starts_with(scheme) ? scheme.size() : 0);
    }
    return std::string(url.substr(0, url.find('/')));
}

/// "F34800" of "F34800" or "F34800-2019": what a desk knows a page by. Empty for a name that only the authors know.
std::string pageNumber(const std::string& id) {
    const std::size_t digits = id.find_first_not_of("0123456789", 1);
    const std::size_t end = digits == std::string::npos ? id.size() : digits;
    const bool number =
        end > 2 && (id[0] == 'F' || id[0] == 'N' || id[0] == 'R') && (end == id.size() || id[end] == '-');
    return number ? id.substr(0, end) : "";
}

/// Site by site, each date once, as they come.
std::vector<Cited> citedIn(const std::vector<const flow::Source*>& list) {
    std::vector<Cited> all;
    for (const flow::Source* source : list) {
        const std::string site = siteOf(source->url);
        const auto same = std::find_if(
            all.begin(), all.end(), [&](const Cited& each) { return each.site == site && each.date == source->date; });
        if (same != all.end()) {
            const std::string number = pageNumber(source->id);
            same->pages += same->pages.empty() || number.empty() ? number : ", " + number;
            continue;
        }
        const auto last = std::find_if(all.rbegin(), all.rend(), [&](const Cited& each) { return each.site == site; });
        all.insert(last == all.rend() ? all.end() : last.base(), Cited{site, source->date, pageNumber(source->id)});
    }
    return all;
}

/// Of the days of its site.
bool isLatest(const Cited& cited, const std::vector<Cited>& all) {
    return std::none_of(all.begin(), all.end(),
                        [&](const Cited& each) { return each.site == cited.site && each.date > cited.date; });
}

} // namespace

page::Text Maker::say(std::string_view id, const page::Arguments& arguments) const {
    return world.words.say(language(), id, arguments);
}

page::Text Maker::french(std::string_view id) const {
    page::Text text = world.words.say(page::Language{"fr"}, id);
    for (page::Run& run : text.runs) {
        run.role = page::Role::OfficialFrench;
    }
    return text;
}

page::Text Maker::content(const flow::Words& words) const {
    return world.words.content(language(), words.id, words.french);
}

page::Language Maker::language() const {
    return session::language(state, world);
}

page::Text Maker::name(std::string text) const {
    return page::makeText(std::move(text), page::Language{"fr"});
}

page::Text Maker::value(std::string text) const {
    return page::makeText(std::move(text), language());
}

page::Text Maker::atDesk(const std::optional<std::string>& official) const {
    return official ? world.words.atDesk(language(), *official) : page::Text{};
}

page::Text Maker::time(std::chrono::minutes sinceMidnight) const {
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(sinceMidnight);
    const auto minute = (sinceMidnight - hours).count();
    const int hour = static_cast<int>(hours.count()) % 24;
    const bool twelve = page::shown(say("time.clock")) == "12";
    const bool noon = hour == 12 && minute == 0;
    const std::string id =
        noon ? "time.noon" : std::string(minute == 0 ? "time.hour" : "time.minutes") + (hour < 12 ? ".am" : ".pm");
    const page::Text shown = say(
        id, {{"hour", number(twelve ? (hour + 11) % 12 + 1 : hour)}, {"minute", value(fmt::format("{:02}", minute))}});
    return value(page::shown(shown)); // tokens are made of the whole, so that "17 h" is said as one
}

page::Text Maker::date(const std::string& iso) const {
    std::array<int, 3> parts{};
    std::size_t at = 0;
    for (int& part : parts) {
        const auto [end, problem] = std::from_chars(iso.data() + at, iso.data() + iso.size(), part);
        if (problem != std::errc{}) {
            return value(iso);
        }
        at = static_cast<std::size_t>(end - iso.data()) + 1;
    }
    const auto [year, month, day] = parts;
    if (month < 1 || month > 12) {
        return value(iso);
    }
    return date(std::chrono::year(year) / month / day);
}

page::Text Maker::date(std::chrono::year_month_day on) const {
    const auto day = static_cast<int>(static_cast<unsigned>(on.day()));
    const page::Text monthName = say(fmt::format("month.{}", static_cast<unsigned>(on.month())));
    return say(day == 1 ? "date.first" : "date.full",
               {{"day", number(day)}, {"month", monthName}, {"year", number(static_cast<int>(on.year()))}});
}

page::Tile Maker::tile(std::string element, std::string_view message, std::string_view picture,
                       page::Tile::Look look) const {
    return {page::ElementId{std::move(element)}, say(message), page::PictureId{std::string(picture)}, look, {}};
}

page::Say Maker::card(std::string element, page::Text text, std::string_view picture, page::Say::Look look) const {
    return {page::ElementId{std::move(element)}, std::move(text), page::PictureId{std::string(picture)}, look};
}

page::Say Maker::sources(std::string element, const std::vector<const flow::Source*>& list) const {
    page::Text all;
    std::string site;
    const std::vector<Cited> everything = citedIn(list);
    for (const Cited& cited : everything) {
        if (cited.site != site) {
            site = cited.site;
            all = page::joined(std::move(all), comma(), page::isolated(siteName(site), language()));
        }
        const page::Text when =
            cited.pages.empty()
                ? say("fact.source.dated", {{"date", date(cited.date)}})
                : say("fact.source", {{"date", date(cited.date)}, {"id", page::silent(name(cited.pages))}});
        // Four days in a row tell the ear nothing: it gets the latest.
        all = page::joined(std::move(all), comma(), isLatest(cited, everything) ? when : page::silent(when));
    }
    return card(std::move(element), say("fact.sources", {{"list", all}}), "", page::Say::Look::Source);
}

page::Text Maker::siteName(const std::string& site) const {
    constexpr std::string_view ofState = ".gouv.fr";
    constexpr std::size_t fitsALine = 28;
    const page::Language french{"fr"};
    std::string said = page::spokenAddress(site, french);
    if (site.ends_with(ofState)) {
        said = site.substr(0, site.size() - ofState.size()); // who says it, not what to type
        std::replace_if(
            said.begin(), said.end(), [](char c) { return c == '-' || c == '.'; }, ' ');
    }
    if (said.empty()) {
        said = site;
    }
    std::string shown;
    for (const char c : site) {
        shown += c;
        shown += c == '.' && site.size() > fitsALine ? "\u200B" : ""; // may go on in the next line
    }
    return page::makeSpoken(std::move(shown), std::move(said), french);
}

page::Text Maker::host(const std::string& url) const {
    const std::string site = siteOf(url);
    const page::Language french{"fr"};
    return page::makeSpoken(page::shown(siteName(site)), page::spokenAddress(site, french), french);
}

page::Text Maker::address(const flow::Source& source) const {
    page::Text all = page::isolated(host(source.url), language());
    if (const std::string number = pageNumber(source.id); !number.empty()) {
        const page::Text spelled = page::makeSpoken(number, fmt::format("{}", fmt::join(number, " ")), language());
        all = page::joined(std::move(all), comma(), say("flow.address.page", {{"number", spelled}}));
    }
    return say("flow.address", {{"address", all}});
}

page::Page Maker::start(std::string id, page::Text title, page::Audience audience) const {
    page::Page made;
    made.id = page::PageId{std::move(id)};
    made.audience = audience;
    made.language = language();
    made.title = std::move(title);
    made.more = tile("page.more", "page.more", "suite", page::Tile::Look::Primary);
    return made;
}

} // namespace perron::session
