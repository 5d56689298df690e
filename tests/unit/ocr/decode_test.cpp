#include "ocr/decode.h"

#include <random>

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "support/paper_letter.h"

namespace perron::ocr {
namespace {

/// Leptonica tells on the terminal what is wrong with each file.
class Quiet : public testing::Environment {
public:
    void SetUp() override { setMsgSeverity(L_SEVERITY_NONE); }
};
const auto* const quiet = testing::AddGlobalTestEnvironment(new Quiet);

/// A small picture in a file's form, by Leptonica's own writer.
std::string fileOf(int form, int width = 120, int height = 90, int depth = 8) {
    Pix* pix = pixCreate(width, height, depth);
    pixSetAll(pix);
    pixSetPixel(pix, 3, 2, 0);
    l_uint8* bytes = nullptr;
    std::size_t length = 0;
    pixWriteMem(&bytes, &length, pix, form);
    std::string file(bytes, bytes + length);
    lept_free(bytes);
    pixDestroy(&pix);
    return file;
}

std::string head(const std::string& file, std::size_t length) {
    return file.substr(0, length);
}

class EveryForm : public testing::TestWithParam<int> {};

TEST_P(EveryForm, OpensInGrey) {
    const std::string file = fileOf(GetParam(), 120, 90, 32);
    ASSERT_EQ(pagesIn(file), 1);
    const auto scan = decode(file, 0);
    ASSERT_TRUE(scan);
    EXPECT_EQ(scan->grey.width, 120);
    EXPECT_EQ(scan->grey.height, 90);
    EXPECT_GT(scan->grey.at(100, 80), 240);
}

TEST_P(EveryForm, ThatBreaksOffIsRefusedOrWholeAndNeverMore) {
    const std::string file = fileOf(GetParam(), 300, 200);
    for (std::size_t length = 0; length + 20 < file.size(); length += 1 + file.size() / 97) {
        const auto scan = decode(head(file, length), 0);
        EXPECT_FALSE(scan && length < file.size() / 2) << length << " of " << file.size();
    }
}

TEST_P(EveryForm, WithBytesChangedNeverDoesHarm) {
    std::mt19937 chance(7);
    const std::string whole = fileOf(GetParam(), 64, 48);
    int opened = 0;
    for (int i = 0; i < 200; ++i) {
        std::string file = whole;
        for (int changes = 0; changes <= i % 4; ++changes) {
            file[chance() % file.size()] = static_cast<char>(chance());
        }
        const auto pages = pagesIn(file);
        const auto scan = decode(file, 0);
        opened += scan ? 1 : 0;
        if (scan) {
            EXPECT_LE(static_cast<double>(scan->grey.pixels.size()), mostJpegPixels);
        }
        EXPECT_LE(pages.value_or(0), mostPages);
    }
    EXPECT_GT(opened, 0); // so that more than the first byte was read
}

INSTANTIATE_TEST_SUITE_P(Decode, EveryForm, testing::Values(IFF_PNG, IFF_JFIF_JPEG, IFF_TIFF_LZW));

TEST(Decode, WhatIsNoPictureIsRefused) {
    EXPECT_EQ(pagesIn("").error(), Refusal::NotAPicture);
    EXPECT_EQ(pagesIn("%PDF-1.7 and so on").error(), Refusal::NotAPicture);
    EXPECT_EQ(decode(std::string(5000, 'x'), 0).error(), Refusal::NotAPicture);
}

TEST(Decode, OtherFormsOfPicturesAreNotOpened) {
    EXPECT_EQ(pagesIn(fileOf(IFF_BMP)).error(), Refusal::NotAPicture);
}

TEST(Decode, AScannersGreyPixelsOpenWithTheirResolution) {
    const auto scan = decode("P5\n# 300 dpi\n3 2\n255\n" + std::string("\x01\x02\x03\x04\x05\x06"), 0);
    ASSERT_TRUE(scan);
    EXPECT_EQ(scan->dpi, 300);
    EXPECT_EQ(scan->grey.width, 3);
    EXPECT_EQ(scan->grey.at(2, 1), 6);
}

TEST(Decode, AScannersColoursOpenInGrey) {
    const auto scan = decode("P6\n1 2\n255\n" + std::string("\xff\xff\xff\xff\x00\x00", 6), 0);
    ASSERT_TRUE(scan);
    EXPECT_EQ(scan->grey.at(0, 0), 255);
    EXPECT_LT(scan->grey.at(0, 1), 120);
    EXPECT_GT(scan->grey.at(0, 1), 40);
}

TEST(Decode, AStripOfOnePixelOpens) {
    for (const auto& [width, height] : {std::pair{1, 5000}, std::pair{5000, 1}, std::pair{1, 1}}) {
        const auto scan = decode(fileOf(IFF_PNG, width, height), 0);
        ASSERT_TRUE(scan) << width << " by " << height;
        EXPECT_GT(scan->least.width, 0);
        EXPECT_GT(scan->least.height, 0);
    }
}

TEST(Decode, AScannersPixelsThatAreMissingAreRefused) {
    EXPECT_EQ(pagesIn("P5\n3 3\n255\n12345678").error(), Refusal::NotAPicture);
    EXPECT_EQ(pagesIn("P5\n-3 -3\n255\n123456789").error(), Refusal::NotAPicture);
    EXPECT_EQ(pagesIn("P5\n2000000000 2000000000\n255\n12").error(), Refusal::NotAPicture);
    EXPECT_EQ(pagesIn("P5\n").error(), Refusal::NotAPicture);
}

TEST(Decode, ATiffOfMorePagesThanALetterIsRefused) {
    Pixa* pages = pixaCreate(mostPages + 1);
    for (int i = 0; i <= mostPages; ++i) {
        pixaAddPix(pages, pixCreate(40, 30, 8), L_INSERT);
    }
    l_uint8* bytes = nullptr;
    std::size_t length = 0;
    pixaWriteMemMultipageTiff(&bytes, &length, pages);
    const std::string file(bytes, bytes + length);
    lept_free(bytes);
    pixaDestroy(&pages);
    EXPECT_EQ(pagesIn(file).error(), Refusal::TooManyPages);
}

TEST(Decode, TwoHundredMegapixelsAreRefusedUnopened) {
    std::string png = fileOf(IFF_PNG, 64, 48);
    const auto set = [&png](std::size_t at, std::uint32_t number) {
        for (std::size_t i = 0; i < 4; ++i) {
            png[at + i] = static_cast<char>(number >> (24 - 8 * i));
        }
    };
    set(16, 20000); // the header's width and height
    set(20, 10000);
    EXPECT_EQ(pagesIn(png).error(), Refusal::TooLarge);
    EXPECT_EQ(decode(png, 0).error(), Refusal::TooLarge);
}

TEST(Decode, ALargeJpegIsOpenedSmaller) {
    const auto scan = decode(fileOf(IFF_JFIF_JPEG, 6000, 4000), 0);
    ASSERT_TRUE(scan);
    EXPECT_EQ(scan->grey.width, 3000);
}

TEST(Decode, ATiffOfThreePagesHasThree) {
    Pixa* pages = pixaCreate(3);
    for (int width : {40, 50, 60}) {
        pixaAddPix(pages, pixCreate(width, 30, 8), L_INSERT);
    }
    l_uint8* bytes = nullptr;
    std::size_t length = 0;
    pixaWriteMemMultipageTiff(&bytes, &length, pages);
    const std::string file(bytes, bytes + length);
    lept_free(bytes);
    pixaDestroy(&pages);
    ASSERT_EQ(pagesIn(file), 3);
    EXPECT_EQ(decode(file, 2)->grey.width, 60);
    EXPECT_FALSE(decode(file, 3));
}

TEST(Decode, WhatIsSeeThroughLiesOnWhite) {
    Pix* pix = pixCreate(20, 20, 32);
    pixSetSpp(pix, 4);
    l_uint8* bytes = nullptr;
    std::size_t length = 0;
    pixWriteMemPng(&bytes, &length, pix, 0);
    const std::string file(bytes, bytes + length);
    lept_free(bytes);
    pixDestroy(&pix);
    EXPECT_EQ(decode(file, 0)->grey.at(5, 5), 255);
}

} // namespace
} // namespace perron::ocr
