#include "paper/sheet_pdf.h"

#include <sstream>

#include <gmock/gmock.h>
#include <unistd.h>

#include "base/log.h"
#include "paper/row.h"
#include "support/command.h"

namespace perron::paper {
namespace {

using page::ElementId;
using page::Language;
using page::makeText;
using testing::HasSubstr;

const Language french{"fr"};

struct OnPaper : testing::Test {
    SystemClock clock;
    std::ostringstream said;
    StreamLog log{said, clock};
    text::Typesetter typesetter{Path(PERRON_SOURCE) / "assets/fonts/fonts.conf", log};
    text::Pictures pictures{Path(PERRON_SOURCE) / "assets/pictures", typesetter, log};
    Path file = Path(testing::TempDir()) / ("perron-sheet-" + std::to_string(::getpid()) + ".pdf");

    ~OnPaper() override { std::filesystem::remove(file); }

    static page::Sheet sheetOf(std::vector<page::Block> blocks, const Language& language = french) {
        page::Page page;
        page.title = makeText("Préparez ces papiers", language);
        page.blocks = std::move(blocks);
        return {language,
                makeText("Ma carte", language),
                page::PictureId{"carte-identite"},
                {page},
                makeText("Imprimé le 23 novembre", language)};
    }
    int print(const page::Sheet& sheet) {
        const Result<Pdf> pdf = makePdf(sheet, typesetter, pictures);
        EXPECT_TRUE(pdf);
        EXPECT_TRUE(writeFile(file, std::string(pdf->bytes.begin(), pdf->bytes.end())));
        return pdf->sides;
    }
    std::string words() const { return test::printedBy("pdftotext -layout " + file.string() + " -"); }
    /// Where a word begins, in points from the left edge.
    double leftOf(const std::string& word) const {
        const std::string found = test::printedBy("pdftotext -bbox " + file.string() + " - | grep '>" + word +
                                                  "<' | sed 's/.*xMin=\"\\([0-9.]*\\)\".*/\\1/' | head -1");
        return found.empty() ? -1 : std::stod(found);
    }
};

page::Say card(const std::string& words) {
    return {ElementId{"card"}, makeText(words, french), page::PictureId{"mairie"}, page::Say::Look::Card};
}

TEST_F(OnPaper, TheTitleIsThatOfTheFile) {
    print(sheetOf({card("Venez le matin.")}));
    EXPECT_THAT(test::printedBy("pdfinfo " + file.string()), HasSubstr("Ma carte"));
    EXPECT_THAT(test::printedBy("pdfinfo " + file.string()), HasSubstr("(A4)"));
}

TEST_F(OnPaper, WordsStayWords) {
    print(sheetOf({card("Venez le matin.")}));
    EXPECT_THAT(words(), HasSubstr("Préparez ces papiers"));
    EXPECT_THAT(words(), HasSubstr("Venez le matin."));
}

TEST_F(OnPaper, WhatDoesNotFitGoesOnOverleaf) {
    EXPECT_EQ(print(sheetOf({card("Venez.")})), 1);
    EXPECT_EQ(print(sheetOf(std::vector<page::Block>(30, card("Venez.")))), 3);
    EXPECT_THAT(words(), HasSubstr("3/3"));
}

TEST_F(OnPaper, AShortBlockIsNotTornApart) {
    for (std::size_t above = 8; above <= 13; ++above) {
        page::Sheet sheet = sheetOf(std::vector<page::Block>(above, card("Venez.")));
        sheet.pages.push_back(sheetOf(std::vector<page::Block>(4, card("Rappelez."))).pages.front());
        const int sides = print(sheet);
        const std::string last =
            "pdftotext -f " + std::to_string(sides) + " " + file.string() + " - | grep -c Rappelez";
        EXPECT_EQ(test::printedBy(last), "4\n") << above;
    }
}

TEST_F(OnPaper, AnAddressHasTheWholeWidthAndNoSchemeToType) {
    print(sheetOf({page::QrCode{ElementId{"code"}, makeText("La page officielle", french),
                                "https://www.service-public.gouv.fr/F21089", page::PictureId{"sms"}}}));
    EXPECT_THAT(words(), HasSubstr("\nwww.service-public.gouv.fr/F21089\n"));
}

TEST_F(OnPaper, ACardHigherThanASideLosesNothing) {
    std::string name;
    for (int i = 0; i < 150; ++i) {
        name += "mot" + std::to_string(i) + " ";
    }
    print(sheetOf({page::Fact{ElementId{"fact"}, makeText(name, french), makeText(name, french), {}, {}, {}}}));
    EXPECT_THAT(words(), HasSubstr("mot149"));
}

TEST_F(OnPaper, FromRightToLeftItIsTheMirror) {
    print(sheetOf({card("Nérondes")}));
    const double left = leftOf("Nérondes");
    print(sheetOf({card("Nérondes")}, Language{"ar"}));
    const double right = leftOf("Nérondes");
    EXPECT_NEAR(left, 98, 2);
    EXPECT_GT(right, 300);
}

TEST_F(OnPaper, WhatIsBroughtHasABoxToTick) {
    const page::CheckItem item{
        ElementId{"item"}, makeText("Votre passeport", french), {}, page::PictureId{"passeport"}, false, {}};
    const std::vector<Row> rows = rowsOf(sheetOf({page::Checklist{{item}}}));
    EXPECT_EQ(rows.back().mark, Row::Mark::ToTick);
}

TEST(PaperLetters, NoneIsUnder18Points) {
    for (const Letters each : {Letters::Title, Letters::Heading, Letters::Large, Letters::Strong, Letters::Doubt,
                               Letters::Body, Letters::Quiet}) {
        EXPECT_GE(emOf(each), 18);
    }
}

TEST(PaperRows, TheFrenchWordsForTheDeskStandUnderATranslation) {
    const page::CheckItem item{
        ElementId{"item"}, makeText("جواز سفرك", Language{"ar"}), {}, {}, false, {}, makeText("passeport", french)};
    page::Page page;
    page.blocks = {page::Checklist{{item}}};
    const std::vector<Row> rows = rowsOf({Language{"ar"}, makeText("x", Language{"ar"}), {}, {page}, {}});
    EXPECT_EQ(page::shown(rows.back().lines.back().text), "passeport");
}

} // namespace
} // namespace perron::paper
