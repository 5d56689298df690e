# A third of a build reads the same headers again and again. Those that nearly every file includes are read once, but only where
# the sanitizers build: the release build shows that each file includes what it uses.
set(perron_common <algorithm> <chrono> <filesystem> <functional> <map> <memory> <optional> <string> <variant> <vector>
  <fmt/format.h> <tl/expected.hpp>)

# perron_precompiled(TARGET OWNER [HEADERS...]): compiles the headers once, in OWNER, and uses them in TARGET. A target with
# definitions of its own cannot share them.
function(perron_precompiled target owner)
  if(NOT PERRON_SANITIZE)
    return()
  endif()
  if(target STREQUAL owner)
    target_precompile_headers(${target} PRIVATE ${perron_common} ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()
