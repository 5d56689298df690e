#include "data/yaml_events.h"

#include <new>

namespace perron::data {

YamlEvents::YamlEvents(std::string_view bytes)
    : m_bytes(bytes) {
    if (yaml_parser_initialize(&m_parser) == 0) {
        throw std::bad_alloc();
    }
    yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

void YamlEvents::next(YamlEvent& event) {
    if (yaml_parser_parse(&m_parser, event.empty()) == 0) {
        throw inFrench(m_parser, m_last, m_bytes);
    }
    remember(event);
}

void YamlEvents::remember(const YamlEvent& event) {
    const int ends = lineOf(event->end_mark);
    if (event->type == YAML_SCALAR_EVENT) {
        const yaml_scalar_style_t style = event->data.scalar.style;
        const bool block = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
        m_last = block ? LastText{} : LastText{style != YAML_PLAIN_SCALAR_STYLE, lineOf(event->start_mark), ends};
    } else if (event->start_mark.index != event->end_mark.index) { // the end of an indented list takes no sign
        m_last = {false, ends, ends};
    }
}

} // namespace perron::data
