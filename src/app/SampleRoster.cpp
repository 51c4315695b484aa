#include "app/SampleRoster.h"

#include "app/SampleLeave.h"
#include "roster/PostStore.h"
#include "roster/RosterActions.h"
#include "roster/RosterJson.h"

namespace yizhan::app {

namespace {

using Json = nlohmann::json;

constexpr int opens = 9 * 60, closes = 17 * 60 + 30;
/// Half an hour each, one after the other: the first at the desk goes from post to post, and the second keeps the desk.
constexpr int firstBreak = 11 * 60 + 30, breakMinutes = 30;

/// The first post of the file is the desk, which has two.
class Weeks {
public:
    Weeks(WriteTx& tx, const By& by, std::vector<roster::PostId> posts, const std::vector<StaffId>& people)
        : _tx(tx), _by(by), _posts(std::move(posts)), _people(people) {}

    void draft(const Date& date, std::size_t number) {
        const roster::Shift desk = shift(date, number, 0, _posts.front(), breakAt(date, -2), {});
        shift(date, number, 1, _posts.front(), breakAt(date, -1), {});
        for (std::size_t post = 1; post < _posts.size(); ++post)
            shift(date, number, post + 1, _posts[post], breakAt(date, static_cast<int>(post) - 1), desk.id);
    }

private:
    Instant at(const Date& date, int minutes) const { return _by.centre.zone.instantOf(date, TimeOfDay{minutes}); }
    roster::Span breakAt(const Date& date, int turn) const {
        const int begins = firstBreak + turn * breakMinutes;
        return {at(date, begins), at(date, begins + breakMinutes)};
    }

    /// Each day everybody moves on by as many places as there are, so that nobody stands more than two days in a row.
    StaffId whoStands(std::size_t number, std::size_t place) const {
        return _people[(place + number * (_posts.size() + 1)) % _people.size()];
    }

    roster::Shift shift(const Date& date, std::size_t number, std::size_t place, const roster::PostId& post,
                        const roster::Span& pause, const std::optional<roster::ShiftId>& cover) {
        roster::Shift shift;
        shift.id = _by.services.ids.next<roster::ShiftId>();
        shift.post = post;
        shift.staff = whoStands(number, place);
        shift.span = {at(date, opens), at(date, closes)};
        shift.breaks = {{pause, cover}};
        return roster::draftShift(_tx, _by, shift);
    }

    WriteTx& _tx;
    const By& _by;
    std::vector<roster::PostId> _posts;
    const std::vector<StaffId>& _people;
};

/// They ask for people from the first day of the roster on: nobody has clocked in on the day on which the sample is
/// made, and its log would begin with empty posts.
std::vector<roster::PostId> makePosts(WriteTx& tx, const By& by, const Json& sample, const Date& first) {
    std::vector<roster::PostId> ids;
    for (Json json : sample["posts"]) {
        roster::Post post;
        post.id = by.services.ids.next<roster::PostId>();
        post.place = by.services.centres.placeCalled(tx, by.centre.id, json["place"].get<std::string>());
        json.erase("place");
        roster::applyPatch(post, json);
        ids.push_back(roster::createPost(tx, by, post, first).id);
    }
    return ids;
}

}  // namespace

void makeRoster(WriteTx& tx, App& app, const Json& sample, const Actor& manager, const std::vector<StaffId>& people,
                Instant now) {
    const CentreInfo centre =
        app.services().centres.find(tx, CentreId(sample["centre"]["id"].get<std::string>())).value();
    const By by{app.services(), centre, manager, {}, now};
    const Date first = centre.zone.dateOf(now).plusDays(1);
    Weeks weeks(tx, by, makePosts(tx, by, sample, first), people);
    for (int day = 0; day < sampleDays; ++day) weeks.draft(first.plusDays(day), static_cast<std::size_t>(day));
    const roster::Span span{centre.zone.instantOf(first, TimeOfDay{0}),
                            centre.zone.instantOf(first.plusDays(sampleDays), TimeOfDay{0})};
    roster::publishShifts(tx, by, {span, {}, std::nullopt});
    makeLeaves(tx, app, centre, sample, first, now);
}

}  // namespace yizhan::app
