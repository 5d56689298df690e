#include "ocr/grey.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace perron::ocr {

namespace {

using Histogram = std::array<std::size_t, 256>;

Histogram histogram(const Grey& grey, int step) {
    Histogram counts{};
    for (std::size_t i = 0; i < grey.pixels.size(); i += static_cast<std::size_t>(step)) {
        ++counts[grey.pixels[i]];
    }
    return counts;
}

std::uint8_t smaller(std::uint8_t a, std::uint8_t b) {
    return a < b ? a : b;
}
std::uint8_t larger(std::uint8_t a, std::uint8_t b) {
    return a < b ? b : a;
}

void order(std::uint8_t& a, std::uint8_t& b) {
    const std::uint8_t low = smaller(a, b);
    b = larger(a, b);
    a = low;
}

/// Of nine values, by comparing columns that are ordered first (Smith, "Implementing median filters", 1996).
std::uint8_t middleOf(std::array<std::uint8_t, 9> v) {
    order(v[0], v[1]), order(v[3], v[4]), order(v[6], v[7]);
    order(v[1], v[2]), order(v[4], v[5]), order(v[7], v[8]);
    order(v[0], v[1]), order(v[3], v[4]), order(v[6], v[7]);
    const std::uint8_t low = larger(larger(v[0], v[3]), v[6]);
    const std::uint8_t high = smaller(smaller(v[2], v[5]), v[8]);
    order(v[1], v[4]);
    const std::uint8_t middle = larger(v[1], smaller(v[4], v[7]));
    return larger(smaller(low, high), smaller(larger(low, high), middle));
}

/// Whether the middle of three rows is `far` darker, or lighter, than all of its neighbours but so many.
bool isLone(const std::uint8_t* a, const std::uint8_t* b, const std::uint8_t* c, int most) {
    constexpr int far = 56;
    const int middle = b[1];
    int darker = 0;
    int lighter = 0;
    for (const int near : {a[0], a[1], a[2], b[0], b[2], c[0], c[1], c[2]}) {
        darker += near < middle - far ? 1 : 0;
        lighter += near > middle + far ? 1 : 0;
    }
    return std::max(darker, lighter) >= 8 - most;
}

/// Runs over all pixels with a full neighbourhood; the outermost stay as they are.
template <class Of>
Grey overNeighbours(const Grey& grey, const Of& of) {
    Grey out = grey;
    for (int y = 1; y + 1 < grey.height; ++y) {
        const std::uint8_t* const above = grey.row(y - 1);
        const std::uint8_t* const here = grey.row(y);
        const std::uint8_t* const below = grey.row(y + 1);
        std::uint8_t* const to = out.row(y);
        for (int x = 1; x + 1 < grey.width; ++x) {
            to[x] = of(above + x - 1, here + x - 1, below + x - 1);
        }
    }
    return out;
}

} // namespace

Grey reduced(const Grey& grey, int by) {
    Grey out(grey.width / by, grey.height / by);
    const auto area = static_cast<unsigned>(by * by);
    std::vector<unsigned> sums(static_cast<std::size_t>(out.width));
    for (int y = 0; y < out.height; ++y) {
        std::fill(sums.begin(), sums.end(), area / 2);
        for (int dy = 0; dy < by; ++dy) {
            const std::uint8_t* from = grey.row(y * by + dy);
            for (unsigned& sum : sums) {
                for (int dx = 0; dx < by; ++dx) {
                    sum += *from++;
                }
            }
        }
        std::transform(sums.begin(), sums.end(), out.row(y),
                       [area](unsigned sum) { return static_cast<std::uint8_t>(sum / area); });
    }
    return out;
}

Grey smoothed(const Grey& grey) {
    return overNeighbours(grey, [](const std::uint8_t* a, const std::uint8_t* b, const std::uint8_t* c) {
        const int corners = a[0] + a[2] + c[0] + c[2];
        const int sides = a[1] + b[0] + b[2] + c[1];
        return static_cast<std::uint8_t>((corners + 2 * sides + 4 * b[1] + 8) / 16);
    });
}

