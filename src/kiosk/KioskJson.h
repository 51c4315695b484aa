// The kiosk's JSON: what its routes give, and the schemas of it.
#pragma once

#include <vector>

#include "core/http/Call.h"
#include "core/http/Route.h"
#include "kiosk/KioskAnswers.h"
#include "kiosk/questions/Question.h"
#include "kiosk/search/Marks.h"

namespace yizhan::kiosk {

http::Json toJson(const ToldEntry& told);
http::Json toJson(const ToldTitle& told);
/// What a card marks: {"title": […], "answer": […]}.
http::Json toJson(const ToldEntry& told, const Marker& marker);
http::Json toJson(const std::vector<ToldTitle>& titles);
http::Json toJson(const http::Call& call, const StoredPack& pack);
http::Json toJson(const http::Call& call, const LeftQuestion& question);

http::Components components();

}  // namespace yizhan::kiosk
