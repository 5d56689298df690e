#include "ocr/hull.h"

#include <algorithm>
#include <cmath>

namespace perron::ocr {

namespace {

/// Twice the area of the triangle, positive where one turns clockwise on a picture.
double turn(const Point& a, const Point& b, const Point& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

void addHalf(std::vector<Point>& hull, std::size_t begin, const Point& point) {
    while (hull.size() >= begin + 2 && turn(hull[hull.size() - 2], hull.back(), point) <= 0) {
        hull.pop_back();
    }
    hull.push_back(point);
}

} // namespace

std::vector<Point> hullOf(std::vector<Point> points) {
    std::sort(points.begin(), points.end(),
              [](const Point& a, const Point& b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
    std::vector<Point> hull;
    for (const Point& point : points) {
        addHalf(hull, 0, point);
    }
    const std::size_t upper = hull.size() - (hull.empty() ? 0 : 1);
    for (auto point = points.rbegin(); point != points.rend(); ++point) {
        addHalf(hull, upper, *point);
    }
    if (hull.size() > 1) {
        hull.pop_back();
    }
    return hull;
}

double areaOf(const std::vector<Point>& shape) {
    double sum = 0;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const Point& next = shape[(i + 1) % shape.size()];
        sum += shape[i].x * next.y - next.x * shape[i].y;
    }
    return std::abs(sum) / 2;
}

Quad largestQuad(std::vector<Point> hull) {
    constexpr std::size_t enough = 28;
    while (hull.size() > enough) {
        std::size_t flattest = 0;
        double least = 1e18;
        for (std::size_t i = 0; i < hull.size(); ++i) {
            const Point& before = hull[(i + hull.size() - 1) % hull.size()];
            const double lost = std::abs(turn(before, hull[i], hull[(i + 1) % hull.size()]));
            if (lost < least) {
                least = lost;
                flattest = i;
            }
        }
        hull.erase(hull.begin() + static_cast<std::ptrdiff_t>(flattest));
    }
    Quad best{};
    double largest = 0;
    const std::size_t n = hull.size();
    for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t b = a + 1; b < n; ++b) {
            for (std::size_t c = b + 1; c < n; ++c) {
                const double half = turn(hull[a], hull[b], hull[c]);
                for (std::size_t d = c + 1; d < n; ++d) {
                    const double area = half + turn(hull[a], hull[c], hull[d]);
                    if (area > largest) {
                        largest = area;
                        best = {hull[a], hull[b], hull[c], hull[d]};
                    }
                }
            }
        }
    }
    return best;
}

} // namespace perron::ocr
