#pragma once

namespace perron {

/// One function object a kind, for std::visit: a kind without its case does not compile.
template <class... Functions>
struct Cases : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Cases(Functions...) -> Cases<Functions...>;

} // namespace perron
