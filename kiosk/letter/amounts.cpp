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
         Phrase("facture|amende|majoration|penalite|frais|loyer|cotisation|impot|taxe|principal|creance")},
        {Direction::ToPay, Phrase("preleve*|debite*|commandement|factur*")},
        {Direction::Received, Phrase("vous recevrez|percevrez|toucherez|obtiendrez")},
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
    static const Phrase owed("montant|somme|reste|solde|total|est|restant du|due|dus|dues");
    return tokens[place].text == "du" && (place == 0 || !owed.at(tokens, place - 1));
}

Direction directionOf(std::span<const Token> tokens, std::size_t first, std::size_t last) {
    static const Phrase tooMuch("en|de trop");
    const std::span<const Token> behind = tokens.subspan(last + 1, std::min<std::size_t>(4, tokens.size() - last - 1));
    if (tooMuch.standsIn(behind)) {
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

} // namespace

std::vector<Amount> amountsIn(std::span<const Sentence> sentences) {
    std::vector<Amount> all;
    for (const Sentence& sentence : sentences) {
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
        }
    }
    return all;
}

} // namespace perron::letter
