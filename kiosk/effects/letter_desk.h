#pragma once

#include <atomic>
#include <functional>
#include <mutex>

#include "base/image_store.h"
#include "effects/queue.h"
#include "effects/worker.h"
#include "letter/words.h"
#include "session/effect.h"

namespace perron::effects {

/// Takes the picture of the sheet that lies there and has its words read, beside the loop. LetterReached tells each
/// step, LetterRead the end; of what is not wanted any more nothing is told. A picture goes into the visit's store as
/// long as its letter is wanted, and nowhere else; nothing of a letter is logged.
class LetterDesk {
public:
    /// Whether the sheet being read is not wanted any more.
    using GivenUp = std::function<bool()>;
    using Stage = session::LetterReached::Stage;
    using Tell = std::function<void(Stage)>;
    /// The picture of the sheet, as a file of a known kind.
    using Take = std::function<Result<WipedString>(const GivenUp&)>;
    struct Words {
        letter::Letter words;
        GreyImage picture; ///< the boxes of the words are its own; may be empty
        session::LetterRefusal refusal = session::LetterRefusal::None;
    };
    using Read = std::function<Words(const WipedString& picture, const GivenUp&, const Tell&)>;
    struct Setup {
        Take take{}; ///< empty: no device
        Read read{};
    };
    LetterDesk(Setup setup, ImageStore& images, Queue& queue, Log& log);
    ~LetterDesk();
    LetterDesk(const LetterDesk&) = delete;
    LetterDesk& operator=(const LetterDesk&) = delete;

    void read(const session::ReadLetter& asked);
    /// The sheet being read is not wanted any more, and the store is emptied.
    void forget();
    /// Blocks until nothing is being read.
    void settle() { m_worker.settle(); }

private:
    void work(int reading);
    /// Null where it is not wanted any more.
    session::SharedSheet keep(int reading, Words words);

    const Setup m_setup;
    ImageStore& m_images;
    Queue& m_queue;
    std::mutex m_keeping; // a picture is kept or forgotten, never kept after it was forgotten
    std::atomic<int> m_wanted{0};
    Worker m_worker;
};

} // namespace perron::effects
