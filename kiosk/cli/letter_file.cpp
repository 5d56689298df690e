#include "cli/letter_file.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "cli/letter_image.h"
#include "i18n/catalogue.h"
#include "letter/plain.h"
#include "letter/typed.h"

namespace perron::cli {

namespace {

constexpr std::size_t longestText = 1024 * 1024;
constexpr std::size_t largest = 32 * 1024 * 1024;

tl::unexpected<Error> wrong(Code code, const char* message, const Path& file, const Console& console) {
    return fail(code, i18n::filled(console.words(message), {{"file", file.string()}}));
}

bool isImage(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::array beginnings{"\x89PNG"sv, "\xFF\xD8\xFF"sv, "II*\0"sv, "MM\0*"sv, "P5\n"sv, "P6\n"sv};
    constexpr std::size_t near = 1024; // of its beginning, where a PDF says that it is one
    return bytes.substr(0, near).find("%PDF-") != std::string_view::npos ||
           std::ranges::any_of(beginnings, [&](std::string_view one) { return bytes.starts_with(one); });
}

/// What telephones and web pages keep pictures in, and nothing here opens.
bool isOtherImage(std::string_view bytes) {
    constexpr std::size_t brand = 4;
    const bool bitmap = bytes.starts_with("BM") && bytes.substr(0, 4 * brand).find('\0') != std::string_view::npos;
    return bitmap || bytes.starts_with("GIF8") || bytes.find("ftyp") == brand ||
           (bytes.starts_with("RIFF") && bytes.find("WEBP") == 2 * brand);
}

bool isText(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const letter::PlainCharacter one = letter::plainCharacter(bytes, at);
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte == 0 || (byte >= 0x80U && one.bytes == 1)) {
            return false;
        }
        at += one.bytes;
    }
    return true;
}

/// The last page's number; a file on which nothing can be read is one page.
int pagesOf(const letter::Letter& letter, int first) {
    return letter.blocks.empty() ? first : letter.blocks.back().lines.back().words.back().page;
}

Result<std::string> bytesOf(const Path& file, const Console& console) {
    std::error_code unreadable;
    if (std::filesystem::is_directory(file, unreadable)) {
        return wrong(Code::Refused, "admin.letter.folder", file, console);
    }
    Result<std::string> bytes = readFile(file, largest);
    if (!bytes) {
        const Code code = bytes.error().code;
        return wrong(code,
                     code == Code::NotFound  ? "admin.file.missing"
                     : code == Code::Refused ? "admin.letter.tooLarge"
                                             : "admin.letter.closed",
                     file, console);
    }
    return bytes;
}

Result<ImageWords> pageIn(const Path& file, int page, const Console& console, bool& measured) {
    const Result<std::string> bytes = bytesOf(file, console);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    if (isImage(*bytes)) {
        measured = true;
        return wordsOn(*bytes, file, page, console);
    }
    if (isOtherImage(*bytes)) {
        return wrong(Code::Malformed, "admin.letter.otherImage", file, console);
    }
    if (bytes->size() > longestText) {
        return wrong(Code::Refused, "admin.letter.tooLarge", file, console);
    }
    if (!isText(*bytes)) {
        return wrong(Code::Malformed, "admin.letter.noText", file, console);
    }
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    const std::string_view text(*bytes);
    ImageWords typed{letter::typed(text.substr(text.starts_with(byteOrderMark) ? 3 : 0), page), ocr::Refusal::None};
    if (typed.letter.blocks.empty()) {
        return wrong(Code::Malformed, "admin.letter.empty", file, console);
    }
    return typed;
}

} // namespace

Result<LetterFile> letterIn(const std::vector<std::string>& pages, const Console& console) {
    LetterFile all;
    int number = 0;
    for (const std::string& file : pages) {
        Result<ImageWords> page = pageIn(file, number, console, all.measured);
        if (!page) {
            return tl::unexpected(page.error());
        }
        number = pagesOf(page->letter, number) + 1;
        std::ranges::move(page->letter.blocks, std::back_inserter(all.letter.blocks));
        if (page->refusal != ocr::Refusal::None &&
            (all.refusal == ocr::Refusal::None || page->refusal != ocr::Refusal::Blank)) {
            all.refusal = page->refusal;
        }
    }
    if (all.refusal != ocr::Refusal::None && all.refusal != ocr::Refusal::Blank) {
        all.letter.blocks.clear(); // half a letter would be answered as if it were the whole
    }
    return all;
}

} // namespace perron::cli
