#include "capture/rows.h"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

namespace perron::capture {

namespace {

constexpr std::size_t mostPixels = 40'000'000; // as the reader takes

unsigned lightness(unsigned red, unsigned green, unsigned blue) {
    return (77 * red + 151 * green + 28 * blue) >> 8U;
}

} // namespace

bool Rows::begin(const Pass& pass) {
    const bool colours = pass.sort == Pass::Sort::Colours;
    const std::size_t bits =
        static_cast<std::size_t>(std::max(pass.width, 0)) * static_cast<std::size_t>(pass.depth) * (colours ? 3 : 1);
    const bool known = pass.depth == 8 || pass.depth == 16 || (pass.depth == 1 && pass.sort == Pass::Sort::Grey);
    if (!known || pass.width < m_by || pass.bytesPerLine < (bits + 7) / 8 ||
        (m_width != 0 && m_width != pass.width / m_by)) {
        return false;
    }
    m_pass = pass;
    m_width = pass.width / m_by;
    m_line.clear();
    m_sums.assign(static_cast<std::size_t>(m_width), 0);
    m_lines = 0;
    m_at = 0;
    return true;
}

bool Rows::add(std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const std::size_t piece = std::min(bytes.size(), m_pass.bytesPerLine - m_line.size());
        m_line.insert(m_line.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(piece));
        bytes = bytes.subspan(piece);
        if (m_line.size() == m_pass.bytesPerLine) {
            addLine();
            m_line.clear();
        }
        if (m_pixels.size() > mostPixels) {
            return false;
        }
    }
    return true;
}

unsigned Rows::valueAt(int x) const {
    const auto value = [&](std::size_t at) -> unsigned {
        if (m_pass.depth == 8) {
            return m_line[at];
        }
        std::uint16_t wide = 0;
        std::memcpy(&wide, m_line.data() + 2 * at, sizeof wide);
        return wide >> 8U;
    };
    const auto at = static_cast<std::size_t>(x);
    switch (m_pass.sort) {
    case Pass::Sort::Grey:
        if (m_pass.depth == 1) {
            return (m_line[at / 8] >> (7 - at % 8) & 1U) != 0 ? 0 : 255;
        }
        return value(at);
    case Pass::Sort::Colours:
        return lightness(value(3 * at), value(3 * at + 1), value(3 * at + 2));
    case Pass::Sort::Red:
        return lightness(value(at), 0, 0);
    case Pass::Sort::Green:
        return lightness(0, value(at), 0);
    case Pass::Sort::Blue:
        return lightness(0, 0, value(at));
    }
    return 0;
}

void Rows::addLine() {
    for (int x = 0; x < m_width * m_by; ++x) {
        m_sums[static_cast<std::size_t>(x / m_by)] += valueAt(x);
    }
    if (++m_lines == m_by) {
        keepRow();
        m_lines = 0;
    }
}

/// The second and third colour of a page come onto the rows of the first.
void Rows::keepRow() {
    const auto area = static_cast<unsigned>(m_by) * static_cast<unsigned>(m_by);
    if (m_pixels.size() < m_at + m_sums.size()) {
        m_pixels.resize(m_at + m_sums.size(), 0);
    }
    for (unsigned& sum : m_sums) {
        std::uint8_t& pixel = m_pixels[m_at++];
        pixel = static_cast<std::uint8_t>(std::min(255U, pixel + sum / area));
        sum = 0;
    }
}

std::string pgmHead(int width, int height, int dpi) {
    const std::string remark = dpi > 0 ? fmt::format("# {} dpi\n", dpi) : "";
    return fmt::format("P5\n{}{} {}\n255\n", remark, width, height);
}

} // namespace perron::capture
