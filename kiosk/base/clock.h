#pragma once

#include <atomic>
#include <chrono>

namespace perron {

/// A moment on the wall, in UTC, to the millisecond. May jump when somebody sets the clock.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;
/// Time since an arbitrary start; never jumps back. All waiting and all visit durations use it.
using MonoTime = std::chrono::duration<long long, std::milli>;

/// Where time comes from. Injected everywhere, so that a test or the tour can play fourteen weeks in a second.
class Clock {
public:
    virtual ~Clock() = default;
    virtual WallTime wall() const = 0;
    virtual MonoTime mono() const = 0;
};

class SystemClock final : public Clock {
public:
    WallTime wall() const override {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
    MonoTime mono() const override {
        return std::chrono::duration_cast<MonoTime>(std::chrono::steady_clock::now().time_since_epoch());
    }
};

/// A clock that moves only when told. `advance` moves both hands; `setWall` is somebody setting the wall clock.
/// One thread moves it, every thread may read it.
class SimulatedClock final : public Clock {
public:
    explicit SimulatedClock(WallTime start)
        : m_wall(start) {}
    WallTime wall() const override { return m_wall; }
    MonoTime mono() const override { return m_mono; }
    void advance(MonoTime by) {
        m_wall = m_wall.load() + by;
        m_mono = m_mono.load() + by;
    }
    void setWall(WallTime to) { m_wall = to; }

private:
    std::atomic<WallTime> m_wall;
    std::atomic<MonoTime> m_mono{MonoTime{0}};
};

} // namespace perron
