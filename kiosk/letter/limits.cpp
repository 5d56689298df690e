#include "letter/limits.h"

#include <algorithm>
#include <array>

#include "letter/durations.h"
#include "letter/phrase.h"

namespace perron::letter {

namespace {

using Phrases = std::vector<Phrase>;

/// Words right before a day that make it a limit.
const Phrases& beforeDay() {
    static const Phrases all{
        Phrase("avant|jusqu|pour la|le|l|au|a"),
        Phrase("avant"),
        Phrase("avant|jusqu|pour le|au :"),
        Phrase("limite de|d|du|des _ :|le|au"),
        Phrase("passe|dela le|du"),
        Phrase("attendu|attendue|attendus|attendues|rendre|retourner|renvoyer|rapporter pour le"),
        Phrase("entre le .. .. et le"),
        Phrase("au plus tard le|a|au|la|:"),
        Phrase("au plus tard"),
        Phrase("d ici la|le|au|a"),
        Phrase("d ici"),
        Phrase("date limite|ultime|butoir de|du|des? _?"),
        Phrase("echeance"),
        Phrase("date limite|butoir .. .. :|le|au"),
        Phrase(
            "a payer|regler|verser|acquitter|deposer|rendre|retourner|renvoyer|rembourser|reverser|remettre|adresser "
            "le|pour|au"),
        Phrase("avoir ete? lieu|fait|regle|paye|depose|recu|transmis|envoye le|au"),
        Phrase("vous|rdv|reunion|audience|entretien|visite|consultation|convocation .. du"),
        Phrase("delai|terme|limite fixe|fixee .. au"),
        Phrase("au plus tard jusqu? au|le"),
        Phrase("doit|doivent|devra|devront etre _ le"),
        Phrase("date limite|ultime|butoir .. :|au|le|du|est"),
        Phrase("date limite|ultime|butoir .. est|fixee|fixe au|le|a"),
        Phrase("date limite|ultime|butoir .. .. est le|au"),
        Phrase("echeance .. :|le|au"),
        Phrase("cloture .. inscriptions|candidatures|depots|dossiers :|le"),
        Phrase("exigible|exigibles|payable|payables le|au|avant"),
        Phrase("reglement|paiement|versement|reponse|retour|regularisation|nouvelles .. au"),
        Phrase("recu|recue|recus|recues|depose|deposes|parvenu|parvenus|arrive|arrives apres le"),
        Phrase("rendez vous .. le|au|:"),
        Phrase("rendez vous"),
        Phrase("rencontrer|rencontre|recevrai|recevrons|recevra .. le"),
        Phrase("reunion|audience|entretien du"),
        Phrase("fixe|fixee|prevu|prevue|reporte|reportee .. au|le"),
        Phrase("entretien|consultation|visite|reunion .. :|le"),
        Phrase("aura|auront lieu .. le|:"),
        Phrase("tiendra|tiendront .. le"),
        Phrase("attendons|attend|accueillerons|accueillera .. le"),
        Phrase("passera|passerai|passerons|viendra|viendrai|viendrons|interviendra|interviendrons .. le"),
        Phrase("reporte|reportee|deplace|deplacee|decale|decalee|avance|avancee|fixe|fixee|prevu|prevue|programme|"
               "programmee le|au|a|:"),
        Phrase("presence .. requise|indispensable|obligatoire|necessaire|souhaitee le"),
        Phrase("convoque|convoquee|convoquons|attendu|attendue|convocation|audience .. le|au|du|:"),
        Phrase("recevrons|recevrai|recevra|presenter|presentez|comparaitre .. le"),
    };
    return all;
}

/// Words right before a delay that make it a limit.
const Phrases& beforeDelay() {
    static const Phrases all{
        Phrase("delai|delais maximum|maximal|imperatif|supplementaire|legal|franc? de|d"),
        Phrase("delai|delais .. :|est|sont|de|d"),
        Phrase("sous|dans les|un|le|l|la|nos|vos?"),
        Phrase("payable|payables|paiement|reglement|versement a"),
        Phrase("delai|delais .. fixe|porte|limite a"),
        Phrase("d ici a"),
        Phrase("d ici"),
        Phrase("avant|apres"),
        Phrase("passe|passes|dela de|les|ces|ce?"),
        Phrase("avez|disposez|reste|restent|laisse|laissons|accorde|accordons|donne|donnons de|d?"),
        Phrase("disposez , .. .. .. , de|d"),
        Phrase("aurez|beneficiez de|d?"),
        Phrase("delai|delais qui ne .. depasser|exceder"),
        Phrase("au plus tard dans|sous|: les?"),
        Phrase("au plus tard"),
    };
    return all;
}

std::size_t startOf(const Phrases& phrases, std::span<const Token> tokens, std::size_t end) {
    std::size_t first = end;
    for (const Phrase& phrase : phrases) {
        if (const std::optional<std::size_t> begin = phrase.endingAt(tokens, end)) {
            first = std::min(first, *begin);
        }
    }
    return first;
}

std::size_t withoutWeekday(std::span<const Token> tokens, std::size_t first) {
    constexpr std::array<std::string_view, 7> names{"lundi",    "mardi",  "mercredi", "jeudi",
                                                    "vendredi", "samedi", "dimanche"};
    const bool weekday = first > 0 && std::find(names.begin(), names.end(), tokens[first - 1].text) != names.end();
    return first - (weekday ? 1 : 0);
}

enum class Start { Unsaid, Letter, Receipt, OtherEvent };

/// From when a delay runs, told by what stands around it; words that tell it begin among the first `near`.
Start startOfDelay(std::span<const Token> around, std::size_t near) {
    static const Phrase runs("compter|dater|suivant|suivent|suivants|suivante|apres|partir|des|depuis");
    static const Phrase receipt("reception|notification|signification|remise|notifie|notifiee|recu|recevoir");
    static const Phrase ofLetter(
        "ce|cette|present|presente|ci jour|courrier|lettre|avis|envoi|document|mise|facture|decision");
    static const Phrase itself("de? la presente");
    static const Phrase itsDate("de? la date figurant|inscrite|indiquee|portee");
    static const Phrase sending("de? l envoi|emission|edition|expedition de|du");
    static const Phrase day(
        "date|jour d|de|du l|cette|ce|la|present|presente? envoi|emission|courrier|lettre|avis|edition|"
        "expedition|facture|decision|presente");
    static const Phrase today("aujourd|ce jour|hui");
    for (std::size_t place = 0; place < std::min(near, around.size()); ++place) {
        if (!runs.at(around, place)) {
            continue;
        }
        const std::span<const Token> event =
            around.subspan(place + 1, std::min<std::size_t>(8, around.size() - place - 1));
        const bool article = around[place].text == "des"; // "des" may be "dès" without its accent
        const Start other = article ? Start::Unsaid : Start::OtherEvent;
        if (article && !receipt.standsIn(event.first(std::min<std::size_t>(2, event.size())))) {
            continue;
        }
        return receipt.standsIn(event) ? Start::Receipt
               : day.standsIn(event) || ofLetter.standsIn(event) || itself.at(event, 0) || itsDate.at(event, 0) ||
                       sending.at(event, 0) || today.standsIn(event)
                   ? Start::Letter
                   : other;
    }
    return Start::Unsaid;
}

/// "En cas de perte, … sous 48 heures": from the day that it happens, if ever.
bool isOfAnOccasion(std::span<const Token> before) {
    static const std::vector<Phrase> all{
        Phrase("en cas de|d "
               "perte|vol|changement|demenagement|deces|naissance|sinistre|arret|maladie|accident|modification|"
               "probleme|panne|fuite|resiliation|vente|hospitalisation|reprise|mariage|separation|depart"),
        Phrase("tout|toute|chaque "
               "changement|modification|arret|absence|sinistre|incident|reprise|demenagement|naissance|fuite"),
        Phrase("si vous changez|demenagez|perdez|vendez|partez|reprenez|vous"),
        Phrase("lors de|d|du"),
    };
    return std::any_of(all.begin(), all.end(), [&](const Phrase& one) { return one.standsIn(before); });
}

bool countsBackwards(std::span<const Token> behind) {
    static const Phrase backwards("precedant|precedent|precedents|precede|avant|auparavant|avance|derniers|passes");
    return backwards.standsIn(behind.first(std::min<std::size_t>(4, behind.size())));
}

/// "du 3 au 10 avril", "entre le 3 et le 10": where a period goes on behind a day, or began before it.
bool isInPeriod(std::span<const Token> tokens, const FoundDate& day) {
    static const Phrase goesOn(
        "au|jusqu|et au|le _? _? _? 2*|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|"
        "octobre|novembre|decembre");
    static const Phrase opens("du|de|entre le? lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche?");
    static const Phrase wentOn("du .. .. .. au|jusqu au?");
    const std::size_t begin = withoutWeekday(tokens, day.first);
    const bool first = opens.endingAt(tokens, begin).has_value() && goesOn.at(tokens, day.last + 1).has_value();
    const std::optional<std::size_t> from = wentOn.endingAt(tokens, begin);
    const auto isOfADay = [](const Token& token) {
        return (token.text[0] >= '0' && token.text[0] <= '9') || monthNamed(token.text) > 0 ||
               token.text.ends_with("di") || token.text == "/" || token.text == "." || token.text == "au" ||
               token.text == "jusqu";
    };
    return first || (from && *from + 2 < begin &&
                     std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(*from + 1),
                                 tokens.begin() + static_cast<std::ptrdiff_t>(begin), isOfADay));
}

/// Reads one sentence.
class Reader {
public:
    Reader(const Sentence& sentence, const std::optional<LetterDate>& written)
        : m_tokens(sentence.tokens)
        , m_written(written)
        , m_days(datesIn(sentence, written ? std::optional(written->date) : std::nullopt)) {}

