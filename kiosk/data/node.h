#pragma once

#include "data/document.h"

namespace perron::data {

/// How a scalar was written decides its type: only an unquoted one can be a number, a truth or nothing.
enum class Kind { Nothing, Plain, Quoted, List, Map };

struct Value::Node {
    struct Member {
        std::string key;
        int line = 0;
        std::shared_ptr<Node> value;
    };

    Kind kind = Kind::Nothing;
    int line = 0;
    std::shared_ptr<const std::string> file;
    std::string text;
    std::vector<std::shared_ptr<Node>> items;
    std::vector<Member> members;
    std::size_t weight = 1; ///< nodes below and including this one, aliases counted each time they appear
    int height = 1;         ///< levels below and including this one
    bool doubtful = false;  ///< it, or something in it, is unquoted, and followed by " # …" or between “ and ”

    const Member* member(std::string_view key) const;
};

} // namespace perron::data
