#include "ui/measure.h"
#include "unit/ui/screened.h"

namespace perron::ui {
namespace {

TEST_F(Screened, NothingIsDrawnWhenNothingChanged) {
    EXPECT_TRUE(view.draw());
    show();
    EXPECT_FALSE(view.draw());
    EXPECT_EQ(view.framesDrawn(), 1);
}

TEST_F(Screened, AFrameThatWouldEqualTheLastIsNotPresented) {
    view.draw();
    page.bar[0].label.runs[0].said.clear(); // what is said is not seen
    show();
    EXPECT_FALSE(view.draw());
}

TEST_F(Screened, DrawingTwiceGivesTheSamePixels) {
    view.draw();
    const std::uint64_t first = view.pictureHash();
    View other{*surface, typesetter, pictures, 2.69};
    other.show(page, page::TextSize::Normal, {});
    other.draw();
    EXPECT_EQ(other.pictureHash(), first);
}

TEST_F(Screened, AnotherWordLitIsAnotherPicture) {
    view.draw();
    const std::uint64_t before = view.pictureHash();
    show({.lit = LitWords{page::titleElement, 0, 0, 0, 7}});
    EXPECT_TRUE(view.draw());
    EXPECT_NE(view.pictureHash(), before);
}

TEST_F(Screened, AWordOfNoTextLightsNothingAndDoesNotCrash) {
    view.draw();
    const std::uint64_t before = view.pictureHash();
    show({.lit = LitWords{page::titleElement, 9, 9, 900, 901}});
    view.draw();
    EXPECT_EQ(view.pictureHash(), before);
}

TEST_F(Screened, TheFocusIsSeen) {
    view.draw();
    const std::uint64_t before = view.pictureHash();
    show({.focus = ElementId{"papiers"}});
    EXPECT_TRUE(view.draw());
    EXPECT_NE(view.pictureHash(), before);
}

TEST_F(Screened, WhatIsPressedSinksAtOnceAndRisesAgain) {
    view.draw();
    const std::uint64_t before = view.pictureHash();
    press(ElementId{"papiers"});
    EXPECT_TRUE(view.draw());
    EXPECT_NE(view.pictureHash(), before);
    release();
    EXPECT_TRUE(view.draw());
    EXPECT_EQ(view.pictureHash(), before);
}

TEST_F(Screened, WhatIsDrawnInPartEqualsWhatIsDrawnWhole) {
    view.draw();
    const Look looks[] = {{.focus = ElementId{"logement"}},
                          {.focus = ElementId{"bar.help"}},
                          {.lit = LitWords{page::titleElement, 0, 0, 0, 7}},
                          {.lit = LitWords{page::titleElement, 0, 0, 8, 9}},
                          {.lit = LitWords{ElementId{"papiers"}, 0, 0, 0, 3}},
                          {}};
    for (const Look& look : looks) {
        show(look);
        EXPECT_TRUE(view.draw());
        const std::vector<std::uint32_t> inPart = surface->pixels().pixels;
        (void)view.pictureHash(); // draws all of it
        EXPECT_EQ(surface->pixels().pixels, inPart);
    }
}

TEST_F(Screened, AMissIsSeenForAShortWhileAndThenNothingIsDrawn) {
    view.draw();
    const std::uint64_t before = view.pictureHash();
    view.feed({Pointer{Pointer::Phase::Down, Pointer::Kind::Finger, 1, 3, 300}, now});
    ASSERT_TRUE(std::holds_alternative<Missed>(release().at(0)));
    EXPECT_TRUE(view.draw());
    EXPECT_NE(view.pictureHash(), before);
    ASSERT_TRUE(view.deadline());
    EXPECT_EQ(*view.deadline(), now + milliseconds{400});
    EXPECT_TRUE(view.tick(*view.deadline()).empty());
    EXPECT_TRUE(view.draw());
    EXPECT_EQ(view.pictureHash(), before);
    EXPECT_FALSE(view.deadline());
    EXPECT_FALSE(view.draw());
}

TEST_F(Screened, TheRingOfAMissIsDrawnInPartAsItIsWhole) {
    view.draw();
    for (const auto& [x, y] : {std::pair{640, 300}, {3, 3}, {1279, 719}}) {
        view.feed({Pointer{Pointer::Phase::Down, Pointer::Kind::Mouse, 0, x, y}, now});
        view.feed({Pointer{Pointer::Phase::Up, Pointer::Kind::Mouse, 0, x, y}, now});
        view.draw();
        for (int i = 0; i < 2; ++i) { // with the ring, and after it
            const std::vector<std::uint32_t> inPart = surface->pixels().pixels;
            (void)view.pictureHash();
            EXPECT_EQ(surface->pixels().pixels, inPart);
            now += milliseconds{600};
            view.tick(now);
            view.draw();
        }
    }
}

TEST_F(Screened, ACoveredWindowIsDrawnAgainThoughNothingChanged) {
    view.draw();
    view.feed({Exposed{}, now});
    EXPECT_TRUE(view.draw());
}

TEST_F(Screened, ForgettingLosesNoPicture) {
    view.draw();
    const std::uint64_t before = view.pictureHash();
    view.forget();
    EXPECT_EQ(view.pictureHash(), before);
}

TEST_F(Screened, EveryKindOfLeafCanBeDrawn) {
    const page::PictureId picture{"papiers"};
    page::Fact fact;
    fact.id = ElementId{"fact"};
    fact.label = words("Prix");
    fact.value = words("25 €");
    fact.note = words("à vérifier");
    fact.picture = picture;
    page.blocks = {
        page::Progress{ElementId{"progress"}, 2, 5, words("étape 2 sur 5")},
        page::Say{ElementId{"say"}, words("Une phrase."), {}, page::Say::Look::Plain},
        page::Say{ElementId{"card"}, words("Une phrase."), picture, page::Say::Look::Unverified},
        page::Checklist{{{ElementId{"a"}, words("Photo"), words("récente"), picture, true, words("coché")},
                         {ElementId{"b"}, words("Carte"), {}, picture, false, words("pas coché")}}},
        fact,
        page::PlaceCard{ElementId{"place"}, 1, words("Mairie"), page::PlaceCard::Open::Yes, words("Ouvert"),
                        words("aide"), words("ici"), words("02 48 00 00 00"), picture},
        page::PhoneNumbers{{{ElementId{"112"}, words("112"), words("Urgences"), picture}}},
        page::Sign{ElementId{"sign"}, words("Aide"), picture},
        page::StatusCards{
            {{ElementId{"status"}, words("Son"), words("rien"), picture, page::StatusCard::Level::Attention}}},
        page::PinPad{
            ElementId{"pin"}, 2, words("2 chiffres"), {{ElementId{"k1"}, words("1"), {}, page::Tile::Look::Key, {}}}},
        page::Document{ElementId{"document"}, words("Rapport"), {words("{"), words("}")}},
        page::Actions{{{ElementId{"go"}, words("Suite"), picture, page::Tile::Look::Primary, {}}}},
    };
    std::uint64_t last = 0;
    show();
    for (int part = 0; part < view.parts(); ++part) {
        show({.part = part});
        view.draw();
        EXPECT_NE(view.pictureHash(), last);
        last = view.pictureHash();
    }
    page.setting = page::Setting::Ink;
    page.blocks = {page::Countdown{ElementId{"countdown"}, 30, 45}};
    show();
    EXPECT_TRUE(view.draw());
    EXPECT_EQ(said.str(), "");
}

TEST_F(Screened, WithoutFontsAndPicturesPagesAreDrawnAllTheSame) {
    text::Typesetter none("/nowhere/fonts.conf", log);
    text::Pictures nothing("/nowhere", none, log);
    View bare{*surface, none, nothing, 2.69};
    bare.show(page, page::TextSize::Normal, {});
    EXPECT_TRUE(bare.draw());
    EXPECT_NE(said.str().find("font-missing"), std::string::npos);
    EXPECT_NE(said.str().find("picture-missing"), std::string::npos);
}

TEST_F(Screened, ThePictureIsSavedAsItIsSeen) {
    const Path file = Path(testing::TempDir()) / "perron-view.png";
    view.draw();
    ASSERT_TRUE(view.savePicture(file));
    EXPECT_GT(std::filesystem::file_size(file), 5000U);
    std::filesystem::remove(file);
}

TEST_F(Screened, EveryStyleHasTheCapitalHeightItPromises) {
    for (const double pixelsPerMm : {2.69, 4.03, 5.9}) {
        for (const page::TextSize size : {page::TextSize::Normal, page::TextSize::Large, page::TextSize::Largest}) {
            for (int each = 0; each <= static_cast<int>(page::Style::Fixed); ++each) {
                const auto style = static_cast<page::Style>(each);
                const text::Style set = styleOf(style, words("H"), pixelsPerMm, size);
                EXPECT_NEAR(typesetter.measuredCapital(set) / pixelsPerMm, page::capitalMm(style, size), 0.1);
            }
        }
    }
}

TEST(OffScreenSurface, AWakeFromAnotherThreadEndsTheWait) {
    const std::unique_ptr<Surface> surface = offScreen({64, 64}).value();
    surface->wake();
    EXPECT_TRUE(surface->wait(std::nullopt).empty());
}

} // namespace
} // namespace perron::ui
