#pragma once

#include <string>

#include "server/dashboard.h"

/// The sections of the admins' page, each a function from the value to its HTML.
namespace perron::server::parts {

std::string head(const Dashboard& dashboard, const Words& words);
std::string filters(const Dashboard& dashboard, const Words& words);
std::string headline(const Dashboard& dashboard, const Words& words);
std::string spans(const Dashboard& dashboard, const Words& words);
std::string answers(const Dashboard& dashboard, const indicators::Registry& registry, const Words& words);
std::string kiosks(const Dashboard& dashboard, const Words& words);
std::string data(const Dashboard& dashboard, const indicators::Registry& registry, const Words& words);

/// "place=...&period=...&data=..." of the selection, HTML-escaped, for links.
std::string query(const Selection& selection);

} // namespace perron::server::parts
