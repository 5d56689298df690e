#include "protocol/sums.h"

#include <map>
#include <optional>

#include <fmt/format.h>

namespace perron::protocol {

Status addsUp(const TableReport& table, std::int64_t visits) {
    struct Node {
        std::int64_t visits;
        std::optional<std::int64_t> below; ///< sum of what is listed directly under it
    };
    std::map<std::string, Node> nodes{{"", {visits, std::nullopt}}};
    for (const Cell& cell : table.cells) {
        const auto slash = cell.path.rfind('/');
        const auto parent = nodes.find(slash == std::string::npos ? std::string() : cell.path.substr(0, slash));
        if (cell.path.empty() || parent == nodes.end()) {
            return fail(Code::Malformed, fmt::format("cells: \"{}\" stands under nothing", cell.path));
        }
        parent->second.below = parent->second.below.value_or(0) + cell.visits;
        if (!nodes.emplace(cell.path, Node{cell.visits, std::nullopt}).second) {
            return fail(Code::Malformed, fmt::format("cells: \"{}\" stands twice", cell.path));
        }
    }
    if (!nodes.at("").below) {
        return fail(Code::Malformed, "cells: none");
    }
    for (const auto& [path, node] : nodes) {
        if (node.below.value_or(node.visits) != node.visits) {
            return fail(Code::Malformed,
                        fmt::format("cells: what is under \"{}\" sums to {}, not {}", path, *node.below, node.visits));
        }
    }
    return {};
}

} // namespace perron::protocol
