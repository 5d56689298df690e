#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/log.h"

namespace perron::text {

struct PictureFault {
    std::string file;
    int line;              ///< from 1; 0 for the whole file
    std::string reason;    ///< French, and what mends it
    std::string missing{}; ///< the picture that is not there; "" for another fault
};

/// emoji.txt of a folder of pictures. A line is a name and its emoji, or a name and "dessin" where the program counts
/// on NAME.svg beside it; lines that begin with # are passed over.
struct PictureList {
    std::map<std::string, std::string, std::less<>> emoji;
    std::map<std::string, int, std::less<>> drawings; ///< names that must be drawn, and their lines
    std::vector<PictureFault> faults;
};
PictureList readPictureList(const Path& folder);

/// Every name that something stands for: NAME.svg and the emoji of the list.
std::set<std::string> pictureNames(const Path& folder);

/// Drawings that cannot be read or show nothing, each logged (PictureMissing): for a start. Some 100 ms for the shipped
/// ones; works beside everything else.
void tellBrokenDrawings(const Path& folder, Log& log);

/// What keeps a picture from being shown: lines that are not understood, drawings that are counted on and missing,
/// drawings that cannot be read or show nothing.
std::vector<PictureFault> checkPictures(const Path& folder);

} // namespace perron::text
