// Accounts and API tokens.
#include "core/Hash.h"
#include "core/http/Paging.h"
#include "core/http/Schema.h"
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
using http::Reply;
using Query = std::vector<http::QueryParam>;

namespace {

By by(const Call& call) { return {call.actor, call.origin(), call.now}; }

/// Accounts lie outside a centre's path, so the right to enter is checked here.
void requireEntry(const Actor& actor, const CentreId& centre) {
    if (!actor.mayEnter(centre)) throw notFound();
}

Account theAccount(const Call& call, ReadTx& tx) {
    auto account = store::findAccount(tx, call.id<AccountId>("id"));
    if (!account) throw notFound();
    requireEntry(call.actor, account->centre);
    return *account;
}

Reply list(Call& call, ReadTx& tx) {
    const CentreId centre(call.queryText("centre", call.actor.centre.text()));
    requireEntry(call.actor, centre);
    const auto page = http::Page::of(call, 1);
    auto accounts = store::accounts(tx, centre, page.after, page.limit + 1);
    return http::pageOf(
        page, std::move(accounts), [&](const Account& account) { return toJson(call, account); },
        [](const Account& account) { return http::SortKey{usernameKey(account.username)}; });
}

Reply post(Call& call, Sessions& sessions, Database& database, IRandom& random) {
    Account account;
    account.id = call.ids.next<AccountId>();
    account.centre = CentreId(call.body["centre"].get<std::string>());
    account.staff = StaffId(call.body["staff_id"].get<std::string>());
    account.username = call.body["username"].get<std::string>();
    account.roles = rolesFrom(call.body["roles"]);
    requireEntry(call.actor, account.centre);
    account.mustChangePassword = !call.body.contains("password");
    const std::string password =
        account.mustChangePassword ? oneTimePassword(random) : call.body["password"].get<std::string>();
    refuseInvalid(passwordViolations(password, account.username, "/password"));
    account.passwordHash = sessions.passwords().hash(password);
    account = database.write([&](WriteTx& tx) { return createAccount(tx, by(call), account); });
    Json json = toJson(call, account);
    if (account.mustChangePassword) json["one_time_password"] = password;
    return Reply::created(json).version(account.version);
}

Reply patch(Call& call, WriteTx& tx, Sessions& sessions) {
    const Account before = theAccount(call, tx);
    call.requireVersion(before.version);
    Account changed = before;
    if (call.body.contains("username")) changed.username = call.body["username"].get<std::string>();
    if (call.body.contains("roles")) changed.roles = rolesFrom(call.body["roles"]);
    if (call.body.contains("disabled")) changed.disabled = call.body["disabled"].get<bool>();
    changed = saveAccount(tx, by(call), before, changed);
    tx.afterCommit([&sessions] { sessions.forgetCached(); });
    return Reply::json(toJson(call, changed)).version(changed.version);
}

Reply resetPassword(Call& call, Sessions& sessions, Database& database, IRandom& random) {
    const std::string password = oneTimePassword(random);
    const std::string hash = sessions.passwords().hash(password);
    database.write([&](WriteTx& tx) {
        const Account before = theAccount(call, tx);
        call.requireVersion(before.version);
        Account changed = before;
        changed.passwordHash = hash;
        changed.mustChangePassword = true;
        saveAccount(tx, by(call), before, changed);
    });
    sessions.forgetCached();
    return Reply::json({{"one_time_password", password}});
}

Account ownAccount(const Call& call, ReadTx& tx) {
    auto account = store::accountOfPerson(tx, call.actor.centre, call.actor.staff);
    if (!account) throw Error(Status::unauthenticated, "not_signed_in");
    return *account;
}

Reply listTokens(Call& call, ReadTx& tx) {
    Json items = Json::array();
    for (const ApiToken& token : store::tokensOf(tx, ownAccount(call, tx))) items.push_back(toJson(call, token));
    return Reply::json({{"items", items}, {"next_cursor", nullptr}});
}

Reply postToken(Call& call, WriteTx& tx, IRandom& random) {
    ApiToken token;
    token.id = call.ids.uuid();
    token.name = call.body["name"].get<std::string>();
    if (call.body.contains("expires_at")) token.expiresAt = Instant::parse(call.body["expires_at"].get<std::string>());
    if (token.expiresAt && *token.expiresAt <= call.now) throw invalidField("/expires_at", "already_past");
    const std::string secret = hex(random.bytes(32));
    token = createToken(tx, by(call), ownAccount(call, tx), token, sha256Hex(secret));
    Json json = toJson(call, token);
    json["token"] = secret;
    return Reply::created(json);
}

Reply dropToken(Call& call, WriteTx& tx) {
    deleteToken(tx, by(call), ownAccount(call, tx), call.params.at("id"));
    return Reply::noContent();
}

}  // namespace

std::vector<http::Route> accountRoutes(Sessions& sessions, Database& database, IRandom& random) {
    return {
        {.method = "GET",
         .path = "/accounts",
         .guard = Needs{"account.manage"},
         .summary = "Accounts of a centre, by username",
         .handler = list,
         .response = http::listOf("Account"),
         .query = Query{{"centre", http::schema::text(32), "One's own centre when left out"}}},
        {.method = "POST",
         .path = "/accounts",
         .guard = Needs{"account.manage"},
         .summary = "Give a person an account",
         .handler = [&](Call& call) { return post(call, sessions, database, random); },
         .request = http::ref("NewAccount"),
         .response = http::ref("Account"),
         .success = 201},
        {.method = "PATCH",
         .path = "/accounts/{id}",
         .guard = Needs{"account.manage"},
         .summary = "Change name, roles or state of an account",
         .handler = [&](Call& call, WriteTx& tx) { return patch(call, tx, sessions); },
         .request = http::ref("AccountPatch"),
         .response = http::ref("Account"),
         .ifMatch = true},
        {.method = "POST",
         .path = "/accounts/{id}/reset-password",
         .guard = Needs{"account.manage"},
         .summary = "Make a password for once",
         .handler = [&](Call& call) { return resetPassword(call, sessions, database, random); },
         .response = http::ref("OneTimePassword"),
         .ifMatch = true},
    };
}

std::vector<http::Route> tokenRoutes(IRandom& random) {
    return {
        {.method = "GET",
         .path = "/tokens",
         .guard = Needs{"session.own"},
         .summary = "One's own API tokens",
         .handler = listTokens,
         .response = http::listOf("ApiToken")},
        {.method = "POST",
         .path = "/tokens",
         .guard = Needs{"session.own"},
         .summary = "Make an API token; it is shown this once",
         .handler = [&](Call& call, WriteTx& tx) { return postToken(call, tx, random); },
         .request = http::ref("NewApiToken"),
         .response = http::ref("ApiToken"),
         .success = 201},
        {.method = "DELETE",
         .path = "/tokens/{id}",
         .guard = Needs{"session.own"},
         .summary = "End an API token",
         .handler = dropToken,
         .success = 204},
    };
}

}  // namespace yizhan::staff
