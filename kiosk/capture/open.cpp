#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "capture/device.h"
#include "capture/program.h"

namespace perron::capture {

namespace {

Found foundIn(std::string_view bytes) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    return {std::string(bytes.substr(0, end)), std::string(bytes.substr(std::min(end + 1, bytes.size())))};
}

int small(wire::Number number, wire::Number most) {
    return static_cast<int>(std::min(number, most));
}

std::optional<Preview> previewIn(std::string_view bytes) {
    constexpr wire::Number mostSide = 640;
    wire::Taker from(bytes);
    Preview preview;
    preview.guide = static_cast<Guide>(small(from.number(), guides - 1));
    preview.held = small(from.number(), 100);
    preview.width = small(from.number(), mostSide);
    preview.height = small(from.number(), mostSide * 2);
    const std::string_view grey = from.rest();
    if (grey.empty() ||
        grey.size() != static_cast<std::size_t>(preview.width) * static_cast<std::size_t>(preview.height)) {
        return std::nullopt;
    }
    preview.grey.assign(grey.begin(), grey.end());
    return preview;
}

/// A scanner, a camera, or whichever is there.
class Plugged final : public Device {
public:
    Plugged(std::string setting, Terms terms)
        : m_setting(std::move(setting))
        , m_program(std::move(terms)) {}

    std::string name() const override { return m_found.empty() ? m_setting : m_found; }

    Trouble look(const std::stop_token& stop) override {
        return m_program.run({"look", m_setting}, stop, [](Said, wire::Incoming&) {});
    }

    Taken take(Sheet sheet, const std::stop_token& stop, const Watch& watch) override {
        Taken taken = takeFrom(name(), sheet, stop, watch);
        const bool gone = taken.trouble == Trouble::NoDevice || taken.trouble == Trouble::Failed;
        const bool another = gone && !m_found.empty();
        if (gone || taken.trouble == Trouble::Unplugged) {
            m_found.clear();
        }
        return another ? takeFrom(m_setting, sheet, stop, watch) : std::move(taken);
    }

private:
    Taken takeFrom(const std::string& setting, Sheet sheet, const std::stop_token& stop, const Watch& watch) {
        Taken taken;
        taken.trouble = m_program.run({sheet == Sheet::First ? "take" : "next", setting}, stop,
                                      [&](Said kind, wire::Incoming& message) { hear(kind, message, taken, watch); });
        if (taken.trouble == Trouble::None && taken.files.empty()) {
            taken.trouble = Trouble::Failed;
        }
        if (taken.trouble != Trouble::None) {
            taken.files.clear();
        }
        return taken;
    }
    void hear(Said kind, wire::Incoming& message, Taken& taken, const Watch& watch) {
        wire::Taker from(message.bytes());
        if (kind == Said::Device) {
            m_found = foundIn(message.bytes()).setting; // asking all of them takes seconds: not again
        } else if (kind == Said::Progress) {
            const int page = small(from.number(), 100);
            watch.progress({page, small(from.number(), 100)});
        } else if (kind == Said::Preview) {
            if (auto preview = previewIn(message.bytes())) {
                watch.preview(std::move(*preview));
            }
        } else if (kind == Said::File) {
            taken.files.push_back(message.take());
        }
    }

    const std::string m_setting;
    std::string m_found; ///< what "auto" is
    Program m_program;
};

std::vector<Path> filesOf(const Path& folder) {
    std::vector<Path> found;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
        if (entry.is_regular_file()) {
            found.push_back(entry.path());
        }
    }
    std::ranges::sort(found);
    return found;
}

/// All files of a folder, in order, as if they had been scanned.
class Folder final : public Device {
public:
    explicit Folder(Path folder)
        : m_folder(std::move(folder)) {}
    std::string name() const override { return "dossier:" + m_folder.string(); }
    Trouble look(const std::stop_token& /*stop*/) override {
        std::error_code unreadable;
        return std::filesystem::is_directory(m_folder, unreadable) ? Trouble::None : Trouble::NoDevice;
    }
    Taken take(Sheet /*sheet*/, const std::stop_token& stop, const Watch& watch) override {
        Taken taken;
        taken.trouble = look(stop);
        for (const Path& file : filesOf(m_folder)) {
            auto bytes = readFile(file, wire::mostBytes);
            if (!bytes) {
                return {Trouble::Unplugged, {}};
            }
            taken.files.emplace_back(bytes->begin(), bytes->end());
            watch.progress({static_cast<int>(taken.files.size()) - 1, 100});
        }
        if (taken.trouble == Trouble::None && taken.files.empty()) {
            taken.trouble = Trouble::NoSheet;
        }
        return taken;
    }

private:
    const Path m_folder;
};

} // namespace

Terms termsFor(const Path& programs) {
    Terms terms;
    terms.program = (programs / "perron-capture").string();
    if (const char* const folder = std::getenv("SANE_CONFIG_DIR")) { // NOLINT(concurrency-mt-unsafe): never changed
        terms.scanners = folder;
    }
    return terms;
}

Result<std::unique_ptr<Device>> open(std::string_view setting, Terms terms) {
    const auto after = [&](std::string_view word) { return setting.starts_with(word) && setting.size() > word.size(); };
    constexpr std::string_view folder = "dossier:";
    if (setting == no) {
        return nullptr;
    }
    if (after(folder)) {
        return std::make_unique<Folder>(setting.substr(folder.size()));
    }
    if (setting == automatic || after("scanner:") || after("camera:/dev/")) {
        return std::make_unique<Plugged>(std::string(setting), std::move(terms));
    }
    return fail(Code::Malformed, "no device for letters is named like this: " + std::string(setting));
}

Result<std::vector<Found>> devices(const Terms& terms, const std::stop_token& stop) {
    std::vector<Found> found;
    Program program(terms);
    const Trouble trouble = program.run({"list"}, stop, [&](Said kind, wire::Incoming& message) {
        if (kind == Said::Device) {
            found.push_back(foundIn(message.bytes()));
        }
    });
    if (trouble != Trouble::None) {
        return fail(Code::Unavailable, terms.program + ": " + std::string(wordOf(trouble)));
    }
    return found;
}

} // namespace perron::capture
