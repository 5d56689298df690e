#pragma once

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "base/files.h"
#include "data/document.h"

namespace perron::data {

/// What is said of a file "tarte.yaml": against the test's schema, or of its form alone.
struct Complaints : testing::Test {
    Path schema;

    std::string complaint(std::string_view yaml) const { return of(yaml, schema); }
    static std::string complaintOfForm(std::string_view yaml) { return of(yaml, ""); }

private:
    static std::string of(std::string_view yaml, const Path& schema) {
        const auto value = parse(yaml, "tarte.yaml", schema);
        return value ? "" : value.error().detail;
    }
};

} // namespace perron::data
