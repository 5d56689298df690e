#include "settings/keypad.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "data/document.h"
#include "settings/settings.h"

namespace perron::settings {
namespace {

using page::Key;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const Path schema = Path(PERRON_SOURCE) / "assets/schema/settings.schema.json";

struct Pad : testing::Test {
    Path file = Path(testing::TempDir()) / "perron-keypad.yaml";
    ~Pad() override { std::filesystem::remove(file); }
    Loaded loaded(std::string_view yaml) const {
        EXPECT_TRUE(writeFile(file, yaml));
        return load(file, schema);
    }
};

std::optional<Key> said(const std::vector<page::KeyBinding>& keys, std::string_view device) {
    const auto at =
        std::find_if(keys.begin(), keys.end(), [&](const page::KeyBinding& one) { return one.device == device; });
    return at == keys.end() ? std::nullopt : std::optional(at->key);
}

TEST_F(Pad, TheShippedFileSaysWhichKeysServeWithoutIt) {
    std::string text = readFile(Path(PERRON_SOURCE) / "deploy/settings/perron.yaml").value();
    const std::size_t begin = text.find("  # touches:\n");
    ASSERT_NE(begin, std::string::npos);
    std::string keys = "clavier:\n" + text.substr(begin, text.find("\n\n", begin) - begin);
    for (std::size_t at = keys.find("\n  # "); at != std::string::npos; at = keys.find("\n  # ", at)) {
        keys.replace(at, 5, "\n  ");
    }
    ASSERT_THAT(keys, HasSubstr("  choisir: ["));
    const Loaded shipped = loaded(keys);
    EXPECT_THAT(shipped.warnings, IsEmpty());
    EXPECT_EQ(shipped.settings.keys, Settings{}.keys);
    EXPECT_EQ(shipped.settings.command, Command::Pad);
    EXPECT_EQ(shipped.settings.sameStroke, Settings{}.sameStroke);
}

TEST_F(Pad, EveryMeaningHasAKeyByDefault) {
    const std::vector<page::KeyBinding> keys = bindings(Command::Pad);
    for (const Key key : page::everyKey) {
        EXPECT_TRUE(std::any_of(keys.begin(), keys.end(), [&](const page::KeyBinding& one) { return one.key == key; }))
            << wordOf(key);
    }
}

TEST_F(Pad, EveryNameThatTheFileMayGiveIsAKey) {
    const auto rules = data::load(schema, {});
    ASSERT_TRUE(rules) << rules.error().detail;
    const auto names = (*rules)["definitions"]["touche"]["enum"].list();
    EXPECT_THAT(names, SizeIs(69));
    for (const data::Value& name : names) {
        EXPECT_TRUE(deviceKey(name.text())) << name.text();
    }
}

TEST_F(Pad, AKeyThatIsGivenElsewhereLosesItsUsualMeaning) {
    const Loaded own = loaded("clavier: {touches: {suivant: [espace], aide: [a]}}\n");
    EXPECT_THAT(own.warnings, IsEmpty());
    EXPECT_EQ(said(own.settings.keys, "Space"), Key::Next);
    EXPECT_EQ(said(own.settings.keys, "A"), Key::Help);
    EXPECT_FALSE(said(own.settings.keys, "Right")) << "what is given stands in place of the usual";
    EXPECT_EQ(said(own.settings.keys, "Return"), Key::Ok);
}

TEST_F(Pad, AnUnknownNameIsToldWithItsLineAndTheOthersServe) {
    const Loaded wrong = loaded("clavier:\n  touches:\n    choisir: [entree, pavé 5]\n    coisir: [a]\n");
    ASSERT_THAT(wrong.warnings, SizeIs(2));
    const std::string all = sentence(wrong.warnings[0]) + sentence(wrong.warnings[1]);
    EXPECT_THAT(all, HasSubstr("perron-keypad.yaml:3: «\u00a0entree\u00a0» n'est pas possible ici ; vouliez-vous dire "
                               "«\u00a0entrée\u00a0»"));
    EXPECT_THAT(all, HasSubstr("«\u00a0choisir\u00a0»"));
    EXPECT_EQ(said(wrong.settings.keys, "Keypad 5"), Key::Ok);
}

TEST_F(Pad, OneKeyForTwoThingsIsTold) {
    const Loaded twice = loaded("clavier: {touches: {suivant: [a], choisir: [b, a]}}\n");
    ASSERT_THAT(twice.warnings, SizeIs(1));
    EXPECT_THAT(sentence(twice.warnings[0]), HasSubstr("dit déjà «\u00a0suivant\u00a0»"));
    EXPECT_EQ(said(twice.settings.keys, "A"), Key::Next);
}

TEST_F(Pad, WithoutAKeyToChooseTheUsualOnesServe) {
    const Loaded none = loaded("clavier: {touches: {choisir: []}}\n");
    EXPECT_THAT(none.warnings, SizeIs(1));
    EXPECT_EQ(said(none.settings.keys, "Return"), Key::Ok);
}

TEST_F(Pad, WhereOtherMeaningsTookEveryKeyToChooseTheUsualOnesServe) {
    const Loaded none = loaded("clavier: {touches: {retour: [entrée, espace, pavé entrée, pavé 5]}}\n");
    ASSERT_THAT(none.warnings, SizeIs(1));
    EXPECT_THAT(sentence(none.warnings[0]), HasSubstr("aucune touche ne dit plus «\u00a0choisir\u00a0»"));
    EXPECT_EQ(said(none.settings.keys, "Return"), Key::Ok);
    EXPECT_EQ(said(none.settings.keys, "Escape"), Key::Back);
}

TEST_F(Pad, OfTheShippedFileTwoSwitchesNeedOneWordOnly) {
    std::string text = readFile(Path(PERRON_SOURCE) / "deploy/settings/perron.yaml").value();
    const std::string_view usual = "  commande: touches\n";
    ASSERT_NE(text.find(usual), std::string::npos);
    const Loaded two = loaded(text.replace(text.find(usual), usual.size(), "  commande: deux-boutons\n"));
    EXPECT_EQ(said(two.settings.keys, "Space"), Key::Next);
    EXPECT_EQ(said(two.settings.keys, "Return"), Key::Ok);
}

TEST_F(Pad, OfTwoSwitchesSpaceGoesOnAndReturnChooses) {
    const Loaded two = loaded("clavier: {commande: deux-boutons}\n");
    EXPECT_EQ(two.settings.command, Command::TwoSwitches);
    EXPECT_EQ(said(two.settings.keys, "Space"), Key::Next);
    EXPECT_EQ(said(two.settings.keys, "Return"), Key::Ok);
}

TEST_F(Pad, AHandThatTremblesMayHaveTwoSecondsBetweenTwoStrokes) {
    EXPECT_EQ(loaded("clavier: {delai: 2000}\n").settings.sameStroke, std::chrono::seconds(2));
    const Loaded wrong = loaded("clavier: {delai: 2001}\n");
    EXPECT_THAT(wrong.warnings, SizeIs(1));
    EXPECT_EQ(wrong.settings.sameStroke, std::chrono::milliseconds(80));
}

TEST_F(Pad, AnUnknownWayToCommandIsToldAndKeysServe) {
    const Loaded wrong = loaded("clavier: {commande: trois-boutons}\n");
    EXPECT_THAT(wrong.warnings, SizeIs(1));
    EXPECT_EQ(wrong.settings.command, Command::Pad);
}

} // namespace
} // namespace perron::settings
