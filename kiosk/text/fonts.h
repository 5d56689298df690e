#pragma once

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#include "base/files.h"
#include "base/log.h"

namespace perron::text {

/// Pango over the typefaces of our own fontconfig file and no others. Inside this folder only.
class Fonts {
public:
    Fonts(const Path& file, Log& log);
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    PangoContext* context() const { return m_context; }
    /// Whether there is any typeface at all. Without one Pango's figures of ink are not to be believed.
    bool any() const;

private:
    FcConfig* m_config;
    PangoFontMap* m_map;
    PangoContext* m_context;
};

} // namespace perron::text
