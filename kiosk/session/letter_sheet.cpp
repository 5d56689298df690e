#include "session/letter_sheet.h"

#include "places/need.h"
#include "session/letter_facts.h"
#include "session/pages/pages.h"
#include "session/read_letter.h"
#include "session/take_away.h"

namespace perron::session {

namespace {

void addPlaces(const Maker& make, const letter::SenderRule* sender, page::Sheet& sheet) {
    const std::string named = sender != nullptr && !sender->needs.empty() ? sender->needs.front() : "";
    page::Page places = pages::nearby(make, {places::needNamed(named).value_or(places::Need::Procedure)});
    std::erase_if(places.blocks, [](const page::Block& block) {
        const auto* say = std::get_if<page::Say>(&block);
        return say != nullptr && say->look == page::Say::Look::Source;
    });
    for (page::Block& block : places.blocks) {
        if (auto* card = std::get_if<page::PlaceCard>(&block)) {
            forPaper(make, *card);
        }
    }
    sheet.pages.push_back(std::move(places));
}

} // namespace

page::Sheet letterSheet(const Maker& make) {
    const letter::SenderRule* sender = senderOf(make.state, make.world);
    page::Sheet sheet{make.language(),
                      sender != nullptr ? make.say("letter.told", {{"sender", senderName(make, *sender)}})
                                        : make.say("letter.summary"),
                      page::PictureId{"lettre"},
                      {},
                      {}};
    page::Page facts = make.start("letter.facts", make.say("letter.facts"));
    const Reading* reading = make.state.visit && make.state.visit->letter ? &*make.state.visit->letter : nullptr;
    if (reading != nullptr && reading->understood != nullptr &&
        reading->understood->urgency == letter::Urgency::ShowToday) {
        facts.blocks.emplace_back(make.card("letter.show", make.say("letter.show"), "aide", page::Say::Look::Warning));
    }
    for (page::Block& block : letterFacts(make)) {
        facts.blocks.push_back(std::move(block));
    }
    sheet.pages.push_back(std::move(facts));
    addPlaces(make, sender, sheet);
    sheet.footer = sheetFooter(make);
    return sheet;
}

} // namespace perron::session
