#pragma once

#include <memory>

#include "page/layout.h"
#include "session/session.h"

namespace perron::session {

/// The page and the part of it that stand on the screen in a state: what voice, focus and touch all walk.
class Shown {
public:
    Shown(const State& state, const World& world);

    const page::Page& page() const { return *m_page; }
    const page::Layout& layout() const { return m_layout; }
    const page::Part& part() const { return m_layout.parts[static_cast<std::size_t>(m_part)]; }
    int parts() const { return static_cast<int>(m_layout.parts.size()); }
    /// Where an element stands on this part; nothing where it does not.
    const page::Placed* find(const page::ElementId& element) const;
    /// Whether a touch or OK on this element does something on this part.
    bool acts(const page::ElementId& element) const;

private:
    std::unique_ptr<page::Page> m_page; ///< the layout points into it, so it must not move
    page::Layout m_layout;
    int m_part;
};

} // namespace perron::session
