#include "programs/pages.h"

#include <atomic>
#include <csignal>
#include <map>
#include <ostream>
#include <set>

#include <fmt/format.h>

#include "effects/script.h"
#include "flow/paths.h"
#include "net/curl_client.h"
#include "programs/kiosk.h"
#include "programs/out_folder.h"
#include "programs/showroom.h"
#include "programs/transcript.h"
#include "session/shown.h"
#include "text/picture_list.h"
#include "ui/measure.h"

namespace perron::programs {

namespace {

/// Ctrl-C, the one thing that comes from outside here.
std::atomic<bool> stopAsked{false};
static_assert(std::atomic<bool>::is_always_lock_free);

class Interruptible {
public:
    Interruptible()
        : m_before(std::signal(SIGINT, [](int) { stopAsked = true; })) {}
    ~Interruptible() { std::signal(SIGINT, m_before); }
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;

private:
    void (*m_before)(int);
};

/// What a resident can read on a page, a line each, in reading order.
std::string readOn(const page::Page& page) {
    std::string all;
    for (const page::Leaf& leaf : page::walk(page)) {
        if (std::holds_alternative<const page::BarButton*>(leaf)) {
            continue;
        }
        for (const page::Text& text : page::spokenOf(leaf)) {
            all += "    " + page::shown(text) + "\n";
        }
    }
    return all;
}

/// How far one is depends on the way; the page does not.
page::Page withoutProgress(page::Page page) {
    std::erase_if(page.blocks, [](const page::Block& block) { return std::holds_alternative<page::Progress>(block); });
    return page;
}

std::string answersBefore(const flow::Flow& flow, const flow::Answers& answers) {
    std::string all;
    for (const flow::Step& step : flow.steps) {
        const auto given = answers.find(step.id);
        const auto* question = std::get_if<flow::Question>(&step.body);
        for (const flow::Choice& choice : question != nullptr ? question->choices : std::vector<flow::Choice>()) {
            if (given != answers.end() && choice.id == given->second) {
                all += fmt::format("    {} {}\n", step.title.french, choice.label.french);
            }
        }
    }
    return all;
}

class Pages {
public:
    Pages(Kiosk& kiosk, const Clock& clock, const speech::Lexicon& lexicon, Path folder)
        : m_kiosk(kiosk)
        , m_world(kiosk.world())
        , m_clock(clock)
        , m_lexicon(lexicon)
        , m_folder(std::move(folder)) {}

    /// The kiosk's own pages, and what each word of the glossary means.
    Status own() {
        std::vector<session::Location> all{session::AtWelcome{},
                                           session::AtLesson{},
                                           session::AtLesson{session::AtLesson::Step::Apples},
                                           session::AtLesson{session::AtLesson::Step::Balloon},
                                           session::AtLesson{session::AtLesson::Step::Done},
                                           session::AtHome{}};
        for (const flow::Theme& theme : m_world.flows.themes) {
            if (m_world.flows.flowsOf(theme.id).size() > 1) {
                all.emplace_back(session::AtTheme{theme.id});
            }
        }
        all.emplace_back(session::AtNeeds{});
        for (const places::NeedRow& row : places::needRows) {
            all.emplace_back(session::AtNearby{row.need});
        }
        for (session::Location one : {session::Location(session::AtHelp{}), session::Location(session::AtSign{}),
                                      session::Location(session::AtLanguages{}), session::Location(session::AtSight{}),
                                      session::Location(session::AtWho{})}) {
            all.push_back(std::move(one));
        }
        for (const flow::Term& term : m_world.flows.glossary.terms) {
            all.emplace_back(session::AtWord{term.id});
        }
        all.emplace_back(session::AtFinish{});
        begin("borne");
        for (const session::Location& location : all) {
            session::State state = standingAt(m_world, "", "", {}, m_clock);
            state.trail.back().location = location;
            if (const Status made = page(state, ""); !made || stopAsked) {
                return made;
            }
        }
        return {};
    }

    Status of(const flow::Flow& flow) {
        begin(flow.id);
        Status status;
        std::map<std::size_t, std::vector<flow::Answers>> steps; // in the order of the file, not of the way
        flow::goEverywhere(flow,
                           {[&](std::size_t step, const flow::Answers& answers) { steps[step].push_back(answers); },
                            [](auto, const flow::Choice*, auto) {}});
        for (const auto& [step, ways] : steps) {
            for (const flow::Answers& answers : ways) {
                if (!status || stopAsked) {
                    return status;
                }
                status = page(standingAt(m_world, flow.id, flow.steps[step].id, answers, m_clock),
                              answersBefore(flow, answers));
            }
        }
        const flow::Answers way =
            steps.empty() ? flow::Answers() : steps.rbegin()->second.front(); // its code is a way's
        session::State end = standingAt(m_world, flow.id, "", way, m_clock);
        end.trail.back().location = session::AtFlowEnd{flow.id};
        return status && !stopAsked ? page(end, answersBefore(flow, way)) : status;
    }

    int pages() const { return m_pages; }
    int pictures() const { return m_pictures; }

private:
    void begin(const std::string& name) {
        m_group = name;
        m_number = 0;
        m_known.clear();
        m_kiosk.view().forget(); // a procedure at a time is enough to remember
    }

