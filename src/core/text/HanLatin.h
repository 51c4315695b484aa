// Chinese characters in Latin letters as ICU reads them, without tones. Costly to make: some 100 ms, and several MB
// that ICU keeps for good.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace yizhan::text {

class HanLatin {
public:
    /// `id`: of ICU's transliterator, "Han-Latin" or "Han-Latin/Names". Throws where ICU does not know it.
    explicit HanLatin(const char* id);
    ~HanLatin();
    HanLatin(const HanLatin&) = delete;
    HanLatin& operator=(const HanLatin&) = delete;

    /// Syllables with blanks between, "v" for ü.
    std::string read(std::u32string_view han) const;

private:
    struct Impl;
    std::unique_ptr<Impl> _impl;
};

}  // namespace yizhan::text
