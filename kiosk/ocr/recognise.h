#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "ocr/grey.h"
#include "ocr/words.h"

namespace tesseract {
class TessBaseAPI;
}

namespace perron::ocr {

/// A word where the recogniser saw it. Blocks and lines are numbered from 0 on each page.
struct Seen {
    std::string text;
    int block = 0;
    int line = 0;
    Box box{};
    double confidence = 0; ///< 0 to 1
};

/// Letters to words, with one language's model. Reads files when it opens and never after; one thread, where
/// OMP_THREAD_LIMIT=1 stood in the environment when the program started.
class Recogniser {
public:
    /// "fra". NotFound where there is no model of that name.
    static Result<Recogniser> open(const std::string& language);
    Recogniser(Recogniser&& other) noexcept;
    Recogniser& operator=(Recogniser&&) = delete;
    Recogniser(const Recogniser&) = delete;
    Recogniser& operator=(const Recogniser&) = delete;
    ~Recogniser();

    /// A straight page, in reading order. `progress` hears percents. dpi 0: it finds out.
    std::vector<Seen> read(const Grey& page, int dpi, const std::function<void(int)>& progress);

    /// A part of the page that was read last: one column, its words in the page's pixels.
    std::vector<Seen> readColumn(const Box& part);

    /// How sure it would be of a strip with a few lines, 0 to 1: for choosing between two ways up.
    double promise(const Grey& strip);

private:
    explicit Recogniser(std::unique_ptr<tesseract::TessBaseAPI> engine);
    void show(const Grey& page, int dpi);
    std::unique_ptr<tesseract::TessBaseAPI> m_engine;
    int m_width = 0; ///< of what it was shown last
    int m_height = 0;
};

/// Whether these are words of a letter, and not what a picture of something else happens to look like.
bool readable(const std::vector<Seen>& words);

/// Of two readings of one page the better has more of this.
double worth(const std::vector<Seen>& words);

} // namespace perron::ocr
