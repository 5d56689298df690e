#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "base/files.h"

namespace perron::session {
namespace {

std::string sourcesOf(std::initializer_list<const char*> folders) {
    std::string all;
    for (const char* folder : folders) {
        for (const char* extension : {".cpp", ".h"}) {
            for (const Path& file : filesIn(Path(PERRON_SOURCE) / "kiosk" / folder, extension)) {
                all += readFile(file).value();
            }
        }
    }
    return all;
}

/// Everything that may name a picture: the pages' sources, the procedures and what they share, the themes, the
/// glossary, the guide's example.
std::string whoNamesPictures() {
    const Path source = PERRON_SOURCE;
    std::string all = sourcesOf({"session", "session/pages", "places"});
    for (const char* folder : {"assets/flows", "assets/fragments"}) {
        for (const Path& file : filesIn(source / folder, ".yaml")) {
            all += readFile(file).value();
        }
    }
    for (const char* file : {"assets/themes.yaml", "assets/glossaire.yaml", "assets/README.md"}) {
        all += readFile(source / file).value();
    }
    return all;
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
                    names.find("image: " + name + "\n") != std::string::npos ||
                    names.find("image: " + name + ",") != std::string::npos)
            << name;
    }
}

/// What the pages' sources name: the last word of a tile, a card or a key, the bar's buttons, and the tables of sights,
/// numbers, houses and needs.
std::set<std::string> namedByCode() {
    const std::string all =
        sourcesOf({"session", "session/pages"}) + readFile(Path(PERRON_SOURCE) / "kiosk/places/need.h").value();
    const std::vector<std::string> forms{R"re(, "([a-z][a-z-]+)"(?:, page::\w+::Look::\w+)?\))re",
                                         R"re(PictureId\{"([a-z-]+)")re",
                                         R"re("([a-z-]+)", on\.)re",
                                         R"re(Emergency\{[^}]*"([a-z-]+)"\})re",
                                         R"re(NeedRow\{[^}]*"([a-z-]+)"\})re",
                                         R"re(\{"sight\.[a-z]+", "([a-z-]+)")re",
                                         R"re(case places::House::\w+:\s+return "([a-z-]+)")re"};
    std::set<std::string> names;
    for (const std::string& form : forms) {
        const std::regex pattern(form);
        const std::size_t before = names.size();
        for (std::sregex_iterator at(all.begin(), all.end(), pattern); at != std::sregex_iterator(); ++at) {
            names.insert((*at)[1].str());
        }
        EXPECT_GT(names.size(), before) << "nothing is written like this any more: " << form;
    }
    return names;
}

TEST(Pictures, EveryOneThatThePagesNameIsCountedOn) {
    const std::string list = readFile(Path(PERRON_SOURCE) / "assets/pictures/emoji.txt").value();
    const std::set<std::string> named = namedByCode();
    EXPECT_GT(named.size(), 50U);
    for (const std::string& name : named) {
        EXPECT_NE(list.find('\n' + name + " dessin\n"), std::string::npos) << name;
    }
}

} // namespace
} // namespace perron::session
