# Warnings are errors, in our own code only: libraries come in as SYSTEM headers.
add_library(perron_flags INTERFACE)
target_compile_options(perron_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Werror
  # g++ 12 sees faults in std::string and std::variant, once inlined, that are not there (GCC bugs 105651, 105562).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-maybe-uninitialized>)
if(PERRON_SANITIZE)
  # No vptr check: SOCI keeps the type information of its own classes to itself, so that nothing with it would link.
  target_compile_options(perron_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(perron_flags INTERFACE -fsanitize=address,undefined)
endif()
