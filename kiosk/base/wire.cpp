#include "base/wire.h"

#include <algorithm>
#include <cstring>

#include <unistd.h>

namespace perron::wire {

void put(std::string& to, Number number) {
    char bytes[sizeof number]; // NOLINT: plain bytes
    std::memcpy(bytes, &number, sizeof number);
    to.append(bytes, sizeof number);
}

std::string message(Number kind, std::string_view bytes) {
    std::string all;
    all.reserve(2 * sizeof(Number) + bytes.size());
    put(all, kind);
    put(all, static_cast<Number>(bytes.size()));
    return all.append(bytes);
}

Number Taker::number() {
    Number number = 0;
    const std::string_view bytes = text(sizeof number);
    if (!bytes.empty()) {
        std::memcpy(&number, bytes.data(), bytes.size());
    }
    return number;
}

std::string_view Taker::text(std::size_t length) {
    if (m_bad || length > m_rest.size()) {
        m_bad = true;
        return {};
    }
    const std::string_view taken = m_rest.substr(0, length);
    m_rest.remove_prefix(length);
    return taken;
}

Incoming::Got Incoming::fill(int from) {
    const bool head = m_header.size() < headerBytes;
    constexpr std::size_t most = 256UL << 10;
    const std::size_t wanted = head ? headerBytes - m_header.size() : std::min(m_length - m_body.size(), most);
    LockedVector<char>& part = head ? m_header : m_body;
    const std::size_t before = part.size();
    part.resize(before + wanted); // within what was reserved: nothing moves
    const ssize_t got = wanted == 0 ? 0 : ::read(from, part.data() + before, wanted);
    part.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (wanted > 0 && got == 0) {
        return Got::End;
    }
    if (head && m_header.size() == headerBytes) {
        Taker numbers({m_header.data(), m_header.size()});
        m_kind = numbers.number();
        m_length = numbers.number();
        m_bad = m_length > mostBytes;
        m_body = LockedVector<char>();
        m_body.reserve(m_bad ? 0 : std::max<std::size_t>(m_length, 1));
    }
    return got < 0 ? Got::Nothing : Got::Something;
}

} // namespace perron::wire
