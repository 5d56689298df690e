/// letters_draw LAYOUT HARM DPI SEED OUT: one letter from standard input as an image. LAYOUT is 0 to 3, HARM a name.
/// Each block is a line "@ROLE" and its lines, each behind one space; the cells of a table's row are parted by tabs.
/// OUT gets
/// ".png" or ".jpg", which is printed. The same words give the same bytes.
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <string>

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "damage.h"
#include "sheet.h"

namespace {

using namespace perron::letters;

std::vector<Block> blocksFrom(std::istream& in) {
    std::vector<Block> blocks;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('@')) {
            blocks.push_back({line.substr(1), {}});
        } else if (!blocks.empty() && line.starts_with(' ')) {
            blocks.back().lines.push_back(line.substr(1));
        }
    }
    return blocks;
}

bool write(const Harmed& one, const std::string& file) {
    const Picture& picture = one.picture;
    GdkPixbuf* const pixels = gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, picture.width, picture.height);
    if (pixels == nullptr) {
        return false;
    }
    guchar* const data = gdk_pixbuf_get_pixels(pixels);
    const int stride = gdk_pixbuf_get_rowstride(pixels);
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const float light = std::fmin(std::fmax(picture.at(x, y), 0.0F), 1.0F);
            const auto grey = static_cast<guchar>(std::lround(255 * light));
            for (int colour = 0; colour < 3; ++colour) {
                data[y * stride + 3 * x + colour] = grey;
            }
        }
    }
    const std::string quality = std::to_string(one.jpegQuality);
    const bool written =
        one.jpegQuality > 0
            ? gdk_pixbuf_save(pixels, file.c_str(), "jpeg", nullptr, "quality", quality.c_str(), nullptr) != FALSE
            : gdk_pixbuf_save(pixels, file.c_str(), "png", nullptr, "compression", "1", nullptr) != FALSE;
    g_object_unref(pixels);
    return written;
}

} // namespace

int main(int count, char** words) {
    const auto harm = count == 6 ? harmNamed(words[2]) : std::nullopt;
    const int layout = count == 6 ? std::atoi(words[1]) : -1;
    const int dots = count == 6 ? std::atoi(words[3]) : 0;
    if (!harm || layout < 0 || layout >= layouts || dots < 72 || dots > 600) {
        std::cerr << "letters_draw LAYOUT(0-3) HARM DPI(72-600) SEED OUT < blocks\n";
        return 2;
    }
    const Picture sheet = drawn(blocksFrom(std::cin), static_cast<Layout>(layout), dots);
    Chance chance(static_cast<std::uint64_t>(std::atoll(words[4])));
    const Harmed one = harmed(sheet, *harm, chance);
    const std::string file = std::string(words[5]) + (one.jpegQuality > 0 ? ".jpg" : ".png");
    if (!write(one, file)) {
        std::cerr << file << ": not written\n";
        return 3;
    }
    std::cout << file << "\n";
    return 0;
}
