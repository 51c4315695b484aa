// Command lines: a command, its operands and its options, each checked against what the command takes.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace yizhan::app {

/// Said in one line; the program exits with 64 (EX_USAGE).
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Option {
    std::string name;   ///< without dashes
    std::string value;  ///< what stands for it in the help, "" for a flag
    std::string help;
};

struct Arguments {
    std::vector<std::string> operands;
    std::map<std::string, std::string> options;

    bool has(const std::string& name) const { return options.contains(name); }
    std::string get(const std::string& name, const std::string& fallback = {}) const {
        const auto found = options.find(name);
        return found == options.end() ? fallback : found->second;
    }
    /// Throws UsageError for an option that is not listed or lacks its value. "--name=value" works too.
    static Arguments parse(const std::vector<std::string>& words, const std::vector<Option>& known);
};

}  // namespace yizhan::app
