#include "programs/hand.h"

#include <algorithm>

namespace perron::programs {

namespace {

constexpr MonoTime between{800};
constexpr MonoTime pressed{120};

} // namespace

void Hand::settle() {
    m_kiosk.performer().settle(); // what workers bring back is there before the next touch: every run is the same
    if (m_eyes == Eyes::Open) {
        m_kiosk.loop().settle();
    } else {
        m_kiosk.loop().settleUnseen();
    }
}

bool Hand::sees(const std::string& element) const {
    return m_kiosk.view().boxOf(page::ElementId{element}).has_value();
}

void Hand::point(ui::Pointer::Phase phase) {
    m_kiosk.loop().take({ui::Pointer{phase, ui::Pointer::Kind::Finger, 1, m_x, m_y}, m_clock.mono()});
}

Status Hand::press(const std::string& element) {
    const auto box = m_kiosk.view().boxOf(page::ElementId{element});
    if (!box) {
        const page::PageId id = session::page(m_kiosk.loop().state(), m_kiosk.world()).id;
        return fail(Code::NotFound, "no " + element + " on the part shown of page " + id.value);
    }
    m_x = box->x + box->width / 2;
    m_y = box->y + box->height / 2;
    m_clock.advance(between);
    settle();
    point(ui::Pointer::Phase::Down);
    return {};
}

void Hand::lift() {
    m_clock.advance(pressed);
    point(ui::Pointer::Phase::Up);
}

Status Hand::tap(const std::string& element) {
    const bool saysFirst = session::explores(m_kiosk.loop().state(), page::ElementId{element}, m_kiosk.world());
    const Status said = saysFirst ? touch(element) : Status{};
    return said ? touch(element) : said;
}

Status Hand::touch(const std::string& element) {
    const Status down = press(element);
    if (down) {
        lift();
        settle();
    }
    return down;
}

Status Hand::tapNamed(const std::string& words) {
    for (const page::Placed& placed : m_kiosk.view().shownPart().leaves) {
        const auto texts = page::spokenOf(placed.leaf);
        if (page::touchOf(placed.leaf) == page::Touch::Acts && !texts.empty() && page::shown(texts.front()) == words) {
            return tap(page::idOf(placed.leaf).value);
        }
    }
    return fail(Code::NotFound, "nothing to touch is called " + words);
}

void Hand::stroke(page::Key key) {
    m_clock.advance(between);
    for (const page::KeyBinding& binding : m_kiosk.world().settings.keys) {
        if (binding.key == key) {
            m_kiosk.loop().take({ui::KeyStroke{binding.device}, m_clock.mono()});
            break;
        }
    }
    settle();
}

void Hand::miss() {
    m_x = 2;
    m_y = m_kiosk.view().layout().barTop / 2;
    m_clock.advance(between);
    point(ui::Pointer::Phase::Down);
    lift();
    settle();
}

void Hand::holdCorner() {
    m_x = m_kiosk.view().layout().screen.width - 5;
    m_y = 5;
    m_clock.advance(between);
    point(ui::Pointer::Phase::Down);
    m_clock.advance(MonoTime{2200});
    settle();
    point(ui::Pointer::Phase::Up);
    settle();
}

void Hand::wait(MonoTime time) {
    const MonoTime until = m_clock.mono() + time;
    while (true) {
        const auto next = m_kiosk.loop().deadline();
        if (!next || *next > until) {
            break;
        }
        m_clock.advance(std::max(*next - m_clock.mono(), MonoTime{1}));
        settle();
    }
    m_clock.advance(std::max(until - m_clock.mono(), MonoTime{0}));
    settle();
}

} // namespace perron::programs
