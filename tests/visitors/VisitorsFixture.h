// What the tests of visitors' voices share: a centre with a week, and things that visitors say.
#pragma once

#include <set>
#include <string>

#include "core/Centres.h"
#include "visitors/Visitors.h"

namespace yizhan::visitors::test {

inline const CentreId chibi("chibi"), other("other");
/// A Saturday.
inline const Instant noon = *Instant::parse("2026-11-21T12:00:00+08:00");
inline const Date today{2026, 11, 21};

inline CentreInfo info(const CentreId& id = chibi) {
    return {id, id.text(), Zone("Asia/Shanghai"), "zh-CN", "12345", noon};
}

inline Date day(const std::string& text) { return *Date::parse(text); }

/// Offices work Monday to Friday but on `holidays`; open every day but on `closed`.
struct Week {
    std::set<Date> holidays = {}, closed = {};

    OpeningDay operator()(const Date& date) const {
        OpeningDay opening;
        opening.date = date;
        opening.open = !closed.contains(date);
        opening.officeDay = date.weekday() <= 5 && !holidays.contains(date);
        return opening;
    }
};

inline By by(Instant at = noon) { return {Actor::system(), {}, at}; }

inline Filing filing(const std::string& id) {
    Filing filing;
    filing.complaint.id = ComplaintId(id);
    filing.complaint.respondent = "售票处";
    filing.complaint.claim = "退还一张票的票款";
    filing.complaint.facts = "同一张票收了两次钱。";
    filing.name = "投诉人甲";
    filing.phone = "13800000000";
    return filing;
}

inline Suggestion suggestion(const std::string& id, const std::string& text = "多放几把椅子") {
    Suggestion suggestion;
    suggestion.id = SuggestionId(id);
    suggestion.text = text;
    return suggestion;
}

}  // namespace yizhan::visitors::test
