#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/locked.h"

/// What the kiosk and a program that it started say to each other: messages, each a kind, a length, and so many bytes.
/// Both run on one machine, so numbers are its own, 32 bits each.
namespace perron::wire {

using Number = std::uint32_t;

inline constexpr Number mostBytes = 64U << 20; ///< of a message

void put(std::string& to, Number number);
std::string message(Number kind, std::string_view bytes);

/// Takes numbers and text off the front of bytes that nobody vouches for.
class Taker {
public:
    explicit Taker(std::string_view bytes)
        : m_rest(bytes) {}
    /// 0 and "", and bad() from then on, where there is not so much.
    Number number();
    std::string_view text(std::size_t length);
    std::string_view rest() { return text(m_rest.size()); }
    bool bad() const { return m_bad; }
    bool done() const { return m_rest.empty() || m_bad; }

private:
    std::string_view m_rest;
    bool m_bad = false;
};

/// Messages out of a descriptor that does not block, each whole, in memory that is wiped.
class Incoming {
public:
    enum class Got { Nothing, Something, End };
    Got fill(int from);
    bool bad() const { return m_bad; } ///< longer than a message may be
    bool whole() const { return m_header.size() == headerBytes && m_body.size() == m_length; }
    Number kind() const { return m_kind; }
    std::string_view bytes() const { return {m_body.data(), m_body.size()}; }
    /// The bytes themselves; next() has to follow.
    LockedVector<char> take() { return std::move(m_body); }
    void next() { m_header.clear(); }

private:
    static constexpr std::size_t headerBytes = 2 * sizeof(Number);
    LockedVector<char> m_header;
    LockedVector<char> m_body;
    Number m_kind = 0;
    std::size_t m_length = 0;
    bool m_bad = false;
};

} // namespace perron::wire
