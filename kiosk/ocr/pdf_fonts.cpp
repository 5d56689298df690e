#include "ocr/pdf_fonts.h"

#include <algorithm>
#include <array>
#include <string_view>

// MuPDF asks these functions for its built-in fonts. Its own ones bring the writing of the whole world, 60 megabytes of
// data that count against the reader's bound; a program that defines them itself is linked without those.

#define PERRON_FONT(name)                                                                                              \
    extern "C" const unsigned char _binary_resources_fonts_urw_##name##_cff_start[];                                   \
    extern "C" const unsigned char _binary_resources_fonts_urw_##name##_cff_end[]
#define PERRON_PLACE(name) _binary_resources_fonts_urw_##name##_cff_start, _binary_resources_fonts_urw_##name##_cff_end

// NOLINTBEGIN: MuPDF's own names
PERRON_FONT(NimbusMonoPS_Regular);
PERRON_FONT(NimbusMonoPS_Italic);
PERRON_FONT(NimbusMonoPS_Bold);
PERRON_FONT(NimbusMonoPS_BoldItalic);
PERRON_FONT(NimbusSans_Regular);
PERRON_FONT(NimbusSans_Italic);
PERRON_FONT(NimbusSans_Bold);
PERRON_FONT(NimbusSans_BoldItalic);
PERRON_FONT(NimbusRoman_Regular);
PERRON_FONT(NimbusRoman_Italic);
PERRON_FONT(NimbusRoman_Bold);
PERRON_FONT(NimbusRoman_BoldItalic);
PERRON_FONT(StandardSymbolsPS);
PERRON_FONT(Dingbats);
// NOLINTEND

namespace perron::ocr {

namespace {

struct Font {
    std::string_view name; ///< as the PDF's standard says it
    const unsigned char* begin;
    const unsigned char* end;
};

constexpr std::array<Font, 14> fonts{{
    {"Courier", PERRON_PLACE(NimbusMonoPS_Regular)},
    {"Courier-Oblique", PERRON_PLACE(NimbusMonoPS_Italic)},
    {"Courier-Bold", PERRON_PLACE(NimbusMonoPS_Bold)},
    {"Courier-BoldOblique", PERRON_PLACE(NimbusMonoPS_BoldItalic)},
    {"Helvetica", PERRON_PLACE(NimbusSans_Regular)},
    {"Helvetica-Oblique", PERRON_PLACE(NimbusSans_Italic)},
    {"Helvetica-Bold", PERRON_PLACE(NimbusSans_Bold)},
    {"Helvetica-BoldOblique", PERRON_PLACE(NimbusSans_BoldItalic)},
    {"Times-Roman", PERRON_PLACE(NimbusRoman_Regular)},
    {"Times-Italic", PERRON_PLACE(NimbusRoman_Italic)},
    {"Times-Bold", PERRON_PLACE(NimbusRoman_Bold)},
    {"Times-BoldItalic", PERRON_PLACE(NimbusRoman_BoldItalic)},
    {"Symbol", PERRON_PLACE(StandardSymbolsPS)},
    {"ZapfDingbats", PERRON_PLACE(Dingbats)},
}};

} // namespace

fz_context* newPdfContext() {
    constexpr std::size_t kept = 32UL << 20; // bytes of unpacked pictures and fonts between two uses
    fz_context* const pdf = fz_new_context(nullptr, nullptr, kept);
    if (pdf != nullptr) {
        fz_set_warning_callback(pdf, nullptr, nullptr);
        fz_set_error_callback(pdf, nullptr, nullptr);
        fz_disable_icc(pdf); // grey is grey enough
    }
    return pdf;
}

} // namespace perron::ocr

// NOLINTBEGIN: MuPDF's own names
extern "C" {

const unsigned char* fz_lookup_base14_font(fz_context* /*pdf*/, const char* name, int* length) {
    const auto* const found = std::ranges::find(perron::ocr::fonts, std::string_view(name), &perron::ocr::Font::name);
    if (found == perron::ocr::fonts.end()) {
        *length = 0;
        return nullptr;
    }
    *length = static_cast<int>(found->end - found->begin);
    return found->begin;
}

static const unsigned char* none(int* length) {
    *length = 0;
    return nullptr;
}

const unsigned char* fz_lookup_builtin_font(fz_context* /*pdf*/, const char* /*name*/, int /*bold*/, int /*italic*/,
                                            int* length) {
    return none(length);
}
const unsigned char* fz_lookup_cjk_font(fz_context* /*pdf*/, int /*ordering*/, int* length, int* index) {
    *index = 0;
    return none(length);
}
const unsigned char* fz_lookup_cjk_font_by_language(fz_context* /*pdf*/, const char* /*language*/, int* length,
                                                    int* index) {
    *index = 0;
    return none(length);
}
int fz_lookup_cjk_ordering_by_language(const char* /*name*/) {
    return -1;
}
const unsigned char* fz_lookup_noto_font(fz_context* /*pdf*/, int /*script*/, int /*language*/, int* length,
                                         int* index) {
    *index = 0;
    return none(length);
}
const unsigned char* fz_lookup_noto_math_font(fz_context* /*pdf*/, int* length) {
    return none(length);
}
const unsigned char* fz_lookup_noto_music_font(fz_context* /*pdf*/, int* length) {
    return none(length);
}
const unsigned char* fz_lookup_noto_symbol1_font(fz_context* /*pdf*/, int* length) {
    return none(length);
}
const unsigned char* fz_lookup_noto_symbol2_font(fz_context* /*pdf*/, int* length) {
    return none(length);
}
const unsigned char* fz_lookup_noto_emoji_font(fz_context* /*pdf*/, int* length) {
    return none(length);
}

} // extern "C"
// NOLINTEND
