#include "speech/silent_player.h"

#include <algorithm>
#include <vector>

namespace perron::speech {
namespace {

// Measured on espeak-ng's French at 160 words a minute: about 80 ms a letter.
MonoTime lengthOf(const std::string& token) {
    const auto letters = std::count_if(token.begin(), token.end(),
                                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return MonoTime{60 + 80 * letters};
}

} // namespace

SilentPlayer::SilentPlayer(const Clock& clock, Listener listener)
    : m_clock(clock)
    , m_listener(std::move(listener)) {}

void SilentPlayer::start(Speech speech) {
    const std::scoped_lock lock(m_mutex);
    const int percent = within(speech.rate);
    m_due.clear();
    m_pausedAt.reset();
    m_speech = speech.id;
    MonoTime at = m_clock.mono();
    for (std::size_t u = 0; u < speech.utterances.size(); ++u) {
        const Utterance& utterance = speech.utterances[u];
        for (std::size_t t = 0; t < utterance.tokens.size(); ++t) {
            m_due.push_back({at, Heard{speech.id, u, t}});
            at += lengthOf(utterance.tokens[t]) * 100 / percent;
        }
        at += utterance.pauseAfter * 100 / percent;
    }
    m_due.push_back({at, std::nullopt});
}

void SilentPlayer::stop() {
    const std::scoped_lock lock(m_mutex);
    m_due.clear();
    m_pausedAt.reset();
}

void SilentPlayer::pause() {
    const std::scoped_lock lock(m_mutex);
    if (!m_pausedAt) {
        m_pausedAt = m_clock.mono();
    }
}

void SilentPlayer::resume() {
    const std::scoped_lock lock(m_mutex);
    if (m_pausedAt) {
        const MonoTime slept = m_clock.mono() - *m_pausedAt;
        for (Due& due : m_due) {
            due.at += slept;
        }
        m_pausedAt.reset();
    }
}

std::optional<MonoTime> SilentPlayer::nextDeadline() const {
    const std::scoped_lock lock(m_mutex);
    return m_due.empty() || m_pausedAt ? std::nullopt : std::optional(m_due.front().at);
}

void SilentPlayer::catchUp() {
    std::vector<Due> now;
    std::uint64_t speech = 0;
    {
        const std::scoped_lock lock(m_mutex);
        speech = m_speech;
        while (!m_pausedAt && !m_due.empty() && m_due.front().at <= m_clock.mono()) {
            now.push_back(m_due.front());
            m_due.pop_front();
        }
    }
    for (const Due& due : now) {
        if (due.heard) {
            m_listener.heard(*due.heard);
        } else {
            m_listener.ended({speech, {}});
        }
    }
}

} // namespace perron::speech
