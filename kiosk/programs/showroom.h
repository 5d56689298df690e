#pragma once

#include "base/result.h"
#include "programs/content.h"
#include "session/session.h"

namespace perron::programs {

/// A kiosk that is only looked at: it counts nothing, joins no server, and what it must keep goes with this.
class Showroom {
public:
    Showroom();
    ~Showroom();
    Showroom(const Showroom&) = delete;
    Showroom& operator=(const Showroom&) = delete;

    /// Where it may write. Unavailable where there is no room.
    Result<Path> folder() const;
    /// Makes this content serve there. A visit waits as long as somebody looks.
    Status furnish(Content& content) const;

private:
    Path m_folder; ///< empty where it could not be made
};

/// A visit that stands at a procedure's step, with these answers given before.
session::State standingAt(const session::World& world, const std::string& flow, const std::string& step,
                          const flow::Answers& answers, const Clock& clock);

} // namespace perron::programs
