#include "data/json.h"

#include <gtest/gtest.h>

using perron::Code;
using perron::data::Json;
using perron::data::readJson;
using perron::data::writeJson;

namespace {

std::string problemOf(std::string_view bytes) {
    const auto read = readJson(bytes);
    return read ? "read" : read.error().detail;
}

} // namespace

TEST(Json, KeepsTheOrderOfMembersAndWritesNoSpaces) {
    const Json value(Json::Members{{"z", 1}, {"a", Json::List{true, "é\n"}}, {"m", Json::Members{}}});
    EXPECT_EQ(writeJson(value), "{\"z\":1,\"a\":[true,\"é\\n\"],\"m\":{}}");
}

TEST(Json, ReadsBackWhatItWrote) {
    const Json value(Json::Members{{"list", Json::List{Json::List{}, -5, "\"\\\t\u20ac"}}, {"no", false}});
    EXPECT_EQ(readJson(writeJson(value)).value(), value);
}

TEST(Json, RefusesAMemberThatStandsTwice) {
    EXPECT_EQ(problemOf("{\"a\":1,\"a\":2}"), "\"a\" stands twice");
}

TEST(Json, RefusesFractionsNullsAndHugeNumbers) {
    EXPECT_EQ(problemOf("[1.5]"), "a number is not whole");
    EXPECT_EQ(problemOf("[null]"), "null has no place here");
    EXPECT_EQ(problemOf("[9223372036854775808]"), "a number is too large");
    EXPECT_EQ(problemOf("[9223372036854775807]"), "read");
}

TEST(Json, RefusesWhatFollowsTheValueAndWhatIsCutShort) {
    EXPECT_NE(problemOf("{} {}"), "read");
    EXPECT_NE(problemOf("{\"a\":"), "read");
    EXPECT_NE(problemOf(""), "read");
}

TEST(Json, RefusesANestThatIsTooDeep) {
    EXPECT_EQ(problemOf(std::string(33, '[') + std::string(33, ']')), "more than 32 levels");
    EXPECT_EQ(problemOf(std::string(32, '[') + std::string(32, ']')), "read");
}

TEST(Json, RefusesMoreThanItsLimit) {
    EXPECT_EQ(readJson("[1,2,3]", 6).error().code, Code::Refused);
}
