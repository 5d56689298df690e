#include "letter/scam.h"

#include <algorithm>
#include <array>
#include <optional>

#include "letter/durations.h"

namespace perron::letter {

namespace {

bool hasShortDelay(std::span<const Token> tokens) {
    static const Phrase today("aujourd hui meme|imperativement|seulement");
    static const Phrase soon("avant|dans ce|la|l soir|journee|heure");
    static const Phrase hours("prochaines heures");
    if (today.standsIn(tokens) || soon.standsIn(tokens) || hours.standsIn(tokens)) {
        return true;
    }
    static const Phrase limit("sous|dans|delai|avez|disposez|avant|d les|de|d|un|ici? de?");
    for (std::size_t place = 1; place < tokens.size(); ++place) {
        const std::optional<Duration> delay = durationAt(tokens, place);
        const bool isShort = delay && ((delay->unit == Unit::Hours && delay->count <= 72) ||
                                       (delay->unit == Unit::Days && delay->count <= 3));
        if (isShort && limit.endingAt(tokens, place)) {
            return true;
        }
    }
    return false;
}

/// The sites and mail addresses of a sentence: "caf-services.com" of "https://www.caf-services.com/ici".
std::vector<std::string> sitesIn(const Sentence& sentence) {
    // ".example" is nobody's and stands in letters that teach
    constexpr std::array<std::string_view, 27> endings{"fr",    "com",  "net", "org",   "info",  "eu",     "online",
                                                       "xyz",   "site", "top", "live",  "shop",  "me",     "click",
                                                       "app",   "help", "pro", "cloud", "link",  "biz",    "support",
                                                       "space", "web",  "co",  "io",    "store", "example"};
    std::vector<std::string> sites;
    const std::vector<Token>& tokens = sentence.tokens;
    for (std::size_t place = 0; place < tokens.size();) {
        std::string name;
        std::size_t end = place;
        while (end < tokens.size() && (end == place || tokens[end].glued) &&
               (tokens[end].text == "." ||
                tokens[end].text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos)) {
            // the hyphen between two parts is no token
            const bool hyphen = end > place && tokens[end].text != "." && tokens[end - 1].text != ".";
            name += (hyphen ? "-" : "") + tokens[end].text;
            ++end;
        }
        const std::size_t dot = name.rfind('.');
        const bool known = dot != std::string::npos && dot > 0 &&
                           std::find(endings.begin(), endings.end(), name.substr(dot + 1)) != endings.end();
        if (known) {
            sites.push_back(name.rfind("www.", 0) == 0 ? name.substr(4) : name);
        }
        place = std::max(end, place + 1);
    }
    return sites;
}

bool isWithin(std::string_view site, std::string_view official) {
    return site == official ||
           (site.size() > official.size() && site.substr(site.size() - official.size()) == official &&
            site[site.size() - official.size() - 1] == '.');
}

/// Whether a part of the site, between its dots and hyphens, is the name of an official one: "ameli" in
/// "renouveler-ameli.info".
bool borrows(std::string_view site, std::string_view official) {
    const std::string_view name = official.substr(0, official.find('.'));
    for (std::size_t at = site.find(name); at != std::string_view::npos; at = site.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const auto parts = [&](std::size_t place) { return site[place] == '.' || site[place] == '-'; };
        if ((at == 0 || parts(at - 1)) && (end == site.size() || parts(end))) {
            return true;
        }
    }
    return false;
}

bool isStrange(const std::string& site, const Rules& rules) {
    bool borrowed = false;
    for (const SenderRule& sender : rules.senders) {
        for (const std::string& official : sender.sites) {
            if (isWithin(site, official)) {
                return false;
            }
            borrowed = borrowed || borrows(site, official);
        }
    }
    return borrowed && !isWithin(site, "gouv.fr");
}

std::vector<ScamSign> signsOf(const Sentence& sentence, const Rules& rules) {
    static const Phrase qr("qr|flashcode");
    static const Phrase scan("scanne*|flashe*");
    static const Phrase link("clique*|lien|https|http");
    static const Phrase bank("carte|coordonnees|informations|donnees bancaire|bancaires");
    static const Phrase card("numero|code .. carte bancaire|bleue?");
    static const Phrase prepaid("transcash|neosurf|pcs|paysafecard|bitcoin|bitcoins|cryptomonnaie|cryptomonnaies");
    static const Phrase coupon(
        "carte|cartes|coupon|coupons|ticket|tickets prepayee|prepayees|prepaye|prepayes|recharge");
    static const Phrase asks(
        "saisi*|indique*|communique*|confirme*|transmet*|renseigne*|mettre|mettez|valide*|donne*|fourni*");
    std::vector<ScamSign> signs;
    const std::span<const Token> tokens = sentence.tokens;
    const std::vector<std::string> sites = sitesIn(sentence);
    if (hasShortDelay(tokens)) {
        signs.push_back(ScamSign::ShortUltimatum);
    }
    if (qr.standsIn(tokens) || scan.standsIn(tokens)) {
        signs.push_back(ScamSign::QrCode);
    }
    if (link.standsIn(tokens)) {
        signs.push_back(ScamSign::Link);
    }
    const bool untraceable = prepaid.standsIn(tokens) || coupon.standsIn(tokens);
    if (untraceable || ((bank.standsIn(tokens) || card.standsIn(tokens)) && asks.standsIn(tokens))) {
        signs.push_back(ScamSign::BankData);
    }
    if (std::any_of(sites.begin(), sites.end(), [&](const std::string& site) { return isStrange(site, rules); })) {
        signs.push_back(ScamSign::StrangeAddress);
    }
    return signs;
}

bool has(std::span<const FoundSign> signs, ScamSign sign) {
    return std::any_of(signs.begin(), signs.end(), [sign](const FoundSign& one) { return one.sign == sign; });
}

} // namespace

std::vector<FoundSign> scamSignsIn(std::span<const Sentence> sentences, const Rules& rules) {
    std::vector<FoundSign> all;
    for (const Sentence& sentence : sentences) {
        for (const ScamSign sign : signsOf(sentence, rules)) {
            if (!has(all, sign)) {
                all.push_back({sign, quoteOf(sentence)});
            }
        }
    }
    return all;
}

bool looksLikeScam(std::span<const FoundSign> signs) {
    const bool lure = has(signs, ScamSign::QrCode) || has(signs, ScamSign::Link) || has(signs, ScamSign::BankData);
    return has(signs, ScamSign::StrangeAddress) || (has(signs, ScamSign::ShortUltimatum) && lure);
}

} // namespace perron::letter
