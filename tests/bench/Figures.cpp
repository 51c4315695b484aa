#include "Figures.h"

#include <Poco/Environment.h>
#include <Poco/Path.h>
#include <sys/statfs.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace yizhan::bench {

namespace {

constexpr int nameWidth = 44;

std::string padded(const std::string& words) {
    const auto width = static_cast<int>(words.size());
    return words + std::string(static_cast<std::size_t>(std::max(1, nameWidth - width)), ' ');
}

/// What a flush costs depends on it more than on anything else.
std::string fileSystemOf(const std::string& folder) {
    struct statfs info {};
    if (statfs(folder.c_str(), &info) != 0) return "unknown";
    switch (static_cast<unsigned long>(info.f_type)) {
        case 0xEF53:
            return "ext4";
        case 0x58465342:
            return "xfs";
        case 0x9123683E:
            return "btrfs";
        case 0x01021994:
            return "tmpfs: its flushes cost nothing, take another TMPDIR";
        case 0x794C7630:
            return "overlayfs";
        default:
            return "another one";
    }
}

}  // namespace

double Series::median() const {
    if (_values.empty()) return 0;
    std::vector<double> sorted = _values;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

std::string Series::text(int decimals) const {
    if (_values.empty()) return "-";
    const auto [least, most] = std::minmax_element(_values.begin(), _values.end());
    return number(median(), decimals) + " (" + number(*least, decimals) + "–" + number(*most, decimals) + ")";
}

std::string number(double value, int decimals) {
    char digits[64];
    std::snprintf(digits, sizeof digits, "%.*f", decimals, value);
    std::string text = digits;
    const std::size_t whole = std::min(text.find('.'), text.size());
    for (std::size_t i = whole; i > 3; i -= 3) text.insert(i - 3, ",");
    return text;
}

Series quotients(const Series& above, const Series& below) {
    Series out;
    for (std::size_t i = 0; i < std::min(above.values().size(), below.values().size()); ++i)
        out.add(above.values()[i] / below.values()[i]);
    return out;
}

void heading(const std::string& words) { std::cout << '\n' << words << std::endl; }

void figure(const std::string& what, const std::string& value, const std::string& unit) {
    std::cout << "  " << padded(what) << value << (unit.empty() ? "" : " " + unit) << std::endl;
}

void ratio(const std::string& what, const Series& quotient, const std::string& wanted, int decimals) {
    std::string range = quotient.text(decimals);
    if (!wanted.empty()) range.insert(range.size() - 1, "; wanted " + wanted);
    std::cout << "  " << what << " = " << range << std::endl;
}

void remark(const std::string& words) { std::cout << "  " << words << std::endl; }

void describeMachine() {
    double load[3] = {0, 0, 0};
    getloadavg(load, 3);
    std::cout << Poco::Environment::osName() << ' ' << Poco::Environment::osVersion() << ", "
              << Poco::Environment::processorCount() << " cores, load average " << number(load[0], 2)
              << " before the run, " << Poco::Path::temp() << " on " << fileSystemOf(Poco::Path::temp()) << std::endl;
}

}  // namespace yizhan::bench
