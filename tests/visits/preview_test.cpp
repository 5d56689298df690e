#include "programs/preview.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include "programs/hand.h"
#include "programs/pages.h"
#include "support/glass.h"

namespace perron {
namespace {

using testing::HasSubstr;

/// A procedure's file in a folder of its own, and a window in memory that shows it.
struct Written : testing::Test {
    Path folder = Path(testing::TempDir()) / ("perron-preview-" + std::to_string(::getpid()));
    Path file = folder / "apa.yaml";
    SimulatedClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::hours(9)};
    std::ostringstream lines;
    StreamLog log{lines, clock};
    SeededRandom random{1};
    test::NoNetwork network;
    programs::Options options;
    programs::Showroom room;
    std::unique_ptr<programs::Content> content;
    std::unique_ptr<ui::Surface> surface = std::move(*ui::offScreen({1920, 1080}));
    std::unique_ptr<programs::Preview> preview;
    std::string text = readFile(Path(PERRON_SOURCE) / "assets/flows/apa.yaml").value();

    Written() {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        options.assets = Path(PERRON_SOURCE) / "assets";
        options.locale = Path(PERRON_BUILD) / "locale";
        options.settings = Path(PERRON_SOURCE) / "deploy/settings/perron.yaml";
        options.preview = file;
    }
    ~Written() override {
        preview.reset();
        std::filesystem::remove_all(folder);
    }

