#pragma once

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "letter/samples.h"
#include "session/action.h"

namespace perron::test {

/// A letter as its reader hands it over, without a picture: words of even letters, a line under the other.
inline session::SharedSheet sheetOf(const std::string& text, double confidence = 1) {
    auto sheet = std::make_shared<session::ReadSheet>();
    sheet->width = 1240;
    sheet->height = 1754;
    std::istringstream lines(text);
    int y = 100;
    bool open = false;
    for (std::string line; std::getline(lines, line); y += 36) {
        open = open && !line.empty();
        if (line.empty()) {
            continue;
        }
        if (!open) {
            sheet->words.blocks.emplace_back();
            open = true;
        }
        letter::Line& set = sheet->words.blocks.back().lines.emplace_back();
        std::istringstream words(line);
        int x = 100;
        for (std::string word; words >> word;) {
            const int width = 11 * static_cast<int>(word.size());
            set.words.push_back({word, 0, {x, y, width, 28}, confidence});
            x += width + 11;
        }
    }
    return sheet;
}

/// What a reader can answer: each sample letter, and each way of not reading one.
inline std::vector<session::LetterRead> everyReading(WallTime wall) {
    std::vector<session::LetterRead> all;
    for (const letter::Sample& sample :
         letter::samples(std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(wall)})) {
        all.push_back({0, {sheetOf(sample.text, sample.confidence)}});
    }
    for (const auto refusal :
         {session::LetterRefusal::NoSheet, session::LetterRefusal::CoverOpen, session::LetterRefusal::Jammed,
          session::LetterRefusal::TooMany, session::LetterRefusal::TooSlow, session::LetterRefusal::Failed}) {
        all.push_back({0, {}, refusal});
    }
    all.push_back({0, {sheetOf("")}, session::LetterRefusal::NotReadable});
    all.push_back({0,
                   {sheetOf("CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD\nNom EXEMPLE Prénoms Lucie Marie Anne\n"
                            "Née le 03 05 1981 à BOURGES Nationalité FRA")}});
    return all;
}

} // namespace perron::test
