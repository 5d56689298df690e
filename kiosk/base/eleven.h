#pragma once

namespace perron {

/// The rule of eleven: no count that leaves a kiosk is smaller. INSEE keeps the same threshold for cells on natural
/// persons; a commune may choose a higher one, never a lower. indicators/threshold.h, protocol/ and settings/ all read
/// it here.
inline constexpr int eleven = 11;

} // namespace perron
