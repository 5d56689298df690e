#include "cli/content_stale.h"

#include "cli/fiches.h"
#include "shipped_copy.h"

namespace perron::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

/// One page as the official archive writes it.
std::string xml(const std::string& modified, const std::string& important) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Publication xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "ID=\"F16507\" dateDerniereModificationImportante=\"" +
           important + "T00:00:00\">\n<dc:title>Une aide, depuis 2001-01-01</dc:title>\n<dc:date>modified " + modified +
           "</dc:date>\n</Publication>\n";
}
/// The same as the npm package writes it.
std::string json(const std::string& modified) {
    return "{\n  \"id\": \"F16507\",\n  \"children\": [\n    {\n      \"name\": \"Publication\",\n      \"children\": "
           "[\n"
           "        {\n          \"type\": \"element\",\n          \"name\": \"dc:date\",\n          \"children\": [\n"
           "            {\n              \"type\": \"text\",\n              \"text\": \"modified " +
           modified + "\"\n            }\n          ]\n        }\n      ]\n    }\n  ]\n}\n";
}

/// The shipped sources beside a small copy; that of F16507 (deces.yaml) is of 2025-01-10.
struct Copy : ShippedCopy {
    Path fiches = folder / "fiches";
    void put(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((fiches / name).parent_path());
        ASSERT_TRUE(writeFile(fiches / name, text));
    }
    Exit stale(const std::vector<std::string>& more = {}) {
        std::vector<std::string> words{"content", "stale", "--fiches", fiches.string()};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
};

TEST_F(Copy, APageOfTheArchiveThatChangedIsNamed) {
    put("F16507.xml", xml("2025-03-02", "2024-01-01"));
    EXPECT_EQ(stale(), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.stale.changed"));
    EXPECT_THAT(out.str(), Not(HasSubstr("admin.content.stale.important")));
    EXPECT_EQ(stale({"--json"}), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("deces.yaml"));
    EXPECT_THAT(out.str(), HasSubstr("2025-03-02"));
}

TEST_F(Copy, AChangeOfWeightIsToldAsSuch) {
    put("F16507.xml", xml("2025-03-02", "2025-03-01"));
    EXPECT_EQ(stale(), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.stale.important"));
}

TEST_F(Copy, APageOfTheSameDayHasNotChanged) {
    put("F16507.xml", xml("2025-01-10", "2025-01-10"));
    EXPECT_EQ(stale(), Exit::Ok);
    EXPECT_THAT(out.str(), Not(HasSubstr("admin.content.stale.oldCopy")));
}

TEST_F(Copy, ThePackageIsReadToo) {
    for (const char* root : {"data/particuliers/", "package/data/particuliers/"}) {
        std::filesystem::remove_all(fiches);
        put(std::string(root) + "F16507.json", json("2025-03-02"));
        EXPECT_EQ(stale(), Exit::Problems) << root;
    }
}

TEST_F(Copy, ACopyOlderThanOurSourcesProvesNothingAndSaysSo) {
    put("F16507.xml", xml("2020-01-01", "2020-01-01"));
    EXPECT_EQ(stale(), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.stale.oldCopy"));
}

TEST_F(Copy, APageThatIsNotInTheCopyOrCannotBeReadIsTold) {
    put("F16507.xml", "<Publication>");
    EXPECT_EQ(stale(), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.stale.missing"));
}

TEST_F(Copy, AFolderWithoutPagesIsRefused) {
    EXPECT_EQ(stale(), Exit::Failure);
    put("readme.xml", "<a/>");
    EXPECT_EQ(stale(), Exit::Failure);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.stale.none"));
    EXPECT_EQ(run({"content", "stale"}), Exit::Usage);
}

TEST(FicheText, OnlyADayBesideItsNameCounts) {
    EXPECT_EQ(ficheFrom("<dcterms:modified>2025-02-03</dcterms:modified>")->modified, "2025-02-03");
    EXPECT_FALSE(ficheFrom("written 2025-02-03"));
    EXPECT_FALSE(ficheFrom("<dc:date>modified 2025-02-30</dc:date>"));
    EXPECT_TRUE(Fiches::mayBeFiche("F10009"));
    for (const char* other : {"arrete-2023", "F", "FX1", ""}) {
        EXPECT_FALSE(Fiches::mayBeFiche(other)) << other;
    }
}

} // namespace
} // namespace perron::cli
