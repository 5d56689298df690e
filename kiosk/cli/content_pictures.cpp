#include "cli/content_pictures.h"

#include <algorithm>

#include "cli/picture_sheet.h"
#include "data/json.h"
#include "i18n/catalogue.h"

namespace perron::cli {

namespace {

std::string json(const std::vector<SheetPicture>& pictures) {
    data::Json::List list;
    for (const SheetPicture& picture : pictures) {
        data::Json::List uses;
        for (const std::string& use : picture.uses) {
            uses.emplace_back(use);
        }
        const char* const kind = !picture.svg.empty() ? "drawing" : !picture.emoji.empty() ? "emoji" : "missing";
        list.emplace_back(data::Json::Members{
            {"name", picture.name}, {"kind", kind}, {"spoken", picture.spoken}, {"uses", std::move(uses)}});
    }
    return data::writeJson(std::move(list)) + "\n";
}

Exit run(const Arguments& arguments, Console& console) {
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const Path locales = arguments.value("--po", (assets.parent_path() / "locales").string());
    const std::vector<SheetPicture> pictures = sheetPictures(assets, locales, console.words);
    if (pictures.empty()) {
        return failed({Code::NotFound, console.words("admin.content.pictures.none")}, console);
    }
    const std::string sheet = arguments.has("--json") ? json(pictures) : sheetHtml(pictures, console.words);
    const std::string out = arguments.value("--out");
    if (out.empty()) {
        console.out << sheet;
    } else if (const Status written = writeFile(out, sheet); !written) {
        return notWritten(written.error(), out, console);
    }
    const auto wrong =
        std::count_if(pictures.begin(), pictures.end(), [](const auto& each) { return !each.inOrder(); });
    if (!out.empty() || wrong > 0) {
        console.err << i18n::filled(console.words("admin.content.pictures.done"),
                                    {{"pictures", std::to_string(pictures.size())}, {"wrong", std::to_string(wrong)}})
                    << "\n";
    }
    return wrong == 0 ? Exit::Ok : Exit::Problems;
}

} // namespace

Command contentPictures() {
    return {"content pictures",
            {{"--assets", Takes::Value}, {"--po", Takes::Value}, {"--out", Takes::Value}, {"--json", Takes::Nothing}},
            run};
}

} // namespace perron::cli
