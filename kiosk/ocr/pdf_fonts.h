#pragma once

#include <mupdf/fitz.h>

namespace perron::ocr {

/// A MuPDF that says nothing, runs no script and knows the fourteen standard fonts alone. Null where memory is short.
fz_context* newPdfContext();

} // namespace perron::ocr
