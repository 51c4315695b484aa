// Notices for tests: texts that may be published, and a database that holds the centre and nothing else.
#pragma once

#include <functional>

#include "notices/Notices.h"
#include "support/TwoCentres.h"

namespace yizhan::notices {
std::span<const Embedded> embeddedFiles();
}

namespace yizhan::notices::test {

inline const CentreId chibi("chibi");

inline Date day(const char* text) { return Date::parse(text).value(); }
inline Instant at(const char* text) { return Instant::parse(text).value(); }

/// A text with everything that publishing asks for.
inline Content contentCalled(const std::string& title) {
    Content content;
    content.words = {title, title + "的正文"};
    content.translations["en"] = {"In English: " + title, "The words of " + title};
    content.basis = "制度第八条";
    content.responsible = "咨询台组长";
    content.channels = {"screen", "board"};
    content.validFrom = {2026, 11, 1};
    content.nextReview = Date{2027, 5, 1};
    return content;
}

inline Notice noticeCalled(const std::string& id, Kind kind = Kind::commitments) {
    Notice notice;
    notice.id = NoticeId(id);
    notice.kind = kind;
    notice.content = contentCalled(id);
    notice.createdAt = notice.updatedAt = at("2026-11-01T00:00:00Z");
    return notice;
}

/// The notice with its text published as the next version.
inline Notice publishedAt(Notice notice, Instant when) {
    Version version;
    version.notice = notice.id;
    version.number = notice.published ? notice.published->number + 1 : 1;
    version.kind = notice.kind;
    version.content = notice.content;
    version.publishedAt = when;
    version.publishedBy = StaffId("deputy");
    version.publisher = "副主任";
    notice.published = version;
    notice.state = State::published;
    notice.updatedAt = when;
    ++notice.version;
    return notice;
}

inline void onEachDatabase(const std::function<void(Database&)>& body) {
    yizhan::test::onTwoCentres(notices::embeddedFiles(), body);
}

}  // namespace yizhan::notices::test
