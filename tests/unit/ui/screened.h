#pragma once

#include <sstream>

#include <gtest/gtest.h>

#include "ui/view.h"

namespace perron::ui {

using page::ElementId;
using std::chrono::milliseconds;

inline page::Text words(const std::string& shown) {
    return page::makeText(shown, page::Language{"fr"});
}

inline page::Page pageOf(const std::string& id) {
    page::Page page;
    page.id = page::PageId{id};
    page.language = page::Language{"fr"};
    page.title = words("Bonjour ! Que voulez-vous faire ?");
    page::Choices choices;
    for (const char* name : {"papiers", "logement", "famille", "travail"}) {
        choices.tiles.push_back(
            {ElementId{name}, words("Mes affaires"), page::PictureId{name}, page::Tile::Look::Choice, {}});
    }
    page.blocks.emplace_back(choices);
    page.more = {ElementId{"page.more"}, words("La suite"), page::PictureId{"suite"}, page::Tile::Look::Primary, {}};
    const char* names[] = {"back", "home", "listen", "language", "size", "finish", "help"};
    const char* pictures[] = {"retour", "accueil", "ecouter", "langues", "taille", "finir", "aide"};
    for (std::size_t i = 0; i < page::barPlaces; ++i) {
        page.bar[i] = {static_cast<page::BarPlace>(i), ElementId{std::string("bar.") + names[i]}, words("Mot"),
                       page::PictureId{pictures[i]}};
    }
    return page;
}

struct Screened : testing::Test {
    SystemClock clock;
    std::ostringstream said;
    StreamLog log{said, clock};
    text::Typesetter typesetter{Path(PERRON_SOURCE) / "assets/fonts/fonts.conf", log};
    text::Pictures pictures{Path(PERRON_SOURCE) / "assets/pictures", typesetter, log};
    std::unique_ptr<Surface> surface = offScreen({1280, 720}).value();
    View view{*surface, typesetter, pictures, 2.69, KeyRules{{{"Return", Key::Ok}}}};
    page::Page page = pageOf("home");
    MonoTime now{5000};

    Screened() { show(); }
    void show(const Look& look = {}) { view.show(page, page::TextSize::Normal, look); }
    std::vector<Input> press(const ElementId& element) {
        const page::Rect box = view.boxOf(element).value();
        return view.feed({Pointer{Pointer::Phase::Down, Pointer::Kind::Finger, 1, box.x + 5, box.y + 5}, now});
    }
    std::vector<Input> release() {
        now += milliseconds{150};
        return view.feed({Pointer{Pointer::Phase::Up, Pointer::Kind::Finger, 1, 0, 0}, now});
    }
};

} // namespace perron::ui