    void open() {
        save(text);
        content = std::move(*programs::loadContent(options, log));
        ASSERT_TRUE(room.furnish(*content));
        const auto silent = [](const speech::Listener&) -> Result<std::unique_ptr<speech::Player>> {
            return fail(Code::Unavailable, "no sound in this test");
        };
        preview = std::make_unique<programs::Preview>(*content, options,
                                                      programs::Ground{*surface, clock, random, log, network}, silent);
        preview->settle();
    }
    void save(const std::string& yaml) const { ASSERT_TRUE(writeFile(file, yaml)); }
    std::string with(const std::string& from, const std::string& to) const {
        std::string changed = text;
        return changed.replace(changed.find(from), from.size(), to);
    }
    void saveAndLook(const std::string& yaml) {
        save(yaml);
        preview->look(); // sees that something changes
        preview->look(); // and that it is still
        preview->settle();
    }
    std::string id() const { return preview->shown().id.value; }
    std::string words() const {
        const page::Page page = preview->shown();
        std::string all;
        for (const page::Leaf& leaf : page::walk(page)) {
            for (const page::Text& one : page::spokenOf(leaf)) {
                all += page::shown(one) + "\n";
            }
        }
        return all;
    }
    void tap(const std::string& element) {
        programs::Hand hand(preview->kiosk(), clock);
        EXPECT_TRUE(hand.tap(element));
    }
};

TEST_F(Written, StandsAtItsFirstStep) {
    open();
    EXPECT_EQ(id(), "flow.apa.ou-vit");
}

TEST_F(Written, WhatIsSavedIsShownOnTheStepWhereOneStands) {
    open();
    tap("flow.apa.ou-vit.maison");
    EXPECT_EQ(id(), "flow.apa.urgence");
    saveAndLook(with("titre: Est-ce urgent ?", "titre: Est-ce vraiment urgent ?"));
    EXPECT_EQ(id(), "flow.apa.urgence");
    EXPECT_THAT(words(), HasSubstr("vraiment urgent"));
}

TEST_F(Written, AStepThatIsGoneLeadsToTheFirst) {
    open();
    tap("flow.apa.ou-vit.etablissement");
    EXPECT_EQ(id(), "flow.apa.etablissement");
    saveAndLook(with("  - id: etablissement\n    titre: En", "  - id: en-maison\n    titre: En"));
    EXPECT_EQ(id(), "flow.apa.ou-vit");
}

TEST_F(Written, WhatIsBrokenIsSaidWithItsLineAndMendingItShowsTheStepAgain) {
    open();
    tap("flow.apa.ou-vit.maison");
    saveAndLook(with("image: gyrophare", "imge: gyrophare"));
    EXPECT_EQ(id(), "preview.trouble");
    EXPECT_THAT(words(), HasSubstr("apa.yaml"));
    EXPECT_THAT(words(), HasSubstr("Ligne 36"));
    EXPECT_THAT(words(), HasSubstr("imge"));
    saveAndLook(text);
    EXPECT_EQ(id(), "flow.apa.urgence");
}

TEST_F(Written, AnUnknownPictureOrInitialsNobodyExplainsAreFaultsHereToo) {
    open();
    saveAndLook(with("image: gyrophare", "image: licorne"));
    EXPECT_THAT(words(), HasSubstr("licorne"));
    saveAndLook(with("texte: Chez elle ou chez un proche", "texte: Chez elle, avec le QZRT"));
    EXPECT_THAT(words(), HasSubstr("QZRT"));
}

TEST_F(Written, AFileThatIsBrokenFromTheStartIsShownOnceItIsMended) {
    const std::string whole = text;
    text = "id: apa\n\ttitre: x\n";
    open();
    EXPECT_EQ(id(), "preview.trouble");
    saveAndLook(whole);
    EXPECT_EQ(id(), "flow.apa.ou-vit");
}

TEST_F(Written, WhatSomebodyVerifiedIsToBeVerifiedAgainAfterAYear) {
    open();
    tap("flow.apa.ou-vit.etablissement");
    tap("flow.next");
    EXPECT_EQ(id(), "flow.apa.delai-etablissement");
    EXPECT_THAT(words(), HasSubstr("À vérifier au guichet"));
    const std::string note = "note: L'aide compte dès le jour du dossier.\n";
    const std::string value = ", valeur: \"2 mois, avec un dossier complet\"";
    saveAndLook(with(note, note + "        verifie: { par: Mme Durand, le: 2025-11-23" + value + " }\n"));
    EXPECT_THAT(words(), testing::Not(HasSubstr("À vérifier au guichet")));
    saveAndLook(with(note, note + "        verifie: { par: Mme Durand, le: 2025-11-22" + value + " }\n"));
    EXPECT_THAT(words(), HasSubstr("À vérifier au guichet"));
}

TEST_F(Written, AFileThatIsGoneIsSaid) {
    open();
    std::filesystem::remove(file);
    preview->look();
    preview->look();
    EXPECT_EQ(id(), "preview.trouble");
}

TEST_F(Written, AfterItsEndTheVisitBeginsAnew) {
    open();
    tap("bar.finish");
    tap("face.oui");
    preview->look();
    EXPECT_EQ(id(), "flow.apa.ou-vit");
}

TEST_F(Written, AManyLinedTroubleGoesOnByTheSameTouch) {
    open();
    std::string broken = text;
    for (std::size_t at = 0; (at = broken.find("        image: ", at)) != std::string::npos; at += 10) {
        broken.replace(at, 14, "        imge:");
    }
    saveAndLook(broken);
    ASSERT_GT(preview->kiosk().view().parts(), 1);
    const auto more = preview->kiosk().view().boxOf(page::ElementId{"page.more"});
    ASSERT_TRUE(more);
    for (const auto phase : {ui::Pointer::Phase::Down, ui::Pointer::Phase::Up}) {
        clock.advance(MonoTime{120});
        preview->take({ui::Pointer{phase, ui::Pointer::Kind::Finger, 1, more->x + 20, more->y + 20}, clock.mono()});
    }
    EXPECT_EQ(preview->kiosk().view().part(), 1);
}

TEST(PreviewOptions, WithoutAnInstallationWhatLiesAroundTheProgramServes) {
    programs::Options options;
    programs::lookAround(options, "/somewhere/build/bin");
    EXPECT_EQ(options.assets, programs::Options{}.assets) << "a kiosk takes what it is told";
    options.preview = "essai.yaml";
    programs::lookAround(options, "/somewhere/build/bin");
    const bool installed = std::filesystem::exists(programs::Options{}.assets);
    EXPECT_EQ(options.assets, installed ? programs::Options{}.assets : Path("/somewhere/assets"));
    EXPECT_EQ(options.locale, installed ? programs::Options{}.locale : Path("/somewhere/build/locale"));
    options.assets = "/mine";
    programs::lookAround(options, "/somewhere/build/bin");
    EXPECT_EQ(options.assets, "/mine");
}

struct Pages : Written {
    Pages() {
        options.preview.reset();
        options.pages = folder / "pages";
        options.flow = "apa";
    }
    std::string page(const std::string& name) const {
        return readFile(folder / "pages/apa" / name).value_or("no such page");
    }
};

TEST_F(Pages, EachIsAPictureAndWhatIsReadAndHeard) {
    options.language = "fr";
    const Status made = programs::makePages(options, log);
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_THAT(page("001-ou-vit.png"), testing::StartsWith("\x89PNG"));
    const std::string written = page("002-urgence.txt");
    EXPECT_THAT(written, HasSubstr("Réponses déjà données :\n    Où vit cette personne\u202f? Chez elle"));
    EXPECT_THAT(written, HasSubstr("Ce qu’on lit :\n    Est\u2011ce urgent"));
    EXPECT_THAT(written.substr(written.find("entend")), HasSubstr("Est-ce urgent?"));
}

TEST_F(Pages, AreMadeInTheLanguageAskedFor) {
    options.language = "en";
    ASSERT_TRUE(programs::makePages(options, log));
    EXPECT_THAT(page("002-urgence.txt"), HasSubstr("urgent"));
    EXPECT_THAT(page("002-urgence.txt"), testing::Not(HasSubstr("Non")));
}

TEST_F(Pages, OfALanguageOrAProcedureThatIsNotThereAreRefused) {
    options.language = "xx";
    EXPECT_EQ(programs::makePages(options, log).error().code, Code::NotFound);
    options.language = "fr";
    options.flow = "nulle-part";
    EXPECT_EQ(programs::makePages(options, log).error().code, Code::NotFound);
}

} // namespace
} // namespace perron
