#include "ocr/decode.h"

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

#include "ocr/pdf.h"
#include "ocr/pix.h"
#include "ocr/pnm.h"

namespace perron::ocr {

namespace {

constexpr int leastSide = 400;  // pixels of Scan::least
constexpr double useful = 16e6; // pixels of a JPEG: A4 at 400 dots an inch

enum class Form { Other, Png, Jpeg, Tiff, Pnm, Pdf };

const l_uint8* bytesOf(std::string_view file) {
    return reinterpret_cast<const l_uint8*>(file.data()); // NOLINT: the library's bytes
}

Form formOf(std::string_view file) {
    using namespace std::string_view_literals;
    if (file.starts_with("\x89PNG\r\n\x1a\n"sv)) {
        return Form::Png;
    }
    if (file.starts_with("\xff\xd8\xff"sv)) {
        return Form::Jpeg;
    }
    if (file.starts_with("II*\0"sv) || file.starts_with("MM\0*"sv)) {
        return Form::Tiff;
    }
    return isPnm(file) ? Form::Pnm : isPdf(file) ? Form::Pdf : Form::Other;
}

struct Size {
    double width = 0;
    double height = 0;
    double pixels() const { return width * height; }
};

tl::expected<Size, Refusal> sizeOf(std::string_view file, Form form, int page) {
    l_int32 width = 0;
    l_int32 height = 0;
    l_int32 bits = 0;
    l_int32 samples = 0;
    l_int32 other = 0;
    l_int32 another = 0;
    bool told = false;
    switch (form) {
    case Form::Png:
        told = readHeaderMemPng(bytesOf(file), file.size(), &width, &height, &bits, &samples, &other) == 0;
        break;
    case Form::Jpeg:
        told = readHeaderMemJpeg(bytesOf(file), file.size(), &width, &height, &samples, &other, &another) == 0;
        break;
    case Form::Tiff:
        told = readHeaderMemTiff(bytesOf(file), file.size(), page, &width, &height, &bits, &samples, &other, &another,
                                 nullptr) == 0;
        break;
    case Form::Pnm:
        if (const auto head = pnmHead(file)) {
            width = head->width;
            height = head->height;
            told = true;
        }
        break;
    case Form::Pdf:
    case Form::Other:
        break;
    }
    if (!told || width < 1 || height < 1) {
        return tl::unexpected(Refusal::NotAPicture);
    }
    const Size size{static_cast<double>(width), static_cast<double>(height)};
    constexpr double longest = 32000; // a side; more is a strip and no letter
    if (size.pixels() > (form == Form::Jpeg ? mostJpegPixels : mostPixels) ||
        std::max(size.width, size.height) > longest) {
        return tl::unexpected(Refusal::TooLarge);
    }
    return size;
}

PixPtr unpackedJpeg(std::string_view file, int reduction, int hint) {
    return PixPtr(pixReadMemJpeg(bytesOf(file), file.size(), 0, reduction, nullptr, hint));
}

/// The library does not tell broken pictures from a want of memory.
Refusal notOpened(const Size& size) {
    constexpr double perPixel = 8;      // rows of the file and words of the picture, side by side
    const std::unique_ptr<char[]> room( // NOLINT: never used
        new (std::nothrow) char[static_cast<std::size_t>(size.pixels() * perPixel)]);
    return room == nullptr ? Refusal::TooMuchMemory : Refusal::NotAPicture;
}

/// In 8 or 32 bits, on white where it is see-through.
PixPtr plain(PixPtr pix) {
    if (pixGetSpp(pix.get()) == 4) {
        pix = made(pixAlphaBlendUniform(pix.get(), 0xffffff00U));
    }
    return made(pixConvertTo8Or32(pix.get(), L_CLONE, 0));
}

PixPtr greyPix(const PixPtr& pix) {
    return pixGetDepth(pix.get()) == 8 ? made(pixClone(pix.get())) : made(pixConvertRGBToLuminance(pix.get()));
}

/// Shrunk by leaving pixels out: colours of a sheet and its table need no more. A strip keeps a pixel of its width.
Grey leastOf(const PixPtr& pix) {
    const int narrow = std::min(pixGetWidth(pix.get()), pixGetHeight(pix.get()));
    const int side = std::max(pixGetWidth(pix.get()), pixGetHeight(pix.get()));
    const int by = std::clamp(side / (2 * leastSide), 1, narrow);
    const PixPtr few = made(by == 1 ? pixClone(pix.get()) : pixScaleByIntSampling(pix.get(), by));
    const PixPtr low =
        made(pixGetDepth(few.get()) == 8 ? pixClone(few.get()) : pixConvertRGBToGrayMinMax(few.get(), L_CHOOSE_MIN));
    return reduced(greyOf(low.get()), std::clamp((side / by + leastSide / 2) / leastSide, 1, std::max(1, narrow / by)));
}

tl::expected<Scan, Refusal> decodeJpeg(std::string_view file, const Size& size) {
    int reduction = 1;
    while (reduction < 8 && size.pixels() / (reduction * reduction) > useful) {
        reduction *= 2;
    }
    PixPtr grey = unpackedJpeg(file, reduction, L_JPEG_READ_LUMINANCE);
    if (grey == nullptr) { // colours that the library cannot turn to grey: those of printers
        grey = unpackedJpeg(file, reduction, 0);
    }
    if (grey == nullptr) {
        return tl::unexpected(notOpened({size.width / reduction, size.height / reduction}));
    }
    grey = plain(std::move(grey));
    Scan scan;
    const PixPtr colours = unpackedJpeg(file, 8, 0);
    scan.least = leastOf(plain(made(pixClone(colours == nullptr ? grey.get() : colours.get()))));
    scan.dpi = pixGetXRes(grey.get()) / reduction;
    scan.grey = greyOf(greyPix(grey).get());
    return scan;
}

PixPtr unpacked(std::string_view file, Form form, int page) {
    if (form == Form::Pnm) {
        PixPtr pix = pixOf(*pnmHead(file));
        const int dpi = pnmHead(file)->dpi;
        pixSetResolution(pix.get(), dpi, dpi);
        return pix;
    }
    return PixPtr(form == Form::Png ? pixReadMemPng(bytesOf(file), file.size())
                                    : pixReadMemTiff(bytesOf(file), file.size(), page));
}

} // namespace

tl::expected<int, Refusal> pagesIn(std::string_view file) {
    const Form form = formOf(file);
    if (form == Form::Pdf) {
        return pagesInPdf(file);
    }
    const auto first = sizeOf(file, form, 0);
    if (!first) {
        return tl::unexpected(first.error());
    }
    int pages = 1;
    while (form == Form::Tiff && pages <= mostPages) {
        const auto next = sizeOf(file, form, pages);
        if (!next && next.error() == Refusal::TooLarge) {
            return tl::unexpected(next.error());
        }
        if (!next) {
            break;
        }
        ++pages;
    }
    return pages > mostPages ? tl::unexpected(Refusal::TooManyPages) : tl::expected<int, Refusal>(pages);
}

tl::expected<Scan, Refusal> decode(std::string_view file, int page) {
    const Form form = formOf(file);
    if (form == Form::Pdf) {
        return decodePdf(file, page);
    }
    const auto size = sizeOf(file, form, page);
    if (!size) {
        return tl::unexpected(size.error());
    }
    if (form == Form::Jpeg) {
        return decodeJpeg(file, *size);
    }
    PixPtr pix = unpacked(file, form, page);
    if (pix == nullptr) {
        return tl::unexpected(notOpened(*size));
    }
    pix = plain(std::move(pix));
    Scan scan;
    scan.dpi = pixGetXRes(pix.get());
    scan.least = leastOf(pix);
    scan.grey = greyOf(greyPix(pix).get());
    return scan;
}

} // namespace perron::ocr
