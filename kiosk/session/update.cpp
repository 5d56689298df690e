#include "session/session.h"

#include <algorithm>

#include "base/cases.h"
#include "session/bar.h"
#include "session/focus.h"
#include "session/hand.h"
#include "session/letter_visit.h"
#include "session/navigate.h"
#include "session/pages/pages.h"
#include "session/printing.h"
#include "session/shown.h"
#include "session/staff_door.h"
#include "session/touched.h"
#include "session/visit.h"
#include "session/voice.h"

namespace perron::session {

namespace {

/// How long the thanks stay before the welcome comes back by itself.
constexpr MonoTime thanks{8'000};

/// What makes another page of the screen: where one is, which part, and whether the question stands over it.
struct View {
    std::size_t depth;
    Location location;
    int part;
    bool asked;
    page::Sight sight;
    page::Language language;
    std::string_view sheet; ///< which of its pages
    std::string_view letter;
    bool operator==(const View&) const = default;
};
View viewOf(const State& state, const World& world) {
    return {state.trail.size(), state.location(),       state.trail.back().part, state.asked.has_value(),
            sight(state),       language(state, world), sheetPage(state),        letterPage(state)};
}

/// An offer that an earlier person's stray touch led to does not count.
void forgetOldOffer(Turn& turn) {
    const auto& offered = turn.state.offered;
    if (!turn.state.visit && offered && turn.action.at - *offered > turn.world.settings.idle) {
        turn.state.offered.reset();
    }
}

/// The line that decides when a visit ends by itself: no touch, key or speech for `idle`, then no answer for `answer`.
void ticked(Turn& turn) {
    State& state = turn.state;
    const MonoTime now = turn.action.at;
    const settings::Settings& settings = turn.world.settings;
    const MonoTime quiet = now - state.lastActivity;
    if (state.asked && now - *state.asked >= settings.answer) {
        endVisit(turn, AtWelcome{});
    } else if (isStaff(state.location()) && quiet >= settings.idle) {
        leaveStaff(turn);
        state.lastActivity = now;
    } else if (std::holds_alternative<AtEnd>(state.location()) && quiet >= thanks) {
        state.trail = {{AtWelcome{}, 0}};
        state.focus = {};
    } else if (state.visit && !state.asked && !isStaff(state.location()) && quiet >= settings.idle) {
        state.asked = now;
        state.focus = {};
        speakPart(turn);
        if (state.visit->by == Visit::By::Keys) {
            takeFocus(turn); // one OK is an answer
        }
    } else if (const auto due = repeatDue(state); due && now >= *due) {
        repeatPart(turn);
    }
}

enum class Sign { None, Voice, Hand };
Sign signOf(const Happening& what) {
    return std::visit(Cases{
                          [](const Activated&) { return Sign::Hand; },
                          [](const Missed&) { return Sign::Hand; },
                          [](const KeyPressed&) { return Sign::Hand; },
                          [](const ScreenChanged&) { return Sign::None; },
                          [](const StaffCorner&) { return Sign::Voice; },
                          [](const SpeechReached&) { return Sign::Voice; },
                          [](const SpeechEnded&) { return Sign::Voice; },
                          [](const Ticked&) { return Sign::None; },
                          [](const PinChecked&) { return Sign::None; },
                          [](const ReportsLoaded&) { return Sign::None; },
                          [](const LinkChanged&) { return Sign::None; },
                          [](const SoundChanged&) { return Sign::None; },
                          [](const HeadsetChanged&) { return Sign::Hand; },
                          [](const CountersChanged&) { return Sign::None; },
                          [](const PrinterChanged&) { return Sign::None; },
                          [](const PrintReached& a) { // a printer that waits for paper keeps nobody here
                              return a.trouble == PrinterTrouble::None ? Sign::Voice : Sign::None;
                          },
                          [](const LetterDeviceChanged&) { return Sign::None; },
                          [](const LetterReached&) { return Sign::Voice; },
                          [](const LetterSeen& seen) { // an empty table says nothing of a person
                              return seen.guide == LetterSeen::Guide::Moving ? Sign::Voice : Sign::None;
                          },
                          [](const LetterRead&) { return Sign::Voice; },
                      },
                      what);
}

/// A headset tells nothing about it.
void noteMeans(Turn& turn) {
    if (std::holds_alternative<KeyPressed>(turn.action.what)) {
        turn.state.visit->by = Visit::By::Keys;
    } else if (!std::holds_alternative<HeadsetChanged>(turn.action.what)) {
        turn.state.visit->by = Visit::By::Finger;
    }
}

/// What keeps the idle question away, and what a visit's length is measured by.
void noteSign(Turn& turn) {
    const Sign sign = signOf(turn.action.what);
    if (sign != Sign::None) {
        turn.state.lastActivity = turn.action.at;
    }
    if (sign == Sign::Hand && turn.state.asked) { // somebody is there, and may be slow to answer
        turn.state.asked = turn.action.at;
    }
    if (sign == Sign::Hand && turn.state.visit && !isStaff(turn.state.location())) {
        turn.state.visit->lastSign = turn.action.at;
        noteMeans(turn);
    }
}

void happen(Turn& turn) {
    std::visit(Cases{
                   [&](const Activated& a) { activated(turn, a.element); },
                   [&](const Missed&) { missed(turn); },
                   [&](const KeyPressed& a) { key(turn, a.key); },
                   [&](const ScreenChanged&) { beginPartsAnew(turn); },
                   [&](const StaffCorner&) { openDoor(turn); },
                   [&](const Ticked&) { ticked(turn); },
                   [&](const SpeechReached& a) { reached(turn, a); },
                   [&](const SpeechEnded& a) { ended(turn, a); },
                   [&](const PinChecked& a) { pinChecked(turn, a); },
                   [&](const ReportsLoaded& a) {
                       if (std::holds_alternative<AtReport>(turn.state.location())) {
                           turn.state.reports = a.reports;
                       }
                   },
                   [&](const LinkChanged& a) { turn.state.link = a.link; },
                   [&](const SoundChanged& a) { turn.state.sound = a.sound; },
                   [&](const HeadsetChanged& a) { headsetChanged(turn, a.headset); },
                   [&](const CountersChanged& a) { turn.state.counters = a.counters; },
                   [&](const PrinterChanged& a) { turn.state.printer = a.printer; },
                   [&](const PrintReached& a) { printReached(turn, a); },
                   [&](const LetterDeviceChanged& a) { turn.state.letterDevice = a.device; },
                   [&](const LetterReached& a) { letterReached(turn, a); },
                   [&](const LetterSeen& a) { letterSeen(turn, a); },
                   [&](const LetterRead& a) { sheetRead(turn, a); },
               },
               turn.action.what);
}

page::Page pageAt(const Maker& make) {
    return std::visit(Cases{
                          [&](const AtWelcome&) { return pages::welcome(make); },
                          [&](const AtLesson& at) { return pages::lesson(make, at); },
                          [&](const AtHome&) { return pages::home(make); },
                          [&](const AtTheme& at) { return pages::theme(make, at); },
                          [&](const AtStep& at) { return pages::step(make, at); },
                          [&](const AtFlowEnd& at) { return pages::flowEnd(make, at); },
                          [&](const AtSheet& at) { return pages::sheet(make, at); },
                          [&](const AtNeeds&) { return pages::needs(make); },
                          [&](const AtNearby& at) { return pages::nearby(make, at); },
                          [&](const AtHelp&) { return pages::help(make); },
                          [&](const AtSign&) { return pages::sign(make); },
                          [&](const AtSight&) { return pages::sight(make); },
                          [&](const AtLanguages&) { return pages::languages(make); },
                          [&](const AtWho& at) { return pages::who(make, at); },
                          [&](const AtWords& at) { return pages::words(make, at); },
                          [&](const AtWord& at) { return pages::word(make, at); },
                          [&](const AtFinish&) { return pages::finish(make); },
                          [&](const AtEnd&) { return pages::end(make); },
                          [&](const AtPin&) { return pages::pin(make); },
                          [&](const AtStaff&) { return pages::staff(make); },
                          [&](const AtReport& at) { return pages::report(make, at); },
                          [&](const AtLetter&) { return pages::letter(make); },
                          [&](const AtLetterNext&) { return pages::letterNext(make); },
                          [&](const AtLetterBack&) { return pages::letterBack(make); },
                      },
                      make.state.location());
}

} // namespace

State start(MonoTime now, WallTime wall, const PinTries& tries) {
    State state;
    state.guard = guardAfterStart(tries, now);
    state.lastActivity = state.now = now;
    state.wall = wall;
    return state;
}

Outcome update(State state, const Action& action, const World& world) {
    Turn turn{std::move(state), action, world, {}, false};
    const View before = viewOf(turn.state, world);
    turn.state.now = action.at;
    turn.state.wall = action.wall;
    noteSign(turn);
    forgetOldOffer(turn);
    happen(turn);
    if (viewOf(turn.state, world) != before) { // another page: the voice goes with it
        turn.state.repeated = false;
        const bool reads = turn.state.visit && turn.state.visit->listening;
        if (!turn.spoke) {
            reads ? speakPart(turn) : hush(turn);
        }
    }
    const bool switches = world.settings.command == settings::Command::TwoSwitches && !isStaff(turn.state.location());
    if (switches && !hasFocus(turn.state, world)) {
        takeFocus(turn);
    }
    return {std::move(turn.state), std::move(turn.effects)};
}

page::Page page(const State& state, const World& world) {
    const Maker make(state, world);
    page::Page made = state.asked ? pages::idle(make) : pageAt(make);
    made.voice = voiceKeys(make);
    made.bar = bar(make);
    return made;
}

page::Sight sight(const State& state) {
    return state.visit ? state.visit->sight : page::Sight{};
}

page::Language language(const State& state, const World& world) {
    if (isStaff(state.location())) {
        return page::Language{"fr"};
    }
    if (const auto* end = std::get_if<AtEnd>(&state.location()); end != nullptr && !end->language.empty()) {
        return end->language;
    }
    return state.visit ? state.visit->language : page::Language{world.settings.language};
}

std::optional<MonoTime> nextDeadline(const State& state, const World& world) {
    const settings::Settings& settings = world.settings;
    if (state.asked) { // once a second: the ring shrinks
        const auto gone = std::chrono::floor<std::chrono::seconds>(state.now - *state.asked);
        return *state.asked + gone + std::chrono::seconds(1);
    }
    if (std::holds_alternative<AtPin>(state.location()) && state.guard.lockedUntil > state.now) {
        return std::min(state.guard.lockedUntil, state.now + MonoTime{1000});
    }
    if (isStaff(state.location())) {
        return state.lastActivity + settings.idle;
    }
    if (std::holds_alternative<AtEnd>(state.location())) {
        return state.lastActivity + thanks;
    }
    if (state.visit) {
        return std::min(state.lastActivity + settings.idle, repeatDue(state).value_or(MonoTime::max()));
    }
    return std::nullopt;
}

} // namespace perron::session
