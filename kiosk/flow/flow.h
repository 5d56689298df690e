#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace perron::flow {

/// A sentence of a procedure: French as the mediator wrote it (spaces and apostrophes set as French print asks), and
/// the id under which a PO file may hold its translation: "flow.carte-identite.motif.titre".
struct Words {
    std::string id;
    std::string french;
};

/// What the resident chose so far: question step id to choice id.
using Answers = std::map<std::string, std::string>;

/// "si: {motif: [perdue, volee], qui: [enfant]}": every named question must have one of the choices listed. Without
/// terms it always holds; a question not answered yet holds nothing.
struct Condition {
    struct Term {
        std::string step;
        std::vector<std::string> choices;
        int line = 0; ///< in the file, for problems; so are all `line`s below
    };
    std::vector<Term> terms;
};

/// One possible answer, a tile with a picture.
struct Choice {
    std::string id;
    Words label;
    std::string picture;
    Condition when;
    int line = 0;
};
/// One question with one answer; 2 to 6 choices are shown under any answers.
struct Question {
    std::vector<Choice> choices;
};

/// A named person of the commune read the source and found it right, with the value it then had.
struct Verified {
    std::string by;
    std::string on;    ///< "2026-11-23"
    std::string value; ///< "25 €" as it was read; another one there now is not verified
    int line = 0;
};
/// A named person of the commune read the source and found it wrong.
struct Disputed {
    std::string by;
    std::string on;
    std::string says; ///< what is wrong, in their words; may be empty
};

/// One thing to bring.
struct Item {
    std::string id;
    Words label;
    std::optional<Words> hint;           ///< a second, plainer line: "de moins de 6 mois"
    std::optional<std::string> official; ///< the French words to say at the desk, under a translation
    std::string picture;
    Condition when;
    std::string source;               ///< id of one of the flow's sources; may be empty
    std::optional<Verified> verified; ///< of the figure it says, "de moins de 3 mois" (figures.h)
    std::optional<Disputed> disputed;
    int line = 0;
};
struct Checklist {
    std::vector<Item> items;
};

/// Amounts, delays and ages change; until somebody has verified them they are shown with "à vérifier" (review.h).
enum class FactKind { Plain, Amount, Delay, Age };
struct Fact {
    std::string id;
    FactKind kind = FactKind::Plain;
    Words label;
    Words value;
    std::optional<Words> note;           ///< one more short sentence
    std::optional<std::string> official; ///< as of an Item
    std::string picture;
    Condition when;
    std::string source; ///< never empty in a flow that passed the check
    std::optional<Verified> verified;
    std::optional<Disputed> disputed;
    int line = 0;
};
struct Facts {
    std::vector<Fact> facts;
};

/// A short sentence with a picture, in a card.
struct Sentence {
    std::string id;
    Words text;
    std::string picture;
    Condition when;
    std::string source;               ///< may be empty
    std::optional<Verified> verified; ///< as of an Item
    std::optional<Disputed> disputed;
    int line = 0;
};
/// What happens next, in order.
struct Say {
    std::vector<Sentence> sentences;
};

/// Offers nearby help for a need ("demarche", "ordinateur", "apprendre", "travail"), after what there is to say first.
struct Places {
    std::string need;
    std::vector<Sentence> sentences;
};

/// The way into another procedure, shown with that one's title and picture unless it has words of its own.
struct Link {
    std::string id; ///< of the other flow
    std::optional<Words> label;
    std::string picture; ///< may be empty
    Condition when;
    int line = 0;
};
/// Procedures that may be what somebody looks for; at most 6 are shown under any answers.
struct Links {
    std::vector<Link> links;
};

struct Step {
    std::string id;
    Words title;               ///< at most 9 words
    std::optional<Words> lead; ///< one sentence under the title
    Condition when;
    std::variant<Question, Checklist, Facts, Places, Say, Links> body;
    bool discreet = false; ///< whoever passes here takes nothing away that another could find
    int line = 0;
};

/// Where facts come from: an official page, and the date that page gives of itself.
struct Source {
    std::string id; ///< "F21089"
    Words title;
    std::string url;
    std::string date; ///< "2025-09-29": the page's own "vérifié le"
    int line = 0;
    int dateLine = 0;
};

/// A piece that several procedures share, "what proves my address": a step of its own, or its lines among others.
struct Fragment {
    std::string id;
    Step step; ///< without conditions; ids of its words begin with "fragment.ID"
    std::vector<Source> sources;
    std::string file;
    int line = 0;
};

/// How a procedure speaks: where there is mourning, fear or loss, nothing smiles.
enum class Tone { Usual, Grave };

/// One procedure. Steps come in file order; what the answers make pointless is skipped.
struct Flow {
    std::string id;
    std::string theme; ///< id of the home tile it stands under
    Words title;
    std::string picture;
    Tone tone = Tone::Usual;
    std::string url;                ///< the official page to take away; empty: the best of the sources somebody saw
    std::string indicator;          ///< path in the registry's procedure table: "papiers/carte-identite", theme/id
    std::vector<std::string> needs; ///< what nearby help may be asked for from this procedure
    std::vector<Source> sources;
    std::vector<Step> steps;
    std::string file;
    int line = 0;

    const Step* step(std::string_view stepId) const;
    const Source* source(std::string_view sourceId) const;
};

/// A tile of the home page: "Mes papiers". Its id is the first part of its procedures' indicator paths.
struct Theme {
    std::string id;
    Words title; ///< "theme.papiers.titre"
    std::string picture;
    std::vector<std::string> first; ///< ids of the procedures most people come for, shown before the others
    int line = 0;
};

} // namespace perron::flow
