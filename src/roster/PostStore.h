// SQL of posts.
#pragma once

#include <optional>
#include <vector>

#include "core/db/Database.h"
#include "roster/Roster.h"

namespace yizhan::roster::store {

std::optional<Post> findPost(ReadTx& tx, const CentreId& centre, const PostId& id);
/// By name, behind `after` {name, id} when given.
std::vector<Post> posts(ReadTx& tx, const CentreId& centre, bool archived, const std::vector<std::string>& after,
                        int limit);
/// Those that are not put away, by name.
std::vector<Post> activePosts(ReadTx& tx, const CentreId& centre);
/// What postsOver() makes the posts of the days from `from` on, before `to`, of.
std::vector<Post> postVersions(ReadTx& tx, const CentreId& centre, const Date& from, const Date& to);
/// Both keep the version for good, as it counts from its day on.
void insertPost(WriteTx& tx, const CentreId& centre, const Post& post);
void updatePost(WriteTx& tx, const CentreId& centre, const Post& post);

}  // namespace yizhan::roster::store
