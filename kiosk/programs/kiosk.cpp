#include "programs/kiosk.h"

#include <fmt/format.h>

#include "effects/pin_tries.h"
#include "ui/measure.h"
#include "ui/screen.h"

namespace perron::programs {

namespace {

constexpr const char* pinTriesFile = "pin-tries";

/// From the settings where somebody measured the screen by hand.
std::optional<double> measuredByHand(const settings::Screen& screen, page::Size size) {
    return screen.widthMm ? std::optional(size.width / *screen.widthMm) : std::nullopt;
}

double pixelsPerMm(const Content& content, const Ground& ground, Log& log) {
    const page::Size size = ground.surface.size();
    const ui::ScreenChoice choice =
        ui::chooseScreen(size, measuredByHand(content.settings.screen, size), ground.surface.reportedPixelsPerMm());
    if (choice.problem) {
        log.write(Event::ScreenWrong, *choice.problem);
    }
    return choice.pixelsPerMm;
}

} // namespace

Path countersFile(const Path& dataFolder) {
    return dataFolder / "counters.sqlite";
}

Kiosk::Kiosk(const Content& content, const Options& options, const Ground& ground, const Manner& manner) {
    const settings::Settings& settings = content.settings;
    m_typesetter = std::make_unique<text::Typesetter>(options.assets / "fonts/fonts.conf", ground.log);
    m_pictures = std::make_unique<text::Pictures>(options.assets / "pictures", *m_typesetter, ground.log);
    for (const std::string& name : flow::picturesOf(content.flows)) {
        m_pictures->expect(name);
    }
    const double scale = pixelsPerMm(content, ground, ground.log);
    m_view = std::make_unique<ui::View>(ground.surface, *m_typesetter, *m_pictures, scale,
                                        ui::KeyRules{settings.keys, settings.sameStroke});
    m_measure = std::make_unique<ui::Measure>(*m_typesetter);

    const page::Size size = ground.surface.size();
    m_world = std::make_unique<session::World>(session::World{content.flows,
                                                              content.places,
                                                              settings,
                                                              *content.words,
                                                              {size.width, size.height, scale, page::TextSize::Normal},
                                                              *m_measure,
                                                              content.problems});

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
        settings.volume,
        manner.openSound,
        [view = m_view.get()] { view->forget(); },
        [this] { m_loop->end(Ending::Restart); },
    };
    m_performer = std::make_unique<effects::Performer>(std::move(setup), ground.network, ground.clock, ground.random,
                                                       *m_queue, ground.log);
    m_loop = std::make_unique<Loop>(*m_view, *m_world, ground.clock, *m_queue, *m_performer,
                                    effects::readPinTries(settings.dataFolder / pinTriesFile),
                                    [this, &log = ground.log](page::Size now) { resized(now, log); });
}

void Kiosk::resized(page::Size size, Log& log) {
    page::Screen& screen = m_world->screen;
    log.write(Event::ScreenChanged,
              fmt::format("{}x{} became {}x{}", screen.width, screen.height, size.width, size.height));
    screen.width = size.width;
    screen.height = size.height;
    if (const auto problem = ui::chooseScreen(size, screen.pixelsPerMm, std::nullopt).problem) {
        log.write(Event::ScreenWrong, *problem);
    }
}

} // namespace perron::programs
