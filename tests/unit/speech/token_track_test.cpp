#include "speech/token_track.h"

#include <gmock/gmock.h>

namespace perron::speech {
namespace {

using testing::ElementsAre;

struct Marks : SpeechSink {
    std::vector<std::size_t> at;
    void token(std::size_t index, std::size_t sample) override {
        EXPECT_EQ(index, at.size());
        at.push_back(sample);
    }
    Next samples(std::span<const std::int16_t>) override { return Next::GoOn; }
};

TEST(TokenTrack, EveryWordFallsInTheTokenAtItsPosition) {
    TokenTrack track({"la", "carte", "25 euros"});
    track.word(0, 0);
    track.word(3, 100);
    track.word(9, 200);
    track.word(12, 300); // "euros", of the same token
    Marks marks;
    track.tell(marks);
    EXPECT_THAT(marks.at, ElementsAre(0, 100, 200));
}

TEST(TokenTrack, PositionsCountLettersNotBytes) {
    TokenTrack track({"été", "à", "Bourges"});
    track.word(0, 0);
    track.word(4, 10);
    track.word(6, 20);
    Marks marks;
    track.tell(marks);
    EXPECT_THAT(marks.at, ElementsAre(0, 10, 20));
}

TEST(TokenTrack, AWordThatPointsBackChangesNothing) {
    TokenTrack track({"un", "deux", "trois"});
    track.word(0, 0);
    track.word(3, 100);
    track.word(0, 150);
    track.word(8, 200);
    Marks marks;
    track.tell(marks);
    EXPECT_THAT(marks.at, ElementsAre(0, 100, 200));
}

TEST(TokenTrack, ATokenMergedIntoTheOneBeforeSharesItsTimeByLength) {
    TokenTrack track({"il", "y", "a", "dix"}); // one word for "il y a"
    track.word(0, 0);
    track.word(7, 400);
    Marks marks;
    track.tell(marks);
    EXPECT_THAT(marks.at, ElementsAre(0, 200, 300, 400));
}

TEST(TokenTrack, ADashHasNoTimeOfItsOwn) {
    TokenTrack track({"mairie", "-", "Nérondes"});
    track.word(0, 0);
    track.word(9, 600);
    Marks marks;
    track.tell(marks);
    EXPECT_THAT(marks.at, ElementsAre(0, 600, 600));
}

TEST(TokenTrack, TheLastTokensWithoutAWordAreStillTold) {
    TokenTrack track({"oui", "..."});
    track.word(0, 50);
    track.close();
    Marks marks;
    track.tell(marks);
    EXPECT_THAT(marks.at, ElementsAre(50, 50));
}

TEST(TokenTrack, NothingIsToldTwice) {
    TokenTrack track({"oui", "non"});
    track.word(0, 0);
    Marks marks;
    track.tell(marks);
    track.tell(marks);
    EXPECT_THAT(marks.at, ElementsAre(0));
}

} // namespace
} // namespace perron::speech
