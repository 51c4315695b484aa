// What the evidence rules of the whole program say of a clause on a day of the sample centre.
#pragma once

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/TestApp.h"

namespace yizhan::test {

struct SaidOfClause {
    std::string status;    ///< "met", "broken", "not due", "not watched"
    std::string evidence;  ///< the summaries, one a line
};

inline SaidOfClause saidOf(TestApp& app, const std::string& clause, const Date& date) {
    for (const Feature& feature : app.app().features())
        for (const EvidenceRule& rule : feature.evidenceRules) {
            if (rule.clauseId != clause) continue;
            const Verdict verdict =
                app.database().read([&](ReadTx& tx) { return rule.judge(tx, CentreId("chibi"), date); });
            constexpr const char* names[] = {"met", "broken", "not due", "not watched"};
            SaidOfClause out{names[static_cast<std::size_t>(verdict.status)], ""};
            for (const auto& one : verdict.evidence) out.evidence += one.summary + "\n";
            return out;
        }
    BOOST_FAIL("nobody watches " + clause);
    return {};
}

}  // namespace yizhan::test
