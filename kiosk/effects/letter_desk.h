#pragma once

#include <functional>
#include <mutex>
#include <stop_token>
#include <vector>

#include "base/image_store.h"
#include "base/locked.h"
#include "effects/queue.h"
#include "effects/worker.h"
#include "letter/words.h"
#include "session/effect.h"

namespace perron::effects {

/// Takes the picture of the sheet that lies there and has its words read, beside the loop. LetterReached tells each
/// step, LetterSeen what a camera sees meanwhile, LetterRead the end; of what is not wanted any more nothing is told. A
/// picture goes into the visit's store as long as its letter is wanted, and nowhere else; nothing of a letter is
/// logged.
class LetterDesk {
public:
    using Stage = session::LetterReached::Stage;
    using Guide = session::LetterSeen::Guide;
    using Refusal = session::LetterRefusal;

    /// What a device hands over: bytes of image files, one for each sheet that went through.
    using Files = std::vector<LockedVector<char>>;
    /// Called for each picture a camera shows before it takes the one that counts.
    using Show = std::function<void(GreyImage, Guide)>;
    /// A stop is obeyed soon.
    struct Taken {
        Files files; ///< none where it is refused
        Refusal refusal = Refusal::None;
    };
    using Take = std::function<Taken(const session::ReadLetter&, const std::stop_token&, const Show&)>;

    struct Side {
        letter::Letter words;
        GreyImage picture; ///< the boxes of the words are its own; may be empty
    };
    struct Sides {
        std::vector<Side> sides; ///< where they are NotReadable, pictures without words
        Refusal refusal = Refusal::None;
    };
    using Tell = std::function<void(Stage)>;
    using Read = std::function<Sides(const Files&, const std::stop_token&, const Tell&)>;

    struct Setup {
        /// Whether what takes pictures is there; may take seconds. NotFound where none was asked for and none is there,
        /// else the error says what is wrong. Empty: nothing reads letters here.
        std::function<Status(const std::stop_token&)> look{};
        Take take{};
        Read read{};
    };
    /// Looks at once; what is wrong is logged this first time only, so that no line tells of a visit.
    LetterDesk(Setup setup, ImageStore& images, Queue& queue, Log& log);
    ~LetterDesk();
    LetterDesk(const LetterDesk&) = delete;
    LetterDesk& operator=(const LetterDesk&) = delete;

    void look();
    void read(const session::ReadLetter& asked);
    /// The sheet being read is not wanted any more, and the store is emptied.
    void forget();
    /// Blocks until nothing is being read.
    void settle() { m_worker.settle(); }

private:
    void tellWhetherThere(const Status& found);
    void work(const session::ReadLetter& asked, const std::stop_token& stop);
    void show(int reading, const std::stop_token& stop, GreyImage seen, Guide guide);
    /// Empty where they are not wanted any more.
    std::vector<session::SharedSheet> keep(int reading, const std::stop_token& stop, Sides read);

    const Setup m_setup;
    ImageStore& m_images;
    Queue& m_queue;
    std::mutex m_keeping; // a picture is kept or forgotten, never kept after it was forgotten
    std::stop_source m_wanted;
    std::stop_source m_ending;
    int m_shown = 0; // pictures of the camera, each named by its number
    Worker m_worker;
};

} // namespace perron::effects
