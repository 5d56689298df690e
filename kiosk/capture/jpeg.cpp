#include "capture/jpeg.h"

#include <csetjmp>
#include <cstdio> // jpeglib.h wants FILE

#include <jpeglib.h>

namespace perron::capture {

namespace {

constexpr unsigned longest = 16000; // pixels of a side

struct Failure {
    jpeg_error_mgr manager; // first: the library gives us its address
    std::jmp_buf back;
};

void leave(j_common_ptr jpeg) {
    std::longjmp(reinterpret_cast<Failure*>(jpeg->err)->back, 1); // NOLINT: the library's way
}

/// No objects with destructors here: the library leaves by longjmp.
bool unpack(jpeg_decompress_struct& jpeg, Failure& failure, std::span<const std::uint8_t> bytes, int mostWide,
            GreyPicture& picture) {
    if (setjmp(failure.back) != 0) { // NOLINT: the library's way
        return false;
    }
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, bytes.data(), bytes.size());
    jpeg_read_header(&jpeg, TRUE);
    if (jpeg.image_width > longest || jpeg.image_height > longest) {
        return false;
    }
    jpeg.out_color_space = JCS_GRAYSCALE;
    jpeg.dct_method = JDCT_IFAST;
    jpeg.scale_num = 1;
    jpeg.scale_denom = 1;
    while (jpeg.scale_denom < 8 && jpeg.image_width / jpeg.scale_denom > static_cast<unsigned>(mostWide)) {
        jpeg.scale_denom *= 2;
    }
    jpeg_start_decompress(&jpeg);
    picture.width = static_cast<int>(jpeg.output_width);
    picture.height = static_cast<int>(jpeg.output_height);
    picture.pixels.resize(static_cast<std::size_t>(jpeg.output_width) * jpeg.output_height);
    while (jpeg.output_scanline < jpeg.output_height) {
        JSAMPROW row = picture.pixels.data() + static_cast<std::size_t>(jpeg.output_scanline) * jpeg.output_width;
        jpeg_read_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_decompress(&jpeg);
    return failure.manager.num_warnings == 0;
}

} // namespace

std::optional<GreyPicture> greyOf(std::span<const std::uint8_t> jpeg, int mostWide) {
    jpeg_decompress_struct library{};
    Failure failure{};
    library.err = jpeg_std_error(&failure.manager);
    failure.manager.error_exit = leave;
    failure.manager.output_message = [](j_common_ptr) {};
    GreyPicture picture;
    const bool whole = unpack(library, failure, jpeg, mostWide, picture);
    jpeg_destroy_decompress(&library);
    return whole ? std::optional(std::move(picture)) : std::nullopt;
}

} // namespace perron::capture
