#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "server/words.h"

namespace perron::cli {

/// One picture on the sheet of all pictures.
struct SheetPicture {
    std::string name;
    std::string svg;    ///< the drawing's file; empty where an emoji stands for it
    std::string emoji;  ///< empty where it is drawn; both are empty where a name is used that nothing stands for
    std::string spoken; ///< French; empty where nobody has named it yet
    std::vector<std::string> uses; ///< French: the program, themes, procedures with their steps; empty where unused
    bool inOrder() const { return !spoken.empty() && (!svg.empty() || !emoji.empty()); }
};

/// Every picture of `assets`, and every name used there that none stands for, by name. What the program uses is what
/// pictures/emoji.txt says it counts on; spoken names are those of `locales`/fr.po.
std::vector<SheetPicture> sheetPictures(const Path& assets, const Path& locales, const server::Words& words);

/// A page of HTML in French that opens without the network and prints on A4: each picture at 26 and 12 mm on a light
/// and a dark ground, its names and uses.
std::string sheetHtml(const std::vector<SheetPicture>& pictures, const server::Words& words);

} // namespace perron::cli
