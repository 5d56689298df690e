#include "programs/apology.h"

#include <array>

#include "i18n/catalogue.h"
#include "ui/screen.h"

namespace perron::programs {

namespace {

constexpr MonoTime betweenLooks{10'000};

} // namespace

page::Page apology(const Path& locale) {
    const page::Language french{"fr"};
    page::Page page;
    page.id = page::PageId{"apology"};
    page.language = french;
    page.title = page::makeText("Cette borne est en panne.", french);
    const auto card = [&](const char* id, std::string words, const char* picture, page::Say::Look look) {
        return page::Say{page::ElementId{id}, page::makeText(std::move(words), french), page::PictureId{picture}, look};
    };
    page.blocks = {
        card("apology.ask", "Demandez à une personne de l’accueil.", "aide", page::Say::Look::Card),
        card("apology.danger", "En danger, appelez le 112.", "telephone", page::Say::Look::Warning),
        card("apology.mend", "Technicien\u00A0: " + locale.string() + " est illisible. Relancez deploy/run.", "",
             page::Say::Look::Source),
    };
    page.bar = barSwitchedOff();
    return page;
}

page::Bar barSwitchedOff() {
    constexpr std::array ids{"bar.back", "bar.home",   "bar.listen", "bar.language",
                             "bar.size", "bar.finish", "bar.help"};
    page::Bar bar;
    for (std::size_t i = 0; i < page::barPlaces; ++i) {
        bar[i] = {static_cast<page::BarPlace>(i), page::ElementId{ids[i]}, {}, {}, page::BarButton::State::Off};
    }
    return bar;
}

Ending apologise(const Options& options, ui::Surface& surface, Log& log) {
    text::Typesetter typesetter(options.assets / "fonts/fonts.conf", log);
    text::Pictures pictures(options.assets / "pictures", typesetter, log);
    const double scale = ui::chooseScreen(surface.size(), std::nullopt, surface.reportedPixelsPerMm()).pixelsPerMm;
    ui::View view(surface, typesetter, pictures, scale);
    view.show(apology(options.locale), page::TextSize::Normal, {});
    while (true) {
        view.draw();
        for (const ui::TimedInput& input : surface.wait(betweenLooks)) {
            for (const ui::Input& meant : view.feed(input)) {
                if (std::holds_alternative<ui::CloseAsked>(meant)) {
                    return Ending::Closed;
                }
            }
        }
        if (i18n::Catalogue::open(options.locale, {"fr"})) {
            return Ending::Restart;
        }
    }
}

} // namespace perron::programs
