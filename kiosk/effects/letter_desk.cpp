#include "effects/letter_desk.h"

#include <utility>

#include <fmt/format.h>

#include "base/wiped.h"

namespace perron::effects {

LetterDesk::LetterDesk(Setup setup, ImageStore& images, Queue& queue, Log& log)
    : m_setup(std::move(setup))
    , m_images(images)
    , m_queue(queue)
    , m_worker(Worker::AtEnd::DropJobs, log) {
    if (m_setup.look) {
        m_worker.post([this, &log] {
            const Status found = m_setup.look(m_ending.get_token());
            if (!found && found.error().code != Code::NotFound) {
                log.write(Event::LetterDeviceTroubled, found.error().detail);
            }
            tellWhetherThere(found);
        });
    }
}

LetterDesk::~LetterDesk() {
    m_ending.request_stop();
    forget();
}

void LetterDesk::look() {
    if (m_setup.look) {
        m_worker.post([this] { tellWhetherThere(m_setup.look(m_ending.get_token())); });
    }
}

void LetterDesk::tellWhetherThere(const Status& found) {
    using Device = session::LetterDevice;
    const bool wanted = !found && found.error().code != Code::NotFound;
    m_queue.push(session::LetterDeviceChanged{found ? Device::There : wanted ? Device::Absent : Device::None});
}

void LetterDesk::read(const session::ReadLetter& asked) {
    std::stop_token stop;
    {
        const std::scoped_lock lock(m_keeping);
        m_wanted.request_stop();
        m_wanted = std::stop_source();
        stop = m_wanted.get_token();
    }
    m_worker.post([this, asked, stop] {
        work(asked, stop);
        overwriteStack();
    });
}

void LetterDesk::forget() {
    const std::scoped_lock lock(m_keeping);
    m_wanted.request_stop();
    m_images.forget();
}

void LetterDesk::work(const session::ReadLetter& asked, const std::stop_token& stop) {
    const int reading = asked.reading;
    const auto tell = [&](Stage stage) {
        if (!stop.stop_requested()) {
            m_queue.push(session::LetterReached{reading, stage});
        }
    };
    const auto end = [&](std::vector<session::SharedSheet> sheets, Refusal refusal) {
        if (!stop.stop_requested()) {
            m_queue.push(session::LetterRead{reading, std::move(sheets), refusal});
        }
    };
    if (stop.stop_requested()) {
        return;
    }
    if (!m_setup.take || !m_setup.read) {
        return end({}, Refusal::Failed);
    }
    tell(Stage::Taking);
    const Taken taken =
        m_setup.take(asked, stop, [&](GreyImage seen, Guide guide) { show(reading, stop, std::move(seen), guide); });
    if (taken.refusal != Refusal::None) {
        return end({}, taken.refusal);
    }
    tell(Stage::Clearing);
    Sides read = m_setup.read(taken.files, stop, tell);
    const Refusal refusal = read.refusal;
    end(keep(reading, stop, std::move(read)), refusal);
}

void LetterDesk::show(int reading, const std::stop_token& stop, GreyImage seen, Guide guide) {
    session::LetterSeen told{reading, {}, seen.width, seen.height, guide};
    {
        const std::scoped_lock lock(m_keeping);
        if (stop.stop_requested()) {
            return;
        }
        const auto nameOf = [](int number) { return fmt::format("seen.{}", number); };
        constexpr int drawn = 3; // the screen may not have come to the last ones yet
        m_images.drop(nameOf(m_shown++ - drawn));
        told.image = page::ImageId{nameOf(m_shown)};
        m_images.put(told.image.value, std::move(seen));
    }
    m_queue.push(std::move(told));
}

std::vector<session::SharedSheet> LetterDesk::keep(int reading, const std::stop_token& stop, Sides read) {
    std::vector<session::SharedSheet> sheets;
    const std::scoped_lock lock(m_keeping);
    for (Side& side : read.sides) {
        auto sheet = std::make_shared<session::ReadSheet>(); // also overwrites the words of what is not wanted
        sheet->words = std::move(side.words);
        sheet->width = side.picture.width;
        sheet->height = side.picture.height;
        if (stop.stop_requested()) {
            continue;
        }
        if (!side.picture.pixels.empty()) {
            sheet->image = page::ImageId{fmt::format("letter.{}.{}", reading, sheets.size())};
            m_images.put(sheet->image.value, std::move(side.picture));
        }
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

} // namespace perron::effects
