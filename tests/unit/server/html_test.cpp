#include "server/html.h"

#include <gtest/gtest.h>

namespace perron::server {
namespace {

TEST(Html, DisarmsWhatABrowserWouldObey) {
    EXPECT_EQ(escaped(R"(<script>"'&)"), "&lt;script&gt;&quot;&#39;&amp;");
}

TEST(Html, KeepsAccentsAsTheyAre) {
    EXPECT_EQ(escaped("Nérondes · l’été"), "Nérondes · l’été");
}

TEST(Html, GroupsDigitsByThree) {
    EXPECT_EQ(grouped(7), "7");
    EXPECT_EQ(grouped(781), "781");
    EXPECT_EQ(grouped(4218), "4\u202f218");
    EXPECT_EQ(grouped(1234567), "1\u202f234\u202f567");
}

TEST(Html, PutsAnyTextIntoAQuery) {
    EXPECT_EQ(queryEscaped("commune:La Guerche & Cie"), "commune%3ALa%20Guerche%20%26%20Cie");
}

} // namespace
} // namespace perron::server
