#include "page/words.h"

#include <gtest/gtest.h>

namespace perron::page {
namespace {

std::optional<std::string> catalogue(const Language& language, std::string_view id) {
    if (language.value == "fr" && id == "near") {
        return "Près de {commune}, à {km}";
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
    EXPECT_EQ(said(text), "Près de Nérondes , à 3 kilomètres");
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

} // namespace
} // namespace perron::page