    std::vector<Limit> read() const {
        std::vector<Limit> limits;
        for (const FoundDate& day : m_days) {
            if (const std::optional<Limit> limit = ofDay(day)) {
                limits.push_back(*limit);
            }
        }
        for (std::size_t place = 0; place < m_tokens.size(); ++place) {
            const std::optional<Duration> delay = durationAt(m_tokens, place);
            if (!delay) {
                continue;
            }
            if (const std::optional<Limit> limit = ofDelay(place, *delay)) {
                limits.push_back(*limit);
            }
            place += delay->length - 1;
        }
        std::sort(limits.begin(), limits.end(), [](const Limit& a, const Limit& b) { return a.first < b.first; });
        return limits;
    }

private:
    std::optional<Limit> ofDay(const FoundDate& day) const {
        const std::size_t end = withoutWeekday(m_tokens, day.first);
        std::size_t first = startOf(beforeDay(), m_tokens, end);
        static const std::vector<Phrase> atTheLatest{Phrase("inclus|,? au|dernier plus|delai tard?"),
                                                     Phrase(",|( terme|delai|date|dernier|ultime de|delai|limite"),
                                                     Phrase(",|( derniere|dernier limite|delai|date"),
                                                     Phrase("minuit|maximum|maxi|prochain? au plus tard")};
        const bool said = std::any_of(atTheLatest.begin(), atTheLatest.end(), [&](const Phrase& phrase) {
            return phrase.at(m_tokens, day.last + 1).has_value();
        });
        if (opensThreat(end, day.last)) {
            return Limit{end, day.last, day.date, Basis::Absolute, day.confidence, true, true};
        }
        if (isSetAside(m_tokens, day)) {
            return std::nullopt;
        }
        const bool marked = first != end || said;
        static const Phrase ofSomething("du|de|des|depuis|et|compter|partir");
        if (!marked && end > 0 && ofSomething.at(m_tokens, end - 1)) {
            return std::nullopt;
        }
        first = std::min(first, day.first);
        return Limit{first, day.last, day.date, Basis::Absolute, day.confidence, marked};
    }

