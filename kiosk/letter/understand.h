#pragma once

#include <optional>
#include <vector>

#include "letter/amounts.h"
#include "letter/kinds.h"
#include "letter/language.h"
#include "letter/letter_date.h"
#include "letter/recognise.h"
#include "letter/scam.h"
#include "letter/words.h"

namespace perron::letter {

enum class Urgency {
    None,
    Soon,      ///< a day or a delay is near, or the letter says so
    Now,       ///< seven days or less are left, the day has passed, or a cut-off, a seizure, an eviction is announced
    ShowToday, ///< an act, a court's paper, a false letter: to be shown to somebody the same day
};

enum class Verdict {
    Sure,          ///< may be answered with confidence
    Doubtful,      ///< what was found may be shown, with a person to check it
    OtherLanguage, ///< said so, and nothing else
    Unreadable,    ///< too few words, or read too badly
};

/// Why a verdict is not Sure.
enum class Doubt { FewWords, BadlyRead, Language, Sender, Kind, LetterDate, Deadline };

/// All that a letter says, as far as it was understood. No deadline found does not mean that there is none.
struct Understood {
    Language language = Language::Other;
    std::optional<FoundSender> sender;
    std::optional<FoundKind> kind;
    std::optional<LetterDate> written;
    std::vector<Deadline> deadlines;
    std::vector<Amount> amounts;
    std::vector<AskedPaper> papers;
    std::vector<Quote> consequences;
    std::vector<Quote> waysToContest;
    std::vector<FoundSign> scamSigns;
    bool scam = false;
    Urgency urgency = Urgency::None;
    Verdict verdict = Verdict::Unreadable;
    std::vector<Doubt> doubts;
};

/// Reads a letter. `today` bounds the letter's own date and tells how near a deadline is. What is unreadable or not
/// French has its language and its verdict, and nothing else that could be taken for true.
Understood understand(const Letter& letter, const Rules& rules, Date today);

} // namespace perron::letter
