#pragma once

#include <vector>

#include "data/document.h"

namespace perron::flow {

/// A problem stands at the first line of its step, line or term, and its path is the key it is about, "image": moves it
/// to the line of that key. One whose path is "" or is not found stays where it is.
void toTheVeryLine(const data::Value& root, std::vector<data::Problem>& problems);

} // namespace perron::flow
