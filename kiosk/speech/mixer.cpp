#include "speech/mixer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "speech/sink.h"
#include "speech/volume.h"

namespace perron::speech {

void Mixer::begin(std::uint64_t speech) {
    const std::scoped_lock lock(m_mutex);
    forgetSpeech();
    m_speech = speech;
}

void Mixer::clear() {
    const std::scoped_lock lock(m_mutex);
    forgetSpeech();
}

void Mixer::forgetSpeech() {
    m_speech.reset();
    WipedVector<std::int16_t>().swap(m_sound);
    m_dropped = 0;
    m_played = 0;
    m_marks.clear();
    m_end.reset();
    m_paused = false;
}

void Mixer::setPaused(bool paused) {
    const std::scoped_lock lock(m_mutex);
    m_paused = paused;
}

void Mixer::setVolume(int volume) {
    const std::scoped_lock lock(m_mutex);
    m_amplitude = amplitude(volume);
}

void Mixer::add(Tone tone) {
    std::vector<std::int16_t> samples = samplesOf(tone);
    const std::scoped_lock lock(m_mutex);
    m_tone = std::move(samples);
    m_tonePlayed = 0;
}

void Mixer::dropTone() {
    const std::scoped_lock lock(m_mutex);
    m_tone.clear();
    m_tonePlayed = 0;
}

bool Mixer::append(std::uint64_t speech, std::span<const std::int16_t> chunk) {
    const std::scoped_lock lock(m_mutex);
    if (speech != m_speech) {
        return false;
    }
    dropPlayed();
    m_sound.insert(m_sound.end(), chunk.begin(), chunk.end());
    return true;
}

void Mixer::mark(const Heard& heard, std::size_t at) {
    const std::scoped_lock lock(m_mutex);
    if (heard.speech == m_speech) {
        m_marks.push_back({heard, at});
    }
}

void Mixer::finish(std::uint64_t speech, Status outcome) {
    const std::scoped_lock lock(m_mutex);
    if (speech == m_speech) {
        m_end = Ended{speech, std::move(outcome)};
    }
}

std::size_t Mixer::ahead() const {
    const std::scoped_lock lock(m_mutex);
    return total() - m_played;
}

std::size_t Mixer::appended() const {
    const std::scoped_lock lock(m_mutex);
    return total();
}

bool Mixer::idle() const {
    const std::scoped_lock lock(m_mutex);
    return !m_speech && m_tonePlayed == m_tone.size();
}

void Mixer::fill(std::span<std::int16_t> out) {
    const std::scoped_lock lock(m_mutex);
    const auto limit = static_cast<double>(std::numeric_limits<std::int16_t>::max());
    for (std::int16_t& sample : out) {
        double sum = 0;
        if (!m_paused && m_played < total()) {
            sum += m_sound[m_played++ - m_dropped];
        }
        if (m_tonePlayed < m_tone.size()) {
            sum += m_tone[m_tonePlayed++];
        }
        sample = static_cast<std::int16_t>(std::lround(std::clamp(sum * m_amplitude, -limit, limit)));
    }
}

std::vector<Heard> Mixer::takeHeard() {
    const std::scoped_lock lock(m_mutex);
    const bool over = m_end && m_played == total(); // then tokens that make no sound have been heard too
    std::vector<Heard> heard;
    while (!m_marks.empty() && (over || m_marks.front().at < m_played)) {
        heard.push_back(m_marks.front().heard);
        m_marks.pop_front();
    }
    return heard;
}

std::optional<Ended> Mixer::takeEnded() {
    const std::scoped_lock lock(m_mutex);
    if (!m_end || m_played < total() || !m_marks.empty()) {
        return std::nullopt;
    }
    std::optional<Ended> end = std::exchange(m_end, std::nullopt);
    forgetSpeech();
    return end;
}

// In large steps: each moves what is left.
void Mixer::dropPlayed() {
    if (m_played - m_dropped > 4U * sampleRate) {
        m_sound.erase(m_sound.begin(), m_sound.begin() + static_cast<std::ptrdiff_t>(m_played - m_dropped));
        m_dropped = m_played;
    }
}

} // namespace perron::speech
