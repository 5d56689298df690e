#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace perron::data {

/// One thing wrong in a file a mediator wrote: where it stands, and in French what is wrong and how to mend it.
/// Mediators read it in `perron-admin content check`; staff read it on the panel.
struct Problem {
    std::string file;
    int line = 0;        ///< counted from 1; 0 where the whole file is meant
    std::string reason;  ///< French, one line
    std::string path;    ///< the keys down to the place, joined by "/": "etapes/2/titre"; "" for the whole file
    std::string cause{}; ///< what is missing or wrong elsewhere, "pictures/train": all places that name it are one
                         ///< thing to mend; "" for what is mended where it stands
};

/// "assets/flows/carte-identite.yaml:12: la clé « titr » n'existe pas ici ; vouliez-vous dire « titre » ?"
std::string sentence(const Problem& problem);

/// A word shown as a quotation in a reason: "« word »" with the no-break spaces French asks for; cut after 60 letters.
std::string quotation(std::string_view word);

/// The nearest of `known` within two typing slips of `word` (letters added, lost or swapped), one in a word of less
/// than six bytes, none in one of two; "" if none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// " ; vouliez-vous dire « titre » ?" for a word that is near one of `known`, else `otherwise`.
std::string nearestOr(std::string_view word, const std::vector<std::string>& known, const std::string& otherwise);

} // namespace perron::data
