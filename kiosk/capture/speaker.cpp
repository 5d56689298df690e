#include "capture/speaker.h"

#include <unistd.h>

namespace perron::capture {

namespace {

bool written(const char* bytes, std::size_t length) {
    while (length > 0) {
        const ssize_t put = ::write(STDOUT_FILENO, bytes, length);
        if (put <= 0) {
            return false;
        }
        bytes += put;
        length -= static_cast<std::size_t>(put);
    }
    return true;
}

} // namespace

void Speaker::say(Said kind, std::string_view first, std::span<const std::uint8_t> then) {
    std::string head;
    wire::put(head, static_cast<wire::Number>(kind));
    wire::put(head, static_cast<wire::Number>(first.size() + then.size()));
    head += first;
    m_heard = m_heard && written(head.data(), head.size()) &&
              written(reinterpret_cast<const char*>(then.data()), then.size()); // NOLINT: bytes
}

void Speaker::device(const Found& found) {
    say(Said::Device, found.setting + "\n" + found.title);
}

void Speaker::progress(const Progress& progress) {
    using namespace std::chrono_literals;
    const auto now = std::chrono::steady_clock::now();
    if (m_told && m_told->page == progress.page && m_told->percent == progress.percent && now - m_when < 500ms) {
        return;
    }
    m_told = progress;
    m_when = now;
    std::string numbers;
    wire::put(numbers, static_cast<wire::Number>(progress.page));
    wire::put(numbers, static_cast<wire::Number>(progress.percent));
    say(Said::Progress, numbers);
}

void Speaker::preview(Guide guide, int held, const View& view) {
    std::string numbers;
    for (const int number : {static_cast<int>(guide), held, view.width, view.height}) {
        wire::put(numbers, static_cast<wire::Number>(number));
    }
    say(Said::Preview, numbers, view.grey);
}

void Speaker::file(std::string_view head, std::span<const std::uint8_t> pixels) {
    say(Said::File, head, pixels);
}

void Speaker::end(Trouble trouble) {
    std::string number;
    wire::put(number, static_cast<wire::Number>(trouble));
    say(Said::End, number);
}

} // namespace perron::capture
