#pragma once

namespace perron::ocr {

/// Why a letter was not read.
enum class Refusal {
    None,
    NotAPicture,   ///< no PNG, JPEG, TIFF, PGM or PDF, or one that breaks off
    TooLarge,      ///< more pixels or bytes than a letter has
    TooManyPages,  ///< more pages than a letter has
    Locked,        ///< a PDF that asks for a password
    Blank,         ///< a picture on which nothing stands
    NotReadable,   ///< there is something, and it does not make words
    TooSlow,       ///< a page took longer than it may
    TooMuchMemory, ///< reading it takes more than it may
    Stopped,       ///< by the person
    ReaderFailed,  ///< the reader ended in a way nobody expected
};

} // namespace perron::ocr
