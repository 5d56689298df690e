#pragma once

#include "base/log.h"
#include "programs/kiosk.h"
#include "programs/showroom.h"

namespace perron::programs {

/// One procedure's file while somebody writes it: a kiosk that stands in it, and reads it again when it was saved. Who
/// looks stays on the step where they are, as long as the file has it. While the file is broken, what is wrong stands
/// on the screen in the words of `content check`.
class Preview {
public:
    /// `options.preview` is the file. All references outlive the preview.
    Preview(Content& content, const Options& options, const Ground& ground,
            const effects::Narrator::OpenSound& openSound);

    /// Reads the file where it changed and has been still since the last look.
    void look();
    void take(const ui::TimedInput& input);
    bool settle();
    std::optional<MonoTime> deadline() const;
    Ending ending() const;

    /// The page on the screen.
    page::Page shown() const;
    Kiosk& kiosk() { return m_kiosk; }

private:
    struct Stamp {
        std::filesystem::file_time_type time{};
        std::uintmax_t size = 0;
        bool operator==(const Stamp&) const = default;
    };
    Stamp stamp() const;
    void read();
    void begin();
    void stayOrBegin();
    void showTrouble();
    void meant(const ui::Input& input);

    Content& m_content;
    Path m_file;
    Path m_assets;
    const Clock& m_clock;
    std::string m_flow;
    Kiosk m_kiosk;
    std::vector<data::Problem> m_problems; ///< empty while the file serves
    int m_part = 0;                        ///< of the page that tells them
    Stamp m_read;
    Stamp m_seen;
    bool m_begun = false;
};

/// What the screen says of a broken file.
page::Page troublePage(const std::vector<data::Problem>& problems, const Path& file);

/// A window with one procedure, until somebody closes it. Unavailable without a display.
Status runPreview(const Options& options, Log& log);

} // namespace perron::programs
