#include "ocr/serve.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <linux/close_range.h>
#include <unistd.h>

#include "base/child.h"
#include "ocr/decode.h"
#include "ocr/pix.h"
#include "ocr/read_page.h"
#include "ocr/recognise.h"
#include "ocr/sandbox.h"
#include "ocr/wire.h"

namespace perron::ocr {

namespace {

constexpr wire::Number mostFiles = 40;

bool takeAll(char* to, std::size_t length) {
    while (length > 0) {
        const ssize_t got = ::read(STDIN_FILENO, to, length);
        if (got <= 0) {
            return false;
        }
        to += got;
        length -= static_cast<std::size_t>(got);
    }
    return true;
}

std::optional<wire::Number> takeNumber() {
    std::string bytes(sizeof(wire::Number), '\0');
    if (!takeAll(bytes.data(), bytes.size())) {
        return std::nullopt;
    }
    return wire::Taker(bytes).number();
}

/// Whoever listened is gone where this fails; then nobody misses the rest.
void say(const std::string& message) {
    std::string_view rest = message;
    while (!rest.empty()) {
        const ssize_t put = ::write(STDOUT_FILENO, rest.data(), rest.size());
        if (put <= 0) {
            ::_exit(0);
        }
        rest.remove_prefix(static_cast<std::size_t>(put));
    }
}

/// How many pages there were, and on how many of them nothing stands: the back of a sheet.
struct Pages {
    int read = 0;
    int blank = 0;
};

Refusal readFile(Recogniser& recogniser, std::string_view file, Pages& all) {
    const auto pages = pagesIn(file);
    if (!pages) {
        return pages.error();
    }
    for (int i = 0; i < *pages; ++i, ++all.read) {
        const auto tell = [&](Stage stage, int percent) { say(wire::progress({stage, all.read, percent})); };
        const auto done = readPage(recogniser, file, i, tell);
        if (!done) {
            return done.error();
        }
        say(wire::page(done->picture));
        if (done->refusal == Refusal::NotReadable) {
            return done->refusal;
        }
        say(wire::words(done->words));
        all.blank += done->refusal == Refusal::Blank ? 1 : 0;
    }
    return Refusal::None;
}

Refusal readLetter(Recogniser& recogniser) {
    const auto files = takeNumber();
    if (!files || *files > mostFiles) {
        return Refusal::TooLarge;
    }
    Pages all;
    for (wire::Number i = 0; i < *files; ++i) {
        const auto length = takeNumber();
        if (!length || *length > wire::mostBytes) {
            return Refusal::TooLarge;
        }
        std::string file(*length, '\0');
        if (!takeAll(file.data(), file.size())) {
            return Refusal::Stopped;
        }
        if (const Refusal refusal = readFile(recogniser, file, all); refusal != Refusal::None) {
            return refusal;
        }
    }
    return all.blank == all.read ? Refusal::Blank : Refusal::None;
}

/// The libraries' complaints could name what stands in a letter.
void silence() {
    setMsgSeverity(L_SEVERITY_NONE);
    leptSetStderrHandler([](const char*) {});
}

std::optional<long> numberIn(std::string_view word) {
    long number = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    return problem == std::errc() && end == word.data() + word.size() && number > 0 ? std::optional(number)
                                                                                    : std::nullopt;
}

[[noreturn]] void leave(Exit how) {
    ::_exit(static_cast<int>(how)); // memory goes back as it is: nobody reads it, and tidying takes a tenth of a second
}

} // namespace

int serve(int count, char** arguments) {
    dieWithParent();
    ::close_range(STDERR_FILENO + 1, ~0U, 0); // what the kiosk has open is nothing to us
    const auto megabytes = count == 4 ? numberIn(arguments[2]) : std::nullopt;
    const auto seconds = count == 4 ? numberIn(arguments[3]) : std::nullopt;
    if (!megabytes || !seconds) {
        return static_cast<int>(Exit::WrongUsage);
    }
    std::set_new_handler([] { leave(Exit::NoMemory); });
    silence();
    if (!keepWithin({static_cast<std::size_t>(*megabytes) << 20, std::chrono::seconds(*seconds)})) {
        return static_cast<int>(Exit::NotBound);
    }
    auto recogniser = Recogniser::open(arguments[1]);
    if (!recogniser) {
        return static_cast<int>(Exit::NoModel);
    }
    if (!shutDoors()) {
        return static_cast<int>(Exit::NotBound);
    }
    try {
        say(wire::end(readLetter(*recogniser)));
    } catch (const std::bad_alloc&) {
        leave(Exit::NoMemory);
    }
    leave(Exit::Done);
}

} // namespace perron::ocr
