#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/report.h"

namespace perron::server {

struct SpanFigure {
    std::string kiosk;
    protocol::Period period;
    std::int64_t visits;
};

/// One path of one table, summed over the blocks that name it.
struct AnswerFigure {
    std::string path;
    std::int64_t visits;
    int blocks; ///< how many blocks name it; in the others it lies in a closed rest
};

/// What a selection of reports adds up to. Everything here has left a kiosk under the rule of eleven.
struct Figures {
    std::vector<SpanFigure> spans; ///< by last week, then by kiosk
    std::int64_t spanVisits = 0;
    std::int64_t blockVisits = 0;
    int blocks = 0;
    std::map<std::string, std::vector<AnswerFigure>> tables; ///< by table id; answers by path
};

/// The same from reports in the hand: what `perron-admin` reads from a kiosk's own file.
Figures figuresOf(const std::vector<protocol::Report>& reports);

} // namespace perron::server
