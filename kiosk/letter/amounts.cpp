#include "letter/amounts.h"

#include <algorithm>
#include <optional>

#include "letter/phrase.h"

namespace perron::letter {

namespace {

bool isDigits(const Token& token) {
    return !token.text.empty() && token.text.size() <= 9 &&
           std::all_of(token.text.begin(), token.text.end(), [](char one) { return one >= '0' && one <= '9'; });
}

bool isMark(const Token& token) {
    return token.text == "," || token.text == ".";
}

struct Sum {
    std::size_t first;
    std::int64_t cents;
    double confidence;
};

/// The sum that ends right before the token `end`, which is its currency.
std::optional<Sum> sumBefore(std::span<const Token> tokens, std::size_t end) {
    std::size_t last = end;
    std::int64_t cents = 0;
    if (end >= 3 && isDigits(tokens[end - 1]) && tokens[end - 1].text.size() == 2 && isMark(tokens[end - 2]) &&
        tokens[end - 1].glued && tokens[end - 2].glued && isDigits(tokens[end - 3])) {
        cents = std::stoll(tokens[end - 1].text);
        last = end - 2;
    }
    if (last == 0 || !isDigits(tokens[last - 1])) {
        return std::nullopt;
    }
    std::size_t first = last - 1;
    std::string digits = tokens[first].text;
    while (first > 0 && tokens[first].text.size() == 3) {
        const std::size_t group =
            first >= 2 && tokens[first - 1].text == "." && tokens[first].glued ? first - 2 : first - 1;
        if (!isDigits(tokens[group]) || tokens[group].text.size() > 3) {
            break;
        }
        digits = tokens[group].text + digits;
        first = group;
    }
    if (digits.size() > 9) {
        return std::nullopt;
    }
    double sure = 1;
    for (std::size_t place = first; place < end; ++place) {
        sure = std::min(sure, tokens[place].confidence);
    }
    return Sum{first, std::stoll(digits) * 100 + cents, sure};
}

bool isCurrency(const Token& token) {
    return token.text == "€" || token.text == "euro" || token.text == "euros" || token.text == "eur";
}

const std::vector<std::pair<Direction, Phrase>>& tellers() {
    static const std::vector<std::pair<Direction, Phrase>> all{
        {Direction::ToPay,
         Phrase("payer|payez|regler|reglez|rembourser|remboursez|acquitter|restituer|reverser|verser|versez")},
        {Direction::ToPay,
         Phrase("du|due|dus|dues|:|restant|devez|redevable|impaye|impayee|impayes|debiteur|trop|indu|dette")},
        {Direction::ToPay,
         Phrase("facture*|amende*|majoration*|penalite*|frais|loyer*|cotisation*|impot*|taxe*|principal|creance*")},
        {Direction::ToPay,
         Phrase("preleve*|debite*|commandement|factur*|mensualite*|forfait|provision|arriere*|solder")},
        {Direction::ToPay, Phrase("votre|vos charge")},
        {Direction::ToPay, Phrase("nous|lui devez")},
        {Direction::ToPay, Phrase("total|montant|solde|reste ttc|exigible|net? a payer|regler|verser")},
        {Direction::ToPay,
         Phrase("participation|consommation|abonnement|reglement|impaye*|decouvert|honore*|echeances|apurer")},
        {Direction::ToPay, Phrase("aurait|auraient|doit|doivent du? etre paye*|regle*|verse*")},
        {Direction::Received,
         Phrase("vous recevrez|percevrez|toucherez|obtiendrez|beneficierez|beneficiez|percevez|recevez")},
        {Direction::Received, Phrase("vous devons|doit|accorde|attribue|verse|alloue|rembourse")},
        {Direction::Received,
         Phrase("vire|viree|remise|virer|allouee|attribution|ouverture|rente|complement|degrevement|"
                "excedent")},
        {Direction::Received, Phrase("nous|je vous *rons|*rai|versons|verse|remboursons|accordons|attribuons|devons")},
        {Direction::Received,
         Phrase("verse|versee|verses|versees|versement|virement|credite|creditee|rembourse|remboursee")},
        {Direction::Received, Phrase("remboursement|accorde|accordee|attribue|attribuee|faveur|crediteur|avoir")},
        {Direction::Received, Phrase("droit|droits a")},
        {Direction::Received, Phrase("allocation|prime|pension|bourse|retraite|aide|indemnite|indemnites|net versee?")},
    };
    return all;
}

/// "a mark of its own": ":" alone tells nothing, "du" alone is often "of the".
bool tellsNothing(std::span<const Token> tokens, std::size_t place) {
    if (tokens[place].text == ":") {
        return true;
    }
    if (tokens[place].text == "pension" && place > 0 && tokens[place - 1].text == "demi") {
        return true;
    }
    static const Phrase yours("votre|vos|premier|prochain|dernier");
    static const Phrase paid("versement|versements|virement|virements|remboursement");
    if (paid.at(tokens, place) && place > 0 && yours.at(tokens, place - 1) && tokens[place].text != "remboursement") {
        return true;
    }
    static const Phrase owed("montant|somme|reste|solde|total|est|restant du|due|dus|dues");
    return tokens[place].text == "du" && (place == 0 || !owed.at(tokens, place - 1));
}

Direction directionOf(std::span<const Token> tokens, std::size_t first, std::size_t last) {
    static const Phrase tooMuch("en|de|a|par|indument|deux trop|tort|erreur|fois");
    const std::size_t next = std::min(last + 1, tokens.size());
    const std::span<const Token> behind = tokens.subspan(next, std::min<std::size_t>(9, tokens.size() - next));
    static const Phrase yours("votre|vos charge");
    static const Phrase left("reste|restent|demeure|demeurent|sont|est a? votre|payer|regler|impaye*|du|dus|due|dues");
    static const Phrase rest("reste|solde|net|total|montant a|restant payer|regler|verser|charge|du");
    static const Phrase owes(
        "indu|dette|dettes|percu|rappel|retenue|retenues|retiendrons|retenons|retenus|impayes|majore*");
    static const Phrase givenBack("doit|doivent|devez|devra|a etre? rembourse*|restitue*|reverse*");
    const std::span<const Token> ahead = tokens.first(first);
    if (yours.standsIn(behind) || left.at(behind, 0) || rest.standsIn(ahead) || owes.standsIn(ahead) ||
        givenBack.standsIn(behind)) {
        return Direction::ToPay;
    }
    if (tooMuch.standsIn(behind) || tooMuch.standsIn(tokens.first(first))) {
        return Direction::ToPay;
    }
    std::optional<Direction> before;
    for (std::size_t place = 0; place < tokens.size(); ++place) {
        if (place >= first && place <= last) {
            continue;
        }
        if (place > last && before) {
            break;
        }
        for (const auto& [direction, phrase] : tellers()) {
            if (phrase.at(tokens, place) && !tellsNothing(tokens, place)) {
                if (place > last) {
                    return direction;
                }
                before = direction;
            }
        }
    }
    return before.value_or(Direction::Unclear);
}

/// What the words of a sentence tell last, its sums aside.
Direction toldIn(const Sentence& sentence) {
    return directionOf(sentence.tokens, sentence.tokens.size(), sentence.tokens.size());
}

/// "Nous vous demandons de nous rembourser cette somme": of the sum in the sentence before.
bool asksItBack(const Sentence& sentence) {
    static const Phrase back("rembourser|restituer|reverser cette|la|ce|le somme|montant|trop");
    static const Phrase pay("payer|regler|verser|acquitter cette|ce somme|montant");
    static const Phrase it("la|les|le rembourser|restituer|reverser|payer|regler|verser");
    return back.standsIn(sentence.tokens) || pay.standsIn(sentence.tokens) || it.standsIn(sentence.tokens);
}

/// Sums whose own sentence tells nothing: those around it do, the nearest before first, then the letter as a whole
/// where it only speaks of one direction.
void settle(std::vector<Amount>& amounts, std::span<const std::size_t> places, std::span<const Sentence> sentences) {
    constexpr std::size_t near = 3;
    constexpr double guessed = 0.7;
    std::vector<Direction> told;
    for (const Sentence& sentence : sentences) {
        told.push_back(toldIn(sentence));
    }
    const auto speaksOf = [&](Direction one) { return std::find(told.begin(), told.end(), one) != told.end(); };
    for (std::size_t index = 0; index < amounts.size(); ++index) {
        const std::size_t place = places[index];
        Amount& one = amounts[index];
        if (place + 1 < sentences.size() && asksItBack(sentences[place + 1])) {
            one.direction = Direction::ToPay;
        }
        for (std::size_t back = 1; one.direction == Direction::Unclear && back <= std::min(near, place); ++back) {
            one.direction = told[place - back];
            one.confidence *= one.direction == Direction::Unclear ? 1 : guessed;
        }
        if (one.direction == Direction::Unclear && speaksOf(Direction::ToPay) != speaksOf(Direction::Received)) {
            one.direction = speaksOf(Direction::ToPay) ? Direction::ToPay : Direction::Received;
            one.confidence *= guessed;
        }
    }
}

} // namespace

std::vector<Amount> amountsIn(std::span<const Sentence> sentences) {
    std::vector<Amount> all;
    std::vector<std::size_t> places;
    for (std::size_t number = 0; number < sentences.size(); ++number) {
        const Sentence& sentence = sentences[number];
        const std::span<const Token> tokens = sentence.tokens;
        for (std::size_t place = 1; place < tokens.size(); ++place) {
            const std::optional<Sum> sum = isCurrency(tokens[place]) ? sumBefore(tokens, place) : std::nullopt;
            if (!sum) {
                continue;
            }
            Amount one{sum->cents, directionOf(tokens, sum->first, place), sentence.text, {}, sum->confidence};
            for (std::size_t word = tokens[sum->first].firstWord; word <= tokens[place].lastWord; ++word) {
                one.words.push_back(word);
            }
            all.push_back(std::move(one));
            places.push_back(number);
        }
    }
    settle(all, places, sentences);
    return all;
}

} // namespace perron::letter
