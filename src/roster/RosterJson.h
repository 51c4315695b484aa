// Posts, skills, shifts and coverage as JSON, and the schemas that say so.
#pragma once

#include "core/http/Route.h"
#include "roster/RosterActions.h"

namespace yizhan::roster {

http::Json toJson(const http::Call& call, const Post& post);
http::Json toJson(const http::Call& call, const SkillSheet& sheet);
/// With who holds it and what rules it breaks, in the reader's words.
http::Json toJson(const http::Call& call, const Texts& texts, const Shift& shift, const std::vector<Holding>& holdings,
                  const std::vector<Breach>& breaches);
http::Json toJson(const http::Call& call, const Texts& texts, const std::vector<Breach>& breaches);

/// Applies a merge patch that the schema has checked. Throws 422 for a season that does not exist.
void applyPatch(Post& post, const http::Json& patch);
std::vector<SkillSpan> skillsFrom(const http::Json& body);
void applyPatch(Shift& shift, const http::Json& patch);

/// A date-time, or a date for its beginning in the centre's zone. Throws 422 at `pointer`.
Instant instantFrom(const http::Call& call, const std::string& text, const std::string& pointer);
/// The span of ?from and ?to; a week from today's beginning where they are left out. Throws as checkRange().
Span spanOfQuery(const http::Call& call);
std::vector<http::QueryParam> spanParams();

http::Components postComponents();
http::Components shiftComponents();
http::Components judgingComponents();
http::Components deskComponents();
http::Components swapComponents();
http::Components attendanceComponents();
http::Components coverageComponents();

}  // namespace yizhan::roster
