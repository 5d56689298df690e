#include "cli/content_check.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "cli/content_found.h"
#include "cli/content_letters.h"
#include "cli/content_remarks.h"
#include "cli/no_flow.h"
#include "data/json.h"
#include "data/problem.h"
#include "flow/content_check.h"
#include "flow/missing.h"
#include "i18n/catalogue.h"
#include "i18n/po_check.h"
#include "i18n/po_file.h"
#include "indicators/registry.h"
#include "places/check.h"
#include "places/need.h"
#include "text/picture_list.h"
#include "voice/lexicon_file.h"

namespace perron::cli {

namespace {

enum class Notes { All, Grouped };

void checkFlows(const flow::ContentCheck& content, Found& found) {
    found.problems.insert(found.problems.end(), content.problems.begin(), content.problems.end());
    found.notes.insert(found.notes.end(), content.notes.begin(), content.notes.end());
    found.figures["flows"] = std::to_string(content.figures.flows);
    found.figures["steps"] = std::to_string(content.figures.steps);
    found.broken = content.broken;
}

void checkPlaces(const Path& assets, Found& found) {
    const places::Check check = places::check(assets / "places", assets / "schema" / "places.schema.json");
    for (const places::Problem& problem : check.problems) {
        (problem.cost == places::Problem::Cost::Nothing ? found.notes : found.problems).push_back(problem.what);
    }
    found.figures["places"] = std::to_string(check.counts.places);
}

void checkWords(const Path& locales, Found& found) {
    const i18n::PoCheck check = i18n::checkLocales(locales);
    for (const i18n::PoProblem& problem : check.problems) {
        found.problems.push_back({problem.file, problem.line, problem.reason, ""});
    }
    found.figures["messages"] = std::to_string(check.messages);
    found.figures["languages"] = std::to_string(check.languages.size());
}

/// What who listens is told of it (session/picture_name.h).
void checkPictureNames(const Path& assets, const Path& locales, const flow::Ground& ground, Found& found) {
    std::map<std::string, int, std::less<>> named;
    const Path words = locales / "fr.po";
    constexpr std::string_view prefix = "picture.";
    const i18n::PoFile file = i18n::readPo(words);
    if (!file.problems.empty() || ground.pictures.empty()) { // which is told
        return;
    }
    for (const i18n::PoMessage& message : file.messages) {
        if (message.id.starts_with(prefix)) {
            named.emplace(message.id.substr(prefix.size()), message.line);
        }
    }
    for (const std::string& name : ground.pictures) {
        if (named.erase(name) == 0) {
            found.problems.push_back({(assets / "pictures").string(), 0,
                                      fmt::format("l'image {} n'a pas de nom à dire ; ajoutez picture.{} dans {}",
                                                  data::quotation(name), name, words.filename().string()),
                                      ""});
        }
    }
    for (const data::Problem& problem : found.problems) { // its name waits for the picture that is missed
        named.erase(Path(problem.cause).filename().string());
    }
    for (const auto& [name, line] : named) {
        found.problems.push_back(
            {words.string(), line,
             fmt::format("aucune image ne s'appelle {} ; ôtez ce nom ou corrigez-le", data::quotation(name)), ""});
    }
}

void checkPictures(const Path& assets, const flow::Ground& ground, Found& found) {
    found.figures["pictures"] = std::to_string(ground.pictures.size());
    for (const text::PictureFault& fault : text::checkPictures(assets / "pictures")) {
        const std::string cause = fault.missing.empty() ? "" : "pictures/" + fault.missing;
        found.problems.push_back({fault.file, fault.line, fault.reason, "", cause});
    }
}

void checkLexicon(const Path& assets, Found& found) {
    speech::Lexicon lexicon;
    for (data::Problem& problem :
         voice::addLexicon(assets / "voice/lexique.yaml", assets / "schema/lexique.schema.json", lexicon)) {
        found.problems.push_back(std::move(problem));
    }
}

/// The registry says what is wrong in lines of "file:line: reason".
std::vector<data::Problem> registryProblems(const Path& file, const std::string& detail) {
    std::vector<data::Problem> problems;
    std::istringstream lines(detail);
    const std::string beginning = file.string() + ":";
    for (std::string line; std::getline(lines, line);) {
        data::Problem problem{file.string(), 0, line, ""};
        if (line.starts_with(beginning)) {
            const char* const end = line.data() + line.size();
            const auto [after, failed] = std::from_chars(line.data() + beginning.size(), end, problem.line);
            const std::string_view rest(after, static_cast<std::size_t>(end - after));
            problem.reason = rest.substr(std::min(rest.size(), rest.find_first_not_of(": ")));
        }
        problems.push_back(std::move(problem));
    }
    return problems;
}

bool has(const indicators::Registry& registry, std::string_view table, std::string_view leaf) {
    const indicators::Table* const found = registry.table(table);
    const std::vector<std::string> leaves = found ? indicators::leavesOf(*found) : std::vector<std::string>();
    return std::find(leaves.begin(), leaves.end(), leaf) != leaves.end();
}

/// What a visit may answer must be what the registry knows, or it would be poured into the usual answer.
void checkIndicators(const Path& assets, const std::vector<flow::Counted>& counted, Found& found) {
    const Path file = assets / "indicators.yaml";
    const auto registry = indicators::loadRegistry(assets);
    if (!registry) {
        for (data::Problem& problem : registryProblems(file, registry.error().detail)) {
            found.problems.push_back(std::move(problem));
        }
        return;
    }
    found.figures["tables"] = std::to_string(registry->tables.size());
    for (indicators::MissedHome& missed : indicators::homesMissed(assets)) {
        missed.problem.cause = flow::fileOfFlow(missed.procedure); // which has its own fault, where it is broken
        found.problems.push_back(std::move(missed.problem));
    }
    for (const flow::Counted& one : counted) {
        if (!has(*registry, "demarche", one.path)) {
            found.problems.push_back(
                {one.file, one.line,
                 fmt::format("{} manque dans indicators.yaml, tableau demarche ; ajoutez-le, sinon "
                             "cette étape n'est pas comptée",
                             data::quotation(one.path)),
                 ""});
        }
    }
    for (const places::NeedRow& row : places::needRows) {
        if (!has(*registry, "besoin", row.counted)) {
            found.problems.push_back({file.string(), 0,
                                      fmt::format("la réponse {} manque au tableau besoin ; remettez-la, sinon l'aide "
                                                  "cherchée n'est pas comptée",
                                                  data::quotation(row.counted)),
                                      ""});
        }
    }
}

data::Json json(const std::vector<data::Problem>& problems) {
    data::Json::List list;
    for (const data::Problem& problem : problems) {
        list.emplace_back(data::Json::Members{
            {"file", problem.file}, {"line", problem.line}, {"reason", problem.reason}, {"path", problem.path}});
    }
    return data::Json(std::move(list));
}

void add(std::vector<data::Problem>& to, const std::vector<data::Problem>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

/// A page of help without anybody is a thing to mend in the commune's places: before a release, not on a Monday.
void checkReach(const Path& assets, const Path& locales, flow::Purpose::Use use, Found& found) {
    add(use == flow::Purpose::Use::Release ? found.problems : found.notes, needsNobodyServes(assets));
    add(found.notes, untranslated(assets, locales));
}

void writeNotes(const std::vector<data::Problem>& notes, Notes shown, Console& console) {
    std::map<std::string, std::pair<std::size_t, std::set<std::string>>> groups; // of a cause: how many, in which files
    for (const data::Problem& note : notes) {
        if (shown == Notes::All || note.cause.empty()) {
            console.out << i18n::filled(console.words("admin.content.note"), {{"note", data::sentence(note)}}) << "\n";
        } else {
            auto& [count, files] = groups[note.cause];
            ++count;
            files.insert(note.file);
        }
    }
    for (const auto& [cause, group] : groups) {
        console.out << i18n::filled(
                           console.words("admin.content." + cause),
                           {{"count", std::to_string(group.first)}, {"files", std::to_string(group.second.size())}})
                    << "\n";
    }
    if (!groups.empty()) {
        console.out << console.words("admin.content.notes.all") << "\n";
    }
}

void write(Found& found, const char* sound, Notes shown, Console& console) {
    writeNotes(found.notes, shown, console);
    const std::vector<data::Problem> told = gathered(found.problems);
    for (const data::Problem& problem : told) { // last: what must be mended stands above the prompt
        console.out << data::sentence(problem) << "\n";
    }
    found.figures["problems"] = std::to_string(told.size());
    found.figures["notes"] = std::to_string(found.notes.size());
    console.out << i18n::filled(console.words(told.empty() ? sound : "admin.content.problems"), found.figures) << "\n";
}

/// "flows/cv.yaml", also under a wrong name, "flows/cv.yml"; so too of a shared piece.
bool isFileOf(std::string_view id, const Path& file) {
    const std::string folder = file.parent_path().filename().string();
    return (folder == "flows" || folder == "fragments") && file.filename().string().starts_with(std::string(id) + ".");
}

bool isThere(std::string_view id, const Path& assets) {
    for (const char* folder : {"flows", "fragments"}) {
        std::error_code gone;
        for (const auto& entry : std::filesystem::directory_iterator(assets / folder, gone)) {
            if (isFileOf(id, entry.path())) {
                return true;
            }
        }
    }
    return false;
}

Found look(const Path& assets, const Path& locales, const flow::Purpose& purpose) {
    Found found;
    const flow::Ground ground{text::pictureNames(assets / "pictures"), places::needNames()};
    const flow::ContentCheck content = flow::checkContent(assets, ground, purpose);
    checkFlows(content, found);
    checkPictures(assets, ground, found);
    checkPictureNames(assets, locales, ground, found);
    checkPlaces(assets, found);
    add(found.problems, placesOfTomorrow(assets, purpose.today));
    checkWords(locales, found);
    checkIndicators(assets, content.counted, found);
    checkLexicon(assets, found);
    checkLetters(assets, ground.needs, found);
    checkReach(assets, locales, purpose.use, found);
    return found;
}

Exit run(const Arguments& arguments, Console& console) {
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const Path locales = arguments.value("--po", (assets.parent_path() / "locales").string());
    const std::string only = arguments.value("--flow");
    if (arguments.has("--flow") && !isThere(only, assets)) {
        return noFlow(only, assets, console);
    }
    const std::chrono::year_month_day today{std::chrono::floor<std::chrono::days>(console.clock.wall())};
    const auto use = arguments.has("--release") ? flow::Purpose::Use::Release : flow::Purpose::Use::Daily;
    Found found = look(assets, locales, {today, use});
    found.figures["folder"] = assets.string();
    if (arguments.has("--flow")) {
        keepOnly(found, [&](const std::string& file) { return isFileOf(only, file); });
        found.figures["flow"] = only;
    } else {
        dropConsequences(found);
    }
    if (arguments.has("--json")) {
        console.out << data::writeJson(data::Json::Members{{"passed", found.problems.empty()},
                                                           {"problems", json(found.problems)},
                                                           {"notes", json(found.notes)}})
                    << "\n";
    } else {
        const bool all = arguments.has("--flow") || arguments.has("--notes");
        write(found, arguments.has("--flow") ? "admin.content.soundFlow" : "admin.content.sound",
              all ? Notes::All : Notes::Grouped, console);
    }
    return found.problems.empty() ? Exit::Ok : Exit::Problems;
}

} // namespace

Command contentCheck() {
    return {"content check",
            {{"--flow", Takes::Value},
             {"--assets", Takes::Value},
             {"--po", Takes::Value},
             {"--release", Takes::Nothing},
             {"--notes", Takes::Nothing},
             {"--json", Takes::Nothing}},
            run};
}

} // namespace perron::cli
