#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "letter/dates.h"
#include "letter/letter_date.h"

namespace perron::letter {

enum class Basis { Absolute, FromLetter, FromReceipt };
enum class Purpose { Act, Send, Pay, Come, Contest };

struct Deadline {
    /// The careful day: never later than the true one. A delay from receipt is counted from the letter's date, for who
    /// reads the letter cannot be asked when it came. Nothing where the letter's date is not known.
    std::optional<Date> date;
    Basis basis = Basis::Absolute;
    Purpose purpose = Purpose::Act;
    std::string sentence;           ///< it came from
    std::vector<std::size_t> words; ///< of that sentence
    double confidence = 1;
    std::optional<std::chrono::minutes> hour; ///< since midnight; of a day on which somebody must come
};

/// Until when something is asked of the reader, in the order of the letter, each day once. A day or a delay counts only
/// where it is said as a limit ("avant le", "dans un délai de") and words of a request or of a right speak about it.
/// None of these is one: a day before the letter's, a delay in which others answer or pay, a period, a validity, how
/// long something is kept, a delay from an event other than the letter and its receipt, one that counts backwards. A
/// day more than a year away is unsure.
std::vector<Deadline> deadlinesIn(std::span<const Sentence> sentences, const std::optional<LetterDate>& written);

/// Whether the letter names a day within the year to come, or a delay, and nothing tells whose it is: it may be a
/// deadline that was not understood. `found` are those that were.
bool leavesDaysUnexplained(std::span<const Sentence> sentences, const std::optional<LetterDate>& written,
                           std::span<const Deadline> found);

} // namespace perron::letter
