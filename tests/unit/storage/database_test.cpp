#include "storage/database.h"

#include <gtest/gtest.h>
#include <soci/soci.h>

#include "support/disk.h"

using namespace perron::storage;
using perron::Code;
using perron::Path;
using perron::Status;
using perron::test::asNobody;
using perron::test::DiskTrap;
using perron::test::Folder;

namespace {

const Plan counters{.mode = Mode::Counters,
                    .busyTimeout = std::chrono::milliseconds(20),
                    .migrations = {"CREATE TABLE things (name TEXT PRIMARY KEY, amount INTEGER NOT NULL);"}};

Status put(Database& database, const std::string& name) {
    return database.write([&](soci::session& session) -> Status {
        session << "INSERT INTO things (name, amount) VALUES (:name, 1)", soci::use(name);
        return {};
    });
}

int rows(Database& database) {
    int found = -1;
    const Status read = database.read([&](soci::session& session) -> Status {
        session << "SELECT count(*) FROM things", soci::into(found);
        return {};
    });
    return read ? found : -1;
}

std::string pragma(Database& database, const std::string& name) {
    std::string value;
    (void)database.read([&](soci::session& session) -> Status {
        session << "PRAGMA " + name, soci::into(value);
        return {};
    });
    return value;
}

class Storage : public testing::Test {
protected:
    Folder folder;
    Path file = folder / "store.db";
    Database opened(const Plan& plan = counters) const { return std::move(Database::open(file, plan).value()); }
};

} // namespace

TEST_F(Storage, KeepsWhatWasCommitted) {
    {
        Database database = opened();
        ASSERT_TRUE(put(database, "a"));
    }
    Database database = opened();
    EXPECT_EQ(rows(database), 1);
}

TEST_F(Storage, CountersHaveNoWriteAheadLogAndOverwriteWhatTheyDelete) {
    Database database = opened();
    ASSERT_TRUE(put(database, "a"));
    EXPECT_EQ(pragma(database, "journal_mode"), "truncate");
    EXPECT_EQ(pragma(database, "secure_delete"), "1");
    EXPECT_EQ(pragma(database, "synchronous"), "3");
    EXPECT_FALSE(std::filesystem::exists(file.string() + "-wal"));
    EXPECT_EQ(std::filesystem::file_size(file.string() + "-journal"), 0U);
}

TEST_F(Storage, FileThatHadAWriteAheadLogLosesItWhenItBecomesCounters) {
    Plan server = counters;
    server.mode = Mode::Server;
    {
        Database database = opened(server);
        ASSERT_TRUE(put(database, "a"));
        EXPECT_EQ(pragma(database, "journal_mode"), "wal");
    }
    Database database = opened();
    EXPECT_EQ(pragma(database, "journal_mode"), "truncate");
    EXPECT_EQ(rows(database), 1);
}

TEST_F(Storage, FileIsForItsOwnerAlone) {
    Database database = opened();
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write);
}

TEST_F(Storage, WorkThatFailsOrThrowsLeavesNothing) {
    Database database = opened();
    const Status refused = database.write([&](soci::session& session) -> Status {
        session << "INSERT INTO things (name, amount) VALUES ('a', 1)";
        return perron::fail(Code::Refused, "changed my mind");
    });
    EXPECT_EQ(refused.error().code, Code::Refused);
    ASSERT_TRUE(put(database, "b"));
    EXPECT_EQ(put(database, "b").error().code, Code::Conflict);
    EXPECT_EQ(rows(database), 1);
}

TEST_F(Storage, MigratesStepByStepAndKeepsTheRows) {
    {
        Database database = opened();
        ASSERT_TRUE(put(database, "a"));
    }
    Plan next = counters;
    next.migrations.emplace_back("ALTER TABLE things ADD COLUMN colour TEXT; CREATE TABLE more (id INTEGER);");
    Database database = opened(next);
    EXPECT_EQ(pragma(database, "user_version"), "2");
    EXPECT_EQ(rows(database), 1);
}

TEST_F(Storage, SchemaOfANewerProgramIsRefusedNotTouched) {
    Plan next = counters;
    next.migrations.emplace_back("CREATE TABLE more (id INTEGER);");
    opened(next);
    EXPECT_EQ(Database::open(file, counters).error().code, Code::Refused);
    EXPECT_EQ(openOrSetAside(file, counters).error().code, Code::Refused);
}

