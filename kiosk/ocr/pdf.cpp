#include "ocr/pdf.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>

#include <mupdf/fitz.h>
#include <mupdf/pdf.h>

#include "ocr/pdf_fonts.h"

namespace perron::ocr {

namespace {

constexpr float inch = 72;           // points, in which a PDF measures
constexpr float wanted = 300;        // dots an inch
constexpr double mostDrawn = 16e6;   // pixels: A4 at 400 dots an inch
constexpr float leastSide = 400;     // pixels of Scan::least
constexpr float smallest = inch / 2; // a side; less holds no letter

// MuPDF leaves a function by longjmp: what stands between fz_try and fz_catch has no destructors.

/// A PDF that lies in memory.
class Document {
public:
    explicit Document(std::string_view file)
        : m_pdf(newPdfContext()) {
        if (m_pdf == nullptr) {
            throw std::bad_alloc();
        }
        open(file);
    }
    ~Document() {
        pdf_drop_document(m_pdf, m_document);
        fz_drop_context(m_pdf);
    }
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    Refusal refusal() const { return m_refusal; }
    int pages() const { return m_pages; }

    /// What stands on a page, to be drawn more than once; null after a refusal.
    fz_display_list* list(int number, fz_rect& bounds) {
        fz_page* page = nullptr;
        fz_display_list* list = nullptr;
        fz_var(page);
        fz_var(list);
        fz_try(m_pdf) {
            if (pdf_is_dict(m_pdf, pdf_lookup_page_obj(m_pdf, m_document, number)) == 0) {
                fz_throw(m_pdf, FZ_ERROR_SYNTAX, "a page that broke off would be an empty one");
            }
            page = reinterpret_cast<fz_page*>(pdf_load_page(m_pdf, m_document, number)); // NOLINT: as MuPDF has it
            bounds = fz_bound_page(m_pdf, page);
            list = fz_new_display_list_from_page(m_pdf, page);
        }
        fz_always(m_pdf) {
            fz_drop_page(m_pdf, page);
        }
        fz_catch(m_pdf) {
            m_refusal = caught();
            return nullptr;
        }
        return list;
    }

    /// At so many pixels a point, on white; null after a refusal.
    fz_pixmap* drawn(fz_display_list* list, fz_rect bounds, float scale, fz_colorspace* colours) {
        fz_pixmap* pixels = nullptr;
        fz_device* pen = nullptr;
        fz_var(pixels);
        fz_var(pen);
        fz_try(m_pdf) {
            const fz_matrix at = fz_scale(scale, scale);
            const fz_irect area = fz_round_rect(fz_transform_rect(bounds, at));
            pixels = fz_new_pixmap_with_bbox(m_pdf, colours, area, nullptr, 0);
            fz_clear_pixmap_with_value(m_pdf, pixels, 0xff);
            pen = fz_new_draw_device(m_pdf, fz_identity, pixels);
            fz_run_display_list(m_pdf, list, pen, at, fz_rect_from_irect(area), nullptr);
            fz_close_device(m_pdf, pen);
        }
        fz_always(m_pdf) {
            fz_drop_device(m_pdf, pen);
        }
        fz_catch(m_pdf) {
            m_refusal = caught();
            fz_drop_pixmap(m_pdf, pixels);
            return nullptr;
        }
        return pixels;
    }

    fz_context* context() const { return m_pdf; }

private:
    void open(std::string_view file) {
        fz_stream* bytes = nullptr;
        bool locked = false;
        fz_var(bytes);
        fz_var(locked);
        fz_try(m_pdf) {
            const auto* const begin = reinterpret_cast<const unsigned char*>(file.data()); // NOLINT: bytes
            bytes = fz_open_memory(m_pdf, begin, file.size());
            m_document = pdf_open_document_with_stream(m_pdf, bytes);
            locked = pdf_needs_password(m_pdf, m_document) != 0;
            m_pages = locked ? 0 : pdf_count_pages(m_pdf, m_document);
        }
        fz_always(m_pdf) {
            fz_drop_stream(m_pdf, bytes);
        }
        fz_catch(m_pdf) {
            m_refusal = caught();
            return;
        }
        m_refusal = locked                ? Refusal::Locked
                    : m_pages < 1         ? Refusal::NotAPicture
                    : m_pages > mostPages ? Refusal::TooManyPages
                                          : Refusal::None;
    }
    Refusal caught() const {
        return fz_caught(m_pdf) == FZ_ERROR_MEMORY ? Refusal::TooMuchMemory : Refusal::NotAPicture;
    }

    fz_context* m_pdf;
    pdf_document* m_document = nullptr;
    int m_pages = 0;
    Refusal m_refusal = Refusal::None;
};

/// Of what MuPDF counts and lets go.
template <class T, void (*let)(fz_context*, T*)>
struct Dropped {
    fz_context* pdf;
    void operator()(T* one) const { let(pdf, one); }
};
using ListPtr = std::unique_ptr<fz_display_list, Dropped<fz_display_list, fz_drop_display_list>>;
using PixmapPtr = std::unique_ptr<fz_pixmap, Dropped<fz_pixmap, fz_drop_pixmap>>;

/// Of each pixel the least of its colours; of a grey one its grey.
Grey leastOf(const fz_pixmap& pixels) {
    Grey grey(pixels.w, pixels.h);
    for (int y = 0; y < grey.height; ++y) {
        const unsigned char* from = pixels.samples + y * pixels.stride;
        std::uint8_t* const to = grey.row(y);
        for (int x = 0; x < grey.width; ++x, from += pixels.n) {
            to[x] = *std::min_element(from, from + pixels.n);
        }
    }
    return grey;
}

} // namespace

bool isPdf(std::string_view file) {
    constexpr std::size_t near = 1024;
    return file.substr(0, near).find("%PDF-") != std::string_view::npos;
}

tl::expected<int, Refusal> pagesInPdf(std::string_view file) {
    const Document document(file);
    if (document.refusal() != Refusal::None) {
        return tl::unexpected(document.refusal());
    }
    return document.pages();
}

tl::expected<Scan, Refusal> decodePdf(std::string_view file, int page) {
    Document document(file);
    if (document.refusal() != Refusal::None) {
        return tl::unexpected(document.refusal());
    }
    fz_context* const pdf = document.context();
    fz_rect bounds{};
    const ListPtr list(document.list(page, bounds), {pdf});
    if (list == nullptr) {
        return tl::unexpected(document.refusal());
    }
    const float width = bounds.x1 - bounds.x0;
    const float height = bounds.y1 - bounds.y0;
    if (!(width >= smallest && height >= smallest) || width > 32000 || height > 32000) {
        return tl::unexpected(Refusal::NotAPicture);
    }
    const double fitting = std::sqrt(mostDrawn / (static_cast<double>(width) * static_cast<double>(height)));
    const float scale = std::min(wanted / inch, static_cast<float>(fitting));
    const float smallScale = std::min(scale, leastSide / std::max(width, height));
    const PixmapPtr large(document.drawn(list.get(), bounds, scale, fz_device_gray(pdf)), {pdf});
    const PixmapPtr small(document.drawn(list.get(), bounds, smallScale, fz_device_rgb(pdf)), {pdf});
    if (large == nullptr || small == nullptr) {
        return tl::unexpected(document.refusal());
    }
    Scan scan;
    scan.grey = leastOf(*large);
    scan.least = leastOf(*small);
    scan.dpi = static_cast<int>(std::lround(scale * inch));
    return scan;
}

} // namespace perron::ocr
