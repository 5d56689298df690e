#include "corpus.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace perron::letter {

namespace {

Date dateOf(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (std::sscanf(text.c_str(), "%d-%u-%u", &year, &month, &day) != 3) {
        throw std::runtime_error("no date: " + text);
    }
    return Date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day));
}

OurLetter headed(const std::string& header) {
    OurLetter letter;
    std::stringstream parts(header.substr(4));
    std::vector<std::stringstream> fields;
    for (std::string part; std::getline(parts, part, '|');) {
        fields.emplace_back(part);
    }
    fields.resize(4);
    std::string date;
    fields[0] >> letter.sender >> letter.kind >> date;
    letter.written = dateOf(date);
    for (std::string day; fields[1] >> day;) {
        letter.deadlines.insert(dateOf(day));
    }
    for (std::string paper; fields[2] >> paper;) {
        letter.papers.insert(paper);
    }
    std::string direction;
    for (double euros = 0; fields[3] >> direction >> euros;) {
        letter.amounts.insert({static_cast<std::int64_t>(euros * 100 + 0.5),
                               direction == "payer" ? Direction::ToPay : Direction::Received});
    }
    return letter;
}

std::vector<OurLetter> readAll() {
    std::vector<OurLetter> all;
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(PERRON_SOURCE "/tests/unit/letter/wordings")) {
        files.insert(entry.path());
    }
    for (const std::filesystem::path& file : files) {
        std::ifstream in(file);
        int number = 0;
        for (std::string line; std::getline(in, line);) {
            if (line.starts_with("=== ")) {
                all.push_back(headed(line));
                all.back().name = file.stem().string() + " " + std::to_string(++number) + " (" + line.substr(4) + ")";
            } else {
                all.at(all.size() - 1).text += line + "\n";
            }
        }
    }
    return all;
}

} // namespace

const std::vector<OurLetter>& ourLetters() {
    static const std::vector<OurLetter> all = readAll();
    return all;
}

} // namespace perron::letter
