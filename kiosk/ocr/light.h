#pragma once

#include "ocr/grey.h"

namespace perron::ocr {

/// How bright the paper is, place by place: what a lamp, a shadow or a fold made of white.
class Light {
public:
    explicit Light(const Grey& survey);

    /// Even and bright enough to be left as it is.
    bool even() const;
    /// The same picture, or a larger one of it, with its paper white everywhere.
    Grey flattened(Grey grey) const;

private:
    Grey m_tiles;  ///< the paper's value in each square of the survey
    double m_tile; ///< squares to the survey's width
};

} // namespace perron::ocr
