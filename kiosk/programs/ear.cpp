#include "programs/ear.h"

#include <algorithm>

#include "session/voice.h"

namespace perron::programs {

namespace {

/// More stops than any part has.
constexpr int manyStops = 60;
/// More parts and steps than any procedure has.
constexpr int manyPages = 60;

} // namespace

Ear::Ear(Kiosk& kiosk, SimulatedClock& clock, Transcript& transcript, After after)
    : m_kiosk(kiosk)
    , m_hand(kiosk, clock)
    , m_transcript(transcript)
    , m_after(std::move(after)) {
    m_hand.look(Hand::Eyes::Closed);
}

std::string Ear::pageId() const {
    return session::page(m_kiosk.loop().state(), m_kiosk.world()).id.value;
}

void Ear::listen() {
    for (int i = 0; i < 600 && m_kiosk.loop().state().speaking; ++i) {
        m_hand.wait(std::chrono::seconds(1));
    }
}

void Ear::press(page::Key key) {
    m_transcript.pressed(key);
    m_hand.stroke(key);
    listen();
    if (m_after) {
        m_after(key);
    }
}

Status Ear::choose(const std::string& element) {
    const auto isAt = [&](const std::string& place) { return m_kiosk.loop().state().focus.value == place; };
    const auto goTo = [&](const std::string& place) {
        for (int i = 0; i < manyStops && !isAt(place); ++i) {
            press(page::Key::Next);
        }
        return isAt(place);
    };
    for (int part = 0; part < manyPages && !finds(element) && finds("page.more"); ++part) {
        if (goTo("page.more")) {
            press(page::Key::Ok);
        }
    }
    if (!goTo(element)) {
        return fail(Code::NotFound, "no key leads to " + element + " on page " + pageId());
    }
    press(page::Key::Ok);
    return {};
}

void Ear::goRound() {
    press(page::Key::Next);
    const page::ElementId first = m_kiosk.loop().state().focus;
    for (int i = 0; i < manyStops; ++i) {
        press(page::Key::Next);
        if (m_kiosk.loop().state().focus == first) {
            return;
        }
    }
}

void Ear::wait(MonoTime time) {
    m_transcript.waited(time);
    m_hand.wait(time);
    listen();
}

Status visitByEar(Ear& ear, const settings::Settings& settings, const std::string& language) {
    const MonoTime idle = settings.idle + std::chrono::seconds(1);
    Status done;
    const auto choose = [&](const std::string& element) { done = done ? ear.choose(element) : done; };
    ear.press(settings.command == settings::Command::TwoSwitches ? page::Key::Next : page::Key::Listen);
    if (language != settings.language) {
        choose("welcome.languages");
        choose("language." + language);
    }
    choose("welcome.start");
    ear.wait(session::repeatAfter + std::chrono::seconds(1)); // who thinks hears the page once more,
    ear.wait(idle);                                           // is then asked, and goes on
    choose("idle.yes");
    choose("home.theme.papiers");
    choose("theme.flow.carte-identite");
    choose("flow.carte-identite.motif.perdue");
    choose("flow.carte-identite.qui.adulte");
    choose("flow.carte-identite.papiers.photo");
    for (int step = 0; step < manyPages && done && ear.pageId() != "flow.carte-identite.end"; ++step) {
        choose("flow.next");
    }
    choose("flow.help");
    ear.goRound();
    while (done && ear.finds("page.more")) {
        choose("page.more");
        ear.goRound();
    }
    choose("bar.finish");
    choose("face.oui");
    return done;
}

Status lettersByEar(Ear& ear, const settings::Settings& settings, int letters) {
    Status done;
    const auto choose = [&](const std::string& element) { done = done ? ear.choose(element) : done; };
    ear.press(settings.command == settings::Command::TwoSwitches ? page::Key::Next : page::Key::Listen);
    choose("welcome.start");
    choose("home.letter");
    for (int letter = 0; letter < letters && done; ++letter) {
        choose("letter.go");
        choose("letter.all");
        if (letter == 0) {
            choose("letter.aloud"); // asked once a visit
        }
        choose("letter.next"); // on the way there each thing of the page is heard alone
        choose(letter + 1 < letters ? "letter.new" : "letter.leave");
    }
    choose("letter.taken");
    choose("bar.finish");
    choose("face.oui");
    return done;
}

} // namespace perron::programs
