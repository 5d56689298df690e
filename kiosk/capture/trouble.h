#pragma once

#include <string_view>

namespace perron::capture {

/// Why no picture of a sheet was taken.
enum class Trouble {
    None,
    NoDevice,  ///< nothing of that name is plugged in and on
    Denied,    ///< this user may not use it
    Busy,      ///< somebody else does
    NoSheet,   ///< the feeder is empty, or no sheet was laid within the time
    TooMany,   ///< more sheets in the feeder than a letter has
    Jammed,    ///< a sheet is stuck
    Open,      ///< a cover or a lid
    Unplugged, ///< it went away, or stopped answering, in the middle
    Unsuited,  ///< it takes no picture that we can read
    TooSlow,   ///< it did not answer in time
    Stopped,   ///< by the person
    NoMemory,
    Failed, ///< the program that takes pictures ended in a way nobody expected, or could not begin
};
inline constexpr int troubles = 14;

/// For logs and programs: "no-device".
std::string_view wordOf(Trouble trouble);

} // namespace perron::capture
