// Any bytes as a content pack: every fault named with its place, and what is sound is whole. The manifest stands before
// the first 0x1E, the entries behind it.
#include <cstdint>

#include "kiosk/pack/PackReader.h"

using namespace yizhan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto mark = bytes.find('\x1e');
    kiosk::PackSource source;
    source.name = "fuzz";
    if (mark != std::string_view::npos) source.manifest = bytes.substr(0, mark);
    source.entries = mark == std::string_view::npos ? bytes : bytes.substr(mark + 1);
    const kiosk::PackReport report = kiosk::readPack(source);
    if (report.errors.size() > kiosk::mostPackErrors) __builtin_trap();
    for (const Violation& violation : report.errors)
        if (violation.pointer.empty() || violation.pointer.front() != '/' || violation.code.empty()) __builtin_trap();
    if (!report.ok()) return 0;
    if (report.entries.empty()) __builtin_trap();
    for (const kiosk::Entry& entry : report.entries)
        if (entry.id.empty() || entry.title.empty() || entry.answer.empty()) __builtin_trap();
    return 0;
}
