#include "effects/letter_device.h"

#include <memory>
#include <string>
#include <utility>

namespace perron::effects {

namespace {

using capture::Trouble;
using Guide = LetterDesk::Guide;
using Refusal = LetterDesk::Refusal;

Refusal told(Trouble trouble) {
    switch (trouble) {
    case Trouble::None:
        return Refusal::None;
    case Trouble::NoSheet:
        return Refusal::NoSheet;
    case Trouble::Open:
        return Refusal::CoverOpen;
    case Trouble::Jammed:
        return Refusal::Jammed;
    case Trouble::TooMany:
        return Refusal::TooMany;
    case Trouble::TooSlow:
        return Refusal::TooSlow;
    case Trouble::NoDevice:
    case Trouble::Denied:
    case Trouble::Busy:
    case Trouble::Unplugged:
    case Trouble::Unsuited:
    case Trouble::Stopped:
    case Trouble::NoMemory:
    case Trouble::Failed:
        break;
    }
    return Refusal::Failed;
}

Guide told(capture::Guide guide) {
    switch (guide) {
    case capture::Guide::NoSheet:
        return Guide::NoSheet;
    case capture::Guide::TooDark:
        return Guide::TooDark;
    case capture::Guide::NotWhole:
        return Guide::NotWhole;
    case capture::Guide::Another:
        return Guide::Another;
    case capture::Guide::Moving:
        return Guide::Moving;
    case capture::Guide::Hold:
    case capture::Guide::Take:
        break;
    }
    return Guide::Hold;
}

} // namespace

LetterDesk::Setup lettersWith(std::unique_ptr<capture::Device> device, ocr::Reader reader) {
    if (device == nullptr) {
        return {};
    }
    const std::shared_ptr<capture::Device> taking = std::move(device); // both functions hold it
    return {[taking](const std::stop_token& stop) -> Status {
                const Trouble trouble = taking->look(stop);
                if (trouble == Trouble::NoDevice && taking->name() == capture::automatic) {
                    return fail(Code::NotFound, "no scanner and no camera");
                }
                return trouble == Trouble::None
                           ? Status()
                           : fail(Code::Unavailable, taking->name() + ": " + std::string(capture::wordOf(trouble)) +
                                                         "; perron-admin letter devices");
            },
            [taking](const session::ReadLetter& asked, const std::stop_token& stop, const LetterDesk::Show& show) {
                capture::Watch watch;
                watch.preview = [&show](capture::Preview seen) {
                    show({seen.width, seen.height, std::move(seen.grey)}, told(seen.guide));
                };
                const auto sheet = asked.another ? capture::Sheet::Next : capture::Sheet::First;
                capture::Taken taken = taking->take(sheet, stop, watch);
                return LetterDesk::Taken{std::move(taken.files), told(taken.trouble)};
            },
            readsWith(std::move(reader))};
}

} // namespace perron::effects
