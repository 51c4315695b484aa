// Signing in and out, one's own password, and the first start.
#include "core/Hash.h"
#include "staff/SessionStore.h"
#include "staff/StaffActions.h"
#include "staff/StaffJson.h"
#include "staff/StaffRoutes.h"
#include "staff/StaffRules.h"
#include "staff/StaffStore.h"

namespace yizhan::staff {

using http::Call;
using http::Json;
using http::Needs;
using http::Open;
using http::Reply;

namespace {

Reply signedIn(const Call& call, const Sessions& sessions, const NewSession& made) {
    return Reply::created(toJson(call, made.session)).header("Set-Cookie", sessions.cookie(call.request, made.token));
}

Reply signIn(Call& call, Sessions& sessions, Database& database) {
    std::optional<CentreId> centre;
    if (call.body.contains("centre")) centre = CentreId(call.body["centre"].get<std::string>());
    const Account account =
        sessions.checkCredentials(call.body["username"].get<std::string>(), call.body["password"].get<std::string>(),
                                  centre, call.request.remote, call.now);
    const std::string replaced = Sessions::tokenHashOf(call.request);
    const NewSession made = database.write([&](WriteTx& tx) {
        if (!replaced.empty()) store::deleteSession(tx, replaced);
        return sessions.open(tx, account, call.origin(), call.now);
    });
    sessions.forgetCached();
    return signedIn(call, sessions, made);
}

Reply showSession(Call& call, Sessions& sessions) {
    const auto session = sessions.current(call.request, call.now);
    if (!session) throw Error(Status::unauthenticated, "not_signed_in");
    return Reply::json(toJson(call, *session));
}

Reply signOut(Call& call, Sessions& sessions, Database& database) {
    const std::string hash = Sessions::tokenHashOf(call.request);
    const auto session = sessions.current(call.request, call.now);
    if (session)
        database.write([&](WriteTx& tx) {
            store::deleteSession(tx, hash);
            audit(tx, call.actor, call.origin(), call.now,
                  {session->account.centre, "session.delete", "account", session->account.id.text()});
        });
    sessions.forgetCached();
    return Reply::noContent().header("Set-Cookie", Sessions::endedCookie());
}

Reply confirm(Call& call, Sessions& sessions, Database& database) {
    sessions.checkOwnPassword(call.actor, call.body["password"].get<std::string>(), call.request.remote, call.now);
    const std::string hash = Sessions::tokenHashOf(call.request);
    database.write([&](WriteTx& tx) { store::confirmSession(tx, hash, call.now); });
    sessions.forgetCached();
    return Reply::noContent();
}

Reply changeOwnPassword(Call& call, Sessions& sessions, Database& database) {
    const std::string fresh = call.body["new_password"].get<std::string>();
    const Account account = sessions.checkOwnPassword(call.actor, call.body["current_password"].get<std::string>(),
                                                      call.request.remote, call.now);
    refuseInvalid(passwordViolations(fresh, account.username, "/new_password"));
    const std::string hash = sessions.passwords().hash(fresh);
    const std::string keep = Sessions::tokenHashOf(call.request);
    database.write([&](WriteTx& tx) {
        changePassword(tx, {call.actor, call.origin(), call.now}, account, hash, keep);
        store::confirmSession(tx, keep, call.now);
    });
    sessions.forgetCached();
    return Reply::noContent();
}

Reply runSetup(Call& call, Setup& setup, Sessions& sessions, Database& database) {
    const Json& manager = call.body["manager"];
    const Json& centre = call.body["centre"];
    if (!database.read([&](ReadTx& tx) { return setup.needed(tx); })) throw conflict("setup_done");
    setup.check(call.body["code"].get<std::string>(), call.request.remote, call.now);
    const std::string username = manager["username"].get<std::string>();
    const std::string password = manager["password"].get<std::string>();
    refuseInvalid(passwordViolations(password, username, "/manager/password"));
    const std::string hash = sessions.passwords().hash(password);
    const CentreId id(centre["id"].get<std::string>());
    const Actor system = Actor::system();
    const By by{system, call.origin(), call.now};
    const NewSession made = database.write([&](WriteTx& tx) {
        if (!setup.needed(tx)) throw conflict("setup_done");
        tx.record({id,
                   "staff.setup",
                   call.now,
                   {{"name", centre["name"].get<std::string>()}, {"zone", centre.value("zone", "Asia/Shanghai")}}});
        Person person;
        person.id = call.ids.next<StaffId>();
        person.name = manager["name"].get<std::string>();
        createPerson(tx, by, id, person);
        Account account;
        account.id = call.ids.next<AccountId>();
        account.centre = id;
        account.staff = person.id;
        account.username = username;
        account.passwordHash = hash;
        account.roles = {Role::admin, Role::manager};
        return sessions.open(tx, createAccount(tx, by, account), call.origin(), call.now);
    });
    return signedIn(call, sessions, made);
}

std::vector<http::Route> signInRoutes(Sessions& sessions, Database& database) {
    return {
        {.method = "POST",
         .path = "/session",
         .guard = Open{"signing in is how one becomes somebody"},
         .summary = "Sign in",
         .handler = [&](Call& call) { return signIn(call, sessions, database); },
         .request = http::ref("SignIn"),
         .response = http::ref("Session"),
         .success = 201,
         .bodyLimit = 8192},
        {.method = "GET",
         .path = "/session",
         .guard = Open{"answers 401 itself where nobody is signed in"},
         .summary = "Who is signed in",
         .handler = [&](Call& call) { return showSession(call, sessions); },
         .response = http::ref("Session")},
        {.method = "DELETE",
         .path = "/session",
         .guard = Open{"signing out twice is no error"},
         .summary = "Sign out",
         .handler = [&](Call& call) { return signOut(call, sessions, database); },
         .success = 204},
    };
}

std::vector<http::Route> passwordRoutes(Sessions& sessions, Database& database) {
    return {
        {.method = "POST",
         .path = "/session/confirm",
         .guard = Needs{"session.own"},
         .summary = "Give one's password again, to sign",
         .handler = [&](Call& call) { return confirm(call, sessions, database); },
         .request = http::ref("PasswordProof"),
         .success = 204,
         .bodyLimit = 8192},
        {.method = "POST",
         .path = "/session/password",
         .guard = Needs{"session.own"},
         .summary = "Change one's own password",
         .handler = [&](Call& call) { return changeOwnPassword(call, sessions, database); },
         .request = http::ref("PasswordChange"),
         .success = 204,
         .bodyLimit = 8192},
    };
}

}  // namespace

std::vector<http::Route> sessionRoutes(Sessions& sessions, Database& database) {
    auto routes = signInRoutes(sessions, database);
    for (auto& route : passwordRoutes(sessions, database)) routes.push_back(std::move(route));
    return routes;
}

std::vector<http::Route> setupRoutes(Setup& setup, Sessions& sessions, Database& database) {
    return {
        {.method = "GET",
         .path = "/setup",
         .guard = Open{"asked before there is anybody who could sign in"},
         .summary = "Whether the first start is still to be done",
         .handler =
             [&](Call&, ReadTx& tx) {
                 return Reply::json({{"needed", setup.needed(tx)}});
             },
         .response = http::ref("SetupState")},
        {.method = "POST",
         .path = "/setup",
         .guard = Open{"proved by the code that the first start prints"},
         .summary = "Make the first centre and its manager",
         .handler = [&](Call& call) { return runSetup(call, setup, sessions, database); },
         .request = http::ref("Setup"),
         .response = http::ref("Session"),
         .success = 201,
         .bodyLimit = 8192},
    };
}

}  // namespace yizhan::staff
