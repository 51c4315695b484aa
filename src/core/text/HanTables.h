// What ICU knows of single Chinese characters, as tables that the build makes (packaging/cmake/HanTables.cpp): asking
// ICU itself takes 200 ms and 6 MB of every process.
#pragma once

#include <cstddef>
#include <cstdint>

namespace yizhan::text::tables {

constexpr char32_t firstSimplified = 0x3400, lastSimplified = 0x9FFF;
/// The simplified character for each from firstSimplified on; most are their own.
extern const char16_t simplified[lastSimplified - firstSimplified + 1];

constexpr char32_t firstRead = 0x4E00, lastRead = 0x9FFF;
/// Toneless syllables, each once; the first is "".
extern const char* const syllables[];
extern const std::size_t syllableCount;
/// The commonest reading of each character from firstRead on: a place in `syllables`.
extern const std::uint16_t readings[lastRead - firstRead + 1];

}  // namespace yizhan::text::tables
