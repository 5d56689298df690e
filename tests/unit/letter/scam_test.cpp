#include "letter/scam.h"

#include <gmock/gmock.h>

#include "letter/language.h"
#include "sample.h"

namespace perron::letter {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<FoundSign> found(std::string_view text) {
    Rules rules;
    rules.senders.push_back({"ameli", "l'Assurance Maladie", {}, {}, {}, {"ameli.fr"}, {}, {}, false});
    return scamSignsIn(sentencesOf(letterOf(text)), rules);
}

std::vector<ScamSign> signs(std::string_view text) {
    std::vector<ScamSign> all;
    for (const FoundSign& one : found(text)) {
        all.push_back(one.sign);
    }
    return all;
}

TEST(Scam, IsAShortUltimatumWithAQrCode) {
    const std::vector<FoundSign> all = found("Scannez le QR code sous 72 heures pour garder votre carte.");
    EXPECT_EQ(all.size(), 2U);
    EXPECT_TRUE(looksLikeScam(all));
}

TEST(Scam, IsAShortUltimatumWithTheWishForBankData) {
    EXPECT_TRUE(looksLikeScam(found("Confirmez vos coordonnées bancaires.\n\nVous avez 48 heures.")));
}

TEST(Scam, IsAShortUltimatumToPayWithWhatNobodyCanTrace) {
    EXPECT_TRUE(looksLikeScam(found("Payez sous 48 heures avec des coupons Transcash achetés au tabac.")));
    EXPECT_TRUE(looksLikeScam(found("Vous avez 24 heures.\n\nAchetez une carte prépayée et donnez-nous son code.")));
}

TEST(Scam, IsNoOneSignAlone) {
    EXPECT_FALSE(looksLikeScam(found("Sans règlement sous 48 heures, le courant est coupé.")));
    EXPECT_FALSE(looksLikeScam(found("Un QR code mène à notre site.")));
    EXPECT_FALSE(looksLikeScam(found("Confirmez vos coordonnées bancaires sous 15 jours.")));
}

TEST(Scam, IsAnAddressThatOnlyLooksOfficial) {
    EXPECT_THAT(signs("Allez sur www.ameli-renouveler.info pour finir."), ElementsAre(ScamSign::StrangeAddress));
    EXPECT_THAT(signs("Écrivez à contact@ameli.com pour finir."), ElementsAre(ScamSign::StrangeAddress));
    EXPECT_THAT(signs("Allez sur ameli-compte.support pour finir."), ElementsAre(ScamSign::StrangeAddress));
}

TEST(Scam, IsNoOfficialAddressAndNoOtherOne) {
    EXPECT_THAT(signs("Voyez ameli.fr, assure.ameli.fr, exemple.fr et camelia.fr."), IsEmpty());
}

TEST(Scam, KnowsTheWordsThatShowIt) {
    EXPECT_THAT(found("Bonjour. Scannez ce code.")[0].quote.words, ElementsAre(1U, 2U, 3U));
}

Language language(std::string_view text) {
    return languageOf(sentencesOf(letterOf(text)));
}

TEST(LanguageOf, ALetterIsToldByItsSmallWords) {
    EXPECT_EQ(language("Nous vous écrivons au sujet de votre dossier et de la facture."), Language::French);
    EXPECT_EQ(language("We are writing to you about your account and the bill."), Language::English);
    EXPECT_EQ(language("Wir schreiben Ihnen wegen Ihrer Rechnung."), Language::Other);
    EXPECT_EQ(language("12 34 56"), Language::Other);
}

TEST(LanguageOf, ALetterIsToldByArabicScript) {
    EXPECT_EQ(language("نكتب إليكم بخصوص الملف CAF"), Language::Arabic);
}

} // namespace
} // namespace perron::letter
