#include <string_view>

#include <pulse/pulseaudio.h>

#include "speech/headset.h"

namespace perron::speech {
namespace {

constexpr pa_usec_t nextTry = 30 * PA_USEC_PER_SEC;

bool leadsToHeadset(const pa_sink_port_info& port) {
    return port.type == PA_DEVICE_PORT_TYPE_HEADPHONES || port.type == PA_DEVICE_PORT_TYPE_HEADSET;
}

SoundSink::Kind kindOf(const pa_sink_info& sink) {
    for (std::uint32_t i = 0; i < sink.n_ports; ++i) {
        if (leadsToHeadset(*sink.ports[i]) && sink.ports[i]->available == PA_PORT_AVAILABLE_YES) {
            return SoundSink::Kind::Headset;
        }
    }
    const char* const found = pa_proplist_gets(sink.proplist, PA_PROP_DEVICE_FORM_FACTOR);
    const std::string_view form = found != nullptr ? found : "";
    if (form == "headset" || form == "headphone" || form == "hands-free") {
        return SoundSink::Kind::Headset;
    }
    const bool dead = sink.active_port != nullptr && sink.active_port->available == PA_PORT_AVAILABLE_NO;
    return dead ? SoundSink::Kind::Dead : SoundSink::Kind::Loudspeaker;
}

/// All of it runs in the main loop's thread, but for the beginning and the end.
class PulseWatch final : public HeadsetWatch {
public:
    explicit PulseWatch(Changed changed)
        : m_changed(std::move(changed))
        , m_loop(pa_threaded_mainloop_new()) {
        connect();
        pa_threaded_mainloop_start(m_loop);
    }
    ~PulseWatch() override {
        pa_threaded_mainloop_stop(m_loop);
        disconnect();
        pa_threaded_mainloop_free(m_loop);
    }
    PulseWatch(const PulseWatch&) = delete;
    PulseWatch& operator=(const PulseWatch&) = delete;

private:
    static PulseWatch& self(void* watch) { return *static_cast<PulseWatch*>(watch); }

    void connect() {
        m_context = pa_context_new(pa_threaded_mainloop_get_api(m_loop), "Perron");
        pa_context_set_state_callback(
            m_context, [](pa_context*, void* watch) { self(watch).stateChanged(); }, this);
        pa_context_set_subscribe_callback(
            m_context,
            [](pa_context*, pa_subscription_event_type_t, std::uint32_t, void* watch) { self(watch).look(); }, this);
        pa_context_connect(m_context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr); // failing, it changes its state
    }

    void disconnect() {
        pa_context_set_state_callback(m_context, nullptr, nullptr);
        pa_context_set_subscribe_callback(m_context, nullptr, nullptr);
        pa_context_disconnect(m_context);
        pa_context_unref(m_context);
    }

    void stateChanged() {
        const pa_context_state_t state = pa_context_get_state(m_context);
        if (state == PA_CONTEXT_READY) {
            const auto events = static_cast<pa_subscription_mask_t>(
                PA_SUBSCRIPTION_MASK_SINK | PA_SUBSCRIPTION_MASK_CARD | PA_SUBSCRIPTION_MASK_SERVER);
            drop(pa_context_subscribe(m_context, events, nullptr, nullptr));
            look();
        } else if (state == PA_CONTEXT_FAILED || state == PA_CONTEXT_TERMINATED) {
            lost();
        }
    }

    void lost() {
        m_looking = m_lookAgain = false;
        tell(fail(Code::Unavailable, std::string("sound server: ") + pa_strerror(pa_context_errno(m_context))));
        pa_context_rttime_new(m_context, pa_rtclock_now() + nextTry, &PulseWatch::tryAgain, this);
    }

    static void tryAgain(pa_mainloop_api* api, pa_time_event* timer, const timeval*, void* watch) {
        api->time_free(timer);
        self(watch).disconnect();
        self(watch).connect();
    }

    void look() {
        if (m_looking) {
            m_lookAgain = true;
            return;
        }
        m_looking = true;
        m_sinks.clear();
        drop(pa_context_get_server_info(
            m_context,
            [](pa_context*, const pa_server_info* server, void* watch) {
                const char* const name = server != nullptr ? server->default_sink_name : nullptr;
                self(watch).m_defaultSink = name != nullptr ? name : "";
            },
            this));
        drop(pa_context_get_sink_info_list(
            m_context,
            [](pa_context*, const pa_sink_info* sink, int end, void* watch) {
                sink != nullptr&& end == 0 ? self(watch).found(*sink) : self(watch).foundAll(end);
            },
            this));
    }

    void found(const pa_sink_info& sink) { m_sinks.push_back({sink.name, sink.description, kindOf(sink)}); }

    /// A negative `end` is a request that failed: the connection's own failure follows.
    void foundAll(int end) {
        m_looking = false;
        if (end > 0) {
            tell(outputsFor(m_sinks, m_defaultSink));
        }
        if (m_lookAgain) {
            m_lookAgain = false;
            look();
        }
    }

    void tell(const Result<std::optional<Outputs>>& now) {
        if (!m_told || m_told->has_value() != now.has_value() || (now && **m_told != *now)) {
            m_told = now;
            m_changed(now);
        }
    }

    static void drop(pa_operation* operation) {
        if (operation != nullptr) {
            pa_operation_unref(operation);
        }
    }

    const Changed m_changed;
    pa_threaded_mainloop* const m_loop;
    pa_context* m_context = nullptr;
    std::vector<SoundSink> m_sinks;
    std::string m_defaultSink;
    bool m_looking = false;
    bool m_lookAgain = false;
    std::optional<Result<std::optional<Outputs>>> m_told;
};

} // namespace

std::unique_ptr<HeadsetWatch> watchHeadset(HeadsetWatch::Changed changed) {
    return std::make_unique<PulseWatch>(std::move(changed));
}

} // namespace perron::speech
