#include "roster/CoverageJson.h"

#include <array>
#include <charconv>

#include "core/http/Schema.h"
#include "roster/RosterDemandRules.h"
#include "roster/RosterJson.h"

namespace yizhan::roster {

using http::Json;
using namespace http::schema;

namespace {

constexpr std::array<std::string_view, 5> statusNames{"ok", "thin", "gap", "over", "unqualified"};
constexpr std::array<std::string_view, 2> basisNames{"planned", "present"};
constexpr std::size_t bytesPerSegment = 190, bytesPerPost = 300;

void append(std::string& out, std::int64_t number) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

/// Minutes with as many decimals as the milliseconds need: "30", "0.5".
void appendMinutes(std::string& out, std::int64_t millis) {
    append(out, millis / 60'000);
    const std::int64_t rest = millis % 60'000;
    if (rest == 0) return;
    // A thousandth of a minute is 60 ms: finer than anybody reads, and a number all the same.
    const std::string thousandths = std::to_string(1000 + rest * 1000 / 60'000);
    out += '.';
    out.append(thousandths, 1);
}

/// Instants of a range that mostly rise, as text in the centre's zone.
class InstantTexts {
public:
    InstantTexts(const Zone& zone, const Span& range) {
        for (Date date = zone.dateOf(range.from); _days.empty() || _days.back().end() <= range.to;
             date = date.plusDays(1))
            _days.emplace_back(zone, date);
    }

    std::string of(Instant instant) {
        if (instant < _days[_at].start()) _at = 0;
        while (_days[_at].end() <= instant) ++_at;
        return _days[_at].format(instant);
    }

private:
    std::vector<LocalDay> _days;
    std::size_t _at = 0;
};

void appendSegment(std::string& out, const Segment& segment, const std::string& from, const std::string& to,
                   Basis basis) {
    const int heads = basis == Basis::planned ? segment.planned : segment.present;
    const std::int64_t missing = std::max(0, segment.required - heads);
    out += R"({"from":")";
    out += from;
    out += R"(","to":")";
    out += to;
    out += R"(","required":)";
    append(out, segment.required);
    out += R"(,"planned":)";
    append(out, segment.planned);
    out += R"(,"present":)";
    append(out, segment.present);
    out += R"(,"status":")";
    out += nameOf(segment.status);
    out += R"(","minutes":)";
    appendMinutes(out, segment.span.millis());
    out += R"(,"short_person_minutes":)";
    appendMinutes(out, missing * segment.span.millis());
    out += '}';
}

/// "100", "99.87": rounded down, so that only a whole cover reads as 100.
std::string percentOf(const PostCoverage& coverage) {
    if (coverage.coveredMillis >= coverage.demandMillis) return "100";
    const auto hundredths = static_cast<std::int64_t>(static_cast<long double>(coverage.coveredMillis) * 10'000 /
                                                      static_cast<long double>(coverage.demandMillis));
    const std::string rest = std::to_string(100 + hundredths % 100).substr(1);
    return std::to_string(hundredths / 100) + "." + rest;
}

void appendPost(std::string& out, const Post& post, const PostCoverage& coverage, InstantTexts& texts, Basis basis) {
    out += R"({"post_id":")" + post.id.text() + R"(","name":)" + Json(post.name).dump() + R"(,"name_en":)" +
           Json(post.nameEn).dump() + R"(,"segments":[)";
    std::string from = texts.of(coverage.segments.front().span.from);
    for (std::size_t i = 0; i < coverage.segments.size(); ++i) {
        if (i > 0) out += ',';
        std::string to = texts.of(coverage.segments[i].span.to);
        appendSegment(out, coverage.segments[i], from, to, basis);
        from = std::move(to);
    }
    out += R"(],"covered_pct":)" + percentOf(coverage) + R"(,"short_person_minutes":)";
    appendMinutes(out, coverage.shortPersonMillis);
    out += R"(,"demand_minutes":)";
    appendMinutes(out, coverage.demandMillis);
    out += R"(,"worst_gap_minutes":)";
    appendMinutes(out, coverage.worstGapMillis);
    out += '}';
}

}  // namespace

std::string_view nameOf(CoverStatus status) { return statusNames.at(static_cast<std::size_t>(status)); }

std::string coverageJson(const Zone& zone, const Span& range, const std::vector<Post>& posts,
                         const std::vector<PostCoverage>& coverage, Basis basis) {
    InstantTexts texts(zone, range);
    std::size_t segments = 0;
    for (const PostCoverage& post : coverage) segments += post.segments.size();
    std::string out;
    out.reserve(segments * bytesPerSegment + posts.size() * bytesPerPost + bytesPerPost);
    out += R"({"from":")" + texts.of(range.from) + R"(","to":")" + texts.of(range.to) + R"(","basis":")";
    out += basisNames.at(static_cast<std::size_t>(basis));
    out += R"(","posts":[)";
    for (std::size_t i = 0; i < posts.size(); ++i) {
        if (i > 0) out += ',';
        appendPost(out, posts[i], coverage[i], texts, basis);
    }
    return out += "]}";
}

http::Components coverageComponents() {
    constexpr int most = 2'000'000'000;
    const Json heads = number(0, most), minutes = amount(0);
    const Json segment = {
        {"from", moment()},   {"to", moment()},
        {"required", heads},  {"planned", heads},
        {"present", heads},   {"status", oneOf(statusNames)},
        {"minutes", minutes}, {"short_person_minutes", described(minutes, "Missing heads × minutes")}};
    const Json post = {{"post_id", uuid()},
                       {"name", described(text(), "As it was called on the last day of the range on which it stood")},
                       {"name_en", text()},
                       {"segments", list(http::ref("CoverageSegment"), most)},
                       {"covered_pct", described(minutes, "Of the time in which somebody is required; rounded down")},
                       {"short_person_minutes", minutes},
                       {"demand_minutes", minutes},
                       {"worst_gap_minutes", minutes}};
    return {{"CoverageSegment", whole(segment)},
            {"PostCoverage", whole(post)},
            {"Coverage", whole({{"from", moment()},
                                {"to", moment()},
                                {"basis", oneOf(basisNames)},
                                {"posts", list(http::ref("PostCoverage"), most)}})}};
}

}  // namespace yizhan::roster
