// What the program bench_retrieval measures; each prints its figures.
#pragma once

#include <string>

namespace yizhan::bench {

/// How often the kiosk's search is right, beside other engines: on phrasings that were held back, and on CMRC 2018.
void retrieval();
/// Building its index and asking it, with the pack as it is, with 2,000 and with 20,000 entries.
void growth();
/// Why the kiosk answers a question as it does: its best entries with what decides the band.
void explain(const std::string& question);

}  // namespace yizhan::bench
