// Through the journal's own append, many to a transaction: the chain is as real as if people had written it.
#include "Book.h"

#include <array>
#include <sstream>

#include "Server.h"
#include "app/App.h"
#include "app/Sample.h"
#include "journal/JournalAppend.h"
#include "journal/JournalContext.h"

namespace yizhan::bench {

namespace {

constexpr std::int64_t batch = 500;

struct Line {
    const char* section;
    const char* text;
};

/// What a day at a service centre is made of.
constexpr std::array<Line, 5> lines = {{
    {"visitors", "团队到达服务大厅，二十六人，导游领取讲解器二十六台。"},
    {"routine", "南侧台阶湿滑，已放置警示牌并通知保洁，游客无人受伤。"},
    {"equipment", "放映厅二号投影机开机正常，更换滤网一片。"},
    {"notice", "接景区通知，下午三时码头有演练，已在大厅公告并广播两次。"},
    {"weather", "多云转小雨，东风三级，气温十二度，雨伞借出四十把。"},
}};

journal::Person dutyPerson(app::App& app, Instant now) {
    const auto account = app.staff().sessions.checkCredentials("duty", samplePassword, std::nullopt, "", now);
    return {account.staff, account.name};
}

}  // namespace

std::string fillBook(const std::string& dataDir, std::int64_t entries) {
    app::AppOptions options;
    options.dataDir = dataDir;
    options.shareDir = YIZHAN_SOURCE_DIR;
    app::App app(options);
    setenv("YIZHAN_SAMPLE_PASSWORD", samplePassword, 1);
    std::ostringstream told;
    app::makeSample(app, told);
    const Instant now = app.clock().now();
    const journal::Person author = dutyPerson(app, now);
    const auto centre =
        app.database().read([&](ReadTx& tx) { return app.services().centres.find(tx, CentreId("chibi")); });
    const journal::Context context{app.services(), centre.value(), journal::policyOf(app.settings()), now};
    for (std::int64_t first = 0; first < entries; first += batch)
        app.database().write([&](WriteTx& tx) {
            auto book = journal::openBook(tx, context, context.today());
            for (std::int64_t i = first; i < std::min(first + batch, entries); ++i) {
                const Line& line = lines[static_cast<std::size_t>(i) % lines.size()];
                journal::Draft draft;
                draft.section = line.section;
                draft.text = line.text;
                draft.occurredAt = now;
                draft.author = author;
                journal::append(tx, context, book, draft);
            }
        });
    return context.today().text();
}

}  // namespace yizhan::bench
