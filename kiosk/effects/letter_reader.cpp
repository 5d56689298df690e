#include "effects/letter_reader.h"

#include <string_view>
#include <utility>

#include "effects/letter_words.h"

namespace perron::effects {

namespace {

using session::LetterRefusal;

LetterRefusal told(ocr::Refusal refusal) {
    switch (refusal) {
    case ocr::Refusal::None:
        return LetterRefusal::None;
    case ocr::Refusal::Blank:
        return LetterRefusal::NoSheet;
    case ocr::Refusal::NotReadable:
        return LetterRefusal::NotReadable;
    case ocr::Refusal::TooManyPages:
        return LetterRefusal::TooMany;
    case ocr::Refusal::TooSlow:
    case ocr::Refusal::TooLarge:
    case ocr::Refusal::TooMuchMemory:
        return LetterRefusal::TooSlow;
    case ocr::Refusal::NotAPicture:
    case ocr::Refusal::Locked:
    case ocr::Refusal::Stopped:
    case ocr::Refusal::ReaderFailed:
        break;
    }
    return LetterRefusal::Failed;
}

/// One letter for each page, its words on page 0.
std::vector<letter::Letter> parted(letter::Letter whole, std::size_t pages) {
    std::vector<letter::Letter> parts(pages);
    for (letter::Block& block : whole.blocks) {
        if (block.lines.empty() || block.lines.front().words.empty()) {
            continue;
        }
        const int page = block.lines.front().words.front().page; // a block does not go on on the next page
        if (page < 0 || static_cast<std::size_t>(page) >= pages) {
            continue;
        }
        for (letter::Line& line : block.lines) {
            for (letter::Word& word : line.words) {
                word.page = 0;
            }
        }
        parts[static_cast<std::size_t>(page)].blocks.push_back(std::move(block));
    }
    return parts;
}

} // namespace

LetterDesk::Read readsWith(ocr::Reader reader) {
    return [reader = std::move(reader)](const LetterDesk::Files& files, const std::stop_token& stop,
                                        const LetterDesk::Tell& tell) {
        std::vector<std::string_view> bytes;
        for (const LockedVector<char>& file : files) {
            bytes.emplace_back(file.data(), file.size());
        }
        Result<ocr::Read> read = reader.read(bytes, stop, [&](ocr::Progress progress) {
            tell(progress.stage == ocr::Stage::Reading ? LetterDesk::Stage::Reading : LetterDesk::Stage::Clearing);
        });
        LetterDesk::Sides sides;
        if (!read) {
            sides.refusal = LetterRefusal::Failed;
            return sides;
        }
        sides.refusal = told(read->refusal);
        std::vector<letter::Letter> words = parted(letterOf(read->words), read->pages.size());
        for (std::size_t page = 0; page < read->pages.size(); ++page) {
            sides.sides.push_back({std::move(words[page]), std::move(read->pages[page])});
        }
        return sides;
    };
}

} // namespace perron::effects
