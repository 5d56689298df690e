#include "letter/letter_date.h"

#include <algorithm>
#include <array>

#include "letter/numbers.h"
#include "letter/phrase.h"

namespace perron::letter {

using namespace std::chrono;

namespace {

struct Label {
    Phrase phrase;
    double sure;
};

const std::vector<Label>& labels() {
    static const std::vector<Label> all{
        {Phrase("fait|signe|etabli a .. le"), 0.95},
        {Phrase("date de|du|d l|cet|ce|la|cette|present|presente? avis|courrier|lettre|envoi|emission|edition|document|"
                "facture|notification|expedition|decision|contravention|facturation|impression|etablissement|redaction|"
                "creation du|de? titre|document|avis|courrier|la|l? facture|avis? :? le?"),
         0.95},
        {Phrase("date de l avis|acte .. :"), 0.9},
        {Phrase(
             "edite|editee|emis|emise|etabli|etablie|envoye|envoyee|expedie|expediee|imprime|imprimee|redige|redigee|"
             "genere|generee|poste|postee|date|datee|arrete|notifie|notifiee et? rendu? executoire? le|du :?"),
         0.85},
        {Phrase("facture .. du|:"), 0.7},
        {Phrase("executoire le"), 0.85},
    };
    return all;
}

/// What makes the rest of its sentence a day of something else.
bool isOfSomethingElse(std::span<const Token> before) {
    static const std::vector<Phrase> all{
        Phrase("ne|nee|nes|naissance|periode|loi|decret|arrete|ordonnance|limite|echeance|avant|jusqu|valable|depuis|"
               "audience|version|revision|rev|cerfa|effet|recu|recue|deces|mariage|embauche|accident|jusqu|"
               "rendez|convocation|entretien|reunion|seance|infraction|signature|debut|fin|prochain|prochaine"),
        Phrase("imprime n|no|numero|cerfa"),
        Phrase("votre|vos|notre|nos|mon|ma courrier|lettre|demande|appel|mail|declaration"),
        Phrase("rendez vous"),
        Phrase("mise a jour"),
        Phrase("_ en date du"),
    };
    return std::any_of(all.begin(), all.end(), [&](const Phrase& one) { return one.standsIn(before); });
}

bool isWeekday(const std::string& text) {
    constexpr std::array<std::string_view, 7> names{"lundi",    "mardi",  "mercredi", "jeudi",
                                                    "vendredi", "samedi", "dimanche"};
    return std::find(names.begin(), names.end(), text) != names.end();
}

/// "Bourges, le": a name, perhaps of several words, and nothing else before it that is not a heading.
bool isAfterPlace(std::span<const Token> before) {
    if (before.size() < 2 || before.back().text != "le") {
        return false;
    }
    const std::size_t comma = before[before.size() - 2].text == "," ? 1 : 0;
    if (before.size() < 2 + comma) {
        return false;
    }
    const Token& name = before[before.size() - 2 - comma];
    const bool greeting = name.text == "madame" || name.text == "monsieur";
    return name.capital && !greeting && name.text.size() > 1 && (comma == 1 || before.size() <= 4);
}

/// "Bourges cedex, le", "Nérondes (18350), le", "Nérondes,": nothing else but the place.
bool isOnlyAfterPlace(std::span<const Token> before) {
    constexpr std::size_t longest = 9;
    static const Phrase place(", le|ce?");
    const std::optional<std::size_t> comma = place.endingAt(before, before.size());
    return comma && *comma > 0 && before.size() <= longest && before.front().capital &&
           before.front().text != "madame" && before.front().text != "monsieur";
}

/// "Avis du", "En date du": nothing else but what the letter is.
bool isOnlyAfterName(std::span<const Token> before) {
    static const std::vector<Phrase> names{
        Phrase("courrier|lettre|avis|acte|releve|decision|edition|notification|arrete|bordereau|mise en? demeure? du"),
        Phrase("en date|le du|:?")};
    return !before.empty() && before.front().capital &&
           std::any_of(names.begin(), names.end(),
                       [&](const Phrase& name) { return name.endingAt(before, before.size()) == std::size_t{0}; });
}

/// How sure it is that this day is the letter's; 0 for not at all.
double sureOf(const Sentence& sentence, const FoundDate& found, bool inHead) {
    std::size_t first = found.first;
    first -= first > 0 && isWeekday(sentence.tokens[first - 1].text) ? 1 : 0;
    const std::span<const Token> before = std::span(sentence.tokens).first(first);
    const std::span<const Token> after = std::span(sentence.tokens).subspan(found.last + 1);
    if (isOfSomethingElse(before)) {
        return 0;
    }
    for (const Label& label : labels()) {
        if (label.phrase.endingAt(before, before.size())) {
            return label.sure;
        }
    }
    static const Phrase plainLabel("date :? le?");
    if (const std::optional<std::size_t> label = plainLabel.endingAt(before, before.size());
        label && (*label == 0 || before[*label].capital)) {
        return 0.9;
    }
    const bool endsHere = after.empty() || after.front().capital || after.front().text == ".";
    if (isAfterPlace(before) && endsHere) {
        return after.size() <= 1 ? 0.95 : 0.8;
    }
    if (after.size() <= 1 && isOnlyAfterPlace(before)) {
        return 0.9;
    }
    if (after.empty() && isOnlyAfterName(before)) {
        return 0.75;
    }
    const bool alone = after.size() <= 1 && (before.empty() || (before.size() == 1 && before.back().text == "le"));
    const bool opens = inHead && after.size() > 1 && endsHere && before.size() == 1 && before.back().text == "le";
    return alone ? (before.empty() ? (inHead ? 0.75 : 0.6) : 0.85) : (opens ? 0.7 : 0);
}

/// "L'an deux mille vingt-six et le trois mars": how a bailiff dates an act.
std::optional<LetterDate> dateOfAct(std::span<const Token> tokens) {
    static const Phrase opening("l an");
    for (std::size_t place = 0; place + 4 < tokens.size(); ++place) {
        const std::optional<Number> year = opening.at(tokens, place) ? numberAt(tokens, place + 2) : std::nullopt;
        if (!year || year->value < 1900 || year->value > 2099) {
            continue;
        }
        std::size_t next = place + 2 + year->length;
        while (next < tokens.size() &&
               (tokens[next].text == "et" || tokens[next].text == "le" || tokens[next].text == ",")) {
            ++next;
        }
        const std::optional<Number> day = numberAt(tokens, next);
        const std::size_t named = next + (day ? day->length : 0);
        const unsigned month = day && named < tokens.size() ? monthNamed(tokens[named].text) : 0;
        const Date date = std::chrono::year(year->value) / std::chrono::month(month) / (day ? day->value : 0);
        if (date.ok()) {
            const double sure = std::min({year->confidence, day->confidence, tokens[named].confidence});
            return LetterDate{date, tokens[place].firstWord, tokens[named].lastWord, 0.95 * sure};
        }
    }
    return std::nullopt;
}

bool isPossible(Date date, std::optional<Date> today) {
    return !today || (date <= *today && date + years(10) > *today);
}

} // namespace

std::optional<LetterDate> dateOfLetter(std::span<const Sentence> sentences, std::optional<Date> today) {
    static const Phrase greeting("madame|monsieur|bonjour|chere|cher|chers|cheres ,|monsieur|madame|ou");
    constexpr std::size_t longestHead = 14;
    std::vector<LetterDate> all;
    bool inHead = true;
    for (std::size_t place = 0; place < sentences.size(); ++place) {
        const Sentence& sentence = sentences[place];
        inHead = inHead && place < longestHead && !(sentence.text.back() == ',' && greeting.at(sentence.tokens, 0));
        std::vector<Token> tokens = sentence.tokens;
        if (place + 1 < sentences.size() && tokens.size() <= longestHead) { // its two halves may stand on two lines
            tokens.insert(tokens.end(), sentences[place + 1].tokens.begin(), sentences[place + 1].tokens.end());
        }
        if (const std::optional<LetterDate> act = dateOfAct(tokens)) {
            all.push_back(*act);
        }
        for (const FoundDate& found : datesIn(sentence, std::nullopt)) {
            if (const double sure = sureOf(sentence, found, inHead); sure > 0) {
                all.push_back({found.date, sentence.tokens[found.first].firstWord, sentence.tokens[found.last].lastWord,
                               sure * found.confidence});
            }
        }
    }
    std::erase_if(all, [&](const LetterDate& one) { return !isPossible(one.date, today); });
    const auto best = std::max_element(
        all.begin(), all.end(), [](const LetterDate& a, const LetterDate& b) { return a.confidence < b.confidence; });
    if (best == all.end()) {
        return std::nullopt;
    }
    LetterDate chosen = *best;
    const bool contested = std::any_of(all.begin(), all.end(), [&](const LetterDate& other) {
        return other.date != chosen.date && other.confidence > 0.8 * chosen.confidence;
    });
    chosen.confidence *= contested ? 0.6 : 1;
    return chosen;
}

} // namespace perron::letter
