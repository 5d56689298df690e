#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace perron::server {

/// The French sentence of a message id ("web.visits.title" in locales/fr.po), placeholders still in it; the id where
/// there is none.
using Words = std::function<std::string(std::string_view id)>;

} // namespace perron::server
