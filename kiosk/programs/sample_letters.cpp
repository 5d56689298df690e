#include "programs/sample_letters.h"

#include <algorithm>
#include <array>
#include <sstream>

#include <fmt/format.h>

#include "text/typesetter.h"

namespace perron::programs {

namespace {

using Day = std::chrono::year_month_day;

// A4 at 150 dots an inch.
constexpr int sheetWidth = 1240;
constexpr int sheetHeight = 1754;
constexpr int margin = 110;
constexpr double capitalPx = 17;

std::string french(Day day) {
    static constexpr std::array<std::string_view, 12> months{"janvier",   "février", "mars",     "avril",
                                                             "mai",       "juin",    "juillet",  "août",
                                                             "septembre", "octobre", "novembre", "décembre"};
    const unsigned number = static_cast<unsigned>(day.day());
    return fmt::format("{}{} {} {}", number, number == 1 ? "er" : "", months[static_cast<unsigned>(day.month()) - 1],
                       static_cast<int>(day.year()));
}

constexpr std::string_view caf = R"(CAISSE D'ALLOCATIONS FAMILIALES DU CHER
18030 Bourges Cedex 9

N° allocataire : 1234567 A

Madame Lucie Exemple
12 rue des Prés
18350 Nérondes

Bourges, le {written}

Objet : demande de pièces

Madame,

Pour continuer à étudier vos droits à la prime d'activité, nous avons besoin
des pièces suivantes :
- vos trois derniers bulletins de salaire
- une attestation de loyer

Vous devez nous envoyer ces documents avant le {until}.

Sans réponse de votre part, le versement de votre prime sera suspendu.

Vous pouvez contester cette décision devant la commission de recours amiable.

Nous vous prions d'agréer, Madame, nos salutations distinguées.

Le directeur)";

constexpr std::string_view act = R"(SELARL DUVAL ET ROCHE
COMMISSAIRES DE JUSTICE ASSOCIÉS
3 place du Marché, 18000 Bourges

COMMANDEMENT DE PAYER

Bourges, le {written}

Dossier : 26/00417

À la demande de la société Toits du Berry, bailleur, nous vous faisons commandement
de payer la somme de 1 284,60 €, au titre des loyers impayés.

Vous devez payer cette somme dans un délai de deux mois à compter de la date du
présent acte.

À défaut, une procédure d'expulsion pourra être engagée devant le tribunal.

Monsieur Paul Exemple
4 rue du Lavoir
18350 Nérondes)";

constexpr std::string_view scam = R"(L'Assurance Maladie

Objet : renforcement de la sécurité de votre compte

Bourges, le {written}

Madame, Monsieur,

Votre carte Vitale arrive à expiration. Vous devez valider votre compte sous 48 heures.

Scannez le code QR ci-dessous et saisissez votre numéro de carte bancaire, sinon vos
droits seront suspendus.

Rendez-vous sur http://ameli-compte-securite.info pour confirmer.

Le service de sécurité)";

constexpr std::string_view english = R"(Dear Mr Example,

Thank you for your letter of last week. We are writing to you about your account with
us and the payments that you have made to the bank this year.

Please send us the form that is enclosed with this letter and your new address before
the end of the month, so that we can answer your questions.

Yours sincerely,
The manager)";

std::string dated(std::string_view text, Day written, Day until) {
    std::string made(text);
    for (const auto& [place, day] : {std::pair<std::string_view, Day>{"{written}", written}, {"{until}", until}}) {
        if (const std::size_t at = made.find(place); at != std::string::npos) {
            made.replace(at, place.size(), french(day));
        }
    }
    return made;
}

/// Sets a letter's lines in type, and notes where each word stands.
class Printer {
public:
    Printer(const text::Typesetter& typesetter, double confidence)
        : m_typesetter(typesetter)
        , m_confidence(confidence) {
        m_made.picture.width = sheetWidth;
        m_made.picture.height = sheetHeight;
        m_made.picture.pixels.assign(std::size_t(sheetWidth) * sheetHeight, 255);
    }

    effects::LetterDesk::Words print(const std::string& text) {
        std::istringstream lines(text);
        bool open = false;
        for (std::string line; std::getline(lines, line);) {
            if (line.empty()) {
                open = false;
                m_y += 22;
                continue;
            }
            if (!open) {
                m_made.words.blocks.emplace_back();
                open = true;
            }
            m_made.words.blocks.back().lines.push_back(set(line));
        }
        return std::move(m_made);
    }

private:
    letter::Line set(const std::string& line) {
        text::Style style;
        style.capitalPx = capitalPx;
        constexpr int width = sheetWidth - 2 * margin;
        const text::Bitmap drawn = m_typesetter.draw(line, style, width, text::rgb(0));
        for (int y = 0; y < drawn.height; ++y) {
            for (int x = 0; x < drawn.width; ++x) {
                darken(margin + drawn.left + x, m_y + drawn.top + y,
                       drawn.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(drawn.width) +
                                    static_cast<std::size_t>(x)] >>
                           24U);
            }
        }
        letter::Line made;
        for (std::size_t begin = 0; begin < line.size();) {
            const std::size_t end = std::min(line.find(' ', begin), line.size());
            for (const text::Box& box : m_typesetter.boxes(line, style, width, begin, end)) {
                made.words.push_back({line.substr(begin, end - begin),
                                      0,
                                      {margin + box.x, m_y + box.y, box.width, box.height},
                                      m_confidence});
                break; // a line is one line
            }
            begin = end + 1;
        }
        m_y += m_typesetter.measure(line, style, width).height;
        return made;
    }

    void darken(int x, int y, std::uint32_t by) {
        if (x >= 0 && y >= 0 && x < sheetWidth && y < sheetHeight) {
            std::uint8_t& pixel = m_made.picture.pixels[std::size_t(y) * sheetWidth + std::size_t(x)];
            pixel = static_cast<std::uint8_t>(pixel - std::min<std::uint32_t>(pixel, by));
        }
    }

    const text::Typesetter& m_typesetter;
    double m_confidence;
    effects::LetterDesk::Words m_made;
    int m_y = margin;
};

} // namespace

std::vector<SampleLetter> sampleLetters(Day today) {
    const auto in = [&](int days) { return Day{std::chrono::sys_days(today) + std::chrono::days(days)}; };
    const auto letter = [&](std::string_view text) { return dated(text, in(-9), in(24)); };
    return {{"caf", letter(caf)},          {"acte", letter(act)},           {"arnaque", letter(scam)},
            {"mal-lue", letter(caf), 0.7}, {"illisible", letter(caf), 0.3}, {"anglais", letter(english)}};
}

effects::LetterDesk::Setup readsSamples(std::vector<SampleLetter> letters, const Path& assets, Log& log) {
    const auto left = std::make_shared<std::vector<SampleLetter>>(std::move(letters)); // both functions are copied
    std::reverse(left->begin(), left->end());
    return {[left](const effects::LetterDesk::GivenUp&) -> Result<WipedString> {
                if (left->empty()) {
                    return fail(Code::NotFound, "no letter is left");
                }
                return WipedString(left->back().text);
            },
            [left, assets, &log](const WipedString& text, const effects::LetterDesk::GivenUp&,
                                 const effects::LetterDesk::Tell& tell) {
                tell(effects::LetterDesk::Stage::Reading);
                const double confidence = left->back().confidence;
                left->pop_back();
                const text::Typesetter typesetter(assets / "fonts/fonts.conf", log);
                return Printer(typesetter, confidence).print(std::string(text));
            }};
}

} // namespace perron::programs
