#include "effects/queue.h"

#include <atomic>
#include <thread>

#include <gtest/gtest.h>

namespace perron::effects {
namespace {

TEST(Queue, WhatIsPushedIsTakenOnceInOrderWithTheMomentOfTaking) {
    Queue queue([] {});
    queue.push(session::SpeechEnded{1});
    queue.push(session::SpeechEnded{2});
    const std::vector<session::Action> actions = queue.take(MonoTime{7}, WallTime{MonoTime{9}});
    ASSERT_EQ(actions.size(), 2U);
    EXPECT_EQ(std::get<session::SpeechEnded>(actions[0].what).speech, 1);
    EXPECT_EQ(std::get<session::SpeechEnded>(actions[1].what).speech, 2);
    EXPECT_EQ(actions[1].at, MonoTime{7});
    EXPECT_EQ(actions[1].wall, WallTime{MonoTime{9}});
    EXPECT_TRUE(queue.take(MonoTime{8}, WallTime{}).empty());
}

TEST(Queue, TheLoopIsWokenWhenTheHappeningStandsInTheQueue) {
    std::size_t seen = 0;
    Queue* self = nullptr;
    Queue queue([&] { seen += self->take(MonoTime{0}, WallTime{}).size(); });
    self = &queue;
    queue.push(session::Ticked{});
    EXPECT_EQ(seen, 1U);
}

TEST(Queue, NothingIsLostFromManyThreads) {
    std::atomic<int> woken = 0;
    Queue queue([&] { ++woken; });
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 250; ++i) {
                queue.push(session::Ticked{});
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(queue.take(MonoTime{0}, WallTime{}).size(), 1000U);
    EXPECT_EQ(woken, 1000);
}

} // namespace
} // namespace perron::effects
