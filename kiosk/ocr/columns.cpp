#include "ocr/columns.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace perron::ocr {

namespace {

// In heights of a word.
constexpr double wide = 2;      // a gap that is no space
constexpr double gutter = 1;    // what the gaps of its lines have in common
constexpr double nextLine = 3;  // from the line above
constexpr double beside = 1.2;  // of a line that stands in one column only
constexpr double uneven = 0.2;  // between the feet of both sides
constexpr double margin = 0.25; // around a column

struct Span {
    int from = 0;
    int to = 0;
    int length() const { return to - from; }
};

Span common(const Span& a, const Span& b) {
    return {std::max(a.from, b.from), std::min(a.to, b.to)};
}

struct Line {
    std::vector<std::size_t> words;
    Span across;
    Span down;
    std::optional<Span> gap; ///< the only one
    bool isUneven = false;
};

int rightOf(const Box& box) {
    return box.x + box.width;
}
int footOf(const Box& box) {
    return box.y + box.height;
}

double usualHeight(const std::vector<Seen>& words) {
    std::vector<int> heights;
    heights.reserve(words.size());
    std::transform(words.begin(), words.end(), std::back_inserter(heights),
                   [](const Seen& word) { return word.box.height; });
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

class Finder {
public:
    explicit Finder(const std::vector<Seen>& words)
        : m_words(words)
        , m_height(usualHeight(words)) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (i == 0 || words[i].line != words[i - 1].line) {
                m_lines.emplace_back();
            }
            m_lines.back().words.push_back(i);
        }
        for (Line& line : m_lines) {
            measure(line);
        }
        std::sort(m_lines.begin(), m_lines.end(),
                  [](const Line& a, const Line& b) { return a.down.from < b.down.from; });
    }

    std::vector<Columns> found() {
        std::vector<Columns> all;
        for (std::size_t first = 0; first < m_lines.size(); ++first) {
            if (const auto columns = beginningWith(first)) {
                all.push_back(*columns);
            }
        }
        return all;
    }

private:
    void measure(Line& line) const {
        std::sort(line.words.begin(), line.words.end(),
                  [this](std::size_t a, std::size_t b) { return m_words[a].box.x < m_words[b].box.x; });
        const Box& first = m_words[line.words.front()].box;
        line.across = {first.x, first.x};
        line.down = {first.y, footOf(first)};
        for (const std::size_t word : line.words) {
            const Box& box = m_words[word].box;
            line.across.to = std::max(line.across.to, rightOf(box));
            line.down = {std::min(line.down.from, box.y), std::max(line.down.to, footOf(box))};
        }
        std::vector<Span> gaps = gapsIn(line, m_height / 2); // noise stands in gutters
        if (gaps.empty()) {
            gaps = gapsIn(line, 0);
        }
        if (gaps.size() != 1) {
            return;
        }
        line.gap = gaps.front();
        const auto left = foot(line, [&](const Box& box) { return box.x < line.gap->to; });
        const auto right = foot(line, [&](const Box& box) { return box.x >= line.gap->to; });
        line.isUneven = left && right && std::abs(*left - *right) > uneven * m_height;
    }

    /// Between words that are so high.
    std::vector<Span> gapsIn(const Line& line, double high) const {
        std::vector<Span> gaps;
        std::optional<int> end;
        for (const std::size_t word : line.words) {
            const Box& box = m_words[word].box;
            if (box.height < high) {
                continue;
            }
            if (end && box.x - *end > wide * m_height) {
                gaps.push_back({*end, box.x});
            }
            end = std::max(end.value_or(0), rightOf(box));
        }
        return gaps;
    }

    /// Of one side's letters that have no tail; nothing where there are only small signs.
    template <class Of>
    std::optional<int> foot(const Line& line, const Of& of) const {
        std::optional<int> highest;
        for (const std::size_t word : line.words) {
            const Box& box = m_words[word].box;
            if (of(box) && box.height > m_height / 2) {
                highest = std::min(highest.value_or(footOf(box)), footOf(box));
            }
        }
        return highest;
    }

