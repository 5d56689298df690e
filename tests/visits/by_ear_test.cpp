#include <regex>
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "programs/ear.h"
#include "session/picture_name.h"
#include "session/shown.h"
#include "support/glass.h"

namespace perron {
namespace {

using page::Key;
using programs::Transcript;
using settings::Command;
using test::Glass;

/// A whole visit of somebody who presses keys and listens, checked key by key.
class ByEar {
public:
    ByEar(Command command, const std::string& language)
        : m_language(language) {
        glass.content->settings.command = command;
        glass.content->settings.keys = settings::bindings(command);
        glass.hand.reset();
        glass.kiosk = std::make_unique<programs::Kiosk>(
            *glass.content, glass.options,
            programs::Ground{*glass.surface, glass.clock, glass.random, glass.log, glass.network},
            programs::Manner{indicators::Kind::Real, "", transcript.sound()});
        glass.kiosk->loop().settle();
        programs::Ear ear(*glass.kiosk, glass.clock, transcript, [this](Key key) { check(key); });
        const Status done = programs::visitByEar(ear, glass.content->settings, language);
        EXPECT_TRUE(done) << (done ? "" : done.error().detail) << "\n" << transcript.text(language);
    }

    const session::State& state() const { return glass.kiosk->loop().state(); }
    std::string pageId() const { return session::page(state(), glass.kiosk->world()).id.value; }

    Glass glass;
    Transcript transcript;
    std::set<std::string> pages; ///< that were entered while the voice was on

private:
    struct Place {
        std::string page;
        int part = 0;
        std::string language;
        bool operator==(const Place&) const = default;
    };
    static void add(std::vector<std::string>& words, const std::vector<page::Text>& texts) {
        for (const page::Text& text : texts) {
            words.push_back(page::said(text));
        }
    }
    /// Everything on the part shown, in the page's own order, but the bar, the voice's keys, the sources, and that
    /// nothing is ticked yet: those are heard where the focus rests.
    std::string wholePart() const {
        const session::Shown shown(state(), glass.kiosk->world());
        std::vector<std::string> words;
        for (const page::Leaf& leaf : page::walk(shown.page())) {
            const auto* tile = std::get_if<const page::Tile*>(&leaf);
            const bool aside = std::holds_alternative<const page::BarButton*>(leaf) ||
                               (tile != nullptr && (*tile)->look == page::Tile::Look::Picture);
            const auto* say = std::get_if<const page::Say*>(&leaf);
            const auto* item = std::get_if<const page::CheckItem*>(&leaf);
            const bool source = say != nullptr && (*say)->look == page::Say::Look::Source;
            if (!aside && !source && shown.find(page::idOf(leaf)) != nullptr) {
                add(words, page::spokenOf(leaf));
                if (item != nullptr && !(*item)->ticked) {
                    words.pop_back();
                }
            }
        }
        if (shown.find(shown.page().more.id) != nullptr) {
            add(words, page::spokenOf(&shown.page().more));
        }
        return fmt::format("{}", fmt::join(words, " "));
    }
    std::string focused() const {
        const session::Shown shown(state(), glass.kiosk->world());
        const page::Placed* placed = shown.find(state().focus);
        std::vector<std::string> words;
        if (placed != nullptr) {
            add(words, page::spokenOf(placed->leaf));
            const page::Text picture = session::pictureName(*placed, glass.kiosk->world().words,
                                                            session::language(state(), glass.kiosk->world()));
            if (!picture.empty()) {
                words.push_back(page::said(picture));
            }
        }
        return fmt::format("{}", fmt::join(words, " "));
    }
    static std::string heardIn(const Transcript::Turn& turn) {
        std::vector<std::string> words;
        for (const Transcript::Said& said : turn.heard) {
            words.push_back(said.words);
        }
        return fmt::format("{}", fmt::join(words, " "));
    }

    void check(Key key) {
        const Transcript::Turn& turn = transcript.turns().back();
        const bool listens = state().visit ? state().visit->listening : m_listened;
        const Place now{pageId(), state().trail.back().part, session::language(state(), glass.kiosk->world()).value};
        if (listens) {
            EXPECT_EQ(turn.speeches, 1) << turn.key << " on " << now.page << " must say one thing, once";
            if (key == Key::Next) {
                EXPECT_NE(focused(), "");
                EXPECT_EQ(heardIn(turn), focused()) << "the focus moved on " << now.page;
            } else if (!(now == m_last) || !m_listened) {
                EXPECT_EQ(heardIn(turn), wholePart()) << now.page << " was entered";
                pages.insert(now.page);
            }
        }
        m_listened = listens;
        m_last = now;
    }

    std::string m_language;
    bool m_listened = false;
    Place m_last;
};

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
    return words == "service public," || words.starts_with("service public point gouv point F R, page F") ||
           matches("mairie") || matches("mairies") || matches("bureau de tabac") || matches("rendez-vous") ||
           matches("recensement") || matches("SMS") || matches("rendezvouspasseport.ants.gouv.fr");
}

/// Once the language is chosen, all is said in it, but for names and what one says at the desk.
void expectInLanguage(const ByEar& visit, const std::string& language, const std::regex& foreign) {
    bool chosen = false;
    std::set<std::string> others;
    for (const Transcript::Turn& turn : visit.transcript.turns()) {
        chosen = chosen || (turn.key == "choisir" && !turn.heard.empty() && turn.heard.front().language == language);
        for (const Transcript::Said& said : turn.heard) {
            if (chosen && said.language == language) {
                const std::string words = std::regex_replace(said.words, std::regex("ID-карт"), ""); // is Ukrainian
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
              "Vous êtes toujours là?|Sinon, j’efface vos réponses.|Oui, je continue|J’ai fini|");
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
