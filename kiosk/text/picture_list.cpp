#include "text/picture_list.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include <fmt/format.h>

#include "text/drawing.h"

namespace perron::text {

namespace {

constexpr std::string_view drawn = "dessin";

/// "... on line 3 column 7: ..." is how the XML library tells where.
int lineIn(std::string_view detail) {
    constexpr std::string_view mark = " line ";
    int line = 0;
    if (const std::size_t at = detail.find(mark); at != std::string_view::npos) {
        std::from_chars(detail.data() + at + mark.size(), detail.data() + detail.size(), line);
    }
    return line;
}

bool isBlank(const Bitmap& bitmap) {
    return std::all_of(bitmap.pixels.begin(), bitmap.pixels.end(), [](auto value) { return value == 0; });
}

std::string named(std::string_view name) {
    return fmt::format("«\u00a0{}\u00a0»", name);
}

void checkDrawing(const Path& file, std::vector<PictureFault>& faults) {
    constexpr int side = 64;
    const Result<Bitmap> bitmap = drawSvg(file, side);
    if (!bitmap) {
        faults.push_back({file.string(), lineIn(bitmap.error().detail),
                          "ce dessin ne se lit pas ; enregistrez-le de nouveau en SVG"});
    } else if (isBlank(*bitmap)) {
        faults.push_back({file.string(), 0, "ce dessin ne montre rien ; dessinez-le de nouveau"});
    }
}

} // namespace

PictureList readPictureList(const Path& folder) {
    PictureList list;
    const Path file = folder / "emoji.txt";
    const Result<std::string> text = readFile(file);
    if (!text) {
        list.faults.push_back({file.string(), 0, "ce fichier ne se lit pas ; remettez-le"});
        return list;
    }
    std::istringstream lines(*text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::istringstream words(line);
        std::string name;
        std::string emoji;
        std::string more;
        if (line.starts_with('#') || !(words >> name)) {
            continue;
        }
        if (!(words >> emoji) || words >> more) {
            list.faults.push_back({file.string(), number, "il faut un nom et un emoji, ou un nom et le mot dessin"});
        } else if (list.emoji.contains(name) || list.drawings.contains(name)) {
            list.faults.push_back(
                {file.string(), number, fmt::format("{} est écrit deux fois ; gardez-en un seul", named(name))});
        } else if (emoji == drawn) {
            list.drawings.emplace(name, number);
        } else {
            list.emoji.emplace(name, emoji);
        }
    }
    return list;
}

std::set<std::string> pictureNames(const Path& folder) {
    std::set<std::string> names;
    for (const auto& [name, emoji] : readPictureList(folder).emoji) {
        names.insert(name);
    }
    for (const Path& file : filesIn(folder, ".svg")) {
        names.insert(file.stem().string());
    }
    return names;
}

void tellBrokenDrawings(const Path& folder, Log& log) {
    std::vector<PictureFault> faults;
    for (const Path& file : filesIn(folder, ".svg")) {
        checkDrawing(file, faults);
    }
    for (const PictureFault& fault : faults) {
        log.write(Event::PictureMissing, fault.line > 0 ? fmt::format("{}:{}: {}", fault.file, fault.line, fault.reason)
                                                        : fmt::format("{}: {}", fault.file, fault.reason));
    }
}

std::vector<PictureFault> checkPictures(const Path& folder) {
    PictureList list = readPictureList(folder);
    for (const auto& [name, line] : list.drawings) {
        if (!std::filesystem::is_regular_file(folder / (name + ".svg"))) {
            list.faults.push_back(
                {(folder / "emoji.txt").string(), line,
                 fmt::format("le dessin {}.svg manque ; remettez-le, ou donnez un emoji à {}", name, named(name)),
                 name});
        }
    }
    for (const Path& file : filesIn(folder, ".svg")) {
        checkDrawing(file, list.faults);
    }
    return std::move(list.faults);
}

} // namespace perron::text
