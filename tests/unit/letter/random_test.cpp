#include <array>
#include <random>

#include <gmock/gmock.h>

#include "letter/rules_file.h"
#include "letter/understand.h"

namespace perron::letter {
namespace {

using namespace std::chrono;

constexpr Date today = 2026y / March / 9;

/// Letters of chance, the same in each run.
class Chance {
public:
    explicit Chance(unsigned seed)
        : m_engine(seed) {}

    std::size_t below(std::size_t limit) { return m_engine() % limit; }

    Letter letter(std::span<const std::string_view> words, std::size_t bytesOfNoise) {
        Letter letter;
        for (std::size_t blocks = below(5); blocks > 0; --blocks) {
            Block& block = letter.blocks.emplace_back();
            for (std::size_t lines = below(6); lines > 0; --lines) {
                Line& line = block.lines.emplace_back();
                for (std::size_t count = below(12); count > 0; --count) {
                    line.words.push_back(word(words, bytesOfNoise));
                }
            }
        }
        return letter;
    }

private:
    Word word(std::span<const std::string_view> words, std::size_t bytesOfNoise) {
        Word one;
        one.text = words[below(words.size())];
        for (std::size_t left = below(bytesOfNoise + 1); left > 0; --left) {
            one.text.insert(below(one.text.size() + 1), 1, static_cast<char>(below(256)));
        }
        one.box = {static_cast<int>(below(2000)) - 500, static_cast<int>(below(2000)), static_cast<int>(below(300)),
                   20};
        one.confidence = static_cast<double>(below(300)) / 100 - 1;
        return one;
    }

    std::mt19937 m_engine;
};

constexpr std::array<std::string_view, 60> anything{
    "le",         "avant",    "jusqu'au", "au",        "plus",   "tard",    "dans", "un",
    "délai",      "de",       "deux",     "(2)",       "mois",   "jours",   "15",   "l5/O4/26",
    "15/04/2026", "31",       "février",  "2026",      "avril",  "fin",     "du",   "payer",
    "nous",       "vous",     "devez",    "réception", "à",      "compter", "€",    "1",
    "234,56",     "9999",     "ans",      "99999999",  "heures", "sous",    "date", "limite",
    ":",          ";",        ".",        "-",         "docu-",  "",        "(",    ")",
    "QR",         "caf-x.fr", "né",       "CAF",       "Objet",  "Madame",  "l'an", "quatre-vingt",
    "cent",       "mille",    "www.",     "0"};

/// Days, delays and limits, and no word that asks for anything.
constexpr std::array<std::string_view, 36> quiet{
    "le",      "avant", "jusqu'au",   "au",    "plus",    "tard",     "dans",     "un",   "les",
    "de",      "deux",  "mois",       "jours", "15",      "avril",    "2026",     "sous", "fin",
    "du",      "ville", "15/04/2026", "d'ici", "quinze",  "semaines", "soleil",   "rue",  "la",
    "compter", "à",     "mardi",      "mai",   "suivant", "date",     "courrier", "30",   "lune"};

const Rules& rules() {
    static const Rules ours = [] {
        std::vector<data::Problem> problems;
        return loadRules(Path(PERRON_SOURCE) / "assets", {}, problems);
    }();
    return ours;
}

TEST(LettersOfChance, AreReadToTheEndAndPointToTheirOwnWordsOnly) {
    Chance chance(5);
    for (int round = 0; round < 3000; ++round) {
        const Letter letter = chance.letter(anything, round % 2 == 0 ? 0 : 3);
        std::size_t words = 0;
        for (const Block& block : letter.blocks) {
            for (const Line& line : block.lines) {
                words += line.words.size();
            }
        }
        const std::vector<Sentence> sentences = sentencesOf(letter);
        const std::optional<LetterDate> written = dateOfLetter(sentences, today);
        understand(letter, rules(), today);
        for (const Deadline& one : deadlinesIn(sentences, written)) {
            ASSERT_LT(one.words.back(), words);
            ASSERT_TRUE(!one.date || one.date->ok());
            ASSERT_TRUE(!one.date || !written || *one.date > written->date);
            ASSERT_GE(one.confidence, 0);
            ASSERT_LE(one.confidence, 1);
        }
        for (const Amount& one : amountsIn(sentences)) {
            ASSERT_LT(one.words.back(), words);
            ASSERT_GE(one.cents, 0);
        }
    }
}

TEST(LettersOfChance, ThatAskForNothingHaveNoDeadline) {
    Chance chance(7);
    std::size_t days = 0;
    for (int round = 0; round < 3000; ++round) {
        const Letter letter = chance.letter(quiet, 0);
        for (const std::optional<LetterDate>& written :
             {std::optional<LetterDate>(), std::optional(LetterDate{2026y / March / 3, 0, 0, 1})}) {
            const std::vector<Sentence> sentences = sentencesOf(letter);
            for (const Deadline& one : deadlinesIn(sentences, written)) {
                ADD_FAILURE() << one.sentence;
            }
            for (const Sentence& sentence : sentences) {
                days += datesIn(sentence, today).size();
            }
        }
    }
    EXPECT_GT(days, 1000U);
}

} // namespace
} // namespace perron::letter
