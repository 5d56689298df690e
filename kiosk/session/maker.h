#pragma once

#include <string>
#include <string_view>

#include "page/page.h"
#include "session/state.h"
#include "session/world.h"

namespace perron::session {

/// What all pages are made with: words in the visit's language, and the pieces that look the same everywhere.
class Maker {
public:
    Maker(const State& ofState, const World& ofWorld)
        : state(ofState)
        , world(ofWorld) {}

    page::Text say(std::string_view id, const page::Arguments& arguments = {}) const;
    /// In French on a page of any language: staff read it.
    page::Text french(std::string_view id) const;
    page::Text content(const flow::Words& words) const;
    /// A value that is written alike in all languages, and spoken in the page's: a number.
    page::Text value(std::string text) const;
    /// A French name on a page of any language: a place, a commune, a telephone number.
    page::Text name(std::string text) const;
    page::Text number(int value) const { return this->value(std::to_string(value)); }
    /// What to say at the desk, in French; empty on a French page, and where there is nothing.
    page::Text atDesk(const std::optional<std::string>& official) const;
    /// Between the members of a list, with its space.
    std::string comma() const { return page::shown(say("list.comma")); }
    /// "17 h", "9 h 30"; "5 pm", "9:30 am".
    page::Text time(std::chrono::minutes sinceMidnight) const;
    /// "1er octobre 2026", from "2026-10-01"; the text itself where it is no date.
    page::Text date(const std::string& iso) const;
    page::Text date(std::chrono::year_month_day day) const;

    page::Tile tile(std::string element, std::string_view message, std::string_view picture,
                    page::Tile::Look look = page::Tile::Look::Choice) const;
    page::Say card(std::string element, page::Text text, std::string_view picture,
                   page::Say::Look look = page::Say::Look::Card) const;
    /// "From service-public.gouv.fr, 29 September 2025 (F21089)", quiet at the foot of what it stands for. The ear is
    /// told who says it and of when, not the page's number.
    page::Say sources(std::string element, const std::vector<const flow::Source*>& list) const;
    /// A web site as one reads it, and for the ear by its name.
    page::Text siteName(const std::string& site) const;
    /// The site of an address as one types it or dictates it to a helper: the ear has it sign by sign, and in French,
    /// as a desk would say it.
    page::Text host(const std::string& url) const;
    /// "The address: …": a source's site, and its page's number there.
    page::Text address(const flow::Source& source) const;
    /// A page of this audience with its title; blocks are added by who asked for it.
    page::Page start(std::string id, page::Text title, page::Audience audience = page::Audience::Resident) const;

    page::Language language() const;

    const State& state;
    const World& world;
};

} // namespace perron::session
