#include "page/words.h"

#include <gtest/gtest.h>

namespace perron::page {
namespace {

std::optional<std::string> catalogue(const Language& language, std::string_view id) {
    if (language.value == "fr" && id == "near") {
        return "Près de {commune}, à {km}";
    }
    if (language.value == "fr" && id == "desk.say") {
        return "Au guichet, dites : {word}";
    }
    if (language.value == "tr" && id == "ask") {
        return "Belediyeye ([mairie]) sorun.";
    }
    if (language.value == "ar" && id == "call") {
        return "اتصل: {who}";
    }
    if (language.value == "fr" && id == "who") {
        return "Qui aide près de {commune} ?";
    }
    if (language.value == "tr" && id == "hello") {
        return "Merhaba";
    }
    return std::nullopt;
}

TEST(Words, ValuesArePutInWhereTheSentenceWantsThem) {
    const Words words(catalogue);
    const Text text =
        words.say(Language{"fr"}, "near",
                  {{"commune", makeText("Nérondes", Language{"fr"})}, {"km", makeText("3 km", Language{"fr"})}});
    EXPECT_EQ(shown(text), "Près de Nérondes, à 3 km");
    EXPECT_EQ(said(text), "Près de Nérondes, à 3 kilomètres");
}

TEST(Words, AQuestionThatEndsWithAValueIsAQuestionForTheEarToo) {
    const Text text = Words(catalogue).say(Language{"fr"}, "who", {{"commune", makeText("Nérondes", Language{"fr"})}});
    EXPECT_EQ(said(text), "Qui aide près de Nérondes?");
}

TEST(Words, TheMembersOfAListAreHeardOneByOne) {
    const Text first = makeText("Aide (papiers)", Language{"fr"});
    const Text second = makeText("Un ordinateur", Language{"fr"});
    EXPECT_EQ(said(joined(first, " · ", second)), "Aide, papiers, Un ordinateur");
    EXPECT_EQ(said(joined(makeText("1.", Language{"fr"}), " ", second)), "1. Un ordinateur");
}

TEST(Words, AMissingTranslationFallsBackToFrench) {
    EXPECT_EQ(shown(Words(catalogue).say(Language{"tr"}, "near")), "Près de , à ");
    EXPECT_EQ(Words(catalogue).say(Language{"tr"}, "near").runs.front().language.value, "fr");
}

TEST(Words, AWordMissingEverywhereShowsItsNameSoThatSomebodySeesIt) {
    EXPECT_EQ(shown(Words(catalogue).say(Language{"fr"}, "nobody")), "nobody");
}

TEST(Words, ContentIsFrenchAsWrittenUntilSomebodyTranslatesIt) {
    EXPECT_EQ(shown(Words(catalogue).content(Language{"tr"}, "hello", "Bonjour")), "Merhaba");
    EXPECT_EQ(shown(Words(catalogue).content(Language{"tr"}, "other", "Bonjour")), "Bonjour");
}

TEST(Words, AWordInBracketsOfATranslationStaysFrench) {
    const Text text = Words(catalogue).say(Language{"tr"}, "ask");
    EXPECT_EQ(shown(text), "Belediyeye (mairie) sorun.");
    ASSERT_EQ(text.runs.size(), 3U);
    EXPECT_EQ(text.runs[1].shown, "mairie");
    EXPECT_EQ(text.runs[1].language.value, "fr");
    EXPECT_EQ(text.runs[1].role, Role::OfficialFrench);
}

TEST(Words, AFrenchValueKeepsItsOrderInsideArabic) {
    const Text who = makeText("02 48 00 00 00", Language{"fr"});
    EXPECT_EQ(shown(Words(catalogue).say(Language{"ar"}, "call", {{"who", who}})), "اتصل: \u2066"
                                                                                   "02 48 00 00 00\u2069");
}

TEST(Words, WhatToSayAtTheDeskIsNotRepeatedInFrench) {
    EXPECT_TRUE(Words(catalogue).atDesk(Language{"fr"}, "acte de naissance").empty());
    const Text text = Words(catalogue).atDesk(Language{"tr"}, "acte de naissance");
    EXPECT_EQ(text.runs.back().shown, "acte de naissance");
    EXPECT_EQ(text.runs.back().role, Role::OfficialFrench);
}

TEST(Words, ANumberChoosesTheForm) {
    const Words words(catalogue, {Language{"fr"}}, [](const Language& language, std::string_view, int count) {
        const bool french = language.value == "fr";
        return french ? std::optional<std::string>(count < 2 ? "{n} kilomètre" : "{n} kilomètres") : std::nullopt;
    });
    const auto many = [&](const char* language, int count) {
        return shown(
            words.sayMany(Language{language}, "km", count, {{"n", makeText(std::to_string(count), Language{"fr"})}}));
    };
    EXPECT_EQ(many("fr", 1), "1 kilomètre");
    EXPECT_EQ(many("fr", 3), "3 kilomètres");
    EXPECT_EQ(many("tr", 3), "3 kilomètres") << "a missing translation falls back to French";
}

TEST(Direction, IsThatOfTheSentenceWhateverNamesStandInIt) {
    const Text arabic = makeText("العربية", Language{"ar"}, MessageId{"b"});
    const Text name = makeText("Nérondes", Language{"fr"});
    EXPECT_EQ(directionOf(joined(name, " · ", arabic)), Direction::RightToLeft);
    EXPECT_EQ(directionOf(joined(makeText("English", Language{"en"}, MessageId{"a"}), " · ", arabic)),
              Direction::LeftToRight);
}

TEST(NumbersAmongArabicWords, KeepTheOrderOfTheirDigits) {
    const Language arabic{"ar"};
    EXPECT_EQ(shown(makeText("اتصل 02 48 80", arabic)), "اتصل 02\u00a048\u00a080");
    EXPECT_EQ(shown(makeSpoken("36 46", "36 46", arabic)), "36\u00a046");
    EXPECT_EQ(shown(makeText("36 46", Language{"fr"})), "36 46") << "which reads from the left anyway";
}

} // namespace
} // namespace perron::page
