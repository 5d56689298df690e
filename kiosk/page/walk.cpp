#include "page/walk.h"

#include "base/cases.h"

namespace perron::page {

namespace {

template <class List>
void addEach(std::vector<Leaf>& leaves, const List& list) {
    for (const auto& each : list) {
        leaves.emplace_back(&each);
    }
}

std::vector<Text> nonEmpty(std::vector<Text> texts) {
    std::erase_if(texts, [](const Text& text) { return text.empty(); });
    return texts;
}

} // namespace

std::vector<Leaf> walk(const Page& page) {
    std::vector<Leaf> leaves;
    if (!page.title.empty()) {
        leaves.emplace_back(Title{&page.title});
    }
    for (const Block& block : page.blocks) {
        std::visit(Cases{
                       [&](const Choices& b) { addEach(leaves, b.tiles); },
                       [&](const Checklist& b) { addEach(leaves, b.items); },
                       [&](const PhoneNumbers& b) { addEach(leaves, b.numbers); },
                       [&](const StatusCards& b) { addEach(leaves, b.cards); },
                       [&](const Actions& b) { addEach(leaves, b.tiles); },
                       [&](const PinPad& b) {
                           leaves.emplace_back(&b);
                           addEach(leaves, b.keys);
                       },
                       [&](const Say& b) { leaves.emplace_back(&b); },
                       [&](const Fact& b) { leaves.emplace_back(&b); },
                       [&](const PlaceCard& b) { leaves.emplace_back(&b); },
                       [&](const QrCode& b) { leaves.emplace_back(&b); },
                       [&](const Progress& b) { leaves.emplace_back(&b); },
                       [&](const Countdown& b) { leaves.emplace_back(&b); },
                       [&](const Sign& b) { leaves.emplace_back(&b); },
                       [&](const Document& b) { leaves.emplace_back(&b); },
                       [&](const Letter& b) { leaves.emplace_back(&b); },
                   },
                   block);
    }
    addEach(leaves, page.voice);
    addEach(leaves, page.bar);
    return leaves;
}

const ElementId& idOf(const Leaf& leaf) {
    return std::visit(Cases{
                          [](const Title&) -> const ElementId& { return titleElement; },
                          [](const auto* named) -> const ElementId& { return named->id; },
                      },
                      leaf);
}

Touch touchOf(const Leaf& leaf) {
    return std::visit(Cases{
                          [](const Tile*) { return Touch::Acts; },
                          [](const CheckItem*) { return Touch::Acts; },
                          [](const BarButton* button) {
                              return button->state == BarButton::State::Off ? Touch::Nothing : Touch::Acts;
                          },
                          [](const Title&) { return Touch::Nothing; },
                          [](const Say*) { return Touch::Nothing; },
                          [](const Fact*) { return Touch::Nothing; },
                          [](const PlaceCard*) { return Touch::Nothing; },
                          [](const QrCode*) { return Touch::Nothing; },
                          [](const PhoneNumber*) { return Touch::Nothing; },
                          [](const Progress*) { return Touch::Nothing; },
                          [](const Countdown*) { return Touch::Nothing; },
                          [](const Sign*) { return Touch::Nothing; },
                          [](const StatusCard*) { return Touch::Nothing; },
                          [](const PinPad*) { return Touch::Nothing; },
                          [](const Document*) { return Touch::Nothing; },
                          [](const Letter*) { return Touch::Nothing; },
                      },
                      leaf);
}

bool canBeHeard(const Leaf& leaf) {
    const bool ofBar = std::holds_alternative<const BarButton*>(leaf);
    return touchOf(leaf) == Touch::Acts || (!ofBar && !spokenOf(leaf).empty());
}

std::vector<Text> spokenOf(const Leaf& leaf) {
    return nonEmpty(std::visit(Cases{
                                   [](const Title& l) { return std::vector{*l.text}; },
                                   [](const Say* l) { return std::vector{l->text}; },
                                   [](const Tile* l) {
                                       return std::vector{l->label, l->hint, l->chosen};
                                   },
                                   [](const CheckItem* l) {
                                       return std::vector{l->label, l->hint, l->desk, l->state};
                                   },
                                   [](const Fact* l) {
                                       return std::vector{l->label, l->value, l->note, l->desk, l->doubt};
                                   },
                                   [](const PlaceCard* l) {
                                       return std::vector{l->name, l->distance, l->hours, l->offers, l->phone};
                                   },
                                   [](const QrCode* l) { return std::vector{l->text}; },
                                   [](const PhoneNumber* l) {
                                       return std::vector{l->label, l->number};
                                   },
                                   [](const Progress* l) { return std::vector{l->spoken}; },
                                   [](const Countdown*) { return std::vector<Text>{}; },
                                   [](const Sign* l) { return std::vector{l->text}; },
                                   [](const StatusCard* l) {
                                       return std::vector{l->title, l->text};
                                   },
                                   [](const PinPad* l) { return std::vector{l->spoken}; },
                                   [](const Document* l) { return std::vector{l->title}; },
                                   [](const Letter* l) {
                                       std::vector<Text> all{l->name};
                                       for (const Letter::Sentence& each : l->sentences) {
                                           all.push_back(each.words);
                                       }
                                       return all;
                                   },
                                   [](const BarButton* l) { return std::vector{l->label}; },
                               },
                               leaf));
}

} // namespace perron::page
