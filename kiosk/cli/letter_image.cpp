#include "cli/letter_image.h"

#include <stop_token>
#include <utility>

#include "effects/letter_words.h"
#include "i18n/catalogue.h"
#include "ocr/reader.h"

namespace perron::cli {

namespace {

tl::unexpected<Error> wrong(const char* message, const Path& file, const Console& console) {
    return fail(Code::Refused, i18n::filled(console.words(message), {{"file", file.string()}}));
}

/// Null for a letter that was opened, read or not.
const char* whyNotOpened(ocr::Refusal refusal) {
    switch (refusal) {
    case ocr::Refusal::NotAPicture:
        return "admin.letter.broken";
    case ocr::Refusal::TooManyPages:
        return "admin.letter.tooManyPages";
    case ocr::Refusal::Locked:
        return "admin.letter.locked";
    case ocr::Refusal::TooLarge:
    case ocr::Refusal::TooMuchMemory:
        return "admin.letter.imageTooLarge";
    case ocr::Refusal::ReaderFailed:
    case ocr::Refusal::Stopped:
        return "admin.letter.noReader";
    case ocr::Refusal::None:
    case ocr::Refusal::Blank:
    case ocr::Refusal::NotReadable:
    case ocr::Refusal::TooSlow:
        break;
    }
    return nullptr;
}

} // namespace

Result<ImageWords> wordsOn(std::string_view image, const Path& file, int page, const Console& console) {
    const ocr::Reader reader({.program = (console.files.bin / "perron-reader").string()});
    const auto read = reader.read({&image, 1}, std::stop_token(), [](ocr::Progress) {});
    if (!read) {
        return wrong("admin.letter.noReader", file, console);
    }
    if (const char* const why = whyNotOpened(read->refusal)) {
        return wrong(why, file, console);
    }
    ImageWords found{effects::letterOf(read->words), read->refusal};
    for (letter::Block& block : found.letter.blocks) {
        for (letter::Line& line : block.lines) {
            for (letter::Word& word : line.words) {
                word.page += page;
            }
        }
    }
    return found;
}

} // namespace perron::cli
