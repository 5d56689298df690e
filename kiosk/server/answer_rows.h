#pragma once

#include <string>
#include <string_view>

#include "data/json.h"
#include "indicators/registry.h"
#include "server/csv.h"
#include "server/dashboard.h"

/// The figures of the page for a spreadsheet or a program: the same lines, in the same order.
namespace perron::server {

/// A span a row: kiosk, commune, first and last week, visits. The head is French.
Rows spanRows(const Dashboard& dashboard, const Words& words);
/// An answer a row: its path, its words from the root down, visits, and whether there may be more.
Rows answerRows(const indicators::Table& table, const Dashboard& dashboard, const Words& words);
/// Both, and what they are based on.
data::Json statistics(const Dashboard& dashboard, const indicators::Registry& registry, const Words& words);

} // namespace perron::server
