#include "flow/official.h"

#include <algorithm>
#include <array>
#include <string>

namespace perron::flow {

bool isOfficial(std::string_view url) {
    constexpr std::string_view scheme = "https://";
    constexpr std::array bodies{".gouv.fr", ".service-public.fr", ".ameli.fr",        ".caf.fr", ".francetravail.fr",
                                ".msa.fr",  ".cnil.fr",           ".banque-france.fr"};
    if (!url.starts_with(scheme)) {
        return false;
    }
    const std::string_view rest = url.substr(scheme.size());
    const std::string host = "." + std::string(rest.substr(0, rest.find('/')));
    return std::any_of(bodies.begin(), bodies.end(), [&](std::string_view body) { return host.ends_with(body); });
}

} // namespace perron::flow
