#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "page/ids.h"
#include "places/need.h"

namespace perron::session {

/// Where in the kiosk a person is. What is shown there is made by the page of the same name (session/pages/).
struct AtWelcome {
    bool operator==(const AtWelcome&) const = default;
};
/// "Learn to touch": three small steps and a bravo.
struct AtLesson {
    enum class Step { Sun, Apples, Balloon, Done } step = Step::Sun;
    std::array<bool, 3> apples{}; ///< which were touched
    bool missed = false;          ///< the last touch hit nothing: a kind word
    bool operator==(const AtLesson&) const = default;
};
struct AtHome {
    bool operator==(const AtHome&) const = default;
};
/// The procedures of one theme; left out where a theme has but one. Six at a time: where more are left, the sixth tile
/// leads on to them.
struct AtTheme {
    std::string theme;
    std::size_t from = 0; ///< so many stood on the pages before
    bool operator==(const AtTheme&) const = default;
};
/// So many procedures stand beside the tile that leads on.
inline constexpr std::size_t themeStride = 5;
struct AtStep {
    std::string flow;
    std::string step;
    bool operator==(const AtStep&) const = default;
};
struct AtFlowEnd {
    std::string flow;
    bool operator==(const AtFlowEnd&) const = default;
};
/// A procedure's sheet on its way to paper; what is on its way is the visit's, and may be of an earlier page.
struct AtSheet {
    std::string flow; ///< empty: the summary of the letter
    bool operator==(const AtSheet&) const = default;
};
/// "What do you need?", before nearby help.
struct AtNeeds {
    bool operator==(const AtNeeds&) const = default;
};
struct AtNearby {
    places::Need need;
    bool operator==(const AtNearby&) const = default;
};
/// The letter of this visit; which of its pages is shown follows from how far it has come (session/letter_visit.h).
struct AtLetter {
    bool operator==(const AtLetter&) const = default;
};
/// "What do you want to do?", once the letter was read.
struct AtLetterNext {
    bool operator==(const AtLetterNext&) const = default;
};
/// "Take your letter back", before the visit ends or the letter is left.
struct AtLetterBack {
    enum class Then { Finish, Home } then = Then::Finish;
    bool operator==(const AtLetterBack&) const = default;
};
/// The numbers for danger.
struct AtHelp {
    bool operator==(const AtHelp&) const = default;
};
/// Who to call here, and the big sign for staff.
struct AtSign {
    bool operator==(const AtSign&) const = default;
};
/// "How do you see best?": size of letters, colours.
struct AtSight {
    bool operator==(const AtSight&) const = default;
};
/// "Which language?": each by its own name.
struct AtLanguages {
    bool operator==(const AtLanguages&) const = default;
};
/// "What does this word mean?": the letters it begins with, until few words are left to choose among.
struct AtWho {
    std::string beginning; ///< in capitals; empty at first
    bool operator==(const AtWho&) const = default;
};
/// The words of a page that the glossary explains.
struct AtWords {
    std::vector<std::string> terms; ///< ids
    bool operator==(const AtWords&) const = default;
};
/// What one word means.
struct AtWord {
    std::string term;
    bool operator==(const AtWord&) const = default;
};
/// "Did you find?", the last page of a visit.
struct AtFinish {
    bool operator==(const AtFinish&) const = default;
};
/// Thank you, all is wiped. The visit is over here; its language stays for these few words.
struct AtEnd {
    page::Language language{};
    bool letterLeft = false; ///< a letter still lies there
    bool operator==(const AtEnd&) const = default;
};
struct AtPin {
    bool operator==(const AtPin&) const = default;
};
struct AtStaff {
    bool operator==(const AtStaff&) const = default;
};
struct AtReport {
    std::size_t index = 0; ///< in State::reports
    bool operator==(const AtReport&) const = default;
};

using Location = std::variant<AtWelcome, AtLesson, AtHome, AtTheme, AtStep, AtFlowEnd, AtSheet, AtNeeds, AtNearby,
                              AtHelp, AtSign, AtSight, AtLanguages, AtWho, AtWords, AtWord, AtFinish, AtEnd, AtPin,
                              AtStaff, AtReport, AtLetter, AtLetterNext, AtLetterBack>;

} // namespace perron::session
