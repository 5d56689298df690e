#pragma once

namespace perron::programs {

/// Has glibc overwrite what is freed, at once and wherever it lay: what a visit said is then found nowhere afterwards.
/// glibc takes that wish only from the environment of a starting program, so this one starts itself once more with
/// it, unless whoever started it has wished it already. To be called first. Where it fails, the program goes on.
void overwriteFreedMemory(char** arguments);

/// No picture of this program's memory is written, whatever happens: no core file, none for a collector of cores
/// either, and nothing to swap where the system lets this user lock all it asks for (ulimit -l unlimited).
void keepMemoryOffDisk();

} // namespace perron::programs
