#include <sstream>

#include <gmock/gmock.h>
#include <unistd.h>

#include "cli/command.h"

namespace perron::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A small kiosk's pictures: one drawn, one emoji, one theme.
struct Sheet : testing::Test {
    Path folder = testing::TempDir() + "perron-sheet-" + std::to_string(::getpid());
    Path assets = folder / "assets";
    SimulatedClock clock{WallTime(std::chrono::seconds(1'795'000'000))};
    std::ostringstream out;
    std::ostringstream err;

    Sheet() {
        std::filesystem::create_directories(assets / "flows");
        std::filesystem::create_directories(assets / "pictures");
        std::filesystem::create_directories(folder / "locales");
        std::filesystem::copy(Path(PERRON_SOURCE) / "assets/schema", assets / "schema");
        write("assets/themes.yaml", "themes:\n  - id: papiers\n    titre: Mes <papiers>\n    image: papiers\n");
        write("assets/pictures/emoji.txt", "papiers 🪪\nretour dessin\n");
        write("assets/pictures/retour.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0H8V8Z'/></svg>");
        write("locales/fr.po", header + named("papiers", "une carte") + named("retour", "une flèche"));
    }
    ~Sheet() override { std::filesystem::remove_all(folder); }

    Exit run(std::vector<std::string> options) {
        std::istringstream in;
        out.str("");
        err.str("");
        Console console{in,    out,
                        err,   [](std::string_view id) { return std::string(id) + " {theme}{wrong}"; },
                        clock, {assets, folder / "locales"}};
        options.insert(options.begin(), {"content", "pictures"});
        return runAdmin(options, console);
    }
    void write(const char* file, std::string_view bytes) const { ASSERT_TRUE(writeFile(folder / file, bytes)); }
    static std::string named(const std::string& picture, const std::string& name) {
        return "msgid \"picture." + picture + "\"\nmsgstr \"" + name + "\"\n\n";
    }

    const std::string header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
};

TEST_F(Sheet, ShowsEachPictureWithItsNamesAndUses) {
    EXPECT_EQ(run({}), Exit::Ok) << err.str();
    for (const char* part : {"<b>papiers</b>une carte", "<b>retour</b>une flèche", "🪪", "data:image/svg+xml,%3Csvg",
                             "admin.content.pictures.program"}) {
        EXPECT_THAT(out.str(), HasSubstr(part));
    }
    EXPECT_THAT(out.str(), HasSubstr("admin.content.pictures.theme Mes &lt;papiers&gt;"));
    EXPECT_THAT(out.str(), Not(HasSubstr("class=\"wrong\"")));
}

TEST_F(Sheet, OpensWithoutTheNetwork) {
    EXPECT_EQ(run({}), Exit::Ok);
    EXPECT_THAT(out.str(), Not(HasSubstr("src=")));
    EXPECT_THAT(out.str(), Not(HasSubstr("http:")));
    EXPECT_THAT(out.str(), Not(HasSubstr("https:")));
}

TEST_F(Sheet, APictureWithoutANameToSayIsNotInOrder) {
    write("locales/fr.po", header + named("papiers", "une carte"));
    EXPECT_EQ(run({}), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("<li class=\"wrong\""));
    EXPECT_THAT(out.str(), HasSubstr("admin.content.pictures.unnamed"));
    EXPECT_THAT(err.str(), HasSubstr("admin.content.pictures.done {theme}1"));
}

TEST_F(Sheet, ANameThatIsUsedAndStandsForNothingIsShownAsMissing) {
    std::filesystem::remove(assets / "pictures/retour.svg");
    EXPECT_EQ(run({"--json"}), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr(R"("name":"retour","kind":"missing")"));
}

TEST_F(Sheet, APictureThatNothingUsesStandsApart) {
    write("assets/pictures/seul.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0H8V8Z'/></svg>");
    write("locales/fr.po",
          header + named("papiers", "une carte") + named("retour", "une flèche") + named("seul", "un carré"));
    EXPECT_EQ(run({}), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("<h2>admin.content.pictures.unused"));
}

TEST_F(Sheet, TheSameListIsJson) {
    EXPECT_EQ(run({"--json"}), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr(R"({"name":"papiers","kind":"emoji","spoken":"une carte","uses":[")"));
}

TEST_F(Sheet, IsWrittenWhereOneSays) {
    EXPECT_EQ(run({"--out", (folder / "sheet.html").string()}), Exit::Ok);
    EXPECT_EQ(out.str(), "");
    EXPECT_THAT(readFile(folder / "sheet.html").value(), HasSubstr("</html>"));
    EXPECT_EQ(run({"--out", (folder / "nowhere/sheet.html").string()}), Exit::Failure);
}

TEST_F(Sheet, WithoutAnyPictureItSaysSo) {
    std::filesystem::create_directories(folder / "empty/schema");
    EXPECT_EQ(run({"--assets", (folder / "empty").string()}), Exit::Failure);
    EXPECT_THAT(err.str(), HasSubstr("admin.content.pictures.none"));
}

} // namespace
} // namespace perron::cli