    /// "À compter du 15 avril, sans paiement de votre part…": the threat counts from that day.
    bool opensThreat(std::size_t end, std::size_t last) const {
        static const Phrase from("a compter|partir|dater du");
        static const Phrase condition(
            ",|et? sans|faute|defaut|si|a reponse|paiement|reglement|nouvelles|de|vous|defaut|retour");
        return from.endingAt(m_tokens, end).has_value() && condition.at(m_tokens, last + 1).has_value();
    }

    std::optional<Limit> ofDelay(std::size_t place, const Duration& delay) const {
        constexpr std::size_t near = 12;
        const bool lasts = place > 0 && (m_tokens[place - 1].text == "pendant" || m_tokens[place - 1].text == "durant");
        const std::size_t first = lasts ? place - 1 : startOf(beforeDelay(), m_tokens, place);
        const std::size_t behind = place + delay.length;
        static const Phrase atTheLatest("au|maximum|maxi|dernier plus|delai? tard?");
        const bool latest = atTheLatest.at(m_tokens, behind).has_value();
        if ((first == place && !latest) || countsBackwards(m_tokens.subspan(behind)) ||
            isOfAnOccasion(m_tokens.first(place))) {
            return std::nullopt;
        }
        Limit limit{first, behind - 1, std::nullopt, Basis::FromLetter, delay.confidence};
        if (const FoundDate* from = dayItRunsFrom(behind)) {
            limit.basis = Basis::Absolute;
            limit.date = endOf(delay, from->date);
            limit.confidence = std::min(limit.confidence, from->confidence);
            limit.last = from->last;
            return limit;
        }
        Start start = startOfDelay(m_tokens.subspan(behind), near);
        start = start == Start::Unsaid ? startBefore(place) : start;
        if (start == Start::OtherEvent || (lasts && start == Start::Unsaid)) {
            return std::nullopt;
        }
        limit.basis = start == Start::Receipt ? Basis::FromReceipt : Basis::FromLetter;
        if (m_written) {
            limit.date = endOf(delay, m_written->date);
            limit.confidence = std::min(limit.confidence, m_written->confidence);
        }
        return limit;
    }

