#include "server/csv.h"

#include <gtest/gtest.h>

namespace perron::server {
namespace {

constexpr const char* bom = "\xEF\xBB\xBF";

TEST(Csv, BeginsWithAByteOrderMarkAndEndsLinesAsRfc4180Asks) {
    EXPECT_EQ(csvOf({{"Borne", "Visites"}, {"Nérondes", "12"}}, Separator::Semicolon),
              std::string(bom) + "Borne;Visites\r\nNérondes;12\r\n");
}

TEST(Csv, QuotesOnlyWhatWouldBeMisread) {
    EXPECT_EQ(csvOf({{"a;b", "a,b", "dit \"oui\"", "deux\nlignes"}}, Separator::Semicolon),
              std::string(bom) + "\"a;b\";a,b;\"dit \"\"oui\"\"\";\"deux\nlignes\"\r\n");
    EXPECT_EQ(csvOf({{"a;b", "a,b"}}, Separator::Comma), std::string(bom) + "a;b,\"a,b\"\r\n");
}

} // namespace
} // namespace perron::server
