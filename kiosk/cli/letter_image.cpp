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

} // namespace

Result<letter::Letter> wordsOn(std::string_view image, const Path& file, int page, const Console& console) {
    const ocr::Reader reader({.program = (console.files.bin / "perron-reader").string()});
    const auto read = reader.read({&image, 1}, std::stop_token(), [](ocr::Progress) {});
    if (!read || read->refusal == ocr::Refusal::ReaderFailed) {
        return wrong("admin.letter.noReader", file, console);
    }
    if (read->refusal == ocr::Refusal::NotAPicture) {
        return wrong("admin.letter.broken", file, console);
    }
    if (read->refusal == ocr::Refusal::TooManyPages) {
        return wrong("admin.letter.tooManyPages", file, console);
    }
    if (read->refusal == ocr::Refusal::Locked) {
        return wrong("admin.letter.locked", file, console);
    }
    if (read->refusal == ocr::Refusal::TooLarge || read->refusal == ocr::Refusal::TooMuchMemory) {
        return wrong("admin.letter.imageTooLarge", file, console);
    }
    letter::Letter letter = effects::letterOf(read->words);
    for (letter::Block& block : letter.blocks) {
        for (letter::Line& line : block.lines) {
            for (letter::Word& word : line.words) {
                word.page += page;
            }
        }
    }
    return letter;
}

} // namespace perron::cli
