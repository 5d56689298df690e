#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "page/page.h"

namespace perron::test {

/// The same few words in one script.
struct Script {
    std::string language;
    std::string word;
    std::string sentence;
};

inline std::vector<Script> scripts() {
    return {{"fr", "Identité", "Ça coûte 25 €, à payer."},
            {"ar", "الهوية", "الثمن 25 يورو، يُدفع لاحقًا."},
            {"uk", "Особа", "Це коштує 25 €, їй платити."}};
}

/// One example, or more, of each kind of block, with every look it can have. A kind that is added to page::Block and
/// not here is named by the compiler.
class Gallery {
public:
    explicit Gallery(Script script)
        : m_script(std::move(script)) {}

    /// A page for each kind, and those that only a bar, the voice's keys or a ground of ink show.
    std::vector<page::Page> pages() const {
        std::vector<page::Page> all;
        add(all, std::make_index_sequence<std::variant_size_v<page::Block>>{});
        for (page::Page& page : all) {
            page.bar = bar(page::BarButton::State::Off);
        }
        page::Page bars = page("bars", {});
        bars.bar = bar(page::BarButton::State::On);
        bars.voice = {tile("voice.pause", page::Tile::Look::Picture), tile("voice.again", page::Tile::Look::Picture)};
        all.push_back(bars);
        bars.id = page::PageId{"bars.active"};
        bars.bar = bar(page::BarButton::State::Active);
        all.push_back(bars);
        page::Page ink = page("ink", {page::Countdown{id("countdown"), 30, 45}, say(page::Say::Look::Plain),
                                      actions({page::Tile::Look::Primary, page::Tile::Look::Calm})});
        ink.setting = page::Setting::Ink;
        ink.bar = bar(page::BarButton::State::Off);
        all.push_back(ink);
        ink.id = page::PageId{"ink.sign"};
        ink.blocks = {page::Sign{id("sign"), word(), picture()}, actions({page::Tile::Look::Calm})};
        all.push_back(ink);
        return all;
    }

private:
    template <class Kind>
    struct Of {};

    template <std::size_t... Kinds>
    void add(std::vector<page::Page>& pages, std::index_sequence<Kinds...>) const {
        (pages.push_back(
             page("kind." + std::to_string(Kinds), examples(Of<std::variant_alternative_t<Kinds, page::Block>>{}))),
         ...);
    }

    page::Text word() const { return page::makeText(m_script.word, page::Language{m_script.language}); }
    page::Text sentence() const { return page::makeText(m_script.sentence, page::Language{m_script.language}); }
    static page::ElementId id(const std::string& name) { return page::ElementId{name}; }
    static page::PictureId picture() { return page::PictureId{"papiers"}; }

    page::Page page(const std::string& name, std::vector<page::Block> blocks) const {
        page::Page page;
        page.id = page::PageId{name};
        page.language = page::Language{m_script.language};
        page.title = word();
        page.blocks = std::move(blocks);
        page.more = tile("page.more", page::Tile::Look::Primary);
        return page;
    }
    page::Bar bar(page::BarButton::State state) const {
        static constexpr const char* pictures[] = {"retour", "accueil", "ecouter", "langues",
                                                   "taille", "finir",   "aide"};
        page::Bar bar;
        for (std::size_t i = 0; i < page::barPlaces; ++i) {
            bar[i] = {static_cast<page::BarPlace>(i), id("bar." + std::to_string(i)), word(),
                      page::PictureId{pictures[i]}, state};
        }
        return bar;
    }
    page::Tile tile(const std::string& name, page::Tile::Look look) const {
        page::Tile tile;
        tile.id = id(name);
        tile.label = word();
        tile.picture = page::PictureId{"suite"};
        tile.look = look;
        return tile;
    }
    page::Say say(page::Say::Look look) const {
        return {id("say." + std::to_string(static_cast<int>(look))), sentence(), picture(), look};
    }
    page::Actions actions(const std::vector<page::Tile::Look>& looks) const {
        page::Actions actions;
        for (const page::Tile::Look look : looks) {
            actions.tiles.push_back(tile("action." + std::to_string(static_cast<int>(look)), look));
        }
        return actions;
    }
    page::PlaceCard place(page::PlaceCard::Open open) const {
        const int number = static_cast<int>(open) + 1;
        return {
            id("place." + std::to_string(number)), number, word(), open, sentence(), word(), word(), word(), picture()};
    }

