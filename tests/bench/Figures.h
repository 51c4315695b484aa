// Samples of several rounds, and how they are printed: the median with the least and the most.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace yizhan::bench {

class Series {
public:
    void add(double value) { _values.push_back(value); }
    const std::vector<double>& values() const { return _values; }
    /// 0 of none.
    double median() const;
    /// "4,801 (4,604–5,400)"
    std::string text(int decimals = 0) const;

private:
    std::vector<double> _values;
};

/// "12,345.6"
std::string number(double value, int decimals = 0);

/// The quotients round by round: both sides of one saw the same machine.
Series quotients(const Series& above, const Series& below);

void heading(const std::string& words);
/// "  entries over HTTP                      6,013 (5,800–6,200) a second"
void figure(const std::string& what, const std::string& value, const std::string& unit = "");
/// "  entries over HTTP / single commit = 1.43 (1.30–1.51; wanted ≥ 1.25)". `wanted` may be "".
void ratio(const std::string& what, const Series& quotient, const std::string& wanted, int decimals = 2);
/// A sentence that explains a figure.
void remark(const std::string& words);

/// Kernel, cores, load and the file system under the temporary folder: what the figures depend on.
void describeMachine();

}  // namespace yizhan::bench
