#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/result.h"
#include "data/problem.h"
#include "indicators/threshold.h"

namespace perron::indicators {

struct Answer;

/// Answers to choose among. `home` is the place in `answers` of the one that any visit can give, normally the most
/// usual: rare answers are poured in with it. An empty list is the end of a branch.
struct AnswerList {
    std::vector<Answer> answers;
    std::size_t home = 0;
};

struct Answer {
    std::string id;    ///< [a-z0-9-], unique in its list; stable for ever
    std::string label; ///< French, for admins
    std::string theme; ///< name in the national vocabulary of digital mediation, or ""
    AnswerList children;
};

/// A question that every visit answers exactly once, with one leaf of its tree.
struct Table {
    std::string id;
    std::string meaning; ///< French: what one count stands for
    std::string why;     ///< French: why it is counted
    AnswerList root;
};

/// The closed vocabulary of what the kiosk may count, and from how many visits on. Tables are independent of each
/// other: every pair of leaves of two tables can be given by one visit.
struct Registry {
    std::string version;
    Threshold threshold;
    std::vector<Table> tables;

    const Table* table(std::string_view id) const;
};

/// The table's leaves as slash-separated paths ("papiers/carte-identite/fini"), in registry order.
std::vector<std::string> leavesOf(const Table& table);
/// The leaf reached by taking the home of every list from the root.
std::string homeLeaf(const Table& table);
/// The leaf that `path` means: as far as its answers are known they are followed, and from there on the home of every
/// list is taken.
std::string leafNear(const Table& table, std::string_view path);
/// French label of the answer at a path, or of a rest ("papiers/*"); the path itself if it is unknown.
std::string labelOf(const Table& table, std::string_view path);
/// National theme of the answer at `path` or of the nearest answer above it that has one; "" if none.
std::string themeOf(const Table& table, std::string_view path);

/// Refused, naming the answer: an id twice or misspelt, a list with no home, no table, more than 12 levels.
/// The detail is French, for `perron-admin content check`.
Status check(const Registry& registry);

/// Whether this may name an answer or a table: at most 40 small letters, digits and hyphens.
bool isAnswerId(std::string_view text);

/// From assets/indicators.yaml and the procedures of assets/flows (procedures.h), checked against its schema and by
/// `check`. The version is the file's, a plus sign and letters that stand for all that is counted: so a procedure more
/// is another version, though not a newer one. A threshold below eleven is Refused.
/// Error details are lines of French with file and line.
Result<Registry> loadRegistry(const Path& assets);

/// The usual answers of themes that are none of their procedures, as where that one's file has a fault: until it is
/// mended the theme's first procedure counts as the usual one.
struct MissedHome {
    std::string procedure;
    data::Problem problem;
};
std::vector<MissedHome> homesMissed(const Path& assets);

/// One line of JSON with all that decides how visits are counted and released: version, threshold, ids, homes; labels
/// and explanations are left out. `registryFrom` reads it again, whatever the file on disk says by then. Registries
/// that count alike give equal text, and others differ.
std::string toText(const Registry& registry);
Result<Registry> registryFrom(std::string_view text);

} // namespace perron::indicators
