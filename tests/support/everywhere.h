#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "support/crawl.h"
#include "support/glass.h"
#include "ui/measure.h"

namespace perron::test {

/// One language on one screen.
struct Setting {
    std::string language;
    page::Screen screen;
    std::string name() const { return language + std::to_string(screen.width) + "x" + std::to_string(screen.height); }
    friend void PrintTo(const Setting& setting, std::ostream* out) { *out << setting.name(); }
};

/// Every language on every screen there is a layout for.
inline std::vector<Setting> settings() {
    std::vector<Setting> all;
    for (const char* language : {"fr", "en", "ar", "uk", "tr", "pt"}) {
        for (const page::Screen& screen : {page::Screen{1920, 1080, 4.03}, page::Screen{1080, 1920, 4.03},
                                           page::Screen{1280, 800, 3.81}, page::Screen{3840, 2160, 8.06}}) {
            all.push_back({language, screen});
        }
    }
    return all;
}

/// Every page that can be reached there, at every size that can be chosen on the way. How many there are.
template <class Look>
int crawl(Glass& glass, const Setting& setting, Look look) {
    const ui::Measure measure(*glass.kiosk->typesetter());
    const session::World& real = glass.kiosk->world();
    settings::Settings here = real.settings;
    here.language = setting.language;
    const session::World world{real.flows,    real.places,      here,        real.words, setting.screen, measure,
                               real.problems, real.screenFault, real.letters};
    return Crawl(world).run([&](const session::State& state, const session::Shown& shown) {
        SCOPED_TRACE(shown.page().id.value + " part " + std::to_string(state.trail.back().part) + " size " +
                     std::to_string(static_cast<int>(session::sight(state).size)) + " " + setting.name());
        look(state, shown, world);
    });
}

} // namespace perron::test
