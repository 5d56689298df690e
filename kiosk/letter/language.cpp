#include "letter/language.h"

#include <algorithm>
#include <array>

#include "letter/phrase.h"

namespace perron::letter {

namespace {

/// U+0600 to U+06FF and U+0750 to U+077F, and the forms from U+FB50 that image readers give.
bool isArabic(const std::string& text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const auto next = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0U;
    return (lead >= 0xD8U && lead <= 0xDBU) || lead == 0xDDU ||
           (lead == 0xEFU &&
            (next == 0xADU || next == 0xAEU || next == 0xAFU || next == 0xB9U || next == 0xBAU || next == 0xBBU));
}

} // namespace

Language languageOf(std::span<const Sentence> sentences) {
    // words of one language only: "on", "a", "me" are of both
    static const Phrase french(
        "le|la|les|l|de|des|du|d|et|vous|votre|vos|nous|notre|est|sera|sont|pour|dans|un|une|au|aux|ce|cette|sur|par|"
        "avec|en|que|qui|madame|monsieur");
    static const Phrase english("the|of|and|you|your|to|we|is|for|in|this|with|be|please|are|will|have|from|by");
    std::size_t words = 0;
    std::size_t arabic = 0;
    std::size_t inFrench = 0;
    std::size_t inEnglish = 0;
    for (const Sentence& sentence : sentences) {
        const std::span<const Token> tokens = sentence.tokens;
        for (std::size_t place = 0; place < tokens.size(); ++place) {
            const std::string& text = tokens[place].text;
            const bool letters = text[0] >= 'a' && text[0] <= 'z';
            words += letters || isArabic(text) ? 1U : 0U;
            arabic += isArabic(text) ? 1U : 0U;
            inFrench += french.at(tokens, place) ? 1U : 0U;
            inEnglish += english.at(tokens, place) ? 1U : 0U;
        }
    }
    if (words > 0 && arabic * 2 > words) {
        return Language::Arabic;
    }
    const auto speaks = [&](std::size_t count, std::size_t other) { return count * 10 >= words && count > 2 * other; };
    return words == 0                    ? Language::Other
           : speaks(inFrench, inEnglish) ? Language::French
           : speaks(inEnglish, inFrench) ? Language::English
                                         : Language::Other;
}

} // namespace perron::letter
