#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <unordered_map>
#include <utility>

namespace perron::text {

/// Remembers values up to so many bytes; what was used longest ago goes first. A value larger than all the room is kept
/// until the next one comes, so that whoever puts it can still use it.
template <class Value>
class Cache {
public:
    explicit Cache(std::size_t mostBytes) : m_most(mostBytes) {}

    /// The value under `key`, now the most recent; null when it is not known. Valid until the next `put` or `clear`.
    Value* find(const std::string& key) {
        const auto at = m_index.find(key);
        if (at == m_index.end()) {
            return nullptr;
        }
        m_entries.splice(m_entries.begin(), m_entries, at->second);
        return &at->second->value;
    }

    Value& put(const std::string& key, Value value, std::size_t bytes) {
        m_entries.push_front({key, std::move(value), bytes + key.size()});
        m_index[key] = m_entries.begin();
        m_bytes += m_entries.front().bytes;
        while (m_bytes > m_most && m_entries.size() > 1) {
            m_bytes -= m_entries.back().bytes;
            m_index.erase(m_entries.back().key);
            m_entries.pop_back();
        }
        return m_entries.front().value;
    }

    void clear() {
        m_index.clear();
        m_entries.clear();
        m_bytes = 0;
    }
    std::size_t bytes() const { return m_bytes; }

private:
    struct Entry {
        std::string key;
        Value value;
        std::size_t bytes;
    };
    std::size_t m_most;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries;
    std::unordered_map<std::string, typename std::list<Entry>::iterator> m_index;
};

} // namespace perron::text
