// The benchmarks over HTTP and the one in process. Each prints its figures; each throws when something went
// wrong that makes them worthless.
#pragma once

#include <string>
#include <vector>

namespace yizhan::bench {

struct Effort {
    int rounds = 5;   ///< of each side, interleaved
    int seconds = 3;  ///< a round
};

/// 20 writers adding log entries, against the bare commit and the bare queue.
void entries(const Effort& effort);
/// The newest 50 of 100,000 entries, against the bare handler.
void list(const Effort& effort);
/// The second start, and memory after a sign-in and a question.
void start(const Effort& effort);
/// Questions and suggestions of visitors.
void ask(const Effort& effort);
/// A year of coverage in one request, the check of a month, and their growth.
void coverage(const Effort& effort);
/// Parts of the above by themselves (Google Benchmark); the words are its options.
void inProcess(const std::vector<std::string>& options);

}  // namespace yizhan::bench
