#include "ocr/read_page.h"

#include <algorithm>
#include <utility>

#include "ocr/columns.h"
#include "ocr/decode.h"
#include "ocr/straighten.h"

namespace perron::ocr {

namespace {

constexpr int shownSide = 1754; // pixels of the picture that is handed over
constexpr int decoded = 5;      // percent
constexpr int straight = 15;

/// A strip with as much print as any: where two ways up are tried.
Grey densest(const Grey& page) {
    const int high = std::min(page.height, page.height / 8 + 40);
    const int step = std::max(1, high / 4);
    int best = 0;
    long most = -1;
    for (int top = 0; top + high <= page.height; top += step) {
        long dark = 0;
        for (int y = top; y < top + high; y += 3) {
            const std::uint8_t* const row = page.row(y);
            dark += std::count_if(row, row + page.width, [](std::uint8_t value) { return value < 128; });
        }
        if (dark > most) {
            most = dark;
            best = top;
        }
    }
    Grey strip(page.width, high);
    std::copy(page.row(best), page.row(best) + strip.pixels.size(), strip.pixels.begin());
    return strip;
}

bool onItsHead(Recogniser& recogniser, const Grey& page) {
    const Grey strip = densest(page);
    return recogniser.promise(turnedOver(strip)) > recogniser.promise(strip) + 0.1;
}

/// Less ink than a word has, a scanner's dark edges left out of account.
bool bare(const Grey& page) {
    constexpr double word = 0.0001; // of a sheet
    const int across = page.width / 20;
    const int down = page.height / 20;
    double dark = 0;
    for (int y = down; y < page.height - down; ++y) {
        dark += static_cast<double>(std::count_if(page.row(y) + across, page.row(y) + page.width - across,
                                                  [](std::uint8_t value) { return value < 140; }));
    }
    return dark < word * page.width * page.height;
}

/// One column read for itself, or as it was read across where that is better.
std::vector<Seen> better(Recogniser& recogniser, const std::vector<Seen>& words, const Columns::Side& side) {
    std::vector<Seen> before;
    for (const std::size_t word : side.words) {
        before.push_back(words[word]);
        before.back().block = 0;
    }
    std::vector<Seen> again = recogniser.readColumn(side.box);
    return worth(again) >= worth(before) ? again : before;
}

std::vector<Seen> inColumns(Recogniser& recogniser, std::vector<Seen> words) {
    std::vector<ReadAgain> again;
    for (Columns& columns : columnsIn(words)) {
        std::vector<Seen> left = better(recogniser, words, columns.left);
        std::vector<Seen> right = better(recogniser, words, columns.right);
        again.push_back({std::move(columns), std::move(left), std::move(right)});
    }
    return again.empty() ? words : spliced(words, again);
}

void scale(std::vector<Seen>& words, int by) {
    for (Seen& word : words) {
        Box& box = word.box;
        const int right = (box.x + box.width + by - 1) / by;
        const int lower = (box.y + box.height + by - 1) / by;
        box = {box.x / by, box.y / by, 0, 0};
        box.width = right - box.x;
        box.height = lower - box.y;
    }
}

} // namespace

tl::expected<PageRead, Refusal> readPage(Recogniser& recogniser, std::string_view file, int page,
                                         const std::function<void(Stage, int)>& progress) {
    progress(Stage::Opening, 0);
    auto scan = decode(file, page);
    if (!scan) {
        return tl::unexpected(scan.error());
    }
    progress(Stage::Straightening, decoded);
    Grey small = scan->least;
    auto straightPage = straightened(std::move(*scan));
    if (!straightPage) {
        return PageRead{std::move(small), {}, straightPage.error()};
    }
    if (straightPage->doubted && onItsHead(recogniser, straightPage->page)) {
        straightPage->page = turnedOver(straightPage->page);
    }
    int told = straight;
    progress(Stage::Reading, told);
    PageRead done;
    done.words = recogniser.read(straightPage->page, straightPage->dpi, [&](int percent) {
        const int now = straight + std::clamp(percent, 0, 100) * (100 - straight) / 100;
        if (now > told) {
            told = now;
            progress(Stage::Reading, now);
        }
    });
    done.words = inColumns(recogniser, std::move(done.words));
    progress(Stage::Reading, 100);
    if (!readable(done.words)) {
        done.refusal = done.words.empty() && bare(straightPage->page) ? Refusal::Blank : Refusal::NotReadable;
        done.words.clear();
    }
    const int by = (straightPage->page.longSide() + shownSide - 1) / shownSide;
    scale(done.words, by);
    done.picture = by > 1 ? reduced(straightPage->page, by) : std::move(straightPage->page);
    return done;
}

} // namespace perron::ocr
