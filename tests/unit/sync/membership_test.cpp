#include "sync/membership.h"

#include <filesystem>

#include <gtest/gtest.h>
#include <unistd.h>

#include "loopback.h"
#include "protocol/api.h"

namespace perron::sync {
namespace {

/// Takes one code, for one key, and can lose its reply.
class Door final : public net::HttpClient {
public:
    Result<net::HttpResponse> send(const net::HttpRequest& request) override {
        const auto asked = protocol::decodeEnrolRequest(request.body).value();
        ++asking;
        if (asked.code != "ACDE-FGHJ-K346" || (!m_owner.empty() && m_owner != asked.publicKey)) {
            return net::HttpResponse{403, protocol::encode(protocol::Refusal{"this code has been used"})};
        }
        m_owner = asked.publicKey;
        if (losing) {
            return fail(Code::Offline, "reply lost");
        }
        return net::HttpResponse{200, protocol::encode(protocol::EnrolReply{"kiosk-1", key.publicKey().hex()})};
    }
    crypto::KeyPair key = loopback::newKey();
    bool losing = false;
    int asking = 0;

private:
    std::string m_owner;
};

class Join : public testing::Test {
protected:
    Join()
        : m_folder(testing::TempDir() + "perron-join-" + std::to_string(::getpid())) {
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
        m_joining = {"http://127.0.0.1", "ACDE-FGHJ-K346", "", m_folder / "kiosk.key", m_folder / "membership.json"};
    }
    ~Join() override { std::filesystem::remove_all(m_folder); }

    Path m_folder;
    Joining m_joining;
    Door m_door;
};

TEST_F(Join, RemembersItsNameAndTheServersKey) {
    const auto joined = join(m_joining, m_door);
    ASSERT_TRUE(joined) << joined.error().detail;
    EXPECT_EQ(joined->kiosk, "kiosk-1");
    const auto remembered = loadMembership(m_joining.membershipFile);
    ASSERT_TRUE(remembered) << remembered.error().detail;
    EXPECT_EQ(remembered->kiosk, "kiosk-1");
    EXPECT_EQ(remembered->serverKey, m_door.key.publicKey());
}

TEST_F(Join, SucceedsWithTheSameCodeAfterALostReply) {
    m_door.losing = true;
    EXPECT_EQ(join(m_joining, m_door).error().code, Code::Offline);
    EXPECT_FALSE(loadMembership(m_joining.membershipFile));
    m_door.losing = false;
    EXPECT_TRUE(join(m_joining, m_door));
}

TEST_F(Join, AsksNobodyOnceItHasJoined) {
    ASSERT_TRUE(join(m_joining, m_door));
    ASSERT_TRUE(join(m_joining, m_door));
    EXPECT_EQ(m_door.asking, 1);
}

TEST_F(Join, PassesOnWhyItWasRefused) {
    m_joining.code = "ACDE-FGHJ-K347";
    const auto refused = join(m_joining, m_door);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::Refused);
    EXPECT_EQ(refused.error().detail, "this code has been used");
}

TEST_F(Join, TrustsOnlyTheKeyOfTheSettings) {
    m_joining.expectedKey = loopback::newKey().publicKey().hex();
    const auto refused = join(m_joining, m_door);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::Untrusted);
    EXPECT_FALSE(loadMembership(m_joining.membershipFile));
}

TEST_F(Join, KeepsItsKeyForItsOwnerAlone) {
    ASSERT_TRUE(join(m_joining, m_door));
    EXPECT_EQ(std::filesystem::status(m_joining.keyFile).permissions() & std::filesystem::perms(077),
              std::filesystem::perms::none);
}

} // namespace
} // namespace perron::sync
