#include "effects/letter_desk.h"

#include <fmt/format.h>

namespace perron::effects {

namespace {

session::LetterRefusal refusalOf(const Error& error) {
    return error.code == Code::NotFound ? session::LetterRefusal::NoSheet : session::LetterRefusal::Failed;
}

} // namespace

LetterDesk::LetterDesk(Setup setup, ImageStore& images, Queue& queue, Log& log)
    : m_setup(std::move(setup))
    , m_images(images)
    , m_queue(queue)
    , m_worker(Worker::AtEnd::DropJobs, log) {
    if (m_setup.take && m_setup.read) {
        m_queue.push(session::LetterDeviceChanged{session::LetterDevice::There});
    }
}

LetterDesk::~LetterDesk() {
    forget();
}

void LetterDesk::read(const session::ReadLetter& asked) {
    m_wanted = asked.reading;
    m_worker.post([this, reading = asked.reading] {
        work(reading);
        overwriteStack();
    });
}

void LetterDesk::forget() {
    const std::scoped_lock lock(m_keeping);
    m_wanted = 0;
    m_images.forget();
}

void LetterDesk::work(int reading) {
    const GivenUp givenUp = [this, reading] { return m_wanted != reading || m_worker.ending(); };
    const auto tell = [&](Stage stage) {
        if (!givenUp()) {
            m_queue.push(session::LetterReached{reading, stage});
        }
    };
    if (givenUp()) {
        return;
    }
    if (!m_setup.take || !m_setup.read) {
        m_queue.push(session::LetterRead{reading, nullptr, session::LetterRefusal::Failed});
        return;
    }
    tell(Stage::Taking);
    const Result<WipedString> picture = m_setup.take(givenUp);
    if (!picture) {
        m_queue.push(session::LetterRead{reading, nullptr, refusalOf(picture.error())});
        return;
    }
    tell(Stage::Clearing);
    Words words = m_setup.read(*picture, givenUp, tell);
    const session::LetterRefusal refusal = words.refusal;
    session::SharedSheet sheet = keep(reading, std::move(words));
    if (!givenUp()) {
        m_queue.push(session::LetterRead{reading, std::move(sheet), refusal});
    }
}

session::SharedSheet LetterDesk::keep(int reading, Words words) {
    auto sheet = std::make_shared<session::ReadSheet>(); // also overwrites the words of what was refused
    sheet->words = std::move(words.words);
    if (words.refusal != session::LetterRefusal::None) {
        return nullptr;
    }
    sheet->width = words.picture.width;
    sheet->height = words.picture.height;
    const std::scoped_lock lock(m_keeping);
    if (m_wanted != reading) {
        return nullptr;
    }
    if (!words.picture.pixels.empty()) {
        sheet->image = page::ImageId{fmt::format("letter.{}", reading)};
        m_images.put(sheet->image.value, std::move(words.picture));
    }
    return sheet;
}

} // namespace perron::effects
