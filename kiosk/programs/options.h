#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/result.h"

namespace perron::programs {

/// What the command line of `perron` says.
struct Options {
    Path settings = "/etc/perron/perron.yaml";
    std::optional<Path> data; ///< in place of the settings' own
    Path assets = "/usr/share/perron/assets";
    Path locale = "/usr/share/perron/locale";
    std::string server;   ///< in place of the settings' own
    std::string language; ///< in place of the settings' own
    std::string enrolCode;
    std::optional<Path> tour;
    std::optional<Path> pages;   ///< where every page goes as picture and text
    std::optional<Path> preview; ///< the procedure's file that is shown while it is written
    std::string flow;            ///< of `pages`: this procedure alone
    int benchTouches = 0;
    struct Size {
        int width = 1920;
        int height = 1080;
    } screen; ///< of the tour, the pages, the preview and the benchmark, px
    enum class Show { Window, Fullscreen } show = Show::Window;
    enum class Want { Run, Help, Version } want = Want::Run;
};

/// Refused names the argument that is not understood, and settings or assets that were named and are not there: a slip
/// of the hand must not open a kiosk of another commune. Words that are not there are shown as such on the screen.
Result<Options> parse(const std::vector<std::string>& arguments);
/// For who previews a procedure in the sources: assets and words that were not named and are not installed are those
/// around the program, in the folder `bin` of a build.
void lookAround(Options& options, const Path& bin);
/// What --help prints, in French: technicians read it.
std::string usage();

} // namespace perron::programs
