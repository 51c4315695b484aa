#include "core/text/HanLatin.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <stdexcept>

namespace yizhan::text {

namespace {

void check(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

/// "lǚ bù" → "lv bu".
std::string withoutTones(const icu::UnicodeString& toned) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString parts = icu::Normalizer2::getNFDInstance(status)->normalize(toned, status);
    check(status, "tones");
    std::string out;
    for (std::int32_t i = 0; i < parts.length(); ++i) {
        const char16_t c = parts[i];
        if (c == 0x0308 && !out.empty() && out.back() == 'u')
            out.back() = 'v';
        else if (c < 0x80)
            out += static_cast<char>(u_tolower(c));
    }
    return out;
}

}  // namespace

struct HanLatin::Impl {
    std::unique_ptr<icu::Transliterator> toLatin;
};

HanLatin::HanLatin(const char* id) : _impl(std::make_unique<Impl>()) {
    UErrorCode status = U_ZERO_ERROR;
    _impl->toLatin.reset(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    check(status, id);
}

HanLatin::~HanLatin() = default;

std::string HanLatin::read(std::u32string_view han) const {
    icu::UnicodeString text = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(han.data()),
                                                            static_cast<std::int32_t>(han.size()));
    _impl->toLatin->transliterate(text);
    return withoutTones(text);
}

}  // namespace yizhan::text
