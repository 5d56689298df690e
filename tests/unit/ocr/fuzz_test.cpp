#include <cstdint>
#include <cstdlib>
#include <random>

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "ocr/decode.h"
#include "ocr/straighten.h"

namespace perron::ocr {
namespace {

/// Damaged files of every form that is opened. PERRON_FUZZ_CASES=100000 and --gtest_filter='Fuzz*' for a long run;
/// PERRON_FUZZ_SEED for another one.
unsigned long numberFrom(const char* name, unsigned long otherwise) {
    const char* const text = std::getenv(name);
    return text == nullptr ? otherwise : std::strtoul(text, nullptr, 10);
}

/// A picture with some letters' worth of edges, in a form that Leptonica writes.
std::string fileOf(int form, int depth) {
    Pix* pix = pixCreate(96, 80, depth);
    pixSetAll(pix);
    for (int y = 10; y < 70; y += 9) {
        for (int x = 8; x < 88; x += 3) {
            pixSetPixel(pix, x, y, 0);
            pixSetPixel(pix, x, y + 1 + x % 3, 0);
        }
    }
    l_uint8* bytes = nullptr;
    std::size_t length = 0;
    pixWriteMem(&bytes, &length, pix, form);
    std::string file(bytes, bytes + length);
    lept_free(bytes);
    pixDestroy(&pix);
    return file;
}

std::string pdf() {
    const std::string drawn = "BT /F1 12 Tf 20 120 Td (Avant le 15 avril) Tj ET 10 10 80 40 re f";
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 150]/Contents 4 0 R/Resources<</Font<</F1 5 0 "
           "R>>>>>>endobj\n"
           "4 0 obj<</Length " +
           std::to_string(drawn.size()) + ">>stream\n" + drawn +
           "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n";
}

class Damage {
public:
    explicit Damage(unsigned long seed)
        : m_chance(seed) {}

    std::string of(std::string file) {
        const std::size_t times = 1 + below(4);
        for (std::size_t i = 0; i < times && file.size() > 8; ++i) {
            once(file);
        }
        return file;
    }

private:
    std::size_t below(std::size_t bound) { return m_chance() % bound; }
    void once(std::string& file) {
        const std::size_t at = below(file.size());
        const std::size_t length = 1 + below(std::min<std::size_t>(40, file.size() - at));
        switch (below(7)) {
        case 0:
            file[at] = static_cast<char>(static_cast<unsigned>(file[at]) ^ (1U << below(8)));
            break;
        case 1:
            file[at] = static_cast<char>(m_chance());
            break;
        case 2:
            file.resize(at);
            break;
        case 3:
            file.insert(at, file.substr(below(file.size()), length));
            break;
        case 4:
            file.erase(at, length);
            break;
        case 5: // numbers at their bounds
            file.replace(at, std::min<std::size_t>(4, length), std::min<std::size_t>(4, length),
                         below(2) == 0 ? '\xff' : '\0');
            break;
        default: { // two pieces change places
            const std::size_t other = below(file.size() - length + 1);
            for (std::size_t i = 0; i < length; ++i) {
                std::swap(file[at + i], file[other + i]);
            }
        }
        }
    }
    std::mt19937_64 m_chance;
};

std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t sum = ~0U;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            sum = sum >> 1U ^ ((sum & 1U) != 0 ? 0xedb88320U : 0U);
        }
    }
    return ~sum;
}

/// The pieces of a PNG with the sums that belong to them, so that damage comes further than to the first of them.
std::string summed(std::string png) {
    const auto numberAt = [&png](std::size_t at) {
        std::uint32_t number = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            number = number << 8U | static_cast<unsigned char>(png[at + i]);
        }
        return number;
    };
    for (std::size_t at = 8; at + 12 <= png.size();) {
        const std::size_t length = numberAt(at);
        if (length > png.size() - at - 12) {
            break;
        }
        const std::uint32_t sum = checksum(std::string_view(png).substr(at + 4, length + 4));
        for (std::size_t i = 0; i < 4; ++i) {
            png[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i));
        }
        at += length + 12;
    }
    return png;
}

struct Form {
    const char* name;
    std::string file;
    unsigned long cases;
};

class Fuzz : public testing::TestWithParam<Form> {};

TEST_P(Fuzz, ADamagedFileIsOpenedOrRefused) {
    setMsgSeverity(L_SEVERITY_NONE);
    leptSetStderrHandler([](const char*) {});
    const Form& form = GetParam();
    Damage damage(numberFrom("PERRON_FUZZ_SEED", 5));
    unsigned long opened = 0;
    const unsigned long cases = numberFrom("PERRON_FUZZ_CASES", form.cases);
    for (unsigned long i = 0; i < cases; ++i) {
        std::string file = damage.of(form.file);
        if (file.starts_with("\x89PNG")) {
            file = summed(std::move(file));
        }
        const auto pages = pagesIn(file);
        auto scan = decode(file, 0);
        EXPECT_FALSE(scan && !pages);
        if (scan) {
            ++opened;
            EXPECT_GT(scan->least.width, 0);
            EXPECT_LE(static_cast<double>(scan->grey.pixels.size()), mostPixels);
            if (scan->grey.pixels.size() < 100000) {
                (void)straightened(std::move(*scan));
            }
        }
    }
    EXPECT_GT(opened, 0U) << "damaged too much to try anything";
    RecordProperty("opened", std::to_string(opened));
}

INSTANTIATE_TEST_SUITE_P(
    Of, Fuzz,
    testing::Values(Form{"png", fileOf(IFF_PNG, 8), 250}, Form{"png_colours", fileOf(IFF_PNG, 32), 250},
                    Form{"jpeg", fileOf(IFF_JFIF_JPEG, 8), 250}, Form{"jpeg_colours", fileOf(IFF_JFIF_JPEG, 32), 250},
                    Form{"tiff_lzw", fileOf(IFF_TIFF_LZW, 8), 250}, Form{"tiff_fax", fileOf(IFF_TIFF_G4, 1), 250},
                    Form{"tiff_zip", fileOf(IFF_TIFF_ZIP, 32), 150}, Form{"tiff_jpeg", fileOf(IFF_TIFF_JPEG, 8), 150},
                    Form{"pnm", "P5\n# 300 dpi\n96 80\n255\n" + std::string(96 * 80, '\xc0'), 250},
                    Form{"pdf", pdf(), 100}),
    [](const auto& of) { return std::string(of.param.name); });

} // namespace
} // namespace perron::ocr
