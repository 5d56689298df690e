#include "data/json.h"

#include <algorithm>
#include <limits>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace perron::data {

namespace {

constexpr std::size_t deepest = 32;

void append(std::string& out, const Json& value);

void appendText(std::string& out, const std::string& text) {
    out += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void append(std::string& out, const Json::List& list) {
    out += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
        out += i == 0 ? "" : ",";
        append(out, list[i]);
    }
    out += ']';
}

void append(std::string& out, const Json::Members& members) {
    out += '{';
    for (std::size_t i = 0; i < members.size(); ++i) {
        out += i == 0 ? "" : ",";
        appendText(out, members[i].first);
        out += ':';
        append(out, members[i].second);
    }
    out += '}';
}

void append(std::string& out, const Json& value) {
    if (const bool* truth = value.truth()) {
        out += *truth ? "true" : "false";
    } else if (const std::int64_t* number = value.integer()) {
        out += std::to_string(*number);
    } else if (const std::string* text = value.text()) {
        appendText(out, *text);
    } else if (const Json::List* list = value.list()) {
        append(out, *list);
    } else {
        append(out, *value.members());
    }
}

/// Builds our value from nlohmann's events: its own tree would keep the last of two equal members without a word.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return refuse("null has no place here"); }
    bool boolean(bool value) override { return put(Json(value)); }
    bool number_integer(std::int64_t value) override { return put(Json(value)); }
    bool number_unsigned(std::uint64_t value) override {
        return value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())
                   ? put(Json(static_cast<std::int64_t>(value)))
                   : refuse("a number is too large");
    }
    bool number_float(double, const std::string&) override { return refuse("a number is not whole"); }
    bool string(std::string& value) override { return put(Json(std::move(value))); }
    bool binary(nlohmann::json::binary_t&) override { return refuse("binary data"); }
    bool start_object(std::size_t) override { return push(Json(Json::Members{})); }
    bool key(std::string& name) override {
        if (m_open.back().find(name) != nullptr) {
            return refuse(fmt::format("\"{}\" stands twice", name));
        }
        m_names.push_back(std::move(name));
        return true;
    }
    bool end_object() override { return pop(); }
    bool start_array(std::size_t) override { return push(Json(Json::List{})); }
    bool end_array() override { return pop(); }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::json::exception&) override {
        return refuse(fmt::format("not JSON at byte {}", at));
    }

    std::optional<Json> result;
    std::string problem;

private:
    bool refuse(std::string why) {
        problem = std::move(why);
        return false;
    }
    bool push(Json container) {
        if (m_open.size() == deepest) {
            return refuse(fmt::format("more than {} levels", deepest));
        }
        m_open.push_back(std::move(container));
        return true;
    }
    bool pop() {
        Json done = std::move(m_open.back());
        m_open.pop_back();
        return put(std::move(done));
    }
    bool put(Json value) {
        if (m_open.empty()) {
            result = std::move(value);
        } else if (Json::List* list = m_open.back().list()) {
            list->push_back(std::move(value));
        } else {
            m_open.back().members()->emplace_back(std::move(m_names.back()), std::move(value));
            m_names.pop_back();
        }
        return true;
    }

    std::vector<Json> m_open;
    std::vector<std::string> m_names;
};

} // namespace

const Json* Json::find(std::string_view name) const {
    const Members* all = members();
    if (all == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(all->begin(), all->end(), [&](const auto& member) { return member.first == name; });
    return found == all->end() ? nullptr : &found->second;
}

std::string writeJson(const Json& value) {
    std::string out;
    append(out, value);
    return out;
}

Result<Json> readJson(std::string_view bytes, std::size_t maxBytes) {
    if (bytes.size() > maxBytes) {
        return fail(Code::Refused, fmt::format("{} bytes of JSON, at most {} are taken", bytes.size(), maxBytes));
    }
    Builder builder;
    if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder) || !builder.result) {
        return fail(Code::Malformed, builder.problem.empty() ? "not JSON" : builder.problem);
    }
    return *std::move(builder.result);
}

} // namespace perron::data
