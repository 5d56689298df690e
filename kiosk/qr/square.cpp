#include "qr/square.h"

#include <cerrno>
#include <memory>
#include <system_error>

#include <qrencode.h>

namespace perron::qr {

namespace {

struct Free {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

Result<Square> encode(std::string_view text) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data()); // NOLINT: the library's bytes
    const std::unique_ptr<QRcode, Free> made(QRcode_encodeData(static_cast<int>(text.size()), bytes, 0, QR_ECLEVEL_M));
    if (made == nullptr) {
        return fail(Code::Refused, "qr: " + std::generic_category().message(errno));
    }
    Square square{made->width, {}};
    const auto modules = static_cast<std::size_t>(square.side) * static_cast<std::size_t>(square.side);
    square.dark.reserve(modules);
    for (std::size_t i = 0; i < modules; ++i) {
        square.dark.push_back((made->data[i] & 1U) != 0);
    }
    return square;
}

std::vector<Stroke> strokes(const Square& square) {
    std::vector<Stroke> all;
    for (int y = 0; y < square.side; ++y) {
        for (int x = 0; x < square.side; ++x) {
            if (!square.isDark(x, y)) {
                continue;
            }
            const int from = x;
            while (x < square.side && square.isDark(x, y)) {
                ++x;
            }
            all.push_back({from, y, x - from});
        }
    }
    return all;
}

} // namespace perron::qr
