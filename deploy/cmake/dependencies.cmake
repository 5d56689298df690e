# Every outside library, once. Each becomes one imported target that only the folder with its door links.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

function(perron_pkg name)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${ARGN})
endfunction()

perron_pkg(FMT fmt)
perron_pkg(SDL2 sdl2)
perron_pkg(IMGUI imgui)
perron_pkg(FREETYPE freetype2)
perron_pkg(PANGO pangocairo pangoft2 fontconfig)
perron_pkg(RSVG librsvg-2.0)
perron_pkg(CURL libcurl)
perron_pkg(SODIUM libsodium)
perron_pkg(YAML yaml-0.1)
perron_pkg(ESPEAK espeak-ng)
perron_pkg(SNDFILE sndfile)
perron_pkg(PULSE libpulse)
perron_pkg(QRENCODE libqrencode)
perron_pkg(LEPTONICA lept)
perron_pkg(TESSERACT tesseract)
perron_pkg(SECCOMP libseccomp)
perron_pkg(SANE sane-backends)
perron_pkg(JPEG libjpeg)
perron_pkg(SQLITE sqlite3)
perron_pkg(POSTGRES libpq)

find_package(nlohmann_json 3.11 REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS locale)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(Qt5 REQUIRED COMPONENTS Core)
find_package(KOpeningHours REQUIRED)
find_package(date REQUIRED)
find_package(Cups 2.4 REQUIRED)
find_program(MSGFMT msgfmt REQUIRED)

# Debian's libsonic has no .pc file.
find_path(SONIC_INCLUDE sonic.h REQUIRED)
find_library(SONIC sonic REQUIRED)
add_library(perron_sonic INTERFACE)
target_include_directories(perron_sonic SYSTEM INTERFACE ${SONIC_INCLUDE})
target_link_libraries(perron_sonic INTERFACE ${SONIC})

# Debian's MuPDF is an archive, which is linked with what its .pc file lists as private.
find_path(MUPDF_INCLUDE mupdf/fitz.h REQUIRED)
find_library(MUPDF mupdf REQUIRED)
add_library(perron_mupdf INTERFACE)
target_include_directories(perron_mupdf SYSTEM INTERFACE ${MUPDF_INCLUDE})
target_link_libraries(perron_mupdf INTERFACE ${MUPDF} mupdf-third mujs gumbo openjp2 jbig2dec jpeg z
                      PkgConfig::FREETYPE)

# SOCI ships no usable config for its SQLite back end on Debian 12.
find_path(SOCI_INCLUDE soci/soci.h REQUIRED)
find_library(SOCI_CORE soci_core REQUIRED)
find_library(SOCI_SQLITE soci_sqlite3 REQUIRED)
add_library(perron_soci INTERFACE)
target_include_directories(perron_soci SYSTEM INTERFACE ${SOCI_INCLUDE} ${SOCI_INCLUDE}/soci)
target_link_libraries(perron_soci INTERFACE ${SOCI_CORE} ${SOCI_SQLITE} PkgConfig::SQLITE)

find_path(VALIJSON_INCLUDE valijson/schema.hpp REQUIRED)
add_library(perron_valijson INTERFACE)
target_include_directories(perron_valijson SYSTEM INTERFACE ${VALIJSON_INCLUDE})

# Debian's cpp-httplib is a compiled library: our translation units need the options it was built with (its .pc file),
# or its classes have another size here than there.
perron_pkg(HTTPLIB cpp-httplib)
add_library(perron_httplib INTERFACE)
target_link_libraries(perron_httplib INTERFACE PkgConfig::HTTPLIB)
