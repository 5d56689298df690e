#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace perron::capture {

/// How a scanner hands over one pass over the sheet.
struct Pass {
    enum class Sort { Grey, Colours, Red, Green, Blue } sort = Sort::Grey;
    int depth = 8; ///< bits of a value: 1, 8 or 16
    int width = 0; ///< pixels
    std::size_t bytesPerLine = 0;
};

/// A scanner's bytes, in pieces of any size, turned to grey rows.
class Rows {
public:
    /// `by`: each pixel the mean of so many by so many.
    explicit Rows(int by = 1)
        : m_by(by) {}
    /// False for what it cannot turn to grey.
    bool begin(const Pass& pass);
    /// False where it is more than a page.
    bool add(std::span<const std::uint8_t> bytes);

    int width() const { return m_width; }
    int height() const {
        return m_width == 0 ? 0 : static_cast<int>(m_pixels.size() / static_cast<std::size_t>(m_width));
    }
    const std::vector<std::uint8_t>& pixels() const { return m_pixels; }

private:
    void addLine();
    unsigned valueAt(int x) const;
    void keepRow();

    int m_by;
    Pass m_pass{};
    int m_width = 0;
    std::vector<std::uint8_t> m_line; ///< as it comes
    std::vector<unsigned> m_sums;
    int m_lines = 0;      ///< in the sums
    std::size_t m_at = 0; ///< where the next row goes
    std::vector<std::uint8_t> m_pixels;
};

/// The beginning of a PGM file; its pixels follow.
std::string pgmHead(int width, int height, int dpi);

} // namespace perron::capture
