#include "text/fonts.h"

#include <pango/pangofc-fontmap.h>

namespace perron::text {

namespace {

bool installed(FcConfig* config, const char* family) {
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(family)); // NOLINT: fontconfig's bytes
    FcObjectSet* wanted = FcObjectSetBuild(FC_FAMILY, nullptr);
    FcFontSet* found = FcFontList(config, pattern, wanted);
    const bool any = found != nullptr && found->nfont > 0;
    if (found != nullptr) {
        FcFontSetDestroy(found);
    }
    FcObjectSetDestroy(wanted);
    FcPatternDestroy(pattern);
    return any;
}

int typefacesIn(FcConfig* config) {
    const FcFontSet* fonts = FcConfigGetFonts(config, FcSetSystem);
    return fonts == nullptr ? 0 : fonts->nfont;
}

FcConfig* load(const Path& file, Log& log) {
    FcConfig* config = FcConfigCreate();
    const auto* name = reinterpret_cast<const FcChar8*>(file.c_str()); // NOLINT: fontconfig's bytes
    // Asking for a missing file would make fontconfig write to the terminal itself.
    if (!std::filesystem::is_regular_file(file) || !FcConfigParseAndLoad(config, name, FcTrue) ||
        !FcConfigBuildFonts(config)) {
        log.write(Event::FontMissing,
                  file.string() + " ne se lit pas, les polices du système servent ; remettez ce fichier des assets");
        FcConfigDestroy(config);
        return FcInitLoadConfigAndFonts();
    }
    for (const char* family : {"Andika", "Noto Sans", "Noto Sans Arabic", "Noto Color Emoji", "DejaVu Sans Mono"}) {
        if (!installed(config, family)) {
            log.write(Event::FontMissing,
                      std::string(family) + " : cette police n'est pas installée ; voyez deploy/packages");
        }
    }
    if (typefacesIn(config) == 0) { // whatever the system has is better than empty tiles
        FcConfigDestroy(config);
        return FcInitLoadConfigAndFonts();
    }
    return config;
}

} // namespace

Fonts::Fonts(const Path& file, Log& log)
    : m_config(load(file, log))
    , m_map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(m_map), m_config);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(m_map), 96);
    m_context = pango_font_map_create_context(m_map);
    // The same letters on every machine and at every size: no hints, no colour fringes.
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(m_context, options);
    cairo_font_options_destroy(options);
    pango_context_set_language(m_context, pango_language_from_string("fr"));
}

Fonts::~Fonts() {
    g_object_unref(m_context);
    g_object_unref(m_map);
    FcConfigDestroy(m_config);
}

bool Fonts::any() const {
    return typefacesIn(m_config) > 0;
}

} // namespace perron::text
