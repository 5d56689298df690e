#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <unordered_map>
#include <utility>

namespace perron::text {

/// Remembers values up to so many bytes; what was used longest ago goes first, and only when `trim` is called, so that
/// what one picture needs stays until it is drawn.
template <class Value>
class Cache {
public:
    explicit Cache(std::size_t mostBytes)
        : m_most(mostBytes) {}

    /// The value under `key`, now the most recent; null when it is not known. Valid until `trim` or `clear`.
    Value* find(const std::string& key) {
        const auto at = m_index.find(key);
        if (at == m_index.end()) {
            return nullptr;
        }
        m_entries.splice(m_entries.begin(), m_entries, at->second);
        return &at->second->value;
    }

    /// `key` must not be known yet.
    Value& put(const std::string& key, Value value, std::size_t bytes) {
        m_entries.push_front({key, std::move(value), bytes + key.size() + 1});
        m_index[key] = m_entries.begin();
        m_bytes += m_entries.front().bytes;
        return m_entries.front().value;
    }
    /// Down to the bound; `leaving` is told of each value before it goes.
    template <class Leaving>
    void trim(Leaving leaving) {
        shrink(m_most, leaving);
    }
    void trim() {
        trim([](const Value&) {});
    }
    template <class Leaving>
    void clear(Leaving leaving) {
        shrink(0, leaving);
    }
    void clear() {
        clear([](const Value&) {});
    }
    std::size_t bytes() const { return m_bytes; }

private:
    struct Entry {
        std::string key;
        Value value;
        std::size_t bytes;
    };
    template <class Leaving>
    void shrink(std::size_t most, Leaving& leaving) {
        while (m_bytes > most) {
            leaving(m_entries.back().value);
            m_bytes -= m_entries.back().bytes;
            m_index.erase(m_entries.back().key);
            m_entries.pop_back();
        }
    }

    std::size_t m_most;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries;
    std::unordered_map<std::string, typename std::list<Entry>::iterator> m_index;
};

} // namespace perron::text
