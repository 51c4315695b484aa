#include "roster/PostStore.h"

#include <nlohmann/json.hpp>

#include "core/db/RowsOf.h"
#include "roster/RosterDemandRules.h"

namespace yizhan::roster::store {

namespace {

using nlohmann::json;

const std::string ofPosts =
    "SELECT id, name, place_id, duties, holder_id, demand, archived, created_at, updated_at, version, name_en, "
    "(SELECT v.since FROM post_versions v WHERE v.centre_id = posts.centre_id AND v.post_id = posts.id "
    "AND v.version = posts.version) FROM posts ";

json jsonOf(const DemandWindow& window) {
    json out = {{"from", window.from.text()}, {"to", window.to.text()}, {"least", window.least}};
    if (!window.days.empty()) out["days"] = window.days;
    if (window.target) out["target"] = *window.target;
    if (window.most) out["most"] = *window.most;
    if (!window.skills.empty()) out["skills"] = window.skills;
    if (window.date) out["date"] = window.date->text();
    if (window.season)
        out["season"] = {textOf(window.season->fromMonth, window.season->fromDay),
                         textOf(window.season->toMonth, window.season->toDay)};
    return out;
}

DemandWindow windowOf(const json& stored) {
    DemandWindow window;
    window.from = TimeOfDay::parse(stored["from"].get<std::string>()).value_or(TimeOfDay{});
    window.to = TimeOfDay::parse(stored["to"].get<std::string>()).value_or(TimeOfDay{});
    window.least = stored["least"].get<int>();
    if (stored.contains("days")) window.days = stored["days"].get<std::vector<int>>();
    if (stored.contains("target")) window.target = stored["target"].get<int>();
    if (stored.contains("most")) window.most = stored["most"].get<int>();
    if (stored.contains("skills")) window.skills = stored["skills"].get<std::vector<std::string>>();
    if (stored.contains("date")) window.date = Date::parse(stored["date"].get<std::string>());
    if (stored.contains("season"))
        window.season = seasonOf(stored["season"][0].get<std::string>(), stored["season"][1].get<std::string>());
    return window;
}

std::string textOf(const std::vector<DemandWindow>& demand) {
    json out = json::array();
    for (const DemandWindow& window : demand) out.push_back(jsonOf(window));
    return out.dump();
}

Post postOf(const Row& row) {
    Post post;
    post.id = row.id<PostId>(0);
    post.name = row.text(1);
    post.place = idIf<PlaceId>(row, 2);
    post.duties = row.text(3);
    post.holder = idIf<StaffId>(row, 4);
    for (const json& window : json::parse(row.text(5))) post.demand.push_back(windowOf(window));
    post.archived = row.flag(6);
    post.createdAt = row.instant(7);
    post.updatedAt = row.instant(8);
    post.version = row.integer(9);
    post.nameEn = row.text(10);
    post.since = row.date(11);
    return post;
}

std::vector<Post> postsOf(const Rows& rows) { return allOf(rows, postOf); }

void keepVersion(WriteTx& tx, const CentreId& centre, const Post& post) {
    tx.execute(
        "INSERT INTO post_versions (centre_id, post_id, version, since, name, name_en, place_id, duties, holder_id, "
        "demand, archived, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        {centre, post.id, post.version, post.since, post.name, post.nameEn, post.place, post.duties, post.holder,
         textOf(post.demand), post.archived, post.updatedAt});
}

}  // namespace

std::optional<Post> findPost(ReadTx& tx, const CentreId& centre, const PostId& id) {
    const auto row = tx.one(ofPosts + "WHERE centre_id = $1 AND id = $2", {centre, id});
    if (!row) return std::nullopt;
    return postOf(*row);
}

std::vector<Post> posts(ReadTx& tx, const CentreId& centre, bool archived, const std::vector<std::string>& after,
                        int limit) {
    const std::string name = after.empty() ? "" : after.at(0);
    const std::string id = after.empty() ? "" : after.at(1);
    return postsOf(tx.query(
        ofPosts + "WHERE centre_id = $1 AND archived = $2 AND (name, id) > ($3, $4) ORDER BY name, id LIMIT $5",
        {centre, archived, name, id, limit}));
}

std::vector<Post> activePosts(ReadTx& tx, const CentreId& centre) {
    return postsOf(tx.query(ofPosts + "WHERE centre_id = $1 AND archived = $2 ORDER BY name, id", {centre, false}));
}

std::vector<Post> postVersions(ReadTx& tx, const CentreId& centre, const Date& from, const Date& to) {
    return postsOf(
        tx.query("SELECT v.post_id, v.name, v.place_id, v.duties, v.holder_id, v.demand, v.archived, "
                 "p.created_at, v.recorded_at, v.version, v.name_en, v.since FROM post_versions v "
                 "JOIN posts p ON p.centre_id = v.centre_id AND p.id = v.post_id "
                 "WHERE v.centre_id = $1 AND v.since < $3 AND NOT EXISTS (SELECT 1 FROM post_versions n "
                 "WHERE n.centre_id = $1 AND n.post_id = v.post_id AND n.version > v.version "
                 "AND n.since <= $2) ORDER BY v.post_id, v.version",
                 {centre, from, to}));
}

void insertPost(WriteTx& tx, const CentreId& centre, const Post& post) {
    tx.execute(
        "INSERT INTO posts (centre_id, id, name, place_id, duties, holder_id, demand, archived, created_at, "
        "updated_at, version, name_en) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        {centre, post.id, post.name, post.place, post.duties, post.holder, textOf(post.demand), post.archived,
         post.createdAt, post.updatedAt, post.version, post.nameEn});
    keepVersion(tx, centre, post);
}

void updatePost(WriteTx& tx, const CentreId& centre, const Post& post) {
    tx.execute(
        "UPDATE posts SET name = $3, place_id = $4, duties = $5, holder_id = $6, demand = $7, archived = $8, "
        "updated_at = $9, version = $10, name_en = $11 WHERE centre_id = $1 AND id = $2",
        {centre, post.id, post.name, post.place, post.duties, post.holder, textOf(post.demand), post.archived,
         post.updatedAt, post.version, post.nameEn});
    keepVersion(tx, centre, post);
}

}  // namespace yizhan::roster::store
