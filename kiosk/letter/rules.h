#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "letter/phrase.h"

/// What a mediator writes about letters, in assets/letters/*.yaml.
namespace perron::letter {

enum class Kind {
    Papers,
    Money,
    Decision,
    Appointment,
    Reminder,
    Warning,
    Contravention,
    BailiffAct,
    Court,
    Information,
};
/// "pieces", "paiement"…, as the files write it.
std::string_view nameOf(Kind kind);
std::optional<Kind> kindNamed(std::string_view name);

struct SenderRule {
    std::string id;
    std::string name;               ///< French, as said to a person: "la CAF"
    std::vector<Phrase> marks;      ///< its name
    std::vector<Phrase> hints;      ///< words it uses; alone they are not enough
    std::vector<Phrase> numbers;    ///< to call
    std::vector<std::string> sites; ///< official ones: "caf.fr"
    std::vector<std::string> needs; ///< of help, by their names in `places`
    std::vector<std::string> flows; ///< ids of procedures
    bool showSomebody = false;      ///< the same day
};

struct KindRule {
    Kind kind = Kind::Information;
    std::vector<Phrase> titles;
    std::vector<Phrase> marks;
    bool showSomebody = false;
    std::vector<std::string> senders; ///< who writes hardly anything else
};

struct PaperRule {
    std::string id;
    std::string name; ///< French: "un RIB"
    std::vector<Phrase> marks;
    std::string file; ///< where it stands
    int line = 0;
};
/// The id of the paper's name, for who says it in another language.
std::string paperMessage(std::string_view id);

struct Rules {
    std::vector<SenderRule> senders;
    std::vector<KindRule> kinds;
    std::vector<PaperRule> papers;

    const SenderRule* sender(std::string_view id) const;
};

} // namespace perron::letter
