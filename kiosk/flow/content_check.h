#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "flow/library.h"

namespace perron::flow {

/// Figures for `perron-admin content check`.
struct Figures {
    int flows = 0;
    int steps = 0;
    int toBeVerified = 0; ///< amounts and delays nobody of the commune has verified
};
/// An answer of the registry's procedure table that a visit through a flow may give:
/// "papiers/carte-identite/laissee/motif", or
/// ".../fini". One the registry does not know is counted as the usual answer, and the work of the flow is not seen.
struct Counted {
    std::string path;
    std::string file;
    int line = 0;
};
std::vector<Counted> countedBy(const Flow& flow);

/// Causes of notes: an amount nobody has verified, sources older than a year, one page read at two dates, a way that
/// does not say all that it promises.
inline constexpr const char* neverVerified = "notes.verify";
inline constexpr const char* oldPages = "notes.old";
inline constexpr const char* twoDates = "notes.dates";
inline constexpr const char* notAllSaid = "notes.unsaid";

struct ContentCheck {
    std::vector<data::Problem> problems;
    /// Not wrong, but to be known. Those of which there may be hundreds have one of the causes below.
    std::vector<data::Problem> notes;
    Figures figures;
    std::set<std::string> broken; ///< of the library
    std::vector<Counted> counted; ///< by all flows that serve, to be held against the registry
    bool passed() const { return problems.empty(); }
};
/// Initials that no entry of the glossary explains.
std::vector<data::Problem> unexplained(const Library& library, const Path& assets);

/// The day, and what the content is for. Before a release every amount, delay and age must have been verified by a
/// named person within twelve months; otherwise that one has not is a note.
struct Purpose {
    std::chrono::year_month_day today;
    enum class Use { Daily, Release } use = Use::Daily;
};
/// Everything a mediator writes into an assets folder, places apart: all that `loadLibrary` refuses, initials that no
/// entry of the glossary explains, days to come where somebody signed, facts to verify, sources that are old.
ContentCheck checkContent(const Path& assets, const Ground& ground, const Purpose& purpose);

} // namespace perron::flow
