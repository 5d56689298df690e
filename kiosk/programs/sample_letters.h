#pragma once

#include <string>
#include <vector>

#include "effects/letter_desk.h"

namespace perron::programs {

/// A letter of invented people, as it could lie under a reader.
struct SampleLetter {
    std::string name;
    std::string text;      ///< an empty line parts two blocks
    double confidence = 1; ///< how well its words are read
};

/// One whose every part is understood, an act, a false one, one that is read badly, one that cannot be read, one in
/// English. Their days lie around `today`.
std::vector<SampleLetter> sampleLetters(std::chrono::year_month_day today);

/// Gives them one after the other, each as a sheet of A4 set in type, for who shows the kiosk without a reader.
/// `letters` that are taken when none is left are no sheet.
effects::LetterDesk::Setup readsSamples(std::vector<SampleLetter> letters, const Path& assets, Log& log);

} // namespace perron::programs
