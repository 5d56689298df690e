#include "session/bar.h"

#include "session/staff_door.h"
#include "session/voice.h"

namespace perron::session {

namespace {

using Switch = page::BarButton::State;

struct Switches {
    bool back = true;
    bool home = true;
    bool listen = true;
    bool languages = true;
    bool size = true;
    bool finish = true;
    bool help = true;
};

Switches switchesFor(const Maker& make) {
    const State& state = make.state;
    Switches on;
    const Location& at = state.location();
    on.languages = make.world.words.languages().size() > 1;
    if (state.asked) { // two answers are enough; help stays
        return {false, false, false, false, false, false, true};
    }
    if (std::holds_alternative<AtWelcome>(at)) {
        on.back = state.trail.back().part > 0;
        on.home = false;
        on.finish = state.visit.has_value();
    } else if (std::holds_alternative<AtHome>(at)) {
        on.home = false;
    } else if (std::holds_alternative<AtEnd>(at)) {
        on.back = on.home = on.finish = false;
    } else if (std::holds_alternative<AtFinish>(at) || std::holds_alternative<AtLetterBack>(at)) {
        on.finish = false;
    } else if (std::holds_alternative<AtHelp>(at)) {
        on.help = false;
    } else if (std::holds_alternative<AtPin>(at) || std::holds_alternative<AtStaff>(at) ||
               std::holds_alternative<AtReport>(at)) {
        on = {true, false, false, false, false, false, false};
    }
    return on;
}

} // namespace

page::Bar bar(const Maker& make) {
    const Switches on = switchesFor(make);
    const bool speaking = make.state.speaking && !isOffering(make.state);
    const auto button = [&](page::BarPlace place, const char* id, const char* message, const char* picture, bool isOn) {
        page::Text label = page::makeSpoken(page::shown(make.say(message)),
                                            page::said(make.say(std::string(message) + ".said")), make.language());
        label.runs.front().message = page::MessageId{std::string(message) + ".said"};
        return page::BarButton{place, page::ElementId{id}, std::move(label), page::PictureId{picture},
                               isOn ? Switch::On : Switch::Off};
    };
    page::Bar made{
        button(page::BarPlace::Back, "bar.back", "bar.back", "retour", on.back),
        button(page::BarPlace::Home, "bar.home", "bar.home", "accueil", on.home),
        button(page::BarPlace::Listen, "bar.listen", speaking ? "bar.listen.on" : "bar.listen", "ecouter", on.listen),
        button(page::BarPlace::Languages, "bar.language", "bar.language", "langues", on.languages),
        button(page::BarPlace::Size, "bar.size", "bar.size", "taille", on.size),
        button(page::BarPlace::Finish, "bar.finish", "bar.finish", "finir", on.finish),
        button(page::BarPlace::Help, "bar.help", "bar.help", "aide", on.help),
    };
    if (speaking && on.listen) {
        made[static_cast<std::size_t>(page::BarPlace::Listen)].state = Switch::Active;
    }
    return made;
}

std::vector<page::Tile> voiceKeys(const Maker& make) {
    const bool listening =
        make.state.visit && make.state.visit->listening && !make.state.asked && !isStaff(make.state.location());
    if (!listening) {
        return {};
    }
    const auto key = [&](const char* id, const char* message, const char* picture) {
        return make.tile(id, message, picture, page::Tile::Look::Picture);
    };
    const bool goesOn = make.state.speaking && !make.state.paused;
    const char* words = goesOn ? "voice.pause" : make.state.paused ? "voice.continue" : "voice.read";
    return {key("voice.pause", words, goesOn ? "pause" : "lecture"), key("voice.again", "voice.again", "encore"),
            key("voice.slower", "voice.slower", "moins-vite"),       key("voice.faster", "voice.faster", "plus-vite"),
            key("voice.softer", "voice.softer", "moins-fort"),       key("voice.louder", "voice.louder", "plus-fort")};
}

} // namespace perron::session
