#pragma once

#include <vector>

#include "server/dashboard.h"
#include "server/figures.h"
#include "server/selection.h"
#include "server/store.h"

namespace perron::server {

/// What the kept reports add up to.
class FiguresStore {
public:
    explicit FiguresStore(Store& store)
        : m_store(store) {}

    Result<Figures> figures(const Selection& selection);
    /// The last weeks of all spans and blocks of this kind of data, each once.
    Result<std::vector<protocol::Week>> weeks(Data data);
    /// Every kiosk of this kind of data and how its reports arrive, by name.
    Result<std::vector<KioskLine>> kioskLines(Data data);

private:
    Store& m_store;
};

} // namespace perron::server
