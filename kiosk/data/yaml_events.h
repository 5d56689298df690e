#pragma once

#include <string_view>

#include <yaml.h>

#include "data/yaml_fault.h"

namespace perron::data {

/// One event of libyaml's, freed with it.
class YamlEvent {
public:
    YamlEvent() = default;
    ~YamlEvent() { yaml_event_delete(&m_event); }
    YamlEvent(const YamlEvent&) = delete;
    YamlEvent& operator=(const YamlEvent&) = delete;

    const yaml_event_t* operator->() const { return &m_event; }
    yaml_event_t* empty() { return &m_event; }

private:
    yaml_event_t m_event{};
};

/// libyaml's parser over bytes that outlive it.
class YamlEvents {
public:
    explicit YamlEvents(std::string_view bytes);
    ~YamlEvents() { yaml_parser_delete(&m_parser); }
    YamlEvents(const YamlEvents&) = delete;
    YamlEvents& operator=(const YamlEvents&) = delete;

    /// Puts the next one into a fresh event. Throws a Fault where the bytes stop making sense.
    void next(YamlEvent& event);

private:
    void remember(const YamlEvent& event);

    std::string_view m_bytes;
    yaml_parser_t m_parser{};
    LastText m_last;
};

} // namespace perron::data
