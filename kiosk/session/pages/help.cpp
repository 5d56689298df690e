#include "session/pages/pages.h"

#include <array>

namespace perron::session::pages {

namespace {

struct Emergency {
    std::string_view number;
    std::string_view message;
    std::string_view picture;
};
/// The numbers of promises.md, "help is also for now", and the one for a person with no roof tonight.
constexpr std::array emergencies{
    Emergency{"112", "help.112", "gyrophare"}, Emergency{"15", "help.15", "ambulance"},
    Emergency{"17", "help.17", "police"},      Emergency{"18", "help.18", "pompiers"},
    Emergency{"114", "help.114", "sms"},       Emergency{"119", "help.119", "enfant"},
    Emergency{"3919", "help.3919", "femme"},   Emergency{"3114", "help.3114", "coeur"},
    Emergency{"115", "help.115", "tente"},
};

} // namespace

page::Page help(const Maker& make) {
    page::Page page = make.start("help", make.say("help.title"));
    page::PhoneNumbers numbers;
    for (const Emergency& each : emergencies) {
        numbers.numbers.push_back({page::ElementId{"help." + std::string(each.number)},
                                   make.value(std::string(each.number)), make.say(each.message),
                                   page::PictureId{std::string(each.picture)}});
    }
    page::Tile hide = make.tile("help.hide", "help.hide", "cacher", page::Tile::Look::Calm);
    hide.stays = page::Tile::Stays::OnEveryPart; // promises.md: one touch hides the page at once
    page.blocks = {
        std::move(numbers),
        page::Actions{{std::move(hide), make.tile("help.here", "help.here", "aide", page::Tile::Look::Help)}},
    };
    return page;
}

page::Page sign(const Maker& make) {
    page::Page page = make.start("sign", make.say("sign.title"));
    page.setting = page::Setting::Ink;
    const settings::Contact& contact = make.world.settings.commune.contact;
    const page::Text who = make.name(contact.phone.empty() ? "" : contact.label + ", " + contact.phone);
    page.blocks = {
        page::Sign{page::ElementId{"sign.text"}, make.french("sign.text"), page::PictureId{"aide"}},
        make.card("sign.call", who.empty() ? make.say("sign.nocall") : make.say("sign.call", {{"who", who}}),
                  "telephone", page::Say::Look::Plain),
        page::Actions{{make.tile("sign.thanks", "sign.thanks", "oui", page::Tile::Look::Calm)}},
    };
    return page;
}

} // namespace perron::session::pages
