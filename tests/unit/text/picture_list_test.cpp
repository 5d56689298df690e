#include "text/picture_list.h"

#include <gmock/gmock.h>

namespace perron::text {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct PictureFolder : testing::Test {
    Path folder = Path(testing::TempDir()) / "perron-picture-list";
    PictureFolder() { std::filesystem::create_directories(folder); }
    ~PictureFolder() override { std::filesystem::remove_all(folder); }

    void write(const char* name, std::string_view bytes) const { ASSERT_TRUE(writeFile(folder / name, bytes)); }
    std::string faults() const {
        std::string all;
        for (const PictureFault& fault : checkPictures(folder)) {
            all += Path(fault.file).filename().string() + ":" + std::to_string(fault.line) + ": " + fault.reason + "\n";
        }
        return all;
    }
};

constexpr std::string_view square =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0H8V8Z'/></svg>";

TEST_F(PictureFolder, NamesAreThoseOfDrawingsAndEmoji) {
    write("emoji.txt", "# a list\nmaison 🏠\n\nretour dessin\n");
    write("retour.svg", square);
    EXPECT_THAT(pictureNames(folder), ElementsAre("maison", "retour"));
    EXPECT_EQ(faults(), "");
}

TEST_F(PictureFolder, ADrawingTheProgramCountsOnIsMissed) {
    write("emoji.txt", "maison 🏠\nretour dessin\n");
    EXPECT_THAT(faults(), HasSubstr("emoji.txt:2: le dessin retour.svg manque"));
}

TEST_F(PictureFolder, ABrokenDrawingIsNamedWithItsLine) {
    write("emoji.txt", "");
    write("casse.svg", "<svg xmlns='http://www.w3.org/2000/svg'>\n<path d='M0 0'\n</svg>");
    EXPECT_THAT(faults(), HasSubstr("casse.svg:3: ce dessin ne se lit pas"));
    write("casse.svg", "");
    EXPECT_THAT(faults(), HasSubstr("casse.svg:0: ce dessin ne se lit pas"));
}

TEST_F(PictureFolder, ADrawingThatShowsNothingIsNamed) {
    write("emoji.txt", "");
    write("vide.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'/>");
    EXPECT_EQ(faults(), "vide.svg:0: ce dessin ne montre rien ; dessinez-le de nouveau\n");
}

TEST_F(PictureFolder, ALineThatIsNoneAndANameTwiceAreNamed) {
    write("emoji.txt", "maison 🏠\nbruit un deux\nseul\nmaison 🏡\n");
    EXPECT_THAT(faults(), HasSubstr("emoji.txt:2: il faut un nom et un emoji"));
    EXPECT_THAT(faults(), HasSubstr("emoji.txt:3: il faut un nom et un emoji"));
    EXPECT_THAT(faults(), HasSubstr("emoji.txt:4: «\u00a0maison\u00a0» est écrit deux fois"));
}

TEST_F(PictureFolder, AMissingListIsNamed) {
    EXPECT_THAT(faults(), HasSubstr("emoji.txt:0: ce fichier ne se lit pas"));
}

} // namespace
} // namespace perron::text
