#include "ocr/sandbox.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace perron::ocr {

namespace {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool withSanitizers = true;
#else
constexpr bool withSanitizers = false;
#endif
#elif defined(__SANITIZE_ADDRESS__)
constexpr bool withSanitizers = true;
#else
constexpr bool withSanitizers = false;
#endif

Status troubled(const char* what) {
    return fail(Code::Unavailable, std::string("sandbox: ") + what + ": " + std::strerror(errno));
}

bool limit(__rlimit_resource what, rlim_t to) {
    const rlimit both{to, to};
    return ::setrlimit(what, &both) == 0;
}

/// All or nothing: memory that is asked for later and may not be locked would not be given.
void stayOutOfSwap(std::size_t memory) {
    rlimit allowed{};
    if (::getrlimit(RLIMIT_MEMLOCK, &allowed) != 0) {
        return;
    }
    allowed.rlim_cur = allowed.rlim_max;
    ::setrlimit(RLIMIT_MEMLOCK, &allowed);
    constexpr rlim_t programs = 256UL << 20; // code and libraries beside the data
    if (allowed.rlim_max == RLIM_INFINITY || allowed.rlim_max >= memory + programs) {
        ::mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT);
    }
}

struct Release {
    void operator()(void* filter) const { seccomp_release(filter); }
};

bool allowPlain(void* filter) {
    // What memory, time and the end of a program take. Measured over the benchmark's pictures, not guessed.
    constexpr std::array calls{SCMP_SYS(brk),          SCMP_SYS(munmap),       SCMP_SYS(mremap),
                               SCMP_SYS(madvise),      SCMP_SYS(futex),        SCMP_SYS(exit),
                               SCMP_SYS(exit_group),   SCMP_SYS(rt_sigreturn), SCMP_SYS(clock_gettime),
                               SCMP_SYS(gettimeofday), SCMP_SYS(sysinfo),      SCMP_SYS(getrandom)};
    for (const int call : calls) {
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) != 0) {
            return false;
        }
    }
    return true;
}

/// Allowed where each of the call's arguments that are named is so.
bool allow(void* filter, int call, const std::vector<scmp_arg_cmp>& so) {
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, static_cast<unsigned>(so.size()), so.data()) == 0;
}

bool allowNarrow(void* filter) {
    const auto first = [](scmp_datum_t descriptor) { return scmp_arg_cmp{0, SCMP_CMP_EQ, descriptor, 0}; };
    const scmp_arg_cmp noCode{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
    const scmp_arg_cmp noFile{3, SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS};
    return allow(filter, SCMP_SYS(read), {first(STDIN_FILENO)}) &&
           allow(filter, SCMP_SYS(write), {first(STDOUT_FILENO)}) &&
           allow(filter, SCMP_SYS(write), {first(STDERR_FILENO)}) && allow(filter, SCMP_SYS(mmap), {noCode, noFile}) &&
           allow(filter, SCMP_SYS(mprotect), {noCode});
}

} // namespace

bool sanitized() {
    return withSanitizers;
}

Status keepWithin(const Bounds& bounds) {
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::prctl(PR_SET_DUMPABLE, 0) != 0) {
        return troubled("prctl");
    }
    if (!limit(RLIMIT_CORE, 0) || !limit(RLIMIT_FSIZE, 0) ||
        !limit(RLIMIT_CPU, static_cast<rlim_t>(bounds.processor.count())) ||
        (!withSanitizers && !limit(RLIMIT_DATA, bounds.memory))) {
        return troubled("setrlimit");
    }
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0 || ::dup2(nowhere, STDERR_FILENO) < 0) { // libraries complain, and could name what they see
        return troubled("/dev/null");
    }
    ::close(nowhere);
    stayOutOfSwap(bounds.memory);
    return {};
}

Status shutDoors() {
    if (withSanitizers) {
        return {};
    }
    const std::unique_ptr<void, Release> filter(seccomp_init(SCMP_ACT_KILL_PROCESS));
    if (filter == nullptr || !allowPlain(filter.get()) || !allowNarrow(filter.get())) {
        return fail(Code::Unavailable, "sandbox: no rules");
    }
    if (const int problem = seccomp_load(filter.get()); problem != 0) {
        return fail(Code::Unavailable, std::string("sandbox: seccomp: ") + std::strerror(-problem));
    }
    return {};
}

} // namespace perron::ocr
