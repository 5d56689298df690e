#pragma once

namespace perron::ocr {

/// All that perron-reader does: `perron-reader LANGUAGE MEGABYTES SECONDS` gets ready to read (its model is loaded, its
/// bounds are set, its doors are shut), and only then takes one letter from its standard input, says how far it has
/// come and what it read (wire.h), and ends. Its exit status: 0 when an End was sent; else one of Exit.
int serve(int count, char** arguments);

/// How perron-reader says that it could not even begin, or not go on.
enum class Exit { Done = 0, WrongUsage = 2, NoModel = 3, NotBound = 4, NoMemory = 5 };

} // namespace perron::ocr
