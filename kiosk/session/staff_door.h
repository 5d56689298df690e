#pragma once

#include "session/turn.h"

/// The staff's corner: the PIN and what it opens.
namespace perron::session {

/// After a restart: a panel that was locked once is locked anew, as if restarting were one more way to lock it.
PinGuard guardAfterStart(const PinTries& tries, MonoTime now);
void openDoor(Turn& turn);
void pinKey(Turn& turn, const std::string& key);
void pinChecked(Turn& turn, const PinChecked& checked);
void staffTouched(Turn& turn, const std::string& what);
/// Back to where the resident was, or to the welcome; nothing of the staff's pages stays.
void leaveStaff(Turn& turn);
bool isStaff(const Location& location);

} // namespace perron::session
