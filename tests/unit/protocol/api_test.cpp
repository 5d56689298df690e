#include "protocol/api.h"

#include <gtest/gtest.h>

using namespace perron::protocol;

namespace {

const std::string key(64, 'a');
const Acknowledgement acknowledgement{
    .kiosk = "nerondes-1", .sequence = 7, .digest = std::string(64, 'b'), .signature = std::string(128, 'c')};
const Contradiction contradiction{.reason = "another report",
                                  .kiosk = "nerondes-1",
                                  .sequence = 7,
                                  .digest = std::string(64, 'b'),
                                  .next = 12,
                                  .signature = std::string(128, 'c')};

} // namespace

TEST(Api, AcknowledgementIsSignedOverTheseBytes) {
    EXPECT_EQ(acknowledgedBytes(acknowledgement), "perron-ack-1\nnerondes-1\n7\n" + std::string(64, 'b') + "\n");
}

TEST(Api, ContradictionIsSignedOverTheseBytes) {
    EXPECT_EQ(contradictedBytes(contradiction), "perron-conflict-1\nnerondes-1\n7\n" + std::string(64, 'b') + "\n12\n");
}

TEST(Api, EveryRecordComesBackAsItLeft) {
    EXPECT_EQ(encode(decodeEnrolRequest(encode(EnrolRequest{"ACDE-FGHJ-KMNP", key})).value()),
              "{\"code\":\"ACDE-FGHJ-KMNP\",\"publicKey\":\"" + key + "\"}\n");
    EXPECT_EQ(encode(decodeEnrolReply(encode(EnrolReply{"nerondes-1", key})).value()),
              "{\"kiosk\":\"nerondes-1\",\"serverKey\":\"" + key + "\"}\n");
    EXPECT_EQ(encode(decodeAcknowledgement(encode(acknowledgement)).value()), encode(acknowledgement));
    EXPECT_EQ(encode(decodeContradiction(encode(contradiction)).value()), encode(contradiction));
    EXPECT_EQ(decodeRefusal(encode(Refusal{"unknown kiosk"})).value().reason, "unknown kiosk");
}

TEST(Api, FieldThatIsWrongIsNamed) {
    EXPECT_EQ(decodeEnrolRequest(R"({"code":"A","publicKey":"zz"})").error().detail,
              "publicKey: not 32 bytes in lower-case hexadecimal");
    EXPECT_EQ(decodeEnrolReply(R"({"kiosk":"a"})").error().detail, "serverKey: missing");
    EXPECT_EQ(decodeRefusal(R"({"reason":"a","more":1})").error().detail, "more: unknown member");
    EXPECT_EQ(decodeRefusal("[]").error().detail, "record: not an object");
}

TEST(Api, LongAnswerIsRefusedUnread) {
    EXPECT_FALSE(decodeRefusal("{\"reason\":\"" + std::string(20'000, 'x') + "\"}"));
}
