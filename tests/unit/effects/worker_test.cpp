#include "effects/worker.h"

#include <future>
#include <stdexcept>
#include <vector>

#include <gmock/gmock.h>

#include "desk.h"

namespace perron::effects {
namespace {

using testing::ElementsAre;
using AtEnd = Worker::AtEnd;

TEST(Worker, DoesJobsInTheOrderTheyWerePosted) {
    test::Notes notes;
    std::vector<int> done;
    Worker worker(AtEnd::DoJobs, notes);
    for (int i = 0; i < 3; ++i) {
        worker.post([&done, i] { done.push_back(i); });
    }
    worker.settle();
    EXPECT_THAT(done, ElementsAre(0, 1, 2));
}

TEST(Worker, AnExceptionEndsInItsJobAndIsLogged) {
    test::Notes notes;
    bool done = false;
    Worker worker(AtEnd::DoJobs, notes);
    worker.post([] { throw std::runtime_error("no"); });
    worker.post([&] { done = true; });
    worker.settle();
    EXPECT_TRUE(done);
    EXPECT_EQ(notes.count(Event::WorkFailed), 1);
}

TEST(Worker, AtItsEndDoesWhatWasPostedOrDropsIt) {
    for (const AtEnd atEnd : {AtEnd::DoJobs, AtEnd::DropJobs}) {
        test::Notes notes;
        std::promise<void> go;
        std::promise<void> begun;
        bool done = false;
        {
            Worker worker(atEnd, notes);
            worker.post([&] {
                begun.set_value();
                go.get_future().wait();
                while (!worker.ending()) {
                    std::this_thread::yield();
                }
            });
            worker.post([&] { done = true; });
            begun.get_future().wait();
            go.set_value();
        }
        EXPECT_EQ(done, atEnd == AtEnd::DoJobs);
    }
}

} // namespace
} // namespace perron::effects
