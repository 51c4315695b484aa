#include "app/VerifyWords.h"

#include "core/Hash.h"

namespace yizhan::app {

nlohmann::ordered_json reportJson(const Texts& texts, const journal::CentreReport& entry) {
    nlohmann::ordered_json json = {{"centre", entry.centre.text()},
                                   {"ok", !entry.report.firstBad},
                                   {"rows", entry.report.rows},
                                   {"head", hex(entry.report.head)}};
    if (entry.report.firstBad)
        json["first_bad"] = {{"seq", entry.report.firstBad->seq},
                             {"code", entry.report.firstBad->code},
                             {"reason", texts.get("verify." + entry.report.firstBad->code, Language::en)}};
    return json;
}

void printReport(std::ostream& out, const Texts& texts, const journal::CentreReport& entry) {
    const auto& report = entry.report;
    out << entry.centre.text() << ": ";
    if (!report.firstBad)
        out << "holds, " << report.rows << " rows, " << report.sealedDays << " sealed days\n";
    else
        out << "ALTERED at row " << report.firstBad->seq << ": " << report.firstBad->code << ". "
            << texts.get("verify." + report.firstBad->code, Language::en) << '\n';
}

}  // namespace yizhan::app
