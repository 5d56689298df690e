#include "ocr/pnm.h"

#include <algorithm>
#include <charconv>

namespace perron::ocr {

namespace {

/// Numbers between blanks and lines that begin with #.
class Header {
public:
    explicit Header(std::string_view rest)
        : m_rest(rest) {}
    int number() {
        skip();
        int value = 0;
        const auto [end, problem] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return problem == std::errc() ? value : 0;
    }
    int dpi() const { return m_dpi; }
    /// After the one blank that ends the header.
    std::string_view pixels() const { return m_rest.substr(m_rest.empty() ? 0 : 1); }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
    void skip() {
        while (!m_rest.empty() && (isBlank(m_rest.front()) || m_rest.front() == '#')) {
            if (m_rest.front() != '#') {
                m_rest.remove_prefix(1);
                continue;
            }
            remark(m_rest.substr(0, m_rest.find('\n')));
            m_rest.remove_prefix(std::min(m_rest.find('\n'), m_rest.size()));
        }
    }
    void remark(std::string_view line) {
        constexpr std::string_view unit = " dpi";
        if (line.starts_with("# ") && line.ends_with(unit)) {
            line = line.substr(2, line.size() - 2 - unit.size());
            std::from_chars(line.data(), line.data() + line.size(), m_dpi);
        }
    }

    std::string_view m_rest;
    int m_dpi = 0;
};

} // namespace

bool isPnm(std::string_view file) {
    return file.starts_with("P5\n") || file.starts_with("P6\n");
}

std::optional<PnmHead> pnmHead(std::string_view file) {
    if (!isPnm(file)) {
        return std::nullopt;
    }
    Header header(file.substr(2));
    PnmHead head;
    head.values = file[1] == '5' ? 1 : 3;
    head.width = header.number();
    head.height = header.number();
    const int brightest = header.number();
    head.dpi = header.dpi();
    head.pixels = header.pixels();
    if (head.width < 1 || head.height < 1 || brightest != 255 ||
        head.pixels.size() / static_cast<std::size_t>(head.width) / static_cast<std::size_t>(head.values) <
            static_cast<std::size_t>(head.height)) {
        return std::nullopt;
    }
    return head;
}

PixPtr pixOf(const PnmHead& picture) {
    PixPtr pix = made(pixCreate(picture.width, picture.height, picture.values == 1 ? 8 : 32));
    const auto* from = reinterpret_cast<const l_uint8*>(picture.pixels.data()); // NOLINT: bytes
    l_uint32* const words = pixGetData(pix.get());
    const int perLine = pixGetWpl(pix.get());
    for (int y = 0; y < picture.height; ++y) {
        l_uint32* const line = words + static_cast<std::ptrdiff_t>(y) * perLine;
        for (int x = 0; x < picture.width; ++x, from += picture.values) {
            if (picture.values == 1) {
                SET_DATA_BYTE(line, x, from[0]);
            } else {
                composeRGBPixel(from[0], from[1], from[2], line + x);
            }
        }
    }
    return pix;
}

} // namespace perron::ocr
