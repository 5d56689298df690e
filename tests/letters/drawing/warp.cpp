#include "warp.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace perron::letters {

namespace {

using Row = std::array<double, 9>;

/// The eight numbers of the perspective that leads from each `from` to its `to`.
std::array<double, 8> perspective(const std::array<Point, 4>& from, const std::array<Point, 4>& to) {
    std::array<Row, 8> rows{};
    for (std::size_t i = 0; i < 4; ++i) {
        const Point& a = from[i];
        const Point& b = to[i];
        rows[2 * i] = {a.x, a.y, 1, 0, 0, 0, -a.x * b.x, -a.y * b.x, b.x};
        rows[2 * i + 1] = {0, 0, 0, a.x, a.y, 1, -a.x * b.y, -a.y * b.y, b.y};
    }
    for (std::size_t column = 0; column < 8; ++column) {
        const auto pivot = std::max_element(
            rows.begin() + static_cast<std::ptrdiff_t>(column), rows.end(),
            [column](const Row& a, const Row& b) { return std::abs(a[column]) < std::abs(b[column]); });
        std::swap(rows[column], *pivot);
        for (std::size_t row = 0; row < 8; ++row) {
            const double factor = row == column ? 0 : rows[row][column] / rows[column][column];
            for (std::size_t cell = column; cell < 9; ++cell) {
                rows[row][cell] -= factor * rows[column][cell];
            }
        }
    }
    std::array<double, 8> found{};
    for (std::size_t i = 0; i < 8; ++i) {
        found[i] = rows[i][8] / rows[i][i];
    }
    return found;
}

float between(const Picture& picture, double x, double y) {
    const int left = static_cast<int>(x);
    const int top = static_cast<int>(y);
    const auto right = static_cast<float>(x - left);
    const auto low = static_cast<float>(y - top);
    const float above = picture.at(left, top) * (1 - right) + picture.at(left + 1, top) * right;
    const float below = picture.at(left, top + 1) * (1 - right) + picture.at(left + 1, top + 1) * right;
    return above * (1 - low) + below * low;
}

} // namespace

Picture laid(const Picture& sheet, const std::array<Point, 4>& corners, int wide, int high, float table) {
    const double right = sheet.width - 1;
    const double bottom = sheet.height - 1;
    const std::array<Point, 4> own{Point{0, 0}, Point{right, 0}, Point{right, bottom}, Point{0, bottom}};
    const std::array<double, 8> h = perspective(corners, own);
    Picture frame(wide, high, table);
    for (int y = 0; y < high; ++y) {
        for (int x = 0; x < wide; ++x) {
            const double depth = h[6] * x + h[7] * y + 1;
            const double fromX = (h[0] * x + h[1] * y + h[2]) / depth;
            const double fromY = (h[3] * x + h[4] * y + h[5]) / depth;
            if (fromX >= 0 && fromY >= 0 && fromX < right && fromY < bottom) {
                frame.at(x, y) = between(sheet, fromX, fromY);
            }
        }
    }
    return frame;
}

} // namespace perron::letters
