#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <random>
#include <string>

#include <pango/pangocairo.h>

#include "ocr/grey.h"
#include "ocr/warp.h"

namespace perron::tests {

/// A short letter of our own wording.
inline const char* const paperLetter =
    "Caisse de la commune de Bourges\n"
    "Service des familles\n"
    "18000 Bourges\n"
    "\n"
    "Bourges, le 3 mars 2026\n"
    "\n"
    "Objet : votre dossier est incomplet\n"
    "\n"
    "Madame, Monsieur,\n"
    "\n"
    "Nous avons bien reçu votre demande. Pour étudier vos droits, il nous manque encore une pièce. "
    "Merci de nous envoyer un justificatif de domicile de moins de trois mois avant le 15 avril 2026. "
    "Sans réponse de votre part, nous ne pourrons pas vous verser la somme de 214,50 euros par mois.\n"
    "\n"
    "Vous pouvez aussi venir à notre accueil, du lundi au vendredi, de 9 heures à 12 heures. "
    "Une personne vous aidera à préparer votre dossier.\n"
    "\n"
    "Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.\n"
    "\n"
    "La directrice";

struct SheetFree {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, SheetFree>;

/// A5 by default, which reads in half the time; the text in black on white, 11 points.
inline ocr::Grey paperSheet(double dpi, const char* text = paperLetter, double millimetresWide = 148,
                            double millimetresHigh = 210) {
    const auto pixels = [dpi](double millimetres) { return static_cast<int>(millimetres / 25.4 * dpi); };
    ocr::Grey out(pixels(millimetresWide), pixels(millimetresHigh));
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, out.width, out.height));
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> pen(cairo_create(surface.get()), &cairo_destroy);
    cairo_set_source_rgb(pen.get(), 1, 1, 1);
    cairo_paint(pen.get());
    cairo_set_source_rgb(pen.get(), 0, 0, 0);
    const std::unique_ptr<PangoLayout, decltype(&g_object_unref)> layout(pango_cairo_create_layout(pen.get()),
                                                                         &g_object_unref);
    const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font(
        pango_font_description_from_string("DejaVu Sans"), &pango_font_description_free);
    pango_font_description_set_absolute_size(font.get(), 11.0 / 72 * dpi * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), pixels(millimetresWide - 36) * PANGO_SCALE);
    pango_layout_set_text(layout.get(), text, -1);
    cairo_move_to(pen.get(), pixels(18), pixels(18));
    pango_cairo_show_layout(pen.get(), layout.get());
    cairo_surface_flush(surface.get());
    for (int y = 0; y < out.height; ++y) {
        const unsigned char* const row =
            cairo_image_surface_get_data(surface.get()) + y * cairo_image_surface_get_stride(surface.get());
        for (int x = 0; x < out.width; ++x) {
            out.row(y)[x] = row[x * 4];
        }
    }
    return out;
}

/// Turned clockwise on a ground of this brightness that is large enough for it.
inline ocr::Grey turnedSheet(const ocr::Grey& sheet, double degrees, std::uint8_t ground) {
    const double angle = degrees * 3.14159265358979 / 180;
    const double cosine = std::abs(std::cos(angle));
    const double sine = std::abs(std::sin(angle));
    const auto width = static_cast<int>(sheet.width * cosine + sheet.height * sine);
    const auto height = static_cast<int>(sheet.width * sine + sheet.height * cosine);
    return ocr::warped(sheet,
                       ocr::Map::moved(sheet.width / 2.0, sheet.height / 2.0)
                           .after(ocr::Map::turned(-degrees))
                           .after(ocr::Map::moved(-width / 2.0, -height / 2.0)),
                       width, height, ground);
}

/// As a hand-held telephone sees it: the upper edge further away, a dark ground around it.
inline ocr::Grey photographed(const ocr::Grey& sheet, std::uint8_t ground) {
    const double w = sheet.width;
    const double h = sheet.height;
    // Where the picture's corners lie on the sheet: outside it, and further out at the top.
    return ocr::warped(
        sheet,
        ocr::Map::onto({{{-0.30 * w, -0.14 * h}, {1.24 * w, -0.10 * h}, {1.10 * w, 1.08 * h}, {-0.12 * w, 1.10 * h}}},
                       w, h),
        static_cast<int>(w), static_cast<int>(h), ground);
}

/// A hand's shadow: the right side keeps a part of its light, with a soft edge.
inline void shade(ocr::Grey& sheet, double keeps) {
    for (int y = 0; y < sheet.height; ++y) {
        for (int x = 0; x < sheet.width; ++x) {
            const double place = (static_cast<double>(x) / sheet.width - 0.5 + 0.1 * y / sheet.height) * 12;
            const double light = keeps + (1 - keeps) / (1 + std::exp(place));
            sheet.row(y)[x] = static_cast<std::uint8_t>(sheet.at(x, y) * light);
        }
    }
}

inline void sprinkle(ocr::Grey& sheet, double deviation, unsigned seed) {
    std::mt19937 chance(seed);
    std::normal_distribution<double> noise(0, deviation);
    for (std::uint8_t& pixel : sheet.pixels) {
        pixel = static_cast<std::uint8_t>(std::clamp(pixel + noise(chance), 0.0, 255.0));
    }
}

/// The picture as a PNG file's bytes.
inline std::string pngOf(const ocr::Grey& grey) {
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, grey.width, grey.height));
    for (int y = 0; y < grey.height; ++y) {
        unsigned char* const row =
            cairo_image_surface_get_data(surface.get()) + y * cairo_image_surface_get_stride(surface.get());
        for (int x = 0; x < grey.width; ++x) {
            row[x * 4] = row[x * 4 + 1] = row[x * 4 + 2] = grey.at(x, y);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    std::string bytes;
    cairo_surface_write_to_png_stream(
        surface.get(),
        [](void* to, const unsigned char* data, unsigned length) {
            static_cast<std::string*>(to)->append(data, data + length);
            return CAIRO_STATUS_SUCCESS;
        },
        &bytes);
    return bytes;
}

} // namespace perron::tests