    std::optional<Columns> beginningWith(std::size_t first) {
        if (!m_lines[first].gap) {
            return std::nullopt;
        }
        Span gap = *m_lines[first].gap;
        Span down = m_lines[first].down;
        std::vector<std::size_t> inside{first};
        int both = 1;
        int crooked = m_lines[first].isUneven ? 1 : 0;
        for (std::size_t i = first + 1; i < m_lines.size(); ++i) {
            const Line& line = m_lines[i];
            if (line.down.from - down.to > nextLine * m_height) {
                break;
            }
            if (line.gap && common(gap, *line.gap).length() >= gutter * m_height) {
                gap = common(gap, *line.gap);
                ++both;
                crooked += line.isUneven ? 1 : 0;
            } else if (!oneSided(line, gap) || line.down.from - down.to > beside * m_height) {
                break;
            }
            down.to = std::max(down.to, line.down.to);
            inside.push_back(i);
        }
        if (both < 2 || (crooked * 2 < both && !isProse(inside, gap))) {
            return std::nullopt;
        }
        while (first > 0 && m_lines[first - 1].gap == std::nullopt && oneSided(m_lines[first - 1], gap) &&
               down.from - m_lines[first - 1].down.to < beside * m_height) {
            --first;
            down.from = std::min(down.from, m_lines[first].down.from);
            inside.push_back(first);
        }
        return taken(inside, gap, down);
    }

    /// Both sides go on for lines of several words, which the cells of a table do not.
    bool isProse(const std::vector<std::size_t>& inside, const Span& gap) const {
        constexpr int fewestLines = 4;
        constexpr int fewestWords = 3; // of a line
        int left = 0;
        int right = 0;
        int lines = 0;
        for (const std::size_t i : inside) {
            const Line& line = m_lines[i];
            if (line.gap) {
                const auto on = std::count_if(line.words.begin(), line.words.end(),
                                              [&](std::size_t word) { return m_words[word].box.x < gap.to; });
                ++lines;
                left += static_cast<int>(on);
                right += static_cast<int>(line.words.size()) - static_cast<int>(on);
            }
        }
        return lines >= fewestLines && std::min(left, right) >= fewestWords * lines;
    }

    static bool oneSided(const Line& line, const Span& gap) {
        return !line.words.empty() &&
               (line.across.to <= gap.from + gap.length() / 2 || line.across.from >= gap.from + gap.length() / 2);
    }

    /// Nothing where another line stands across them, or was taken by the pair above.
    std::optional<Columns> taken(std::vector<std::size_t> inside, Span gap, const Span& down) {
        std::sort(inside.begin(), inside.end());
        const int middle = gap.from + gap.length() / 2;
        Columns columns;
        Span across = gap;
        for (const std::size_t i : inside) {
            for (const std::size_t word : m_lines[i].words) {
                const Box& box = m_words[word].box;
                const bool isLeft = box.x < middle;
                (isLeft ? columns.left : columns.right).words.push_back(word);
                gap = isLeft ? Span{std::max(gap.from, rightOf(box)), gap.to} : Span{gap.from, std::min(gap.to, box.x)};
            }
            across = {std::min(across.from, m_lines[i].across.from), std::max(across.to, m_lines[i].across.to)};
        }
        if (gap.length() < m_height / 2 || isCrossed(inside, across, down)) {
            return std::nullopt;
        }
        for (const std::size_t i : inside) {
            m_lines[i].words.clear();
            m_lines[i].gap.reset();
        }
        const auto more = static_cast<int>(margin * m_height);
        const int top = std::max(0, down.from - more);
        const int height = down.to + more - top;
        const int left = std::max(0, across.from - more);
        columns.left.box = {left, top, gap.from + more - left, height};
        columns.right.box = {gap.to - more, top, across.to + 2 * more - gap.to, height};
        return columns;
    }

    bool isCrossed(const std::vector<std::size_t>& inside, const Span& across, const Span& down) const {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const Line& line = m_lines[i];
            const bool isInside = std::binary_search(inside.begin(), inside.end(), i);
            if (isInside
                    ? line.words.empty()
                    : common(line.down, down).length() > m_height / 3 && common(line.across, across).length() > 0) {
                return true;
            }
        }
        return false;
    }

    const std::vector<Seen>& m_words;
    double m_height;
    std::vector<Line> m_lines;
};

} // namespace

std::vector<Columns> columnsIn(const std::vector<Seen>& words) {
    return words.empty() ? std::vector<Columns>{} : Finder(words).found();
}

} // namespace perron::ocr
