#include <filesystem>

#include <gtest/gtest.h>
#include <unistd.h>

#include "crypto/hex.h"
#include "crypto/keys.h"
#include "crypto/pin.h"
#include "crypto/secret.h"

using namespace perron::crypto;
using perron::Code;
using perron::Path;

namespace {

class Keys : public testing::Test {
protected:
    void SetUp() override {
        m_folder = testing::TempDir() + "perron-keys-" + std::to_string(::getpid());
        std::filesystem::create_directories(m_folder);
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }
    Path file() const { return m_folder / "key"; }

private:
    Path m_folder;
};

} // namespace

TEST(Hex, WritesAndReadsEveryByte) {
    EXPECT_EQ(toHex(std::string("\x00\xff\x10", 3)), "00ff10");
    EXPECT_EQ(fromHex("00ff10").value(), std::string("\x00\xff\x10", 3));
    EXPECT_EQ(fromHex("").value(), "");
    for (const char* wrong : {"0", "0g", "FF", "00 1"}) {
        EXPECT_FALSE(fromHex(wrong)) << wrong;
    }
}

TEST(Sha256, GivesTheDigestOfTheStandardsExample) {
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(Keys, SignatureHoldsForItsMessageAndKeyOnly) {
    const KeyPair mine = KeyPair::generate().value();
    const KeyPair other = KeyPair::generate().value();
    const std::string signature = mine.sign("visits: 14");
    EXPECT_TRUE(mine.publicKey().verifies("visits: 14", signature));
    EXPECT_FALSE(mine.publicKey().verifies("visits: 15", signature));
    EXPECT_FALSE(other.publicKey().verifies("visits: 14", signature));
    EXPECT_FALSE(mine.publicKey().verifies("visits: 14", signature.substr(2)));
    EXPECT_FALSE(mine.publicKey().verifies("visits: 14", ""));
}

TEST_F(Keys, PublicHalfTravelsAsHexadecimal) {
    const KeyPair pair = KeyPair::generate().value();
    EXPECT_EQ(PublicKey::fromHex(pair.publicKey().hex()).value(), pair.publicKey());
    EXPECT_FALSE(PublicKey::fromHex(pair.publicKey().hex() + "00"));
}

TEST_F(Keys, SavedKeySignsAsBefore) {
    const KeyPair pair = KeyPair::generate().value();
    ASSERT_TRUE(pair.save(file()));
    EXPECT_EQ(KeyPair::load(file()).value().sign("x"), pair.sign("x"));
}

TEST_F(Keys, KeyIsMadeOnceAndThenKept) {
    const auto first = KeyPair::loadOrCreate(file());
    const auto second = KeyPair::loadOrCreate(file());
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->publicKey(), second->publicKey());
}

TEST_F(Keys, FileIsForItsOwnerAlone) {
    ASSERT_TRUE(KeyPair::generate().value().save(file()));
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(file()).permissions(), perms::owner_read | perms::owner_write);
    std::filesystem::permissions(file(), perms::group_read, std::filesystem::perm_options::add);
    EXPECT_EQ(KeyPair::load(file()).error().code, Code::Refused);
}

TEST_F(Keys, DamagedKeyIsNeitherUsedNorReplaced) {
    ASSERT_TRUE(perron::writeFile(file(), "perron-ed25519-1 1234\n"));
    EXPECT_EQ(KeyPair::loadOrCreate(file()).error().code, Code::Malformed);
    EXPECT_EQ(perron::readFile(file()).value(), "perron-ed25519-1 1234\n");
}

TEST(Pin, MatchesItselfOnly) {
    const std::string hash = hashPin("2468").value();
    EXPECT_TRUE(pinMatches("2468", hash).value());
    EXPECT_FALSE(pinMatches("2469", hash).value());
    EXPECT_FALSE(pinMatches("", hash).value());
}

TEST(Pin, IsSaltedArgon2idAndNowhereInTheHash) {
    const std::string hash = hashPin("24682468").value();
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    EXPECT_NE(hash, hashPin("24682468").value());
    EXPECT_EQ(hash.find("2468"), std::string::npos);
}

TEST(Pin, HashFromABrokenSettingsFileIsMalformed) {
    for (const char* wrong :
         {"", "1234", "$argon2id$v=19$m=19456,t=2,p=1$", "$argon2id$v=19$m=99999999,t=2,p=1$YWFh$YWFh"}) {
        const auto matched = pinMatches("1234", wrong);
        ASSERT_FALSE(matched) << wrong;
        EXPECT_EQ(matched.error().code, Code::Malformed);
    }
}

TEST(Secret, RandomBytesDiffer) {
    EXPECT_EQ(randomBytes(32).value().size(), 32U);
    EXPECT_NE(randomBytes(32).value(), randomBytes(32).value());
}

TEST(OneTimeCode, HasThreeGroupsWithoutSignsThatAreTakenForOthers) {
    for (int i = 0; i < 200; ++i) {
        const std::string code = oneTimeCode().value();
        EXPECT_EQ(code.size(), 14U);
        EXPECT_EQ(code[4], '-');
        EXPECT_EQ(code[9], '-');
        EXPECT_EQ(code.find_first_of("0O1ILZ25S8BU"), std::string::npos) << code;
        EXPECT_EQ(code, normalizedCode(code));
    }
}

TEST(OneTimeCode, IsUnderstoodAsPeopleTypeIt) {
    EXPECT_EQ(normalizedCode(" acde fghj-K346"), "ACDE-FGHJ-K346");
    EXPECT_EQ(normalizedCode("acde-fghj-K346\r\n"), "ACDE-FGHJ-K346"); // as a pipe gives it
    EXPECT_EQ(normalizedCode("ACDE-FGHJ-K34"), "");
    EXPECT_EQ(normalizedCode("ACDE-FGHJ-K3466"), "");
    EXPECT_EQ(normalizedCode("ACDE-FGHJ-K34é"), "");
}
