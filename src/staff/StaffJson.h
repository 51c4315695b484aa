// People, accounts, tokens and devices as JSON, and the schemas that say so.
#pragma once

#include "core/http/Route.h"
#include "staff/Staff.h"

namespace yizhan::staff {

http::Json toJson(const http::Call& call, const Person& person);
http::Json toJson(const http::Call& call, const Account& account);
http::Json toJson(const http::Call& call, const ApiToken& token);
http::Json toJson(const http::Call& call, const Device& device);
/// {user, csrf_token}: what a sign-in answers.
http::Json toJson(const http::Call& call, const Session& session);

Roles rolesFrom(const http::Json& list);

http::Components components();

}  // namespace yizhan::staff
