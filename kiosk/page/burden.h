#pragma once

#include "page/layout.h"

namespace perron::page {

/// Large letters on a small screen: where a page's facts come from may be all that its last part holds, beside title,
/// ways on and bar.
bool hasOnlySources(const Part& part);
/// How hard it is to see the whole page: nobody turns its parts gladly, and one more part is better than no pictures,
/// or than one of nothing but where this comes from.
std::size_t burden(const Layout& layout);

} // namespace perron::page
