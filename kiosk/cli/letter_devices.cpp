#include "cli/letter_devices.h"

#include <fmt/format.h>

#include "capture/device.h"
#include "cli/settings_file.h"
#include "data/json.h"
#include "i18n/catalogue.h"
#include "settings/settings.h"

namespace perron::cli {

namespace {

using capture::Trouble;

/// Of the setting, which one it is and whether that one is there.
struct Chosen {
    std::string device; ///< empty where there is none
    Trouble trouble = Trouble::None;
};

Chosen chosenBy(const std::string& setting, const std::vector<capture::Found>& found, const capture::Terms& terms) {
    if (setting == capture::no) {
        return {};
    }
    if (setting == capture::automatic) {
        return found.empty() ? Chosen{"", Trouble::NoDevice} : Chosen{found.front().setting, Trouble::None};
    }
    const auto device = capture::open(setting, terms);
    return device ? Chosen{setting, (*device)->look({})} : Chosen{"", Trouble::NoDevice};
}

data::Json json(const std::string& setting, const Chosen& chosen, const std::vector<capture::Found>& found) {
    data::Json::List list;
    for (const capture::Found& one : found) {
        list.push_back(data::Json::Members{{"device", one.setting}, {"title", one.title}});
    }
    return data::Json::Members{{"setting", setting},
                               {"chosen", chosen.device},
                               {"trouble", std::string(capture::wordOf(chosen.trouble))},
                               {"devices", list}};
}

std::string sentence(Trouble trouble, const Console& console) {
    return console.words("admin.letter.device." + std::string(capture::wordOf(trouble)));
}

void tell(const std::string& setting, const Chosen& chosen, const std::vector<capture::Found>& found,
          const Console& console) {
    const auto line = [&](const char* message) {
        console.out << i18n::filled(console.words(message), {{"setting", setting}, {"device", chosen.device}}) << "\n";
    };
    for (const capture::Found& one : found) {
        console.out << fmt::format("{}  ({})\n", one.setting, one.title);
    }
    if (setting == capture::no) {
        return line("admin.letter.devices.no");
    }
    line(chosen.device.empty() ? "admin.letter.devices.none" : "admin.letter.devices.chosen");
    if (chosen.trouble != Trouble::None) {
        console.out << sentence(chosen.trouble, console) << "\n";
    }
}

std::string settingIn(const Arguments& arguments, const Console& console) {
    const Path assets = console.files.assets;
    const Path file = settingsFor(arguments, assets);
    return settings::load(file, assets / "schema/settings.schema.json").settings.letters;
}

Exit listed(const Arguments& arguments, Console& console) {
    const capture::Terms terms = capture::termsFor(console.files.bin);
    const std::string setting = settingIn(arguments, console);
    const auto found = capture::devices(terms, {});
    if (!found) {
        return failed({found.error().code, sentence(Trouble::Failed, console)}, console);
    }
    const Chosen chosen = chosenBy(setting, *found, terms);
    if (arguments.has("--json")) {
        console.out << data::writeJson(json(setting, chosen, *found)) << "\n";
    } else {
        tell(setting, chosen, *found, console);
    }
    return chosen.trouble == Trouble::None ? Exit::Ok : Exit::Problems;
}

/// "page.pgm", "page-2.pgm", …
Path numbered(const Path& file, std::size_t page) {
    return page == 0
               ? file
               : file.parent_path() / fmt::format("{}-{}{}", file.stem().string(), page + 1, file.extension().string());
}

/// What the camera wants, each time it wants something else; percents of the scanner.
capture::Watch watchOn(Console& console) {
    capture::Watch watch;
    watch.progress = [&console, told = -1](const capture::Progress& now) mutable {
        if (now.percent / 10 != told) {
            told = now.percent / 10;
            console.err << now.page + 1 << ": " << now.percent << " %\n";
        }
    };
    watch.preview = [&console, told = -1](const capture::Preview& preview) mutable {
        if (static_cast<int>(preview.guide) != told) {
            told = static_cast<int>(preview.guide);
            console.err << console.words(fmt::format("admin.letter.guide.{}", told)) << "\n";
        }
    };
    return watch;
}

Exit taken(const Arguments& arguments, Console& console) {
    const Path out = arguments.value("--out");
    if (out.empty()) {
        return misused("letter take", console.words("admin.letter.take.where"), console);
    }
    const std::string setting = arguments.value("--device", settingIn(arguments, console));
    const auto device = capture::open(setting, capture::termsFor(console.files.bin));
    if (!device) {
        return misused("letter take", i18n::filled(console.words("admin.letter.take.wrong"), {{"device", setting}}),
                       console);
    }
    if (*device == nullptr) {
        console.err << i18n::filled(console.words("admin.letter.devices.no"), {{"setting", setting}, {"device", ""}})
                    << "\n";
        return Exit::Problems;
    }
    const capture::Taken pictures = (*device)->take(capture::Sheet::First, {}, watchOn(console));
    if (pictures.trouble != Trouble::None) {
        return failed({Code::Unavailable, sentence(pictures.trouble, console)}, console);
    }
    for (std::size_t page = 0; page < pictures.files.size(); ++page) {
        const Path file = numbered(out, page);
        const Status kept = writeFile(file, {pictures.files[page].data(), pictures.files[page].size()});
        if (!kept) {
            return notWritten(kept.error(), file, console);
        }
        console.out << file.string() << "\n";
    }
    console.err << console.words("admin.letter.take.done") << "\n";
    return Exit::Ok;
}

} // namespace

Command letterDevices() {
    return {"letter devices", {{"--json", Takes::Nothing}, {"--settings", Takes::Value}}, listed};
}

Command letterTake() {
    return {"letter take", {{"--device", Takes::Value}, {"--out", Takes::Value}, {"--settings", Takes::Value}}, taken};
}

} // namespace perron::cli
