#include "settings/settings.h"

#include <gmock/gmock.h>

namespace perron::settings {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

const Path schema = Path(PERRON_SOURCE) / "assets/schema/settings.schema.json";

struct SettingsFile : testing::Test {
    Path file = Path(testing::TempDir()) / "perron-settings.yaml";
    ~SettingsFile() override { std::filesystem::remove(file); }
    Loaded loaded(std::string_view yaml) const {
        EXPECT_TRUE(writeFile(file, yaml));
        return load(file, schema);
    }
};

TEST_F(SettingsFile, WithoutAFileEveryDefaultServesAndNobodyIsWarned) {
    const Loaded all = load("/nobody/perron.yaml", schema);
    EXPECT_THAT(all.warnings, SizeIs(0));
    EXPECT_EQ(all.settings.commune.name, "Nérondes");
    EXPECT_EQ(all.settings.threshold, 11);
}

TEST_F(SettingsFile, TheShippedOneIsRightAndSaysTheDefaults) {
    const Loaded shipped = load(Path(PERRON_SOURCE) / "deploy/settings/perron.yaml", schema);
    const Settings defaults;
    ASSERT_THAT(shipped.warnings, SizeIs(0)) << sentence(shipped.warnings[0]);
    EXPECT_EQ(shipped.settings.commune.name, defaults.commune.name);
    EXPECT_EQ(shipped.settings.commune.code, defaults.commune.code);
    EXPECT_EQ(shipped.settings.commune.latitude, defaults.commune.latitude);
    EXPECT_EQ(shipped.settings.commune.longitude, defaults.commune.longitude);
    EXPECT_EQ(shipped.settings.commune.contact.label, defaults.commune.contact.label);
    EXPECT_EQ(shipped.settings.commune.contact.phone, defaults.commune.contact.phone);
    EXPECT_EQ(shipped.settings.volume, defaults.volume);
    EXPECT_EQ(shipped.settings.lexicon, defaults.lexicon);
    EXPECT_EQ(shipped.settings.headset, defaults.headset);
    EXPECT_EQ(shipped.settings.letters, defaults.letters);
    EXPECT_EQ(shipped.settings.threshold, defaults.threshold);
    EXPECT_EQ(shipped.settings.idle, defaults.idle);
    EXPECT_EQ(shipped.settings.answer, defaults.answer);
    EXPECT_EQ(shipped.settings.dataFolder, defaults.dataFolder);
    EXPECT_EQ(shipped.settings.demonstration, defaults.demonstration);
}

TEST_F(SettingsFile, WhatItSaysIsTaken) {
    const Loaded file_ = loaded("commune:\n  nom: Baugy\n  code_insee: 18023\n  latitude: 47.08\n  longitude: 2.73\n"
                                "son: {volume: 9, lexique: /etc/perron/lexique.yaml, casque: non}\nseuil: 20\necran: "
                                "{largeur_mm: 477}\ndemonstration: true\n");
    EXPECT_THAT(file_.warnings, SizeIs(0));
    EXPECT_EQ(file_.settings.commune.name, "Baugy");
    EXPECT_EQ(file_.settings.commune.code, "18023");
    EXPECT_EQ(file_.settings.commune.latitude, 47.08);
    EXPECT_EQ(file_.settings.volume, 9);
    EXPECT_EQ(file_.settings.lexicon, "/etc/perron/lexique.yaml");
    EXPECT_FALSE(file_.settings.headset);
    EXPECT_EQ(file_.settings.threshold, 20);
    EXPECT_EQ(file_.settings.screen.widthMm, 477);
    EXPECT_FALSE(file_.settings.screen.heightMm);
    EXPECT_TRUE(file_.settings.demonstration);
}

TEST_F(SettingsFile, OneBrokenSettingFallsBackAndTheRestIsKept) {
    const Loaded file_ = loaded("commune:\n  nom: Baugy\nson:\n  volume: fort\nseuil: 20\n");
    ASSERT_THAT(file_.warnings, SizeIs(1));
    EXPECT_THAT(sentence(file_.warnings[0]), HasSubstr("perron-settings.yaml:4: il faut un nombre entier ici"));
    EXPECT_EQ(file_.settings.volume, 6);
    EXPECT_EQ(file_.settings.commune.name, "Baugy");
    EXPECT_EQ(file_.settings.threshold, 20);
}

TEST_F(SettingsFile, ADeviceForLettersIsTakenByItsName) {
    EXPECT_EQ(loaded("lettre: scanner:epson2:libusb:001:004\n").settings.letters, "scanner:epson2:libusb:001:004");
    EXPECT_EQ(loaded("lettre: camera:/dev/video2\n").settings.letters, "camera:/dev/video2");
    EXPECT_EQ(loaded("lettre: aucun\n").settings.letters, "aucun");
}

TEST_F(SettingsFile, ADeviceForLettersThatIsNoneLeavesTheChoiceToTheKiosk) {
    for (const char* wrong : {"non", "scanner:", "camera:video0", "camera:/etc/passwd", "dossier:ici", "Auto"}) {
        const Loaded file_ = loaded(std::string("lettre: \"") + wrong + "\"\n");
        EXPECT_EQ(file_.settings.letters, "auto") << wrong;
        ASSERT_THAT(file_.warnings, SizeIs(1)) << wrong;
        EXPECT_THAT(sentence(file_.warnings[0]), HasSubstr("auto, aucun, scanner:NOM, camera:/dev/video0"));
    }
}

TEST_F(SettingsFile, TheThresholdCannotBeSetBelowEleven) {
    const Loaded file_ = loaded("seuil: 10\n");
    EXPECT_EQ(file_.settings.threshold, 11);
    EXPECT_THAT(sentence(file_.warnings.at(0)), HasSubstr("11 au moins (de 11 à 1000 : la règle de onze)"));
}

TEST_F(SettingsFile, TimeToAnswerCannotBeShortened) {
    const Loaded file_ = loaded("veille: {question: 60, reponse: 10}\n");
    EXPECT_EQ(file_.settings.idle, std::chrono::seconds(180));
    EXPECT_EQ(file_.settings.answer, std::chrono::seconds(45));
    EXPECT_THAT(file_.warnings, SizeIs(2));
}

TEST_F(SettingsFile, AnUnknownSettingIsAWarningAndNothingElse) {
    const Loaded file_ = loaded("seuill: 20\ncommune: {nom: Baugy}\n");
    EXPECT_THAT(sentence(file_.warnings.at(0)), HasSubstr("vouliez-vous dire «\u00a0seuil\u00a0»"));
    EXPECT_EQ(file_.settings.commune.name, "Baugy");
}

TEST_F(SettingsFile, ALatitudeWithoutItsLongitudeIsNotTaken) {
    const Loaded file_ = loaded("commune:\n  latitude: 47.08\n  longitude: est\n");
    EXPECT_EQ(file_.settings.commune.latitude, 47.00381);
    EXPECT_THAT(file_.warnings, SizeIs(2));
}

TEST_F(SettingsFile, OfASizeOfWhichOneSideIsRefusedTheOtherOneDoesNotServe) {
    const Loaded half = loaded("ecran:\n  largeur_mm: 47\n  hauteur_mm: 268\n");
    EXPECT_FALSE(half.settings.screen.widthMm);
    EXPECT_FALSE(half.settings.screen.heightMm);
    ASSERT_THAT(half.warnings, SizeIs(2));
    EXPECT_EQ(half.warnings[1].line, 3);
    EXPECT_THAT(half.warnings[1].reason, testing::HasSubstr("hauteur_mm ne sert pas seule ; corrigez largeur_mm"));
    EXPECT_EQ(loaded("ecran:\n  hauteur_mm: 268\n").settings.screen.heightMm, 268);
}

TEST_F(SettingsFile, SaysAtWhichLineTheLexiconIsAskedFor) {
    EXPECT_EQ(loaded("son:\n  volume: 6\n  lexique: /etc/perron/lexique.yaml # à nous\n").lexiconLine, 3);
}

TEST_F(SettingsFile, AServerWithoutEncryptionIsTakenOnThisMachineOnly) {
    EXPECT_EQ(loaded("serveur: {adresse: 'http://127.0.0.1:8080'}\n").settings.server.address, "http://127.0.0.1:8080");
    for (const char* far :
         {"serveur: {adresse: 'http://perron.exemple.fr'}\n", "serveur: {adresse: 'http://127.0.0.1.exemple.fr'}\n"}) {
        const Loaded file_ = loaded(far);
        EXPECT_EQ(file_.settings.server.address, "");
        EXPECT_THAT(file_.warnings, SizeIs(1));
    }
}

TEST_F(SettingsFile, ThePrinterIsTheSystemsNoneOrThatOfAnAddress) {
    using Choice = Printer::Choice;
    EXPECT_EQ(loaded("").settings.printer.choice, Choice::System);
    EXPECT_EQ(loaded("imprimante: auto\n").settings.printer.choice, Choice::System);
    EXPECT_EQ(loaded("imprimante: non\n").settings.printer.choice, Choice::None);
    const Printer named = loaded("imprimante: ipp://192.168.1.20/ipp/print\n").settings.printer;
    EXPECT_EQ(named.choice, Choice::Address);
    EXPECT_EQ(named.address, "ipp://192.168.1.20/ipp/print");
}

TEST_F(SettingsFile, APrinterThatIsNoAddressIsNamed) {
    const Loaded wrong = loaded("imprimante: 192.168.1.20\n");
    ASSERT_THAT(wrong.warnings, SizeIs(1));
    EXPECT_THAT(sentence(wrong.warnings[0]), HasSubstr("ipp://"));
    EXPECT_EQ(wrong.settings.printer.choice, Printer::Choice::System);
}

TEST_F(SettingsFile, AFileThatIsNoYamlMeansDefaultsAndOneWarning) {
    const Loaded file_ = loaded("commune:\n\tnom: Baugy\n");
    EXPECT_THAT(file_.warnings, SizeIs(1));
    EXPECT_EQ(file_.settings.commune.name, "Nérondes");
}

} // namespace
} // namespace perron::settings
