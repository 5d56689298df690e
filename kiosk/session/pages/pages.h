#pragma once

#include "page/page.h"
#include "session/maker.h"

/// One function a page: what it says, from the state and the world. The bar is added by session::page.
namespace perron::session::pages {

page::Page welcome(const Maker& make);
page::Page lesson(const Maker& make, const AtLesson& at);
page::Page home(const Maker& make);
page::Page theme(const Maker& make, const AtTheme& at);
page::Page step(const Maker& make, const AtStep& at);
page::Page flowEnd(const Maker& make, const AtFlowEnd& at);
page::Page sheet(const Maker& make, const AtSheet& at);
page::Page needs(const Maker& make);
page::Page nearby(const Maker& make, const AtNearby& at);
/// The nearest place for this need, as its page shows it; nothing where there is none.
std::optional<page::PlaceCard> nearest(const Maker& make, places::Need need);
page::Page letter(const Maker& make);
page::Page letterNext(const Maker& make);
page::Page letterBack(const Maker& make);
page::Page help(const Maker& make);
page::Page sign(const Maker& make);
page::Page sight(const Maker& make);
page::Page languages(const Maker& make);
page::Page who(const Maker& make, const AtWho& at);
page::Page words(const Maker& make, const AtWords& at);
page::Page word(const Maker& make, const AtWord& at);
page::Page finish(const Maker& make);
page::Page end(const Maker& make);
page::Page idle(const Maker& make);
page::Page pin(const Maker& make);
page::Page staff(const Maker& make);
page::Page report(const Maker& make, const AtReport& at);

} // namespace perron::session::pages
