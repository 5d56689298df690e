#pragma once

namespace perron::speech {

/// Loudness steps a person can choose from: 0 the softest, 10 the loudest. Others are taken as the nearer end.
constexpr int softestVolume = 0;
constexpr int loudestVolume = 10;

/// What a step does to the sound, in dB below full scale: 3 dB a step, from -30 dB to 0 dB. So the range is 30 dB
/// (EN 301 549 8.2.1.1 asks 18) and step 4 is the one 12 dB above the lowest (8.2.1.2). No step is silence.
double decibels(int volume);
/// The same as a factor on samples, up to 1.
double amplitude(int volume);

} // namespace perron::speech
