#include "programs/preview.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "flow/content_check.h"
#include "flow/walk.h"
#include "net/curl_client.h"
#include "places/need.h"
#include "programs/apology.h"
#include "text/picture_list.h"

namespace perron::programs {

namespace {

constexpr MonoTime betweenLooks{250};

std::optional<std::string> firstStepOf(const flow::Flow& flow) {
    const auto first = flow::firstStep(flow, {});
    return first ? std::optional(flow.steps[*first].id) : std::nullopt;
}

} // namespace

page::Page troublePage(const std::vector<data::Problem>& problems, const Path& file) {
    const page::Language french{"fr"};
    page::Page page;
    page.id = page::PageId{"preview.trouble"};
    page.audience = page::Audience::Staff;
    page.language = french;
    page.title = page::makeText("À corriger : " + file.filename().string(), french);
    for (const data::Problem& problem : problems) {
        const std::string where = problem.line > 0 ? fmt::format("Ligne {} : ", problem.line) : std::string();
        page.blocks.emplace_back(page::Say{page::ElementId{fmt::format("preview.problem.{}", page.blocks.size())},
                                           page::makeText(where + problem.reason, french), page::PictureId{},
                                           page::Say::Look::Warning});
    }
    page.blocks.emplace_back(page::Say{page::ElementId{"preview.wait"},
                                       page::makeText("Corrigez et enregistrez : la page revient seule.", french),
                                       page::PictureId{}, page::Say::Look::Source});
    page.more = {page::ElementId{"page.more"},
                 page::makeText("Suite", french),
                 page::PictureId{"suite"},
                 page::Tile::Look::Primary,
                 {}};
    page.bar = barSwitchedOff();
    return page;
}

Preview::Preview(Content& content, const Options& options, const Ground& ground,
                 const effects::Narrator::OpenSound& openSound)
    : m_content(content)
    , m_file(*options.preview)
    , m_assets(options.assets)
    , m_clock(ground.clock)
    , m_flow(m_file.stem().string())
    , m_kiosk(content, options, ground, {indicators::Kind::Demonstration, "", openSound}) {
    m_read = m_seen = stamp();
    read();
}

Preview::Stamp Preview::stamp() const {
    std::error_code gone;
    Stamp made;
    made.time = std::filesystem::last_write_time(m_file, gone);
    made.size = std::filesystem::file_size(m_file, gone);
    return made;
}

void Preview::look() {
    const Stamp now = stamp();
    const bool still = now == m_seen; // an editor may be in the middle of saving
    m_seen = now;
    if (still && now != m_read) {
        m_read = now;
        read();
    }
    if (m_problems.empty() && !m_kiosk.loop().state().visit) { // the visit came to its end: once more
        begin();
    }
}

void Preview::read() {
    const flow::Ground ground{text::pictureNames(m_assets / "pictures"), places::needNames()};
    flow::Library library = flow::withDraft(flow::loadLibrary(m_assets), m_file, m_assets, ground);
    std::vector<data::Problem> problems = library.problems;
    for (data::Problem& problem : flow::unexplained(library, m_assets)) {
        if (problem.file == m_file.string()) {
            problems.push_back(std::move(problem));
        }
    }
    std::stable_sort(problems.begin(), problems.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
    m_problems = std::move(problems);
    m_part = 0;
    if (!m_problems.empty()) {
        showTrouble();
        return;
    }
    m_content.flows = std::move(library);
    stayOrBegin();
}

void Preview::begin() {
    const flow::Flow* flow = m_content.flows.flow(m_flow);
    const auto first = flow != nullptr ? firstStepOf(*flow) : std::nullopt;
    if (first) {
        m_kiosk.loop().stand(standingAt(m_kiosk.world(), m_flow, *first, {}, m_clock));
        m_begun = true;
    }
}

void Preview::stayOrBegin() {
    const auto* at = std::get_if<session::AtStep>(&m_kiosk.loop().state().location());
    const flow::Flow* flow = at != nullptr ? m_content.flows.flow(at->flow) : nullptr;
    const bool isGone = at != nullptr && (flow == nullptr || flow->step(at->step) == nullptr);
    if (!m_begun || isGone) {
        begin();
    } else {
        m_kiosk.loop().stand(m_kiosk.loop().state());
    }
}

void Preview::showTrouble() {
    ui::Look look;
    look.part = m_part;
    m_kiosk.view().show(troublePage(m_problems, m_file), page::TextSize::Normal, look);
}

page::Page Preview::shown() const {
    return m_problems.empty() ? session::page(m_kiosk.loop().state(), m_kiosk.world())
                              : troublePage(m_problems, m_file);
}

void Preview::meant(const ui::Input& input) {
    if (std::holds_alternative<ui::CloseAsked>(input)) {
        m_kiosk.loop().end(Ending::Closed);
    }
    const auto* touched = std::get_if<ui::Activated>(&input);
    if (touched != nullptr && touched->element.value == "page.more") {
        m_part = (m_part + 1) % std::max(1, m_kiosk.view().parts());
        showTrouble();
    }
}

void Preview::take(const ui::TimedInput& input) {
    if (m_problems.empty()) {
        m_kiosk.loop().take(input);
        return;
    }
    for (const ui::Input& what : m_kiosk.view().feed(input)) {
        meant(what);
    }
}

bool Preview::settle() {
    return m_problems.empty() ? m_kiosk.loop().settle() : m_kiosk.view().draw();
}

std::optional<MonoTime> Preview::deadline() const {
    const auto own = m_clock.mono() + betweenLooks;
    const auto loops = m_problems.empty() ? m_kiosk.loop().deadline() : std::nullopt;
    return loops ? std::min(*loops, own) : own;
}

Ending Preview::ending() const {
    return m_kiosk.loop().ending();
}

Status runPreview(const Options& options, Log& log) {
    const SystemClock clock;
    const Showroom room;
    auto content = loadContent(options, log);
    if (!content) {
        return tl::unexpected(content.error());
    }
    if (const Status furnished = room.furnish(**content); !furnished) {
        return furnished;
    }
    auto surface = ui::window({{options.screen.width, options.screen.height},
                               "Perron : " + options.preview->filename().string(),
                               ui::WindowWish::Mode::Window,
                               ui::WindowWish::Drawing::Auto},
                              clock);
    if (!surface) {
        return tl::unexpected(surface.error());
    }
    SeededRandom random(1);
    net::CurlClient network({.ownAuthority = {}});
    Preview preview(**content, options, {**surface, clock, random, log, network},
                    effects::Narrator::sound((*content)->lexicon));
    preview.settle();
    log.write(Event::Started, "la démarche est montrée");
    while (preview.ending() == Ending::NotYet) {
        const auto left = std::max(*preview.deadline() - clock.mono(), MonoTime{0});
        for (const ui::TimedInput& input : (*surface)->wait(left)) {
            preview.take(input);
        }
        preview.look();
        preview.settle();
    }
    return {};
}

} // namespace perron::programs
