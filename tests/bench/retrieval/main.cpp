// bench_retrieval [retrieval] [growth], or: bench_retrieval explain QUESTION
// Without names both run. Exit code 0 says that they ran, nothing of how well.
#include <exception>
#include <iostream>
#include <set>
#include <string>

#include "Figures.h"
#include "retrieval/Benchmarks.h"

int main(int argc, char** argv) {
    using namespace yizhan::bench;
    if (argc == 3 && std::string(argv[1]) == "explain") {
        explain(argv[2]);
        return 0;
    }
    std::set<std::string> names(argv + 1, argv + argc);
    if (names.empty()) names = {"growth", "retrieval"};
    try {
        describeMachine();
        if (names.contains("retrieval")) retrieval();
        if (names.contains("growth")) growth();
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "bench_retrieval: " << error.what() << '\n';
        return 1;
    }
}