Grey median(const Grey& grey) {
    return overNeighbours(grey, [](const std::uint8_t* a, const std::uint8_t* b, const std::uint8_t* c) {
        return middleOf({a[0], a[1], a[2], b[0], b[1], b[2], c[0], c[1], c[2]});
    });
}

Grey withoutSpecks(const Grey& grey) {
    return overNeighbours(grey, [](const std::uint8_t* a, const std::uint8_t* b, const std::uint8_t* c) {
        return isLone(a, b, c, 1) ? middleOf({a[0], a[1], a[2], b[0], b[1], b[2], c[0], c[1], c[2]}) : b[1];
    });
}

double specks(const Grey& grey) {
    constexpr int step = 7;
    long found = 0;
    long looked = 0;
    for (int y = 1; y + 1 < grey.height; y += step) {
        for (int x = 1; x + 1 < grey.width; ++x) {
            found += isLone(grey.row(y - 1) + x - 1, grey.row(y) + x - 1, grey.row(y + 1) + x - 1, 0) ? 1 : 0;
            ++looked;
        }
    }
    return looked == 0 ? 0 : static_cast<double>(found) / static_cast<double>(looked);
}

int percentile(const Grey& grey, double share, int step) {
    const Histogram counts = histogram(grey, step);
    std::size_t all = 0;
    for (const std::size_t count : counts) {
        all += count;
    }
    const auto wanted = static_cast<std::size_t>(static_cast<double>(all) * share);
    std::size_t seen = 0;
    for (std::size_t value = 0; value < counts.size(); ++value) {
        seen += counts[value];
        if (seen > wanted) {
            return static_cast<int>(value);
        }
    }
    return 255;
}

int parting(const Grey& grey) {
    const Histogram counts = histogram(grey, 1);
    double all = 0;
    double total = 0;
    for (std::size_t value = 0; value < counts.size(); ++value) {
        all += static_cast<double>(counts[value]);
        total += static_cast<double>(value * counts[value]);
    }
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    int found = 127;
    for (std::size_t value = 0; value + 1 < counts.size(); ++value) {
        below += static_cast<double>(counts[value]);
        sumBelow += static_cast<double>(value * counts[value]);
        const double above = all - below;
        if (below == 0 || above == 0) {
            continue;
        }
        const double apart = sumBelow / below - (total - sumBelow) / above;
        const double score = below * above * apart * apart;
        if (score > best) {
            best = score;
            found = static_cast<int>(value);
        }
    }
    return found;
}

double grain(const Grey& grey) {
    // The second difference both ways is nought on even paper and on straight edges (Immerkaer 1996); its median leaves
    // letters out of account, which cover less than half of a sheet.
    std::vector<int> differences;
    for (int y = 1; y + 1 < grey.height; y += 17) {
        const std::uint8_t* const a = grey.row(y - 1);
        const std::uint8_t* const b = grey.row(y);
        const std::uint8_t* const c = grey.row(y + 1);
        for (int x = 1; x + 1 < grey.width; x += 3) {
            const int second = a[x - 1] - 2 * a[x] + a[x + 1] - 2 * b[x - 1] + 4 * b[x] - 2 * b[x + 1] + c[x - 1] -
                               2 * c[x] + c[x + 1];
            differences.push_back(std::abs(second));
        }
    }
    if (differences.size() < 100) {
        return 0;
    }
    const auto middle = differences.begin() + static_cast<std::ptrdiff_t>(differences.size() / 2);
    std::nth_element(differences.begin(), middle, differences.end());
    constexpr double toDeviation = 0.6745 * 6; // of a normal distribution; the weights' norm
    return *middle / toDeviation;
}

} // namespace perron::ocr