    std::vector<page::Block> examples(Of<page::Say>) const {
        std::vector<page::Block> all;
        for (int look = 0; look <= static_cast<int>(page::Say::Look::Source); ++look) {
            all.emplace_back(say(static_cast<page::Say::Look>(look)));
        }
        return all;
    }
    std::vector<page::Block> examples(Of<page::Choices>) const {
        page::Choices choices{{tile("choice", page::Tile::Look::Choice), tile("chosen", page::Tile::Look::Choice),
                               tile("service", page::Tile::Look::Service), tile("help", page::Tile::Look::Help),
                               tile("urgent", page::Tile::Look::Urgent)}};
        choices.tiles[1].chosen = word();
        choices.tiles[2].hint = word();
        return {choices};
    }
    std::vector<page::Block> examples(Of<page::Checklist>) const {
        return {page::Checklist{{{id("ticked"), word(), sentence(), picture(), true, word(), word()},
                                 {id("unticked"), word(), sentence(), picture(), false, word(), word()}}}};
    }
    std::vector<page::Block> examples(Of<page::QrCode>) const {
        return {page::QrCode{id("code"), sentence(), "https://www.service-public.gouv.fr/", picture()}};
    }
    std::vector<page::Block> examples(Of<page::Fact>) const {
        return {page::Fact{id("fact"), word(), word(), sentence(), word(), picture(), word()}};
    }
    std::vector<page::Block> examples(Of<page::PlaceCard>) const {
        return {place(page::PlaceCard::Open::Yes), place(page::PlaceCard::Open::No),
                place(page::PlaceCard::Open::Unknown)};
    }
    std::vector<page::Block> examples(Of<page::PhoneNumbers>) const {
        return {page::PhoneNumbers{{{id("112"), page::makeText("112", page::Language{m_script.language}), word(), {}},
                                    {id("15"), page::makeText("15", page::Language{m_script.language}), word(), {}}}}};
    }
    std::vector<page::Block> examples(Of<page::Progress>) const {
        return {page::Progress{id("progress"), 2, 4, word()}};
    }
    std::vector<page::Block> examples(Of<page::Countdown>) const { return {}; } // on ink only
    std::vector<page::Block> examples(Of<page::Sign>) const { return {}; }      // on ink only
    std::vector<page::Block> examples(Of<page::StatusCards>) const {
        return {
            page::StatusCards{{{id("well"), word(), sentence(), picture(), page::StatusCard::Level::Well},
                               {id("attention"), word(), sentence(), picture(), page::StatusCard::Level::Attention}}}};
    }
    std::vector<page::Block> examples(Of<page::PinPad>) const {
        page::PinPad pad{id("pad"), 2, word(), {}};
        for (int digit = 0; digit < 6; ++digit) {
            pad.keys.push_back(tile("pin." + std::to_string(digit), page::Tile::Look::Key));
        }
        return {pad};
    }
    std::vector<page::Block> examples(Of<page::Document>) const {
        return {page::Document{id("document"), word(), {page::makeText("{ \"n\": 11 }", page::Language{"fr"})}}};
    }
    std::vector<page::Block> examples(Of<page::Letter>) const {
        const page::Letter::Area area{100, 120, 400, 40};
        return {
            page::Letter{id("sheet"), word(), page::ImageId{}, 700, 990, {{area, id("fact")}}, {{sentence(), {area}}}},
            page::Fact{id("fact"), word(), word(), sentence(), {}, picture(), {}, page::Fact::Look::Urgent}};
    }
    std::vector<page::Block> examples(Of<page::Actions>) const {
        return {say(page::Say::Look::Card), actions({page::Tile::Look::Primary, page::Tile::Look::Calm})};
    }

    Script m_script;
};

} // namespace perron::test
