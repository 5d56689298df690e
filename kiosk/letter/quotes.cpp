#include "letter/quotes.h"

#include <algorithm>
#include <numeric>

#include "letter/cues.h"

namespace perron::letter {

namespace {

bool anyStandsIn(const std::vector<Phrase>& phrases, const Sentence& sentence) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const Phrase& phrase) { return phrase.standsIn(sentence.tokens); });
}

bool says(const Sentence& sentence, Says what) {
    const std::vector<Cue> cues = cuesIn(sentence.tokens);
    return std::any_of(cues.begin(), cues.end(), [what](const Cue& cue) { return cue.says == what; });
}

bool asksForPapers(const Sentence& sentence) {
    static const std::vector<Phrase> lists{
        Phrase("pieces|documents|papiers|justificatifs|elements suivants|suivantes|manquants|manquantes"),
        Phrase("pieces|documents|papiers|justificatifs a"),
        Phrase("il nous? manque|faut|faudrait"),
        Phrase("avons|ai|aurons|aurions besoin"),
        Phrase("nous attendons vos|votre|les|une|un"),
        Phrase("manque|manquent|manquait toujours|encore"),
        Phrase("munir|munissez|muni|munie|munis|apporter|apportez|apporte|amener|amenez|rapporter|joignez|joindre"),
        Phrase("fournir|fournissez|accompagne|accompagnee|accompagnes|accompagnees de|d|des|du|une|un|votre|vos|la|le"),
        Phrase("n oubliez|oublier pas"),
        Phrase("pensez a"),
        Phrase("tenez|tenir .. disposition"),
        Phrase("avec .. copie|photocopie|original"),
        Phrase("une|un|la|le|l|des? copie|photocopie|original|originaux"),
        Phrase("font|fait defaut"),
        Phrase("completer|complete|completee avec|par"),
        Phrase("doit|doivent|devra|devront nous? etre? remis*|fourni*|joint*|parvenir|adresse*|envoye*|arriver"),
        Phrase("il faut|faudra|convient|manque|manquait"),
        Phrase("arrive|arrivee|parvenu|parvenue|parvenus|recu pas|toujours"),
        Phrase("ne|n .. pas|toujours|jamais parvenu*|arrive*|recu*"),
        Phrase("pas|jamais recu"),
        Phrase("n avons|ai pas .. papiers|documents|pieces|votre|vos"),
        Phrase("production de|des|d"),
        Phrase("necessaire|necessaires|indispensable|indispensables pour"),
        Phrase("demandions|reclamee|reclame|reclamees|demandee|demandees|demandes|demande .. une|un|la|le|vos|votre"),
    };
    // what is to be brought along
    static const Phrase along("avec|presentation|muni|munie de|d|votre|vos|la|une|un|le|l|les");
    if (says(sentence, Says::Come) && along.standsIn(sentence.tokens)) {
        return true;
    }
    static const std::vector<Phrase> spared{Phrase("pas|plus besoin|necessaire|utile"), Phrase("inutile")};
    return !anyStandsIn(spared, sentence) && (says(sentence, Says::Send) || anyStandsIn(lists, sentence));
}

bool opensList(const Sentence& sentence) {
    static const Phrase with("avec|suivants|suivantes|ci|dessous|joindre");
    return !sentence.tokens.empty() &&
           (sentence.tokens.back().text == ":" || with.at(sentence.tokens, sentence.tokens.size() - 1).has_value());
}

} // namespace

Quote quoteOf(const Sentence& sentence) {
    Quote quote{sentence.text, std::vector<std::size_t>(sentence.lastWord - sentence.firstWord + 1),
                sentence.confidence()};
    std::iota(quote.words.begin(), quote.words.end(), sentence.firstWord);
    return quote;
}

std::vector<Quote> consequencesIn(std::span<const Sentence> sentences) {
    static const std::vector<Phrase> otherwise{
        Phrase("a|par defaut"),
        Phrase("faute de"),
        Phrase("passe ce|cette delai|date"),
        Phrase("au dela de ce|cette"),
        Phrase("a l issue|expiration de ce"),
        Phrase("sous peine"),
        Phrase("sans reponse|reglement|paiement|retour|nouvelles|regularisation"),
        Phrase("si vous ne|n"),
    };
    static const Phrase ours("reponse de notre|l|la|le part|administration|caisse|prefet");
    std::vector<Quote> all;
    for (const Sentence& sentence : sentences) {
        if (anyStandsIn(otherwise, sentence) && !ours.standsIn(sentence.tokens)) {
            all.push_back(quoteOf(sentence));
        }
    }
    return all;
}

std::vector<Quote> waysToContestIn(std::span<const Sentence> sentences) {
    std::vector<Quote> all;
    for (const Sentence& sentence : sentences) {
        if (says(sentence, Says::Contest)) {
            all.push_back(quoteOf(sentence));
        }
    }
    return all;
}

std::vector<AskedPaper> papersIn(std::span<const Sentence> sentences, const Rules& rules) {
    std::vector<AskedPaper> all;
    bool listing = false;
    for (const Sentence& sentence : sentences) {
        const bool entry = listing && (sentence.entry || sentence.tokens.size() <= 12);
        if (!entry && !asksForPapers(sentence)) {
            listing = false;
            continue;
        }
        bool known = false;
        for (const PaperRule& rule : rules.papers) {
            if (anyStandsIn(rule.marks, sentence)) {
                known = true;
                const bool before =
                    std::any_of(all.begin(), all.end(), [&](const AskedPaper& one) { return one.id == rule.id; });
                if (!before) {
                    all.push_back({rule.id, quoteOf(sentence)});
                }
            }
        }
        if (!known && entry && sentence.entry) {
            all.push_back({"", quoteOf(sentence)});
        }
        listing = opensList(sentence) || (entry && (known || sentence.entry));
    }
    return all;
}

} // namespace perron::letter