    /// A page that reads as one that is there is not made again, though another way leads to it.
    Status page(const session::State& state, const std::string& before) {
        const page::Page page = session::page(state, m_world);
        const std::string read = readOn(page);
        if (!m_known.insert(page.id.value + readOn(withoutProgress(page))).second) {
            return {};
        }
        const std::string short_id = page.id.value.substr(page.id.value.rfind('.') + 1);
        const std::string name = fmt::format("{:03}-{}", ++m_number, short_id);
        const Path folder = m_folder / m_group;
        std::error_code problem;
        std::filesystem::create_directories(folder, problem);
        Status status = pictures(page, state, folder / name);
        if (status) {
            ++m_pages;
            status = writeFile(folder / (name + ".txt"),
                               (before.empty() ? "" : "Réponses déjà données :\n" + before + "\n") +
                                   "Ce qu’on lit :\n" + read + "\nCe qu’on entend :\n" + heard(state));
        }
        return status;
    }

    Status pictures(const page::Page& page, const session::State& state, const Path& path) {
        ui::View& view = m_kiosk.view();
        const page::Sight sight = session::sight(state);
        for (int part = 0; part == 0 || part < view.parts(); ++part) {
            ui::Look look;
            look.part = part;
            look.colours = sight.colours;
            view.show(page, sight.size, look);
            view.draw();
            const std::string more = part == 0 ? "" : fmt::format("-suite-{}", part + 1);
            if (const Status saved = view.savePicture(path.string() + more + ".png"); !saved) {
                return saved;
            }
            ++m_pictures;
        }
        return {};
    }

    /// What the voice says of every part, to who asked for it.
    std::string heard(session::State state) const {
        Transcript transcript(m_lexicon);
        state.visit->listening = true;
        const int parts = session::Shown(state, m_world).parts();
        for (int part = 0; part < parts; ++part) {
            state.trail.back().part = part;
            const session::Action again{m_clock.mono(), m_clock.wall(),
                                        session::Activated{page::ElementId{"voice.again"}}};
            for (const session::Effect& effect : session::update(state, again, m_world).effects) {
                if (const auto* speak = std::get_if<session::Speak>(&effect)) {
                    transcript.hear(effects::Script(*speak).speech());
                }
            }
        }
        return transcript.text(m_world.settings.language);
    }

    Kiosk& m_kiosk;
    const session::World& m_world;
    const Clock& m_clock;
    const speech::Lexicon& m_lexicon;
    Path m_folder;
    std::string m_group;
    std::set<std::string> m_known;
    int m_number = 0;
    int m_pages = 0;
    int m_pictures = 0;
};

Status makeAll(Pages& pages, const flow::Library& flows, const std::string& only) {
    if (only.empty()) {
        if (const Status made = pages.own(); !made) {
            return made;
        }
    }
    std::size_t number = 0;
    for (const flow::Flow& flow : flows.flows) {
        ++number;
        if (stopAsked || (!only.empty() && flow.id != only)) {
            continue;
        }
        if (const Status made = pages.of(flow); !made) {
            return made;
        }
        fmt::print("{}/{}  {}  ({} pages)\n", number, flows.flows.size(), flow.id, pages.pages());
        std::fflush(stdout);
    }
    return {};
}

} // namespace

Status makePages(const Options& options, Log& log) {
    if (const Status made = makeOutFolder(*options.pages); !made) {
        return made;
    }
    auto content = loadContent(options, log);
    if (!content) {
        return tl::unexpected(content.error());
    }
    text::tellBrokenDrawings(options.assets / "pictures", log);
    if (!options.language.empty() && (*content)->settings.language != options.language) {
        return fail(Code::NotFound, "la langue « " + options.language + " » n’est pas une langue de la borne");
    }
    const flow::Library& flows = (*content)->flows;
    if (!options.flow.empty() && flows.flow(options.flow) == nullptr) {
        return fail(Code::NotFound, "aucune démarche qui sert ne s’appelle « " + options.flow +
                                        " » ; perron-admin content check dit ce qui ne va pas");
    }
    const Showroom room;
    if (const Status furnished = room.furnish(**content); !furnished) {
        return furnished;
    }
    auto surface = ui::offScreen({options.screen.width, options.screen.height});
    if (!surface) {
        return tl::unexpected(surface.error());
    }
    const SystemClock clock;
    SeededRandom random(1);
    net::CurlClient network({.ownAuthority = {}});
    Transcript nobody;
    std::ostream nowhere(nullptr); // that nothing is heard or counted is meant, and no news
    StreamLog quiet(nowhere, clock);
    Kiosk kiosk(**content, options, {**surface, clock, random, quiet, network},
                {indicators::Kind::Demonstration, "", nobody.sound()});
    const Interruptible interruptible;
    Pages pages(kiosk, clock, (*content)->lexicon, *options.pages);
    if (const Status made = makeAll(pages, flows, options.flow); !made) {
        return made;
    }
    fmt::print("{}{} pages, {} images dans {}.\n", stopAsked ? "Arrêté. " : "", pages.pages(), pages.pictures(),
               options.pages->string());
    return {};
}

} // namespace perron::programs
