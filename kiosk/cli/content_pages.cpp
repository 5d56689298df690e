#include "cli/content_pages.h"

#include "cli/no_flow.h"
#include "cli/run_program.h"
#include "cli/settings_file.h"
#include "flow/library.h"
#include "i18n/catalogue.h"

namespace perron::cli {

namespace {

Exit run(const Arguments& arguments, Console& console) {
    const std::string out = arguments.value("--out");
    if (out.empty()) {
        return misused("content pages", console.words("admin.content.pages.where"), console);
    }
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const std::string flow = arguments.value("--flow");
    if (arguments.has("--flow") && flow::loadLibrary(assets).flow(flow) == nullptr) {
        return noFlow(flow, assets, console);
    }
    std::vector<std::string> words{"--pages",    out,
                                   "--language", arguments.value("--lang", "fr"),
                                   "--assets",   assets.string(),
                                   "--locale",   arguments.value("--locale", console.files.locale.string())};
    const Path settings = settingsFor(arguments, assets);
    if (std::error_code unreadable; arguments.has("--settings") || std::filesystem::exists(settings, unreadable)) {
        words.insert(words.end(), {"--settings", settings.string()});
    }
    for (const char* option : {"--flow", "--screen"}) {
        if (arguments.has(option)) {
            words.insert(words.end(), {option, arguments.value(option)});
        }
    }
    console.out.flush();
    const std::string program = (console.files.bin / "perron").string();
    const auto ended = handOver(program, words);
    if (!ended) {
        return failed({Code::NotFound, i18n::filled(console.words("admin.content.pages.none"), {{"program", program}})},
                      console);
    }
    return *ended == 0 ? Exit::Ok : *ended == static_cast<int>(Exit::Usage) ? Exit::Usage : Exit::Failure;
}

} // namespace

Command contentPages() {
    return {"content pages",
            {{"--lang", Takes::Value},
             {"--out", Takes::Value},
             {"--flow", Takes::Value},
             {"--screen", Takes::Value},
             {"--settings", Takes::Value},
             {"--assets", Takes::Value}},
            run};
}

} // namespace perron::cli
