#include "session/staff_door.h"

#include <algorithm>

#include "session/navigate.h"
#include "session/visit.h"

namespace perron::session {

namespace {

/// promises.md, "nobody else gets in": five tries, then 15 s, doubling.
constexpr int triesBeforeLock = 5;
constexpr MonoTime firstLock{15'000};
constexpr int mostDoublings = 10; // about four hours
constexpr std::size_t longestPin = 12;

MonoTime lockAfter(int locks) {
    return firstLock * (1 << std::clamp(locks - 1, 0, mostDoublings));
}

void clearPin(Turn& turn) {
    wipe(turn.state.pin);
}

} // namespace

PinGuard guardAfterStart(const PinTries& tries, MonoTime now) {
    return {tries, tries.locks > 0 ? now + lockAfter(tries.locks) : MonoTime{0}};
}

bool isStaff(const Location& location) {
    return std::holds_alternative<AtPin>(location) || std::holds_alternative<AtStaff>(location) ||
           std::holds_alternative<AtReport>(location);
}

void openDoor(Turn& turn) {
    if (!isStaff(turn.state.location())) {
        turn.state.pinWrong = false;
        turn.state.asked.reset(); // somebody is there
        go(turn, AtPin{});
    }
}

void pinKey(Turn& turn, const std::string& key) {
    const bool locked = turn.state.guard.lockedUntil > turn.action.at;
    if (locked || turn.state.pinInCheck) {
        return;
    }
    if (key == "clear") {
        clearPin(turn);
    } else if (key == "ok") {
        if (!turn.state.pin.empty()) {
            turn.state.pinInCheck = true;
            turn.effects.emplace_back(CheckPin{turn.state.pin});
            clearPin(turn);
        }
    } else if (turn.state.pin.size() < longestPin) {
        turn.state.pin += key;
    }
    turn.state.pinWrong = false;
}

void pinChecked(Turn& turn, const PinChecked& checked) {
    if (!turn.state.pinInCheck) {
        return;
    }
    turn.state.pinInCheck = false;
    PinGuard& guard = turn.state.guard;
    if (checked.answer == PinAnswer::Right) {
        guard = {};
        turn.effects.emplace_back(KeepPinTries{});
        if (std::holds_alternative<AtPin>(turn.state.location())) {
            turn.state.trail.pop_back();
            go(turn, AtStaff{});
            turn.effects.emplace_back(StaffEntered{});
            turn.effects.emplace_back(LookAtPrinter{});
            turn.effects.emplace_back(LookForLetterDevice{});
        }
        return;
    }
    turn.state.pinWrong = true;
    if (++guard.tries.wrong >= triesBeforeLock) {
        guard.tries.wrong = 0;
        ++guard.tries.locks;
        guard.lockedUntil = turn.action.at + lockAfter(guard.tries.locks);
        turn.effects.emplace_back(StaffLockedOut{});
    }
    turn.effects.emplace_back(KeepPinTries{guard.tries});
}

void leaveStaff(Turn& turn) {
    clearPin(turn);
    turn.state.reports.clear();
    while (turn.state.trail.size() > 1 && isStaff(turn.state.location())) {
        turn.state.trail.pop_back();
    }
}

void staffTouched(Turn& turn, const std::string& what) {
    if (what == "next") {
        endVisit(turn, AtWelcome{});
    } else if (what == "report") {
        turn.effects.emplace_back(LoadReports{});
        go(turn, AtReport{});
    } else if (what == "sync") {
        turn.effects.emplace_back(SyncNow{});
    } else if (what == "soundtest") {
        turn.effects.emplace_back(Sound{Sound::What::Test});
    } else if (what == "restart") {
        turn.effects.emplace_back(Restart{});
    }
}

} // namespace perron::session
