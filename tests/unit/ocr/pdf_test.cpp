#include "ocr/pdf.h"

#include <random>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "ocr/reader.h"

namespace perron::ocr {
namespace {

/// A PDF of these objects, the first of which is its catalogue.
std::string pdfOf(const std::vector<std::string>& objects, const std::string& trailer = "") {
    std::string file = "%PDF-1.4\n";
    std::string places = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        places += fmt::format("{:010} 00000 n \n", file.size());
        file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t at = file.size();
    return file + places +
           fmt::format("trailer\n<< /Size {} /Root 1 0 R {} >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, trailer,
                       at);
}

std::string stream(const std::string& drawing) {
    return fmt::format("<< /Length {} >>\nstream\n{}\nendstream", drawing.size(), drawing);
}

/// Pages of A4 that show one drawing, and whose font F is not in the file.
std::string pdfShowing(const std::string& drawing, int pages = 1, const std::string& font = "Helvetica",
                       const std::string& box = "0 0 595 842", const std::string& trailer = "") {
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "", stream(drawing),
        fmt::format("<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>", font)};
    std::string kids;
    for (int i = 0; i < pages; ++i) {
        kids += fmt::format("{} 0 R ", objects.size() + 1);
        objects.push_back(
            fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [{}] /Contents 3 0 R /Resources << /Font << "
                        "/F 4 0 R >> >> >>",
                        box));
    }
    objects[1] = fmt::format("<< /Type /Pages /Count {} /Kids [{}] >>", pages, kids);
    return pdfOf(objects, trailer);
}

std::string lines() {
    std::string drawing = "BT /F 12 Tf 70 740 Td 18 TL\n";
    for (int i = 0; i < 12; ++i) {
        drawing += "(Merci de nous envoyer un justificatif de domicile avant le 15 avril 2026.) Tj T*\n";
    }
    return drawing + "ET";
}

const std::string blackCorner = "0 0 100 100 re f"; // lower left

Result<Read> readBytes(const std::string& bytes) {
    const std::string_view file = bytes;
    return Reader({.program = PERRON_BUILD "/bin/perron-reader", .patience = std::chrono::seconds(120)})
        .read({&file, 1}, {}, [](Progress) {});
}

TEST(Pdf, APageOfA4IsDrawnAt300DotsAnInch) {
    const auto scan = decodePdf(pdfShowing(blackCorner), 0);
    ASSERT_TRUE(scan);
    EXPECT_EQ(scan->dpi, 300);
    EXPECT_EQ(scan->grey.width, 2480);
    EXPECT_EQ(scan->grey.height, 3509);
    EXPECT_EQ(scan->grey.at(100, 3400), 0);
    EXPECT_EQ(scan->grey.at(1000, 100), 255);
    EXPECT_EQ(scan->least.height, 400);
    EXPECT_EQ(scan->least.at(10, 390), 0);
}

TEST(Pdf, ColoursAreDarkInTheSmallPictureThatFindsTheSheet) {
    const auto scan = decodePdf(pdfShowing("1 1 0 rg 0 0 595 842 re f"), 0);
    ASSERT_TRUE(scan);
    EXPECT_LT(scan->least.at(100, 100), 20);
    EXPECT_GT(scan->grey.at(1000, 1000), 200);
}

TEST(Pdf, APosterIsDrawnSmaller) {
    const auto scan = decodePdf(pdfShowing(blackCorner, 1, "Helvetica", "0 0 2384 3370"), 0);
    ASSERT_TRUE(scan);
    EXPECT_LT(scan->grey.pixels.size(), 16'100'000U);
    EXPECT_GT(scan->grey.pixels.size(), 15'000'000U);
}

TEST(Pdf, APageWithoutRoomIsRefused) {
    EXPECT_EQ(decodePdf(pdfShowing(blackCorner, 1, "Helvetica", "0 0 1 1"), 0).error(), Refusal::NotAPicture);
    EXPECT_EQ(decodePdf(pdfShowing(blackCorner, 1, "Helvetica", "0 0 9000000 100"), 0).error(), Refusal::NotAPicture);
}

TEST(Pdf, TenPagesAreALetterAndElevenAreNot) {
    EXPECT_EQ(pagesIn(pdfShowing(blackCorner, 10)), 10);
    EXPECT_EQ(pagesIn(pdfShowing(blackCorner, 11)).error(), Refusal::TooManyPages);
    EXPECT_EQ(readBytes(pdfShowing(blackCorner, 300))->refusal, Refusal::TooManyPages);
}

TEST(Pdf, AMarkAfterAFewBytesIsAMark) {
    EXPECT_EQ(pagesIn("\r\n\r\n" + pdfShowing(blackCorner)), 1);
}

TEST(Pdf, APasswordIsAskedForByARefusal) {
    const std::string key(32, 'k');
    EXPECT_EQ(
        pagesIn(pdfShowing(blackCorner, 1, "Helvetica", "0 0 595 842",
                           fmt::format("/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ({0}) /U "
                                       "({0}) >>",
                                       key)))
            .error(),
        Refusal::Locked);
}

TEST(Pdf, ThatBreaksOffIsRefusedOrMended) {
    const std::string whole = pdfShowing(lines(), 2);
    for (std::size_t length = 5; length < whole.size(); length += 41) {
        const auto scan = decodePdf(whole.substr(0, length), 0);
        EXPECT_FALSE(scan && length < whole.size() / 2) << length;
    }
}

TEST(Pdf, WithBytesChangedNeverDoesHarm) {
    std::mt19937 chance(11);
    const std::string whole = pdfShowing(lines(), 1, "Times-Roman", "0 0 119 168");
    int opened = 0;
    for (int i = 0; i < 150; ++i) {
        std::string file = whole;
        for (int changes = 0; changes <= i % 6; ++changes) {
            file[chance() % file.size()] = static_cast<char>(chance());
        }
        opened += decodePdf(file, 0) ? 1 : 0;
    }
    EXPECT_GT(opened, 0);
}

TEST(Pdf, APageTooManyIsRefused) {
    EXPECT_FALSE(decodePdf(pdfShowing(blackCorner), 1));
    EXPECT_FALSE(decodePdf(pdfShowing(blackCorner), -1));
}

/// Of the fourteen, and one that nobody knows: none is in the file, and the reader's cage opens no other file.
class FontOutside : public testing::TestWithParam<const char*> {};

TEST_P(FontOutside, IsReadInTheCage) {
    const auto read = readBytes(pdfShowing(lines(), 1, GetParam()));
    ASSERT_TRUE(read) << read.error().detail;
    ASSERT_EQ(read->refusal, Refusal::None);
    const std::string text(read->words.text.begin(), read->words.text.end());
    EXPECT_NE(text.find("2026"), std::string::npos) << text;
}

INSTANTIATE_TEST_SUITE_P(Pdf, FontOutside,
                         testing::Values("Helvetica", "Times-Roman", "Courier-Bold", "ArialMT", "Nowhere"));

TEST(Pdf, TwoPagesAreReadInOrder) {
    const auto read = readBytes(pdfShowing(lines(), 2));
    ASSERT_TRUE(read) << read.error().detail;
    ASSERT_EQ(read->refusal, Refusal::None);
    EXPECT_EQ(read->pages.size(), 2U);
}

} // namespace
} // namespace perron::ocr
