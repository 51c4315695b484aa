// Zones by ICU, with explicit choices for skipped and repeated local times.
#include "core/Zone.h"

#include <unicode/basictz.h>
#include <unicode/timezone.h>

#include "core/Error.h"

namespace yizhan {

struct Zone::Impl {
    std::unique_ptr<icu::BasicTimeZone> zone;
};

Zone::Zone(const std::string& name) : _name(name) {
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
    // ICU answers an unknown name with Etc/Unknown instead of an error.
    if (!zone || *zone == icu::TimeZone::getUnknown()) throw invalidField("/zone", "zone_unknown", {{"zone", name}});
    auto* basic = dynamic_cast<icu::BasicTimeZone*>(zone.get());
    if (basic == nullptr) throw invalidField("/zone", "zone_unknown", {{"zone", name}});
    zone.release();
    _impl = std::make_shared<Impl>(Impl{std::unique_ptr<icu::BasicTimeZone>(basic)});
}

int Zone::offsetMinutes(Instant at) const {
    int32_t raw = 0;
    int32_t saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    _impl->zone->getOffset(static_cast<UDate>(at.millis), false, raw, saving, status);
    return U_SUCCESS(status) ? (raw + saving) / 60'000 : 0;
}

Date Zone::dateOf(Instant at) const {
    const std::int64_t local = at.millis + offsetMinutes(at) * 60'000LL;
    const std::int64_t days = local >= 0 ? local / 86'400'000 : -((-local + 86'399'999) / 86'400'000);
    return Date::fromDaysSinceEpoch(days);
}

TimeOfDay Zone::timeOf(Instant at) const {
    const std::int64_t local = at.millis + offsetMinutes(at) * 60'000LL;
    return {static_cast<int>((local - dateOf(at).daysSinceEpoch() * 86'400'000) / 60'000)};
}

Instant Zone::instantOf(const Date& date, TimeOfDay time) const {
    const std::int64_t local = date.daysSinceEpoch() * 86'400'000 + time.minutes * 60'000LL;
    int32_t raw = 0;
    int32_t saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    _impl->zone->getOffsetFromLocal(static_cast<UDate>(local), UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, raw, saving,
                                    status);
    if (U_FAILURE(status)) return {local};
    return {local - raw - saving};
}

std::string Zone::format(Instant at) const {
    const int offset = offsetMinutes(at);
    const int size = offset < 0 ? -offset : offset;
    std::string text = at.plusMinutes(offset).text();
    text.back() = offset < 0 ? '-' : '+';
    return text += TimeOfDay{size}.text();
}

}  // namespace yizhan
