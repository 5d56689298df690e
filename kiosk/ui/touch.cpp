#include "ui/touch.h"

#include "base/wiped.h"

namespace perron::ui {

bool TouchFilter::repeats(const Pointer& pointer, const Under& under, MonoTime at) const {
    const bool fast = under.again == page::Tile::Again::NewTouch;
    if (!m_last || at - m_last->at >= (fast ? m_rules.sameKey : m_rules.sameTouch)) {
        return false;
    }
    if (m_last->forgotten) { // a hand that trembles as a visit ends must not begin the next one
        return true;
    }
    // The page may have changed under the finger since: the place counts as much as what stands there.
    const long long dx = pointer.x - m_last->x;
    const long long dy = pointer.y - m_last->y;
    const bool samePlace = dx * dx + dy * dy <= static_cast<long long>(m_near) * m_near;
    return samePlace || (under.element && under.element == m_last->element);
}

bool TouchFilter::palmWith(const Pointer& pointer, MonoTime at) {
    if (pointer.kind == Pointer::Kind::Mouse) {
        return false;
    }
    std::erase_if(m_contacts,
                  [&](const Contact& one) { return one.finger == pointer.finger || at - one.since >= m_rules.lost; });
    m_contacts.push_back({pointer.finger, at});
    return m_contacts.size() >= m_rules.palm;
}

void TouchFilter::down(const Pointer& pointer, const Under& under, MonoTime at) {
    const bool sameAgain = m_held && m_held->pointer.finger == pointer.finger && m_held->pointer.kind == pointer.kind;
    if (!m_held || sameAgain || at - m_held->since >= m_rules.lost) {
        m_held = Held{pointer, under, at, repeats(pointer, under, at)};
    }
    if (palmWith(pointer, at)) {
        cancel();
    }
}

std::optional<Input> TouchFilter::up(const Pointer& pointer, MonoTime at) {
    std::erase_if(m_contacts, [&](const Contact& one) { return one.finger == pointer.finger; });
    if (!m_held || m_held->pointer.finger != pointer.finger || m_held->pointer.kind != pointer.kind) {
        return std::nullopt;
    }
    if (std::optional<Input> held = tick(at)) {
        letGo();
        return held;
    }
    const Held held = *m_held;
    letGo();
    const bool ghost = held.pointer.kind == Pointer::Kind::Finger && at - held.since < m_rules.ghost;
    if (held.dead || ghost) {
        if (m_last && repeats(held.pointer, held.under, held.since)) {
            m_last->at = at; // a hand that goes on trembling gives one answer, however long it does
        }
        return std::nullopt;
    }
    m_last = Last{held.pointer.x, held.pointer.y, held.under.element, at, false};
    if (!held.under.element) {
        return Missed{held.pointer.x, held.pointer.y};
    }
    return Activated{*held.under.element};
}

std::optional<Input> TouchFilter::tick(MonoTime now) {
    const std::optional<MonoTime> due = deadline();
    if (!due || now < *due) {
        return std::nullopt;
    }
    m_held->dead = true;
    return StaffCorner{};
}

std::optional<MonoTime> TouchFilter::deadline() const {
    if (!m_held || m_held->dead || !m_held->under.staffCorner) {
        return std::nullopt;
    }
    return m_held->since + m_rules.staffHold;
}

std::optional<page::ElementId> TouchFilter::pressed() const {
    return m_held && !m_held->dead ? m_held->under.element : std::nullopt;
}

void TouchFilter::cancel() {
    if (m_held) {
        m_held->dead = true;
    }
}

void TouchFilter::letGo() {
    if (m_held->under.element) {
        wipe(m_held->under.element->value); // a short id lies inside the object, and would stay there
    }
    m_held.reset();
}

void TouchFilter::forget() {
    cancel(); // a finger that is still down must leave first
    if (m_last) {
        if (m_last->element) {
            wipe(m_last->element->value);
        }
        m_last = Last{0, 0, std::nullopt, m_last->at, true};
    }
}

} // namespace perron::ui
