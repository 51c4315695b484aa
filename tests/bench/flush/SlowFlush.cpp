// Preloaded into the benchmarks and the server that they start: each flush takes YIZHAN_FLUSH_MICROS longer. Virtual
// disks that keep a flush to themselves can so be measured as the disks that centres have.
#include <dlfcn.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>

namespace {

using Flush = int (*)(int);

long delayMicros() {
    static const long micros = [] {
        const char* asked = std::getenv("YIZHAN_FLUSH_MICROS");
        return asked == nullptr ? 0 : std::atol(asked);
    }();
    return micros;
}

int flushed(const char* name, int file) {
    const auto real = reinterpret_cast<Flush>(::dlsym(RTLD_NEXT, name));
    const int result = real(file);
    const timespec delay{delayMicros() / 1'000'000, delayMicros() % 1'000'000 * 1000};
    ::nanosleep(&delay, nullptr);
    return result;
}

}  // namespace

extern "C" int fsync(int file) { return flushed("fsync", file); }
extern "C" int fdatasync(int file) { return flushed("fdatasync", file); }
