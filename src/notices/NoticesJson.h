// Notices as JSON, and the schemas that say so.
#pragma once

#include "core/http/Route.h"
#include "notices/NoticesActions.h"
#include "notices/NoticesRules.h"

namespace yizhan::notices {

http::Json toJson(const http::Call& call, const Notice& notice);
http::Json toJson(const http::Call& call, const Version& version);
http::Json toJson(const http::Call& call, const Showing& showing);
/// As a visitor reads it; facts are filled in already.
http::Json toJson(const Version& version, const Words& words);
http::Json toJson(const BuiltIn& builtIn, const Words& words);

/// Applies a merge patch that the schema has checked. A language given replaces that language, null removes it.
void applyPatch(Notice& notice, const http::Json& patch);
std::vector<Shown> shownFrom(const http::Json& body);

http::Components components();
http::Json kindSchema();
http::Json stateSchema();

}  // namespace yizhan::notices