    /// "À compter de la réception, vous avez 15 jours": told before the delay.
    Start startBefore(std::size_t place) const {
        constexpr std::size_t near = 16;
        static const Phrase listed("suivants|suivante|suivantes");
        const std::span<const Token> before = m_tokens.subspan(place - std::min(place, near), std::min(place, near));
        return listed.standsIn(before) ? Start::Unsaid : startOfDelay(before, before.size());
    }

    /// "à compter du 3 mars 2026" right behind a delay.
    const FoundDate* dayItRunsFrom(std::size_t behind) const {
        static const Phrase runs("a|qui compter|partir|suivent|suivant du|de|le? la? date? du?");
        static const Phrase follows("suivant|suivent|apres le? la? date? du?");
        for (const FoundDate& day : m_days) {
            if (day.first > behind && day.first - behind <= 6 && day.yearGiven) {
                const std::size_t gap = withoutWeekday(m_tokens, day.first) - behind;
                if (runs.at(m_tokens, behind) == gap || follows.at(m_tokens, behind) == gap) {
                    return &day;
                }
            }
        }
        return nullptr;
    }

    std::span<const Token> m_tokens;
    const std::optional<LetterDate>& m_written;
    std::vector<FoundDate> m_days;
};

} // namespace

bool isSetAside(std::span<const Token> tokens, const FoundDate& day) {
    static const std::vector<Phrase> begins{Phrase("a compter|partir|dater du"), Phrase("des|depuis le|du?"),
                                            Phrase("effet|vigueur|applicable au|du|le|a"), Phrase("a effet du|au")};
    static const Phrase moved("est|sera|a|etait ete? annule*|reporte*|decale*|deplace*|avance*|remplace*|modifie*");
    const std::size_t end = withoutWeekday(tokens, day.first);
    return std::any_of(begins.begin(), begins.end(),
                       [&](const Phrase& phrase) { return phrase.endingAt(tokens, end).has_value(); }) ||
           moved.at(tokens, day.last + 1).has_value() || isInPeriod(tokens, day);
}

std::vector<Limit> limitsIn(const Sentence& sentence, const std::optional<LetterDate>& written) {
    return Reader(sentence, written).read();
}

} // namespace perron::letter
