#include "ocr/reader.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

#include <gtest/gtest.h>

#include "ocr/sandbox.h"
#include "support/paper_letter.h"

namespace perron::ocr {
namespace {

using tests::paperSheet;
using tests::pngOf;
using namespace std::chrono_literals;

const char* const program = PERRON_BUILD "/bin/perron-reader";
constexpr auto enough = 120s; // the sanitizers take ten times as long

Reader reader(std::chrono::milliseconds patience = enough) {
    return Reader({.program = program, .patience = patience});
}

Result<Read> readBytes(
    const std::string& bytes, const std::stop_token& stop = {},
    const std::function<void(Progress)>& progress = [](Progress) {}) {
    const std::string_view file = bytes;
    return reader().read({&file, 1}, stop, progress);
}

std::string textOf(const Read& read) {
    std::string all;
    for (const Word& word : read.words.places) {
        all += std::string(read.words.textOf(word)) + " ";
    }
    return all;
}

/// A reader that is a few lines of shell.
Result<Read> readWith(const std::string& script, std::chrono::milliseconds patience = 5s) {
    const std::string path = testing::TempDir() + "reader.sh";
    std::ofstream(path) << "#!/bin/sh\n" << script << "\n";
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    const std::string_view file = "a picture";
    return Reader({.program = path, .patience = patience}).read({&file, 1}, {}, [](Progress) {});
}

TEST(Reader, ReadsACleanPage) {
    std::vector<Progress> heard;
    const auto read = readBytes(pngOf(paperSheet(200)), {}, [&heard](Progress now) { heard.push_back(now); });
    ASSERT_TRUE(read) << read.error().detail;
    ASSERT_EQ(read->refusal, Refusal::None);
    const std::string text = textOf(*read);
    EXPECT_NE(text.find("justificatif de domicile de moins de trois mois avant le 15 avril 2026."), std::string::npos)
        << text;
    ASSERT_EQ(read->pages.size(), 1U);
    const Word& last = read->words.places.back();
    EXPECT_LT(last.box.y + last.box.height, read->pages[0].height);
    EXPECT_GT(last.box.y, read->pages[0].height / 3);
    ASSERT_GT(heard.size(), 3U);
    EXPECT_EQ(heard.back().percent, 100);
}

TEST(Reader, ReadsAPhotographWithAShadowOnItsHead) {
    Grey sheet = paperSheet(200);
    tests::shade(sheet, 0.6);
    const auto read = readBytes(pngOf(tests::turnedSheet(tests::photographed(sheet, 50), 180, 50)));
    ASSERT_TRUE(read) << read.error().detail;
    ASSERT_EQ(read->refusal, Refusal::None);
    EXPECT_NE(textOf(*read).find("avant le 15 avril 2026"), std::string::npos) << textOf(*read);
}

TEST(Reader, ReadsASpeckledPage) {
    Grey sheet = paperSheet(150);
    std::mt19937 chance(4);
    for (std::uint8_t& pixel : sheet.pixels) {
        const auto drawn = chance() % 100;
        pixel = drawn < 2 ? 0 : drawn < 4 ? 255 : pixel;
    }
    const auto read = readBytes(pngOf(sheet));
    ASSERT_TRUE(read) << read.error().detail;
    ASSERT_EQ(read->refusal, Refusal::None);
    EXPECT_NE(textOf(*read).find("domicile de moins de trois mois avant le 15 avril 2026."), std::string::npos)
        << textOf(*read);
}

TEST(Reader, SaysThatABlankPageIsBlank) {
    Grey page(600, 800);
    std::fill(page.pixels.begin(), page.pixels.end(), 250);
    EXPECT_EQ(readBytes(pngOf(page))->refusal, Refusal::Blank);
}

TEST(Reader, SaysThatABlankPageWithDarkEdgesIsBlank) {
    Grey page(600, 800);
    std::fill(page.pixels.begin(), page.pixels.end(), 250);
    for (int y = 0; y < page.height; ++y) {
        std::fill_n(page.row(y), y > 790 ? 600 : 8, 20);
    }
    EXPECT_EQ(readBytes(pngOf(page))->refusal, Refusal::Blank);
}

TEST(Reader, ABlankBackBesideAWrittenPageIsNoRefusal) {
    const std::string written = pngOf(paperSheet(150));
    Grey back(600, 800);
    std::fill(back.pixels.begin(), back.pixels.end(), 250);
    const std::string blank = pngOf(back);
    const std::string_view files[] = {blank, written}; // NOLINT: a span's two
    const auto read = reader().read(files, {}, [](Progress) {});
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->refusal, Refusal::None);
    ASSERT_EQ(read->pages.size(), 2U);
    ASSERT_FALSE(read->words.places.empty());
    EXPECT_EQ(read->words.places.front().page, 1);
}

TEST(Reader, APageThatIsNotReadableIsHandedOverWithoutWords) {
    Grey scribbled(500, 700);
    std::fill(scribbled.pixels.begin(), scribbled.pixels.end(), 250);
    for (int y = 100; y < 600; y += 30) {
        for (int x = 60; x < 440; ++x) { // waves: something, and no words
            const int middle = y + static_cast<int>(9 * std::sin(x / 7.0) * std::cos(x / 31.0 + y));
            for (int thick = 0; thick < 3; ++thick) {
                scribbled.row(middle + thick)[x] = 20;
            }
        }
    }
    const auto read = readBytes(pngOf(scribbled));
    ASSERT_TRUE(read) << read.error().detail;
    ASSERT_EQ(read->refusal, Refusal::NotReadable);
    EXPECT_TRUE(read->words.places.empty());
    ASSERT_EQ(read->pages.size(), 1U);
    const GreyImage& seen = read->pages[0];
    EXPECT_LT(*std::min_element(seen.pixels.begin(), seen.pixels.end()), 60);
    EXPECT_GT(*std::max_element(seen.pixels.begin(), seen.pixels.end()), 200);
}

TEST(Reader, SaysWhatIsNoPicture) {
    EXPECT_EQ(readBytes("hello")->refusal, Refusal::NotAPicture);
}

TEST(Reader, StopsWhenAsked) {
    std::stop_source stop;
    const auto read = readBytes(pngOf(paperSheet(200)), stop.get_token(), [&stop](Progress) { stop.request_stop(); });
    EXPECT_EQ(read->refusal, Refusal::Stopped);
    EXPECT_TRUE(read->words.places.empty());
}

TEST(Reader, AReaderThatHangsIsTooSlow) {
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(readWith("exec sleep 60", 200ms)->refusal, Refusal::TooSlow);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
}

TEST(Reader, AReaderThatCrashesHasFailed) {
    EXPECT_EQ(readWith("kill -SEGV $$")->refusal, Refusal::ReaderFailed);
}

TEST(Reader, AReaderThatEndsWithoutAWordHasFailed) {
    EXPECT_EQ(readWith("exit 0")->refusal, Refusal::ReaderFailed);
}

TEST(Reader, AReaderThatTalksRubbishHasFailed) {
    EXPECT_EQ(readWith("head -c 5000 /dev/urandom; sleep 5")->refusal, Refusal::ReaderFailed);
}

TEST(Reader, AReaderWithoutMemorySaysSo) {
    EXPECT_EQ(readWith("exit 5")->refusal, Refusal::TooMuchMemory);
}

TEST(Reader, AProgramThatIsNotThereIsAnError) {
    const std::string_view file = "a picture";
    const auto read = Reader({.program = "/nowhere/perron-reader"}).read({&file, 1}, {}, [](Progress) {});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, Code::NotFound);
}

TEST(Reader, AModelThatIsNotThereIsAnError) {
    const std::string_view file = "a picture";
    const auto read =
        Reader({.program = program, .language = "xyz", .patience = enough}).read({&file, 1}, {}, [](Progress) {});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, Code::Unavailable);
}

TEST(Reader, TooLittleMemoryIsARefusal) {
    if (sanitized()) {
        GTEST_SKIP() << "the sanitizers' memory has no bound";
    }
    const std::string bytes = pngOf(paperSheet(300));
    const std::string_view file = bytes;
    const auto read =
        Reader({.program = program, .patience = enough, .memory = 40U << 20}).read({&file, 1}, {}, [](Progress) {});
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->refusal, Refusal::TooMuchMemory);
}

} // namespace
} // namespace perron::ocr
