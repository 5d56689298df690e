#include "ocr/lines.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ocr/pix.h"
#include "ocr/warp.h"

namespace perron::ocr {

namespace {

constexpr std::size_t fewest = 24; // letters that can show how lines lie
constexpr std::size_t most = 4000; // that are looked at

struct BoxaFree {
    void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};

int sizeOf(const Box& box) {
    return std::max(box.width, box.height);
}

/// Where letters end on one side.
enum class Side { Bottom, Left, Top, Right }; // as many quarters clockwise as a text is turned whose feet are there

std::vector<Point> edges(const std::vector<Box>& letters, Side side) {
    std::vector<Point> points;
    points.reserve(letters.size());
    for (const Box& box : letters) {
        const double x = box.x + box.width / 2.0;
        const double y = box.y + box.height / 2.0;
        switch (side) {
        case Side::Bottom:
            points.push_back({x, static_cast<double>(box.y + box.height)});
            break;
        case Side::Top:
            points.push_back({x, static_cast<double>(box.y)});
            break;
        case Side::Left:
            points.push_back({y, static_cast<double>(-box.x)});
            break;
        case Side::Right:
            points.push_back({y, static_cast<double>(-box.x - box.width)});
            break;
        }
    }
    return points;
}

/// How much the points crowd on lines at this angle: the mean number that share a bin with one of them.
double crowding(const std::vector<Point>& points, double degrees, double bin, std::vector<int>& counts) {
    const double angle = degrees * std::numbers::pi / 180;
    const double along = -std::sin(angle) / bin;
    const double across = std::cos(angle) / bin;
    double least = 1e9;
    double greatest = -1e9;
    for (const Point& point : points) {
        const double place = point.x * along + point.y * across;
        least = std::min(least, place);
        greatest = std::max(greatest, place);
    }
    counts.assign(static_cast<std::size_t>(greatest - least) + 2, 0);
    for (const Point& point : points) {
        ++counts[static_cast<std::size_t>(point.x * along + point.y * across - least)];
    }
    double sum = 0;
    for (const int count : counts) {
        sum += static_cast<double>(count) * count;
    }
    return sum / static_cast<double>(points.size());
}

struct Best {
    double degrees = 0;
    double crowding = 0;
    double usual = 0; ///< the mean over all angles
};

Best bestOf(const std::vector<Point>& points, double reach, double step, double bin) {
    Best best;
    std::vector<int> counts;
    int tried = 0;
    for (double degrees = -reach; degrees <= reach + step / 2; degrees += step) {
        const double now = crowding(points, degrees, bin, counts);
        best.usual += now;
        ++tried;
        // Of angles that are as good, the one nearest to straight.
        if (now > best.crowding * 1.0001 ||
            (now > best.crowding * 0.9999 && std::abs(degrees) < std::abs(best.degrees))) {
            best.degrees = degrees;
            best.crowding = std::max(now, best.crowding);
        }
    }
    best.usual /= tried;
    return best;
}

std::vector<Box> some(const std::vector<Box>& letters) {
    const std::size_t step = letters.size() / most + 1;
    std::vector<Box> few;
    for (std::size_t i = 0; i < letters.size(); i += step) {
        few.push_back(letters[i]);
    }
    return few;
}

double middleHeight(const std::vector<Box>& letters, bool lying) {
    std::vector<int> heights;
    for (const Box& box : letters) {
        heights.push_back(lying ? box.width : box.height);
    }
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

} // namespace

std::vector<Box> lettersOn(const Grey& flat) {
    const int threshold = std::clamp(parting(flat), 100, 200);
    const PixPtr dark = darkerThan(flat, threshold);
    const std::unique_ptr<Boxa, BoxaFree> found(pixConnCompBB(dark.get(), 8));
    std::vector<Box> boxes;
    const int count = found == nullptr ? 0 : boxaGetCount(found.get());
    for (int i = 0; i < count; ++i) {
        Box box;
        boxaGetBoxGeometry(found.get(), i, &box.x, &box.y, &box.width, &box.height);
        const int size = sizeOf(box);
        if (size >= 5 && size <= flat.longSide() / 12) {
            boxes.push_back(box);
        }
    }
    if (boxes.empty()) {
        return boxes;
    }
    std::vector<int> sizes;
    std::transform(boxes.begin(), boxes.end(), std::back_inserter(sizes), sizeOf);
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    const int usual = *middle;
    std::erase_if(boxes, [usual](const Box& box) {
        const int size = sizeOf(box);
        const int thin = std::min(box.width, box.height);
        return size * 2 < usual || size > usual * 3 || thin * 6 < size; // dots, pictures, rules
    });
    return boxes;
}

std::optional<Lie> lieOf(const std::vector<Box>& letters) {
    if (letters.size() < fewest) {
        return std::nullopt;
    }
    const std::vector<Box> few = some(letters);
    const double bin = std::max(1.5, middleHeight(few, false) / 4);
    Lie lie;
    double best = 0;
    double other = 0;
    for (const Side side : {Side::Bottom, Side::Left, Side::Top, Side::Right}) {
        const Best now = bestOf(edges(few, side), 35, 0.5, bin);
        if (now.crowding > best) {
            best = now.crowding;
            lie.quarters = static_cast<int>(side);
            lie.tilt = now.degrees;
            lie.sharpness = now.crowding / now.usual;
        }
    }
    const auto opposite = static_cast<Side>((lie.quarters + 2) % 4);
    other = bestOf(edges(few, opposite), 35, 0.5, bin).crowding;
    lie.foot = other > 0 ? best / other : 1;
    lie.letter = middleHeight(few, lie.quarters % 2 == 1);
    return lie;
}

std::optional<Lie> fineLieOf(const std::vector<Box>& letters) {
    if (letters.size() < fewest) {
        return std::nullopt;
    }
    const std::vector<Box> few = some(letters);
    const double bin = std::max(1.0, middleHeight(few, false) / 8);
    const Best bottom = bestOf(edges(few, Side::Bottom), 3, 0.05, bin);
    const Best top = bestOf(edges(few, Side::Top), 3, 0.05, bin);
    const bool standing = bottom.crowding >= top.crowding;
    const Best& feet = standing ? bottom : top;
    const Best& heads = standing ? top : bottom;
    Lie lie;
    lie.quarters = standing ? 0 : 2;
    lie.tilt = feet.degrees;
    lie.foot = feet.crowding / std::max(heads.crowding, 1e-9);
    lie.sharpness = feet.crowding / feet.usual;
    lie.letter = middleHeight(few, false);
    return lie;
}

} // namespace perron::ocr
