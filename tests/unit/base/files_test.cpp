#include "base/files.h"

#include <gtest/gtest.h>

namespace perron {
namespace {

struct Files : testing::Test {
    Path folder = Path(testing::TempDir()) / "perron-files";
    Files() { std::filesystem::create_directories(folder); }
    ~Files() override { std::filesystem::remove_all(folder); }
};

TEST_F(Files, WhatIsWrittenIsReadBackWhole) {
    ASSERT_TRUE(writeFile(folder / "a", "bonjour\n"));
    EXPECT_EQ(readFile(folder / "a").value(), "bonjour\n");
}

TEST_F(Files, AnEmptyFileIsReadAsNothing) {
    ASSERT_TRUE(writeFile(folder / "a", ""));
    EXPECT_EQ(readFile(folder / "a").value(), "");
}

TEST_F(Files, ATooLargeFileIsRefusedNotRead) {
    ASSERT_TRUE(writeFile(folder / "big", std::string(100, 'x')));
    EXPECT_EQ(readFile(folder / "big", 99).error().code, Code::Refused);
}

TEST_F(Files, AMissingFileIsSaidToBeMissing) {
    EXPECT_EQ(readFile(folder / "nobody").error().code, Code::NotFound);
}

TEST_F(Files, AFileThatIsWrittenAnewKeepsItsRights) {
    using std::filesystem::perms;
    const Path file = folder / "read-by-all";
    ASSERT_TRUE(writeFile(file, "old"));
    EXPECT_EQ(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write);
    std::filesystem::permissions(file, perms(0644));
    ASSERT_TRUE(writeFile(file, "new"));
    EXPECT_EQ(std::filesystem::status(file).permissions(), perms(0644));
}

TEST_F(Files, AFullDiskIsToldFromOtherFailures) {
    EXPECT_FALSE(writeFile("/dev/full/x", "y"));
    EXPECT_FALSE(std::filesystem::exists(folder / "x"));
}

TEST_F(Files, FilesOfAFolderComeSortedAndByExtension) {
    for (const char* name : {"b.yaml", "a.yaml", "c.txt"}) {
        ASSERT_TRUE(writeFile(folder / name, ""));
    }
    EXPECT_EQ(filesIn(folder, ".yaml"), (std::vector<Path>{folder / "a.yaml", folder / "b.yaml"}));
    EXPECT_TRUE(filesIn(folder / "none", ".yaml").empty());
}

} // namespace
} // namespace perron