TEST_F(Storage, LockedByAnotherProgramIsUnavailableAndWorksAfterwards) {
    Database mine = opened();
    Database other = opened();
    const Status held = other.write([&](soci::session&) -> Status {
        EXPECT_EQ(put(mine, "a").error().code, Code::Unavailable);
        return {};
    });
    EXPECT_TRUE(held);
    EXPECT_TRUE(put(mine, "a"));
}

TEST_F(Storage, FullDiskIsSaidAndWhatWasCommittedSurvives) {
    Database database = opened();
    ASSERT_TRUE(put(database, "a"));
    {
        const DiskTrap trap(DiskTrap::What::Full, 0);
        EXPECT_EQ(put(database, "b").error().code, Code::Full);
        EXPECT_EQ(put(database, "b").error().code, Code::Full);
    }
    EXPECT_TRUE(put(database, "c"));
    EXPECT_EQ(rows(database), 2);
}

TEST_F(Storage, FileThatCannotBeWrittenIsUnavailable) {
    Database database = opened();
    ASSERT_TRUE(put(database, "a"));
    std::filesystem::permissions(folder / "", std::filesystem::perms(0755));
    std::filesystem::permissions(file, std::filesystem::perms(0644));
    EXPECT_TRUE(asNobody([&] {
        auto other = Database::open(file, counters);
        return (other ? put(*other, "b") : tl::unexpected(other.error())).error().code == Code::Unavailable;
    }));
    EXPECT_EQ(rows(database), 1);
}

TEST_F(Storage, MissingFolderIsUnavailable) {
    EXPECT_EQ(Database::open(folder / "no/such/store.db", counters).error().code, Code::Unavailable);
}

TEST_F(Storage, FileWithABadHeaderIsSetAsideWholeAndAnEmptyOneBegun) {
    const std::string rubbish(5000, 'x');
    ASSERT_TRUE(perron::writeFile(file, rubbish));
    auto first = openOrSetAside(file, counters);
    ASSERT_TRUE(first) << first.error().detail;
    EXPECT_EQ(first->setAside, Path(file.string() + ".corrupt-1"));
    EXPECT_EQ(perron::readFile(*first->setAside).value(), rubbish);
    EXPECT_EQ(rows(first->database), 0);
    EXPECT_TRUE(put(first->database, "a"));
}

TEST_F(Storage, SecondCorruptFileDoesNotReplaceTheFirst) {
    for (const char* name : {".corrupt-1", ".corrupt-2"}) {
        ASSERT_TRUE(perron::writeFile(file, std::string(5000, 'x')));
        EXPECT_EQ(openOrSetAside(file, counters).value().setAside, Path(file.string() + name));
    }
}

TEST_F(Storage, FileDamagedInsideIsFoundByTheCheckAndSetAside) {
    {
        Database database = opened();
        ASSERT_TRUE(database.write([](soci::session& session) -> Status {
            for (int i = 0; i < 2000; ++i) {
                session << "INSERT INTO things (name, amount) VALUES ('thing number ' || :i, 1)", soci::use(i);
            }
            return {};
        }));
    }
    std::string bytes = perron::readFile(file).value();
    bytes.replace(6 * 4096, 3 * 4096, std::string(3 * 4096, '\x5a'));
    ASSERT_TRUE(perron::writeFile(file, bytes));
    const auto after = openOrSetAside(file, counters);
    ASSERT_TRUE(after) << after.error().detail;
    EXPECT_TRUE(after->setAside);
}

TEST_F(Storage, JournalOfAFileSetAsideGoesWithItAndIsNotRolledIntoTheNewOne) {
    ASSERT_TRUE(perron::writeFile(file, "broken"));
    ASSERT_TRUE(perron::writeFile(file.string() + "-journal", "journal"));
    const Path aside = setAside(file).value();
    EXPECT_EQ(perron::readFile(aside).value(), "broken");
    EXPECT_EQ(perron::readFile(aside.string() + "-journal").value(), "journal");
    EXPECT_FALSE(std::filesystem::exists(file.string() + "-journal"));
}

TEST_F(Storage, ReaderNeitherCreatesNorWrites) {
    EXPECT_EQ(Database::open(file, {.mode = Mode::ReadOnly}).error().code, Code::NotFound);
    EXPECT_FALSE(std::filesystem::exists(file));
    opened();
    Database reader = opened({.mode = Mode::ReadOnly});
    EXPECT_FALSE(put(reader, "a"));
    EXPECT_EQ(rows(reader), 0);
}
