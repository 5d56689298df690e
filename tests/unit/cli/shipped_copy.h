#pragma once

#include <filesystem>
#include <sstream>

#include <gmock/gmock.h>
#include <unistd.h>

#include "cli/command.h"

namespace perron::cli {

/// The shipped content, copied, so that each test can break one thing in it.
struct ShippedCopy : testing::Test {
    Path folder = testing::TempDir() + "perron-content-" + std::to_string(::getpid());
    Path assets = folder / "assets";
    Path locales = folder / "locales";
    SimulatedClock clock{WallTime(std::chrono::seconds(1'795'000'000))};
    std::ostringstream out;

    ShippedCopy() {
        const auto whole = std::filesystem::copy_options::recursive;
        std::filesystem::create_directories(folder);
        for (const char* part : {"flows", "fragments", "letters", "places", "pictures", "schema", "voice"}) {
            std::filesystem::create_directories(assets);
            std::filesystem::copy(Path(PERRON_SOURCE) / "assets" / part, assets / part, whole);
        }
        for (const char* file : {"themes.yaml", "indicators.yaml", "glossaire.yaml"}) {
            std::filesystem::copy_file(Path(PERRON_SOURCE) / "assets" / file, assets / file);
        }
        std::filesystem::copy(Path(PERRON_SOURCE) / "locales", locales, whole);
    }
    ~ShippedCopy() override { std::filesystem::remove_all(folder); }

    /// Words show their id and the values they are given.
    Exit run(std::vector<std::string> words, const std::string& typed = "") {
        std::istringstream in(typed);
        out.str("");
        Console console{in, out, out, [](std::string_view id) { return shown(id); }, clock, {assets, locales}};
        words.insert(words.end(), {"--assets", assets.string()});
        return runAdmin(words, console);
    }
    static std::string shown(std::string_view id) {
        const bool review = id.starts_with("admin.content.review.");
        return std::string(id) + (id.ends_with(".file") ? " {line}"
                                  : review              ? " {name} {number} {count} {words} {says}"
                                                        : "");
    }
    Exit check(const std::vector<std::string>& more = {}) {
        std::vector<std::string> words{"content", "check", "--po", locales.string()};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    /// Lines that name something to mend.
    std::ptrdiff_t faults() const {
        std::ptrdiff_t count = -1; // the last line sums up
        std::istringstream lines(out.str());
        for (std::string line; std::getline(lines, line);) {
            count += line.starts_with("admin.content.note") ? 0 : 1;
        }
        return count;
    }
    std::string text(const char* file) const { return readFile(folder / file).value_or("no such file"); }
    void write(const char* file, std::string_view bytes) const { ASSERT_TRUE(writeFile(folder / file, bytes)); }
    void replace(const char* file, std::string_view from, std::string_view to) const {
        std::string text = readFile(folder / file).value();
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        write(file, text.replace(at, from.size(), to));
    }
    /// The check finds fault, and says this.
    void expectFault(std::string_view said) {
        EXPECT_EQ(check(), Exit::Problems);
        EXPECT_THAT(out.str(), testing::HasSubstr(std::string(said)));
        EXPECT_THAT(out.str(), testing::Not(testing::HasSubstr("admin.content.sound")));
    }
};

} // namespace perron::cli
