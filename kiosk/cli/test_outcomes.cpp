#include "cli/test_outcomes.h"

#include <string_view>

namespace perron::cli {

namespace {

/// "visits.Every/InLanguage.Keeps/ar1920 …" is a case of "visits.InLanguage.Keeps".
std::string testOf(std::string name) {
    const auto folder = name.find('.');
    const auto suite = folder == std::string::npos ? folder : name.find('.', folder + 1);
    if (suite == std::string::npos) {
        return name;
    }
    if (const auto values = name.find('/', suite); values != std::string::npos) {
        name.erase(values);
    }
    if (const auto instance = name.rfind('/', suite); instance != std::string::npos && instance > folder) {
        name.erase(folder + 1, instance - folder);
    }
    return name;
}

/// The value of an attribute inside one tag; "" where it is not there.
std::string attribute(std::string_view tag, std::string_view name) {
    const std::string opening = " " + std::string(name) + "=\"";
    const auto at = tag.find(opening);
    if (at == std::string_view::npos) {
        return "";
    }
    const auto begin = at + opening.size();
    return std::string(tag.substr(begin, tag.find('"', begin) - begin));
}

/// ctest says in one word how it went.
Outcome ctestSays(std::string_view tag) {
    const std::string status = attribute(tag, "status");
    return status == "run" ? Outcome::Passed : status == "fail" ? Outcome::Failed : Outcome::NotRun;
}

/// GoogleTest puts the failures inside the element: an empty one has none.
Outcome googleTestSays(std::string_view tag) {
    return attribute(tag, "result") != "completed" ? Outcome::NotRun
           : tag.ends_with('/')                    ? Outcome::Passed
                                                   : Outcome::Failed;
}

/// "unit_page.xml" holds the tests that ctest calls "page.…"; "" for a file of ctest's own.
std::string folderOf(const Path& file) {
    constexpr std::string_view program = "unit_";
    const std::string name = file.stem().string();
    return name.starts_with(program) ? name.substr(program.size()) : "";
}

Status addOutcomes(const Path& file, Outcomes& outcomes) {
    constexpr std::size_t most = 256 * 1024 * 1024; // every test's output stands in it
    const auto bytes = readFile(file, most);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    const std::string folder = folderOf(file);
    constexpr std::string_view opening = "<testcase ";
    for (auto at = bytes->find(opening); at != std::string::npos; at = bytes->find(opening, at + 1)) {
        const std::string_view tag = std::string_view(*bytes).substr(at, bytes->find('>', at) - at);
        const Outcome outcome = folder.empty() ? ctestSays(tag) : googleTestSays(tag);
        const std::string name = folder.empty()
                                     ? attribute(tag, "name")
                                     : folder + "." + attribute(tag, "classname") + "." + attribute(tag, "name");
        const auto [known, isNew] = outcomes.emplace(testOf(name), outcome);
        if (!isNew && known->second == Outcome::Passed) {
            known->second = outcome;
        } else if (outcome == Outcome::Failed) {
            known->second = Outcome::Failed;
        }
    }
    return {};
}

} // namespace

Result<Outcomes> loadOutcomes(const Path& fileOrFolder) {
    std::error_code problem;
    const bool isFolder = std::filesystem::is_directory(fileOrFolder, problem);
    Outcomes outcomes;
    for (const Path& file : isFolder ? filesIn(fileOrFolder, ".xml") : std::vector{fileOrFolder}) {
        if (const Status read = addOutcomes(file, outcomes); !read) {
            return tl::unexpected(read.error());
        }
    }
    if (outcomes.empty()) {
        return fail(Code::Malformed, fileOrFolder.string() + ": no test stands in it");
    }
    return outcomes;
}

Outcome together(const std::vector<std::string>& tests, const Outcomes& outcomes) {
    Outcome all = tests.empty() ? Outcome::NotRun : Outcome::Passed;
    for (const std::string& test : tests) {
        const auto found = outcomes.find(test);
        const Outcome one = found == outcomes.end() ? Outcome::NotRun : found->second;
        if (one == Outcome::Failed) {
            return Outcome::Failed;
        }
        all = one == Outcome::NotRun ? Outcome::NotRun : all;
    }
    return all;
}

} // namespace perron::cli
