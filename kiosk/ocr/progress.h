#pragma once

namespace perron::ocr {

/// How far a letter has come.
enum class Stage { Opening, Straightening, Reading };

struct Progress {
    Stage stage = Stage::Opening;
    int page = 0;    ///< from 0
    int percent = 0; ///< of this page, 0 to 100, never less than before on the same page
};

} // namespace perron::ocr
