#include <chrono>
#include <thread>
#include <unistd.h>

#include "base/files.h"

// system_clock::now in a comment is only a word.
auto when = std::chrono::system_clock::now();
