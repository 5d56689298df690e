#include "session/pages/pages.h"

#include <algorithm>

namespace perron::session::pages {

page::Page finish(const Maker& make) {
    page::Page page = make.start("finish", make.say("finish.title"));
    page::Tile next = make.tile("finish.next", "finish.next", "finir", page::Tile::Look::Primary);
    next.hint = make.say("finish.wipe");
    page.blocks = {
        page::Choices{{make.tile("face.oui", "finish.yes", "sourire"),
                       make.tile("face.un-peu", "finish.some", "neutre"),
                       make.tile("face.non", "finish.no", "triste")}},
        page::Actions{{std::move(next)}},
    };
    return page;
}

page::Page end(const Maker& make) {
    page::Page page = make.start("end", make.say("end.title"));
    const auto* at = std::get_if<AtEnd>(&make.state.location());
    if (at != nullptr && at->letterLeft) {
        page.blocks.emplace_back(
            make.card("end.letter", make.say("letter.back.title"), "lettre", page::Say::Look::Warning));
    }
    page.blocks.emplace_back(make.card("end.text", make.say("end.text"), "effacer", page::Say::Look::Reached));
    page.blocks.emplace_back(make.card("end.counted", make.say("end.counted"), "silence"));
    page.blocks.emplace_back(page::Actions{{make.tile("end.start", "end.start", "doigt", page::Tile::Look::Primary)}});
    return page;
}

page::Page idle(const Maker& make) {
    page::Page page = make.start("idle", make.say("idle.title"));
    page.setting = page::Setting::Ink;
    const auto whole = static_cast<int>(make.world.settings.answer.count());
    const auto gone =
        std::chrono::duration_cast<std::chrono::seconds>(make.state.now - make.state.asked.value_or(make.state.now));
    page.blocks = {
        page::Countdown{page::ElementId{"idle.countdown"}, std::max(0, whole - static_cast<int>(gone.count())), whole},
        make.card("idle.text",
                  make.world.words.sayMany(make.language(), "idle.text", whole, {{"seconds", make.number(whole)}}), "",
                  page::Say::Look::Plain),
        page::Actions{{make.tile("idle.yes", "idle.yes", "doigt", page::Tile::Look::Help),
                       make.tile("idle.no", "idle.no", "finir", page::Tile::Look::Calm)}},
    };
    return page;
}

} // namespace perron::session::pages
