#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sane/sane.h>

namespace perron::capture {

/// What a page is scanned from. One of both may be missing; where both are, the scanner has no choice.
struct Sources {
    std::string feeder;
    std::string glass;
};
Sources sourcesIn(const std::vector<std::string>& words);

/// Of a scanner's names for its modes the one that gives grey, else colours, else the first.
std::string greyOf(const std::vector<std::string>& words);

/// What a scanner lets one choose from: words, numbers, or all numbers between two.
struct Choices {
    std::vector<std::string> words{};
    std::vector<double> numbers{};
    std::optional<double> least{};
    std::optional<double> most{};
};
/// 300 dots an inch, else the next finer, else the finest. 0 where nothing can be chosen.
double resolutionFrom(const Choices& choices);

/// The options of an open scanner, those that can be set now. Names are SANE's: "source", "mode", "br-x".
class SaneOptions {
public:
    explicit SaneOptions(SANE_Handle scanner)
        : m_scanner(scanner) {}
    bool has(std::string_view name) const { return find(name).index > 0; }
    Choices choices(std::string_view name) const;
    void set(std::string_view name, const std::string& word) const;
    void set(std::string_view name, double number) const;
    double number(std::string_view name) const;
    bool inMillimetres(std::string_view name) const;

private:
    struct At {
        SANE_Int index = 0;
        const SANE_Option_Descriptor* is = nullptr;
    };
    At find(std::string_view name) const;

    SANE_Handle m_scanner;
};

/// Grey, 8 bits, 300 dots an inch, A4, as far as the scanner does so. `source` may be empty.
void prepare(const SaneOptions& options, const std::string& source);

} // namespace perron::capture
