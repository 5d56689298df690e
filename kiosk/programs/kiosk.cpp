#include "programs/kiosk.h"

#include <cmath>

#include <fmt/format.h>

#include "effects/pin_tries.h"
#include "programs/sheet_maker.h"
#include "ui/measure.h"
#include "ui/screen.h"

namespace perron::programs {

namespace {

constexpr const char* pinTriesFile = "pin-tries";

/// From the settings where somebody measured the screen by hand. One side is enough; both also serve one that is
/// turned.
std::optional<double> measuredByHand(const settings::Screen& screen, page::Size size) {
    if (!screen.widthMm && !screen.heightMm) {
        return std::nullopt;
    }
    const double across = screen.widthMm ? size.width / *screen.widthMm : size.height / *screen.heightMm;
    const double down = screen.heightMm ? size.height / *screen.heightMm : across;
    return std::sqrt(across * down);
}

session::World::ScreenFault faultFor(const ui::ScreenChoice& choice) {
    switch (choice.fault) {
    case ui::ScreenChoice::Fault::Unknown:
        return session::World::ScreenFault::Unknown;
    case ui::ScreenChoice::Fault::Small:
        return session::World::ScreenFault::Small;
    case ui::ScreenChoice::Fault::None:
        break;
    }
    return session::World::ScreenFault::None;
}

/// A language whose own name would be a row of empty boxes: whoever chooses it reads nothing.
void logUnreadable(const page::Words& words, const text::Typesetter& typesetter, Log& log) {
    for (const page::Language& language : words.languages()) {
        if (typesetter.missing(page::shown(words.say(language, "language.name")), {}) > 0) {
            log.write(Event::FontMissing,
                      language.value + " : aucune police n'a ses lettres ; installez les paquets de deploy/packages");
        }
    }
}

} // namespace

Path countersFile(const Path& dataFolder) {
    return dataFolder / "counters.sqlite";
}

Kiosk::Kiosk(const Content& content, const Options& options, const Ground& ground, const Manner& manner) {
    const settings::Settings& settings = content.settings;
    m_typesetter = std::make_unique<text::Typesetter>(options.assets / "fonts/fonts.conf", ground.log);
    logUnreadable(*content.words, *m_typesetter, ground.log);
    m_pictures = std::make_unique<text::Pictures>(options.assets / "pictures", *m_typesetter, ground.log);
    for (const std::string& name : flow::picturesOf(content.flows)) {
        m_pictures->expect(name);
    }
    const page::Size size = ground.surface.size();
    const ui::ScreenChoice choice =
        ui::chooseScreen(size, measuredByHand(settings.screen, size), ground.surface.reportedPixelsPerMm());
    if (choice.problem) {
        ground.log.write(Event::ScreenWrong, *choice.problem);
    }
    const double scale = choice.pixelsPerMm;
    m_view = std::make_unique<ui::View>(ground.surface, *m_typesetter, *m_pictures, scale,
                                        ui::KeyRules{settings.keys, settings.sameStroke}, &m_images);
    m_measure = std::make_unique<ui::Measure>(*m_typesetter);

    m_world = std::make_unique<session::World>(session::World{content.flows,
                                                              content.places,
                                                              settings,
                                                              *content.words,
                                                              {size.width, size.height, scale, page::TextSize::Normal},
                                                              *m_measure,
                                                              content.problems,
                                                              faultFor(choice),
                                                              &content.letters});

    m_queue = std::make_unique<effects::Queue>([&surface = ground.surface] { surface.wake(); });
    effects::Performer::Setup setup{
        {.file = countersFile(settings.dataFolder),
         .kind = manner.kind,
         .registry = content.registry,
         .seal = {},
         .hold = settings.server.hold},
        {settings.server.address, settings.server.key, manner.enrolCode, settings.dataFolder / "kiosk.key",
         settings.dataFolder / "membership.json"},
        settings.pinHash,
        settings.dataFolder / pinTriesFile,
        {manner.openSound, settings.volume, content.clips, manner.watchHeadset},
        {manner.openPrinter, sheetMaker(options.assets, ground.log)},
        manner.letters,
        [view = m_view.get()] { view->forget(); },
        [this] { m_loop->end(Ending::Restart); },
    };
    m_performer = std::make_unique<effects::Performer>(std::move(setup), m_images, ground.network, ground.clock,
                                                       ground.random, *m_queue, ground.log);
    m_loop = std::make_unique<Loop>(*m_view, *m_world, ground.clock, *m_queue, *m_performer,
                                    effects::readPinTries(settings.dataFolder / pinTriesFile),
                                    [this, &log = ground.log](page::Size now) { resized(now, log); });
}

void Kiosk::resized(page::Size size, Log& log) {
    page::Screen& screen = m_world->screen;
    log.write(Event::ScreenChanged,
              fmt::format("{}x{} est devenu {}x{}", screen.width, screen.height, size.width, size.height));
    screen.width = size.width;
    screen.height = size.height;
    const ui::ScreenChoice choice = ui::chooseScreen(size, screen.pixelsPerMm, std::nullopt);
    if (choice.problem) {
        log.write(Event::ScreenWrong, *choice.problem);
    }
    if (m_world->screenFault != session::World::ScreenFault::Unknown) { // that stays until somebody measures it
        m_world->screenFault = faultFor(choice);
    }
}

} // namespace perron::programs
