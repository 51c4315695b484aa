// The command line inside the test's own process, its words caught.
#pragma once

#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "app/Cli.h"

namespace yizhan::test {

struct Ran {
    int code = 0;
    std::string out;
    std::string err;
};

inline Ran run(const std::vector<std::string>& words, const std::string& input = {}) {
    std::ostringstream out, err;
    std::istringstream in(input);
    auto* oldOut = std::cout.rdbuf(out.rdbuf());
    auto* oldErr = std::cerr.rdbuf(err.rdbuf());
    auto* oldIn = std::cin.rdbuf(in.rdbuf());
    Ran result;
    result.code = app::runCommand(words);
    std::cout.rdbuf(oldOut);
    std::cerr.rdbuf(oldErr);
    std::cin.rdbuf(oldIn);
    result.out = out.str();
    result.err = err.str();
    return result;
}

inline bool isOneLine(const std::string& text) { return !text.empty() && text.find('\n') == text.size() - 1; }

}  // namespace yizhan::test
