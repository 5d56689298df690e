#include <gtest/gtest.h>

#include "store_bench.h"

using namespace perron::indicators;
using namespace perron::indicators::test;
using perron::Path;
using perron::WallTime;
using perron::test::DiskTrap;
using perron::test::inChild;
using std::chrono::weeks;

namespace {

constexpr int killed = 128 + SIGKILL;

/// Does something to a store, once with nothing in its way and then once for every change of a file on the way, dying
/// right before that change, and once more dying when all is done.
class PowerCut : public StoreBench {
protected:
    using Work = std::function<void(CounterStore&)>;

    void SetUp() override {
        use("prepared.db");
        auto store = opened();
        perron::SeededRandom random(6);
        count(*store, 190, start, random);
        (void)store->tick(start + weeks(1));
        count(*store, 30, start + weeks(1), random);
        store.reset();
        m_prepared = perron::readFile(file()).value();
        m_old = rows();
    }

    bool run(const Work& work, DiskTrap::What what, int at) {
        auto opening = CounterStore::open(setup(), start + weeks(1));
        if (!opening) {
            return false;
        }
        const DiskTrap trap(what, at);
        work(*opening->store);
        if (what == DiskTrap::What::Kill && at == DiskTrap::changes()) {
            ::kill(::getpid(), SIGKILL);
        }
        std::ofstream(file().string() + ".changes") << DiskTrap::changes();
        return true;
    }

    void dieAtEveryStepOf(const Work& work) {
        begin("whole.db");
        ASSERT_EQ(inChild([&] { return run(work, DiskTrap::What::Kill, -1); }), 0);
        const std::string after = rows();
        ASSERT_NE(after, m_old);
        const int changes = std::stoi(perron::readFile(file().string() + ".changes").value());
        ASSERT_GT(changes, 4);
        int seenOld = 0;
        int seenNew = 0;
        for (int at = 0; at <= changes; ++at) {
            begin("killed.db");
            ASSERT_EQ(inChild([&] { return run(work, DiskTrap::What::Kill, at); }), killed) << at;
            const std::string found = rows();
            ASSERT_TRUE(found == m_old || found == after) << "killed before change " << at << "\n" << found;
            (found == after ? seenNew : seenOld) += 1;
            ASSERT_TRUE(CounterStore::open(setup(), start + weeks(1)));
        }
        EXPECT_GT(seenOld, 0);
        EXPECT_GT(seenNew, 0);
    }

    void begin(const char* name) {
        use(name);
        std::filesystem::remove(file().string() + "-journal");
        ASSERT_TRUE(perron::writeFile(file(), m_prepared));
    }

    std::string m_prepared;
    std::string m_old;
};

} // namespace

TEST_F(PowerCut, AtAnyStepOfSealingLeavesTheOldStateOrTheNew) {
    dieAtEveryStepOf([&](CounterStore& store) { (void)store.tick(start + weeks(2)); });
}

TEST_F(PowerCut, AtAnyStepOfCountingCostsAtMostTheVisitInCourse) {
    dieAtEveryStepOf([&](CounterStore& store) { (void)store.countVisit({}, start + weeks(1)); });
}

TEST_F(PowerCut, AtAnyStepOfAnAcknowledgementLeavesTheOldStateOrTheNew) {
    dieAtEveryStepOf([&](CounterStore& store) { (void)store.acknowledge(1); });
}

TEST_F(PowerCut, AtAnyStepOfAWithdrawalLeavesTheOldStateOrTheNew) {
    dieAtEveryStepOf([&](CounterStore& store) { (void)store.withdraw(1, 5); });
}

TEST_F(PowerCut, AtAnyStepOfTheFirstStartLeavesAFileThatOpens) {
    const auto first = [&](int at) {
        const DiskTrap trap(DiskTrap::What::Kill, at);
        const bool opens = CounterStore::open(setup(), start).has_value();
        std::ofstream(file().string() + ".changes") << DiskTrap::changes();
        return opens;
    };
    use("whole-start.db");
    ASSERT_EQ(inChild([&] { return first(-1); }), 0);
    const int changes = std::stoi(perron::readFile(file().string() + ".changes").value());
    for (int at = 0; at < changes; ++at) {
        use(("start-" + std::to_string(at) + ".db").c_str());
        ASSERT_EQ(inChild([&] { return first(at); }), killed);
        const auto opening = CounterStore::open(setup(), start);
        ASSERT_TRUE(opening) << at << " " << opening.error().detail;
        EXPECT_FALSE(opening->setAside) << at;
    }
}

TEST_F(PowerCut, DiskThatFillsAtAnyStepOfSealingLeavesTheOldStateOrTheNew) {
    const Work seal = [&](CounterStore& store) { (void)store.tick(start + weeks(2)); };
    begin("whole.db");
    ASSERT_TRUE(run(seal, DiskTrap::What::Full, -1));
    const std::string after = rows();
    const int changes = DiskTrap::changes();
    for (int at = 0; at < changes; ++at) {
        begin("full.db");
        ASSERT_TRUE(run(seal, DiskTrap::What::Full, at));
        const std::string found = rows();
        ASSERT_TRUE(found == m_old || found == after) << at;
    }
}
