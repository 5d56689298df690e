#include <set>

#include <gtest/gtest.h>

#include "base/files.h"

namespace perron::session {
namespace {

/// Everything that may name a picture: the pages' sources, the procedures, the themes, the guide's example.
std::string whoNamesPictures() {
    const Path source = PERRON_SOURCE;
    std::string all;
    for (const char* folder : {"kiosk/session", "kiosk/session/pages", "kiosk/places"}) {
        for (const char* extension : {".cpp", ".h"}) {
            for (const Path& file : filesIn(source / folder, extension)) {
                all += readFile(file).value();
            }
        }
    }
    for (const Path& file : filesIn(source / "assets/flows", ".yaml")) {
        all += readFile(file).value();
    }
    return all + readFile(source / "assets/themes.yaml").value() + readFile(source / "assets/README.md").value();
}

TEST(Pictures, NoneIsKeptThatNothingShows) {
    const std::string names = whoNamesPictures();
    const Path folder = Path(PERRON_SOURCE) / "assets/pictures";
    std::set<std::string> kept;
    for (const Path& file : filesIn(folder, ".svg")) {
        kept.insert(file.stem().string());
    }
    const std::string list = readFile(folder / "emoji.txt").value();
    for (std::size_t at = 0; at < list.size(); at = list.find('\n', at) + 1) {
        const std::string name = list.substr(at, list.find_first_of(" \n", at) - at);
        if (!name.empty() && name != "#") {
            kept.insert(name);
        }
    }
    EXPECT_GT(kept.size(), 40U);
    for (const std::string& name : kept) {
        EXPECT_TRUE(names.find('"' + name + '"') != std::string::npos ||
                    names.find("image: " + name + "\n") != std::string::npos)
            << name;
    }
}

} // namespace
} // namespace perron::session
