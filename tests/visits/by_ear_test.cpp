#include <regex>
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "visits/by_ear.h"

namespace perron {
namespace {

using page::Key;
using programs::Transcript;
using settings::Command;
using test::ByEar;
using test::Glass;

void expectWholeVisit(const ByEar& visit) {
    for (const char* page : {"welcome", "home", "theme.papiers", "flow.carte-identite.motif", "flow.carte-identite.qui",
                             "flow.carte-identite.papiers", "flow.carte-identite.prix", "flow.carte-identite.delai",
                             "flow.carte-identite.ou", "flow.carte-identite.suite", "flow.carte-identite.end",
                             "nearby.carte-identite", "finish", "end"}) {
        EXPECT_TRUE(visit.pages.contains(page)) << page << " was not read on entry";
    }
    EXPECT_EQ(visit.pageId(), "end");
}

/// "home.title" and its like: an identifier that nobody translated; and what a voice would spell.
void expectNothingOdd(const Transcript& transcript) {
    const std::regex id("(^|[ (])[a-z]+(\\.[a-z0-9-]+)+\\b|[_{}\\[\\]<>]|\\btiret\\b");
    for (const Transcript::Turn& turn : transcript.turns()) {
        for (std::size_t i = 0; i < turn.heard.size(); ++i) {
            const std::string& words = turn.heard[i].words;
            EXPECT_FALSE(std::regex_search(words, id)) << words;
            EXPECT_TRUE(i == 0 || turn.heard[i].words != turn.heard[i - 1].words) << "twice in a row: " << words;
        }
    }
}

/// French words that may be said in any language: names that stand on a sign, and what one says at a desk.
bool isFrenchName(const ByEar& visit, const std::string& words) {
    std::set<std::string> known{visit.glass.content->settings.commune.name, "Français"};
    for (const places::Place& place : visit.glass.content->places.places) {
        known.insert({place.name, place.phone, place.source, place.commune});
    }
    const auto withoutEnd = [](std::string text) {
        text.erase(text.find_last_not_of(" .,;:?!»") + 1);
        return text;
    };
    const auto matches = [&](const std::string& one) {
        return withoutEnd(page::said(page::makeText(one, page::Language{"fr"}))) == withoutEnd(words);
    };
    if (std::any_of(known.begin(), known.end(), matches)) {
        return true;
    }
    for (const flow::Flow& flow : visit.glass.content->flows.flows) {
        for (const flow::Source& source : flow.sources) {
            if (matches(source.id)) {
                return true;
            }
        }
        for (const flow::Step& step : flow.steps) {
            if (const auto* list = std::get_if<flow::Checklist>(&step.body)) {
                for (const flow::Item& item : list->items) {
                    if (item.official && matches(*item.official)) {
                        return true;
                    }
                }
            }
            if (const auto* facts = std::get_if<flow::Facts>(&step.body)) {
                for (const flow::Fact& fact : facts->facts) {
                    if (fact.official && matches(*fact.official)) {
                        return true;
                    }
                }
            }
        }
    }
    return words == "service public," || words == "service public point gouv point F R," || matches("mairie") ||
           matches("mairies") || matches("bureau de tabac") || matches("rendez-vous") || matches("recensement") ||
           matches("SMS") || matches("rendezvouspasseport.ants.gouv.fr");
}

/// Once the language is chosen, all is said in it, but for names and what one says at the desk.
void expectInLanguage(const ByEar& visit, const std::string& language, const std::regex& foreign) {
    bool chosen = false;
    std::set<std::string> others;
    for (const Transcript::Turn& turn : visit.transcript.turns()) {
        chosen = chosen || (turn.key == "choisir" && !turn.heard.empty() && turn.heard.front().language == language);
        for (const Transcript::Said& said : turn.heard) {
            if (chosen && said.language == language) {
                // "ID-карта" is Ukrainian, and a page's number is the same everywhere.
                const std::string words = std::regex_replace(said.words, std::regex("ID-карт|F( [0-9])+"), "");
                EXPECT_FALSE(std::regex_search(words, foreign)) << said.words;
            } else if (chosen) {
                others.insert(said.language);
                EXPECT_TRUE(isFrenchName(visit, said.words)) << said.language << ": " << said.words;
            }
        }
    }
    EXPECT_TRUE(chosen);
    EXPECT_TRUE(others.empty() || others == std::set<std::string>{"fr"});
}

TEST(ByEar, TheIdentityCardAndHelpAreFoundInFrenchWithThreeKeys) {
    const ByEar visit(Command::Pad, "fr");
    expectWholeVisit(visit);
    expectNothingOdd(visit.transcript);
    std::set<std::string> keys;
    for (const Transcript::Turn& turn : visit.transcript.turns()) {
        keys.insert(turn.key);
    }
    EXPECT_EQ(keys, (std::set<std::string>{"", "écouter", "suivant", "choisir", "rien pendant 26 secondes",
                                           "rien pendant 181 secondes"}));
}

/// What was heard while nobody did anything for this long.
std::string heardIn(const ByEar& visit, const std::string& rest) {
    std::string heard;
    for (const Transcript::Turn& turn : visit.transcript.turns()) {
        for (const Transcript::Said& said : turn.heard) {
            heard += turn.key == rest ? said.words + "|" : "";
        }
    }
    return heard;
}

TEST(ByEar, WhoRestsHearsThePageOnceMoreIsThenAskedAloudAndGoesOnWithTheNextKeys) {
    const ByEar visit(Command::Pad, "fr");
    EXPECT_THAT(heardIn(visit, "rien pendant 26 secondes"), testing::HasSubstr("Mes papiers|"));
    EXPECT_EQ(heardIn(visit, "rien pendant 181 secondes"),
              "Vous êtes toujours là?|Sinon, j’efface vos réponses dans 45 secondes.|Oui, je continue|J’ai fini|");
}

TEST(ByEar, TheIdentityCardAndHelpAreFoundInFrenchWithTwoSwitches) {
    const ByEar visit(Command::TwoSwitches, "fr");
    expectWholeVisit(visit);
    expectNothingOdd(visit.transcript);
}

TEST(ByEar, TheIdentityCardAndHelpAreFoundInArabic) {
    const ByEar visit(Command::Pad, "ar");
    expectWholeVisit(visit);
    expectNothingOdd(visit.transcript);
    expectInLanguage(visit, "ar", std::regex("[A-Za-z]"));
}

TEST(ByEar, TheIdentityCardAndHelpAreFoundInUkrainian) {
    const ByEar visit(Command::Pad, "uk");
    expectWholeVisit(visit);
    expectNothingOdd(visit.transcript);
    expectInLanguage(visit, "uk", std::regex("[A-Za-z]"));
}

TEST(ByEar, WhoPressesListenIsToldTheKeysFirst) {
    const ByEar visit(Command::Pad, "fr");
    const auto& first = visit.transcript.turns().at(1);
    EXPECT_EQ(first.key, "écouter");
    ASSERT_GE(first.heard.size(), 2U);
    EXPECT_THAT(first.heard[1].words, testing::HasSubstr("OK pour choisir"));
}

/// Words that one of the languages says in its own voice.
bool saysIn(const Transcript::Turn& turn, const std::string& language, const std::string& words) {
    return std::any_of(turn.heard.begin(), turn.heard.end(), [&](const Transcript::Said& said) {
        return said.language == language && said.words.find(words) != std::string::npos;
    });
}

TEST(ByEar, WhoPressesListenHearsEveryLanguageInItsOwnVoice) {
    const ByEar visit(Command::Pad, "fr");
    const auto& first = visit.transcript.turns().at(1);
    EXPECT_TRUE(saysIn(first, "en", "English"));
    EXPECT_TRUE(saysIn(first, "ar", "العربية"));
    EXPECT_TRUE(saysIn(first, "uk", "Українська"));
    EXPECT_TRUE(saysIn(first, "tr", "Türkçe"));
    EXPECT_TRUE(saysIn(first, "pt", "Português"));
    EXPECT_FALSE(saysIn(first, "fr", "Français"));
}

TEST(ByEar, WhoSpeaksUkrainianPressesListenAndOkThenOneArrowALanguage) {
    const ByEar visit(Command::Pad, "uk");
    std::vector<std::string> keys;
    for (const Transcript::Turn& turn : visit.transcript.turns()) {
        keys.push_back(turn.key);
    }
    const std::vector<std::string> first{"",        "écouter", "choisir", "suivant",
                                         "suivant", "suivant", "suivant", "choisir"};
    ASSERT_GT(keys.size(), first.size());
    keys.resize(first.size());
    EXPECT_EQ(keys, first);
}

TEST(ByEar, TheLanguagesAreOneKeyAwayFromTheHomePage) {
    Glass glass;
    glass.tap("welcome.start");
    glass.hand->stroke(Key::Listen);
    glass.hand->stroke(Key::Languages);
    EXPECT_EQ(glass.pageId(), "languages");
    glass.hand->stroke(Key::Next);
    EXPECT_EQ(glass.kiosk->loop().state().focus.value, "language.fr");
}

TEST(ByEar, TheOfficialAddressIsSpelledOutAtTheEnd) {
    const ByEar visit(Command::Pad, "fr");
    std::string heard;
    for (const Transcript::Turn& turn : visit.transcript.turns()) {
        for (const Transcript::Said& said : turn.heard) {
            heard += said.words + "\n";
        }
    }
    EXPECT_THAT(heard, testing::HasSubstr("service public point gouv point F R, page F 1 3 4 "));
}

TEST(ByEar, ThePageOfTheOfficialAddressIsNamedInThePersonsLanguage) {
    const ByEar visit(Command::Pad, "uk");
    std::string heard;
    for (const Transcript::Turn& turn : visit.transcript.turns()) {
        for (const Transcript::Said& said : turn.heard) {
            heard += said.language == "uk" ? said.words + "\n" : "";
        }
    }
    EXPECT_THAT(heard, testing::HasSubstr("сторінка F 1 3 4 "));
}

TEST(ByEar, WhoseKeypadIsPulledOutGoesOnByTouchAndByKeysOnceItIsBack) {
    Glass glass;
    glass.hand->stroke(Key::Listen);
    glass.hand->stroke(Key::Next);
    const page::ElementId heard = glass.kiosk->loop().state().focus;
    glass.hand->wait(std::chrono::seconds(60)); // no key comes any more
    EXPECT_EQ(glass.kiosk->loop().state().focus, heard);
    glass.tap("welcome.start");
    EXPECT_EQ(glass.pageId(), "home");
    EXPECT_TRUE(glass.kiosk->loop().state().speaking);
    glass.hand->stroke(Key::Next);
    glass.hand->stroke(Key::Ok);
    EXPECT_EQ(glass.pageId(), "theme.papiers");
}

TEST(ByEar, TheTranscriptShowsKeysWordsAndOtherLanguages) {
    const ByEar visit(Command::Pad, "uk");
    const std::string text = visit.transcript.text("uk");
    EXPECT_THAT(text, testing::StartsWith("[écouter]\n    (fr: Bonjour"));
    EXPECT_THAT(text, testing::HasSubstr("[suivant]\n"));
}

} // namespace
} // namespace perron
