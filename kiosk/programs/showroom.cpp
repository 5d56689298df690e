#include "programs/showroom.h"

#include <cstdlib>
#include <filesystem>

namespace perron::programs {

Showroom::Showroom() {
    std::error_code problem;
    std::string name = (std::filesystem::temp_directory_path(problem) / "perron-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) {
        m_folder = name;
    }
}

Showroom::~Showroom() {
    if (!m_folder.empty()) {
        std::error_code problem;
        std::filesystem::remove_all(m_folder, problem);
    }
}

Result<Path> Showroom::folder() const {
    return m_folder.empty() ? fail(Code::Unavailable, "no temporary folder can be made") : Result<Path>(m_folder);
}

Status Showroom::furnish(Content& content) const {
    const auto room = folder();
    if (!room) {
        return tl::unexpected(room.error());
    }
    content.settings.dataFolder = *room;
    content.settings.server.address.clear();
    content.settings.idle = std::chrono::hours(24 * 365);
    return {};
}

session::State standingAt(const session::World& world, const std::string& flow, const std::string& step,
                          const flow::Answers& answers, const Clock& clock) {
    session::State state = session::start(clock.mono(), clock.wall());
    session::Visit visit;
    visit.language = page::Language{world.settings.language};
    visit.volume = world.settings.volume;
    visit.begun = visit.lastSign = clock.mono();
    visit.answers[flow] = answers;
    state.visit = std::move(visit);
    state.lastActivity = clock.mono();
    state.now = clock.mono();
    state.wall = clock.wall();
    state.trail = {{session::AtWelcome{}, 0}, {session::AtHome{}, 0}, {session::AtStep{flow, step}, 0}};
    return state;
}

} // namespace perron::programs
