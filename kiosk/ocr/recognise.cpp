#include "ocr/recognise.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>

namespace perron::ocr {

namespace {

struct Monitor : tesseract::ETEXT_DESC {
    const std::function<void(int)>* hears = nullptr;
};

bool heard(tesseract::ETEXT_DESC* monitor, int /*left*/, int /*right*/, int /*top*/, int /*bottom*/) {
    const auto* const ours = static_cast<Monitor*>(monitor); // it was given one
    (*ours->hears)(ours->progress);
    return true;
}

std::vector<Seen> wordsOf(tesseract::ResultIterator& at) {
    std::vector<Seen> words;
    int block = -1;
    int line = -1;
    do {
        block += at.IsAtBeginningOf(tesseract::RIL_PARA) ? 1 : 0;
        line += at.IsAtBeginningOf(tesseract::RIL_TEXTLINE) ? 1 : 0;
        const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_WORD)); // NOLINT: the library's form
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
        if (text == nullptr || std::string_view(text.get()).find_first_not_of(' ') == std::string_view::npos ||
            !at.BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) {
            continue;
        }
        const double confidence = static_cast<double>(at.Confidence(tesseract::RIL_WORD)) / 100;
        words.push_back({text.get(),
                         std::max(block, 0),
                         std::max(line, 0),
                         {left, top, right - left, bottom - top},
                         std::clamp(confidence, 0.0, 1.0)});
    } while (at.Next(tesseract::RIL_WORD));
    return words;
}

/// Letters, of any alphabet; digits and signs are what noise looks like most.
int lettersIn(const std::string& text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char sign) {
        const auto byte = static_cast<unsigned char>(sign);
        return (byte < 0x80 && std::isalpha(byte) != 0) || byte >= 0xc3; // one byte of each letter beyond ASCII
    }));
}

constexpr int shortest = 3;     // letters of a word that counts
constexpr double trusted = 0.7; // its confidence

} // namespace

Recogniser::Recogniser(std::unique_ptr<tesseract::TessBaseAPI> engine)
    : m_engine(std::move(engine)) {}
Recogniser::Recogniser(Recogniser&& other) noexcept = default;
Recogniser::~Recogniser() = default;

Result<Recogniser> Recogniser::open(const std::string& language) {
    auto engine = std::make_unique<tesseract::TessBaseAPI>();
    if (engine->Init(nullptr, language.c_str(), tesseract::OEM_LSTM_ONLY) != 0) {
        return fail(Code::NotFound,
                    "ocr: no model for \"" + language + "\"; is tesseract-ocr-" + language + " installed?");
    }
    return Recogniser(std::move(engine));
}

void Recogniser::show(const Grey& page, int dpi) {
    m_width = page.width;
    m_height = page.height;
    m_engine->SetImage(page.pixels.data(), page.width, page.height, 1, page.width);
    if (dpi >= 70) { // less is no resolution that a scanner has: better none
        m_engine->SetSourceResolution(dpi);
    }
}

std::vector<Seen> Recogniser::read(const Grey& page, int dpi, const std::function<void(int)>& progress) {
    m_engine->SetPageSegMode(tesseract::PSM_AUTO);
    show(page, dpi);
    Monitor monitor;
    monitor.hears = &progress;
    monitor.progress_callback2 = &heard;
    if (m_engine->Recognize(&monitor) != 0) {
        return {};
    }
    const std::unique_ptr<tesseract::ResultIterator> at(m_engine->GetIterator());
    return at == nullptr ? std::vector<Seen>{} : wordsOf(*at);
}

std::vector<Seen> Recogniser::readColumn(const Box& part) {
    m_engine->SetPageSegMode(tesseract::PSM_SINGLE_COLUMN);
    m_engine->SetRectangle(part.x, part.y, std::min(part.width, m_width - part.x),
                           std::min(part.height, m_height - part.y));
    if (m_engine->Recognize(nullptr) != 0) {
        return {};
    }
    const std::unique_ptr<tesseract::ResultIterator> at(m_engine->GetIterator());
    return at == nullptr ? std::vector<Seen>{} : wordsOf(*at);
}

double Recogniser::promise(const Grey& strip) {
    m_engine->SetPageSegMode(tesseract::PSM_SINGLE_BLOCK);
    show(strip, 0);
    if (m_engine->Recognize(nullptr) != 0) {
        return 0;
    }
    return std::clamp(m_engine->MeanTextConf() / 100.0, 0.0, 1.0);
}

bool readable(const std::vector<Seen>& words) {
    constexpr int fewest = 8;
    int good = 0;
    int poor = 0;
    for (const Seen& word : words) {
        if (word.confidence >= trusted && lettersIn(word.text) >= shortest) {
            ++good;
        } else if (word.confidence < trusted) {
            ++poor;
        }
    }
    return good >= fewest && good >= poor;
}

double worth(const std::vector<Seen>& words) {
    double sum = 0;
    for (const Seen& word : words) {
        const int letters = lettersIn(word.text);
        sum += letters >= shortest ? (word.confidence - 0.5) * letters : 0;
    }
    return sum;
}

} // namespace perron::ocr
