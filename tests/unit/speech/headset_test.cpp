#include "speech/headset.h"

#include <condition_variable>
#include <csignal>
#include <cstdlib>
#include <deque>
#include <mutex>
#include <thread>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace perron::speech {
namespace {

using Kind = SoundSink::Kind;
using Told = Result<std::optional<Outputs>>;

const SoundSink speaker{"hdmi", "Speaker", Kind::Loudspeaker};
const SoundSink other{"desk", "Desk", Kind::Loudspeaker};
const SoundSink usb{"usb", "Casque USB", Kind::Headset};
const SoundSink dead{"dead", "Nothing", Kind::Dead};

TEST(HeadsetOutputs, WithoutAHeadsetThereIsNothingToChoose) {
    EXPECT_FALSE(outputsFor({speaker, dead}, "hdmi"));
    EXPECT_FALSE(outputsFor({}, ""));
}

TEST(HeadsetOutputs, TheVoiceGoesToTheHeadsetAndTonesStay) {
    EXPECT_EQ(outputsFor({other, usb, speaker}, "hdmi"), (Outputs{"Casque USB", "Speaker"}));
}

TEST(HeadsetOutputs, TonesKeepALoudspeakerWhenTheHeadsetBecameTheDefault) {
    EXPECT_EQ(outputsFor({usb, dead, speaker}, "usb"), (Outputs{"Casque USB", "Speaker"}));
}

TEST(HeadsetOutputs, TonesAreSilentWhereTheSocketIsTheLoudspeakersToo) {
    EXPECT_EQ(outputsFor({{"jack", "Built-in", Kind::Headset}, dead}, "jack"), (Outputs{"Built-in", std::nullopt}));
}

/// A sound server of our own, without a sound card: outputs that lead nowhere, plugged in and pulled out.
struct SoundServer : testing::Test {
    std::string folder = testing::TempDir() + "perron-pulse-" + std::to_string(::getpid());
    std::string socket = folder + "/native";
    pid_t server = -1;
    std::mutex mutex;
    std::condition_variable told;
    std::deque<Told> news;
    std::unique_ptr<HeadsetWatch> watch;

    SoundServer() {
        std::filesystem::create_directories(folder);
        ::setenv("PULSE_SERVER", ("unix:" + socket).c_str(), 1);
        ::setenv("HOME", folder.c_str(), 1);
        ::setenv("XDG_RUNTIME_DIR", folder.c_str(), 1);
    }
    ~SoundServer() override {
        watch.reset();
        stop();
        std::filesystem::remove_all(folder);
    }

    void start() {
        const std::string protocol = "module-native-protocol-unix auth-anonymous=1 socket=" + socket;
        server = ::fork();
        ASSERT_GE(server, 0);
        if (server == 0) {
            ::execlp("pulseaudio", "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
                     "--disable-shm=yes", "--log-level=error", "-L", protocol.c_str(), "-L",
                     "module-null-sink sink_name=loudspeaker sink_properties=device.description=Loudspeaker",
                     static_cast<char*>(nullptr));
            ::_exit(127);
        }
        for (int tries = 0; tries < 200 && !std::filesystem::exists(socket); ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        ASSERT_TRUE(std::filesystem::exists(socket)) << "pulseaudio does not start";
    }
    void stop() {
        if (server > 0) {
            ::kill(server, SIGTERM);
            ::waitpid(server, nullptr, 0);
            server = -1;
        }
    }
    void listen() {
        watch = watchHeadset([this](const Told& now) {
            const std::scoped_lock lock(mutex);
            news.push_back(now);
            told.notify_all();
        });
    }
    Told next() {
        std::unique_lock lock(mutex);
        if (!told.wait_for(lock, std::chrono::seconds(20), [this] { return !news.empty(); })) {
            ADD_FAILURE() << "nothing was told";
            return fail(Code::NotFound, "nothing was told");
        }
        Told first = news.front();
        news.pop_front();
        return first;
    }
    bool quiet() {
        std::unique_lock lock(mutex);
        return !told.wait_for(lock, std::chrono::milliseconds(300), [this] { return !news.empty(); });
    }
    static void pactl(const std::string& words) {
        EXPECT_EQ(std::system(("pactl " + words + " >/dev/null").c_str()), 0);
    }
    static void plugIn(const std::string& form) {
        pactl("load-module module-null-sink sink_name=new 'sink_properties=\"device.description=New "
              "device.form_factor=" +
              form + "\"'");
    }
    static void pullOut() { pactl("unload-module $(pactl list modules short | grep sink_name=new | cut -f 1)"); }
};

TEST_F(SoundServer, TellsAHeadsetThatIsPluggedInAndPulledOut) {
    ASSERT_NO_FATAL_FAILURE(start());
    listen();
    EXPECT_FALSE(next().value());
    plugIn("headset");
    EXPECT_EQ(next().value(), (Outputs{"New", "Loudspeaker"}));
    pullOut();
    EXPECT_FALSE(next().value());
}

TEST_F(SoundServer, TellsAHeadsetThatWasThereBefore) {
    ASSERT_NO_FATAL_FAILURE(start());
    plugIn("headphone");
    listen();
    EXPECT_EQ(next().value(), (Outputs{"New", "Loudspeaker"}));
}

TEST_F(SoundServer, IsNotMovedByALoudspeaker) {
    ASSERT_NO_FATAL_FAILURE(start());
    listen();
    EXPECT_FALSE(next().value());
    plugIn("speaker");
    EXPECT_TRUE(quiet());
}

TEST_F(SoundServer, ThatIsMissingOrEndsIsTold) {
    listen();
    EXPECT_EQ(next().error().code, Code::Unavailable);
    watch.reset();
    ASSERT_NO_FATAL_FAILURE(start());
    listen();
    EXPECT_TRUE(next());
    stop();
    EXPECT_EQ(next().error().code, Code::Unavailable);
}

} // namespace
} // namespace perron::speech
