#include "speech/sdl_device.h"

#include <SDL.h>

#include "speech/sink.h"

namespace perron::speech {

Result<std::unique_ptr<SdlDevice>> SdlDevice::open(const std::string& name, Fill fill) {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) {
        return fail(Code::Unavailable, std::string("sound: ") + SDL_GetError());
    }
    std::unique_ptr<SdlDevice> device(new SdlDevice(std::move(fill)));
    SDL_AudioSpec wanted{};
    wanted.freq = sampleRate;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = 512; // two buffers of 23 ms lie between a decision and the ear
    wanted.callback = &SdlDevice::onAsked;
    wanted.userdata = device.get();
    device->m_id = SDL_OpenAudioDevice(name.empty() ? nullptr : name.c_str(), 0, &wanted, nullptr, 0);
    if (device->m_id == 0) {
        return fail(Code::Unavailable, std::string("sound: ") + SDL_GetError());
    }
    SDL_PauseAudioDevice(device->m_id, 0);
    return device;
}

SdlDevice::~SdlDevice() {
    if (m_id != 0) {
        SDL_CloseAudioDevice(m_id);
    }
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

void SdlDevice::onAsked(void* self, std::uint8_t* bytes, int count) {
    const std::size_t samples = static_cast<std::size_t>(count) / sizeof(std::int16_t);
    static_cast<SdlDevice*>(self)->m_fill({reinterpret_cast<std::int16_t*>(bytes), samples});
}

} // namespace perron::speech
