#include "cli/picture_sheet.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "flow/library.h"
#include "i18n/catalogue.h"
#include "i18n/po_file.h"
#include "server/html.h"
#include "text/picture_list.h"

namespace perron::cli {

namespace {

constexpr std::string_view spokenPrefix = "picture.";

using server::escaped;

/// The looks are those of the kiosk: its paper, its night, its ink; on the night a drawing gets a white edge, as there.
constexpr std::string_view style = R"(
@page { size: A4; margin: 10mm }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 190mm; padding: 4mm 0; font: 3.4mm/1.35 "Noto Sans", sans-serif;
  color: #14213D; background: #FBF7EF; -webkit-print-color-adjust: exact; print-color-adjust: exact }
h1 { font-size: 7mm; margin: 0 0 1mm }
p { margin: 0 0 5mm }
h2 { font-size: 4.6mm; margin: 6mm 0 2mm; break-after: avoid }
ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(4, 1fr); gap: 3mm }
li { break-inside: avoid; background: #FFFFFF; border: 0.3mm solid #857A66; border-radius: 3mm; overflow: hidden }
li.wrong { border: 1mm solid #8A3B06 }
.ground { display: flex; align-items: center; justify-content: space-evenly; height: 30mm; --edge: #14213D }
.night { background: #24365E; --edge: #FFFFFF }
i { display: block; width: 26mm; height: 26mm; font: 20mm/26mm "Noto Color Emoji", sans-serif; text-align: center;
  background: var(--drawing) center / contain no-repeat; filter: drop-shadow(0.25mm 0 0 var(--edge))
  drop-shadow(-0.25mm 0 0 var(--edge)) drop-shadow(0 0.25mm 0 var(--edge)) drop-shadow(0 -0.25mm 0 var(--edge)) }
i + i { width: 12mm; height: 12mm; font-size: 9mm; line-height: 12mm }
.words { padding: 2mm 2.5mm 2.5mm }
b { display: block; font-size: 3.8mm }
small { display: block; font-size: 2.9mm; color: #424E68 }
@media print { body { background: #FFFFFF } }
.wrong b, .none { color: #8A3B06; font-weight: bold }
)";

std::map<std::string, std::vector<std::string>> usesOf(const flow::Library& library, const text::PictureList& list,
                                                       const server::Words& words) {
    std::map<std::string, std::vector<std::string>> uses;
    for (const auto& [name, line] : list.drawings) {
        uses[name].push_back(words("admin.content.pictures.program"));
    }
    for (const flow::Theme& theme : library.themes) {
        uses[theme.picture].push_back(
            i18n::filled(words("admin.content.pictures.theme"), {{"theme", theme.title.french}}));
    }
    for (const flow::Flow& flow : library.flows) {
        std::map<std::string, std::string> steps;
        steps[flow.picture];
        for (const flow::Step& step : flow.steps) {
            for (const std::string& name : flow::picturesOf(step)) {
                std::string& all = steps[name];
                all += (all.empty() ? "" : ", ") + step.id;
            }
        }
        for (const auto& [name, all] : steps) {
            uses[name].push_back(
                i18n::filled(words(all.empty() ? "admin.content.pictures.flow" : "admin.content.pictures.steps"),
                             {{"flow", flow.title.french}, {"steps", all}}));
        }
    }
    uses.erase("");
    return uses;
}

std::string item(const SheetPicture& picture, const server::Words& words) {
    const std::string drawing = picture.svg.empty() ? ""
                                                    : fmt::format(" style=\"--drawing: url('data:image/svg+xml,{}')\"",
                                                                  server::queryEscaped(picture.svg));
    const std::string shown = fmt::format("<i>{0}</i><i>{0}</i>", escaped(picture.emoji));
    const std::string spoken = picture.spoken.empty() ? fmt::format("<span class=\"none\">{}</span>",
                                                                    escaped(words("admin.content.pictures.unnamed")))
                                                      : escaped(picture.spoken);
    const std::string kind = words(!picture.svg.empty()     ? "admin.content.pictures.drawing"
                                   : !picture.emoji.empty() ? "admin.content.pictures.emoji"
                                                            : "admin.content.pictures.missing");
    std::string uses;
    for (const std::string& use : picture.uses) {
        uses += fmt::format("<small>{}</small>", escaped(use));
    }
    if (uses.empty()) {
        uses = fmt::format("<small>{}</small>", escaped(words("admin.content.pictures.unused")));
    }
    return fmt::format("<li{}{}><div class=\"ground\" role=\"img\" aria-label=\"{}\">{}</div>"
                       "<div class=\"ground night\" aria-hidden=\"true\">{}</div>"
                       "<div class=\"words\"><b>{}</b>{}<small>{}</small>{}</div></li>\n",
                       picture.inOrder() ? "" : " class=\"wrong\"", drawing, escaped(picture.spoken), shown, shown,
                       escaped(picture.name), spoken, escaped(kind), uses);
}

} // namespace

std::vector<SheetPicture> sheetPictures(const Path& assets, const Path& locales, const server::Words& words) {
    const Path folder = assets / "pictures";
    const text::PictureList list = text::readPictureList(folder);
    auto uses = usesOf(flow::loadLibrary(assets), list, words);
    for (const std::string& name : text::pictureNames(folder)) {
        uses[name];
    }
    std::map<std::string, std::string> spoken;
    for (const i18n::PoMessage& message : i18n::readPo(locales / "fr.po").messages) {
        spoken[message.id] = message.text;
    }
    std::vector<SheetPicture> pictures;
    for (auto& [name, all] : uses) {
        SheetPicture picture{name, "", "", spoken[std::string(spokenPrefix) + name], std::move(all)};
        if (const auto svg = readFile(folder / (name + ".svg"))) {
            picture.svg = *svg;
        } else if (const auto emoji = list.emoji.find(name); emoji != list.emoji.end()) {
            picture.emoji = emoji->second;
        }
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

std::string sheetHtml(const std::vector<SheetPicture>& pictures, const server::Words& words) {
    const auto count = std::to_string(pictures.size());
    const std::string title = escaped(i18n::filled(words("admin.content.pictures.title"), {{"pictures", count}}));
    const auto section = [&](const char* heading, auto belongs) {
        std::string items;
        for (const SheetPicture& picture : pictures) {
            items += belongs(picture) ? item(picture, words) : "";
        }
        return items.empty() ? std::string()
                             : fmt::format("<h2>{}</h2>\n<ul>\n{}</ul>\n", escaped(words(heading)), items);
    };
    return fmt::format("<!DOCTYPE html>\n<html lang=\"fr\">\n<head><meta charset=\"utf-8\"><title>{0}</title>\n"
                       "<style>{1}</style></head>\n<body>\n<h1>{0}</h1>\n<p>{2}</p>\n",
                       title, style, escaped(words("admin.content.pictures.how"))) +
           section("admin.content.pictures.wrong", [](const SheetPicture& each) { return !each.inOrder(); }) +
           section("admin.content.pictures.used",
                   [](const SheetPicture& each) { return each.inOrder() && !each.uses.empty(); }) +
           section("admin.content.pictures.unused",
                   [](const SheetPicture& each) { return each.inOrder() && each.uses.empty(); }) +
           "</body>\n</html>\n";
}

} // namespace perron::cli
