#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "flow/library.h"

/// What a person of the commune has to look at again, and when. Days are handed in: nothing here knows what day it is.
namespace perron::flow {

/// "2026-04-27"; nothing where there is no such day.
std::optional<std::chrono::year_month_day> dayOf(std::string_view written);
/// Whether so written a day is more than twelve months before `today`.
bool isOld(std::string_view written, std::chrono::year_month_day today);
/// Whether this may stand for a person: three letters or more, one line, at most 60 signs.
bool mayBeName(std::string_view name);

/// An amount, a delay or an age where it is written: in its procedure, or in the piece that several share. What a
/// sentence or a thing to bring says of it is told as a fact whose value is the whole text.
struct Standing {
    Fact fact;
    const Step* step;
    const Source* source; ///< may be none
    std::string file;
    std::string piece;  ///< the id of the procedure or shared piece
    const Words* title; ///< its title
    const Flow* flow;   ///< none in a shared piece
};
/// Every one of them once, in the order of the files and of their lines. Points into the library.
std::vector<Standing> changingFacts(const Library& library);

enum class Due {
    No,
    Never,    ///< nobody has verified it
    Changed,  ///< somebody verified another value, or did not write which
    Old,      ///< somebody did, more than twelve months ago
    Disputed, ///< somebody says that it is wrong
};
Due dueOn(const Fact& fact, std::chrono::year_month_day today);
/// True where the page must say "à vérifier": an amount, delay or age that is due.
bool toBeVerified(const Fact& fact, std::chrono::year_month_day today);

/// A page that facts were taken from more than twelve months before, and of which no fact was verified since.
struct OldSource {
    const Source* source;
    std::string file;
};
std::vector<OldSource> oldSources(const Library& library, std::chrono::year_month_day today);

} // namespace perron::flow
