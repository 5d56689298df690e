#include "programs/sample_letters.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>

#include "text/typesetter.h"

namespace perron::programs {

namespace {

// A4 at 150 dots an inch.
constexpr int sheetWidth = 1240;
constexpr int sheetHeight = 1754;
constexpr int margin = 110;
constexpr double capitalPx = 17;

/// Sets a letter's lines in type, and notes where each word stands.
class Printer {
public:
    Printer(const text::Typesetter& typesetter, double confidence)
        : m_typesetter(typesetter)
        , m_confidence(confidence) {
        m_made.picture.width = sheetWidth;
        m_made.picture.height = sheetHeight;
        m_made.picture.pixels.assign(std::size_t(sheetWidth) * sheetHeight, 255);
    }

    effects::LetterDesk::Side print(const std::string& text) {
        std::istringstream lines(text);
        bool open = false;
        for (std::string line; std::getline(lines, line);) {
            if (line.empty()) {
                open = false;
                m_y += 22;
                continue;
            }
            if (!open) {
                m_made.words.blocks.emplace_back();
                open = true;
            }
            m_made.words.blocks.back().lines.push_back(set(line));
        }
        return std::move(m_made);
    }

private:
    letter::Line set(const std::string& line) {
        text::Style style;
        style.capitalPx = capitalPx;
        constexpr int width = sheetWidth - 2 * margin;
        const text::Bitmap drawn = m_typesetter.draw(line, style, width, text::rgb(0));
        for (int y = 0; y < drawn.height; ++y) {
            for (int x = 0; x < drawn.width; ++x) {
                darken(margin + drawn.left + x, m_y + drawn.top + y,
                       drawn.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(drawn.width) +
                                    static_cast<std::size_t>(x)] >>
                           24U);
            }
        }
        letter::Line made;
        for (std::size_t begin = 0; begin < line.size();) {
            const std::size_t end = std::min(line.find(' ', begin), line.size());
            for (const text::Box& box : m_typesetter.boxes(line, style, width, begin, end)) {
                made.words.push_back({line.substr(begin, end - begin),
                                      0,
                                      {margin + box.x, m_y + box.y, box.width, box.height},
                                      m_confidence});
                break; // a line is one line
            }
            begin = end + 1;
        }
        m_y += m_typesetter.measure(line, style, width).height;
        return made;
    }

    void darken(int x, int y, std::uint32_t by) {
        if (x >= 0 && y >= 0 && x < sheetWidth && y < sheetHeight) {
            std::uint8_t& pixel = m_made.picture.pixels[std::size_t(y) * sheetWidth + std::size_t(x)];
            pixel = static_cast<std::uint8_t>(pixel - std::min<std::uint32_t>(pixel, by));
        }
    }

    const text::Typesetter& m_typesetter;
    double m_confidence;
    effects::LetterDesk::Side m_made;
    int m_y = margin;
};

} // namespace

effects::LetterDesk::Setup readsSamples(std::vector<letter::Sample> letters, const Path& assets, Log& log) {
    struct Pile {
        std::vector<letter::Sample> letters;
        std::size_t on = 0; ///< which one lies on top
    };
    const auto pile = std::make_shared<Pile>(Pile{std::move(letters)}); // both functions hold it
    using Desk = effects::LetterDesk;
    return {
        [](const std::stop_token&) { return Status(); },
        [pile](const session::ReadLetter&, const std::stop_token&, const Desk::Show&) {
            const std::string& text = pile->letters[pile->on].text;
            return Desk::Taken{{{text.begin(), text.end()}}};
        },
        [pile, assets, &log](const Desk::Files& files, const std::stop_token&, const Desk::Tell& tell) {
            tell(Desk::Stage::Reading);
            const double confidence = pile->letters[pile->on].confidence;
            pile->on = (pile->on + 1) % pile->letters.size();
            const text::Typesetter typesetter(assets / "fonts/fonts.conf", log);
            Desk::Sides read;
            read.sides.push_back(Printer(typesetter, confidence).print({files.front().begin(), files.front().end()}));
            return read;
        }};
}

} // namespace perron::programs
