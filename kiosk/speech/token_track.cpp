#include "speech/token_track.h"

#include <algorithm>

namespace perron::speech {
namespace {

bool isContinuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t codePoints(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !isContinuation(c); }));
}

// Outside ASCII nearly everything in a text is a letter; dashes and dots of other scripts may light up for a moment.
bool takesTime(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
               (byte >= 0xC3 && byte != 0xE2);
    });
}

} // namespace

TokenTrack::TokenTrack(const std::vector<std::string>& tokens) {
    std::size_t begin = 0;
    for (const std::string& token : tokens) {
        const std::size_t length = codePoints(token);
        m_tokens.push_back({begin, takesTime(token) ? length : 0});
        begin += length + 1;
    }
}

void TokenTrack::word(std::size_t character, std::size_t at) {
    const auto after = std::upper_bound(m_tokens.begin(), m_tokens.end(), character,
                                        [](std::size_t c, const Token& token) { return c < token.begin; });
    const auto index = static_cast<std::size_t>(after - m_tokens.begin());
    if (index <= m_known) {
        return; // a later word of a token that has begun, or a step back
    }
    const std::size_t token = index - 1;
    if (m_known > 0) {
        at = std::max(at, m_tokens[m_known - 1].at);
        fillGap(m_known, token, m_tokens[m_known - 1].at, at);
    } else {
        fillGap(0, token, at, at);
    }
    m_tokens[token].at = at;
    m_known = index;
}

void TokenTrack::fillGap(std::size_t from, std::size_t to, std::size_t begin, std::size_t end) {
    std::size_t total = from > 0 ? m_tokens[from - 1].weight : 0;
    for (std::size_t i = from; i < to; ++i) {
        total += m_tokens[i].weight;
    }
    std::size_t before = from > 0 ? m_tokens[from - 1].weight : 0;
    for (std::size_t i = from; i < to; ++i) {
        const bool silentTail = before == total;
        m_tokens[i].at = silentTail ? end : begin + (end - begin) * before / total;
        before += m_tokens[i].weight;
    }
}

void TokenTrack::close() {
    const std::size_t last = m_known > 0 ? m_tokens[m_known - 1].at : 0;
    for (; m_known < m_tokens.size(); ++m_known) {
        m_tokens[m_known].at = last;
    }
}

void TokenTrack::tell(SpeechSink& sink) {
    for (; m_told < m_known; ++m_told) {
        sink.token(m_told, m_tokens[m_told].at);
    }
}

} // namespace perron::speech
