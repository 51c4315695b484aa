// Reading and refusing settings.
#include "core/Settings.h"

#include <charconv>
#include <fstream>
#include <stdexcept>

namespace yizhan {

namespace {

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::int64_t numberIn(const std::string& name, const std::string& value) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size())
        throw std::runtime_error(name + " must be a whole number, not \"" + value + "\"");
    return number;
}

void judge(const Setting& setting, const std::string& value) {
    if (setting.type == Setting::Type::flag && value != "true" && value != "false")
        throw std::runtime_error(setting.name + " must be true or false, not \"" + value + "\"");
    if (const char* wanted = setting.refuse != nullptr ? setting.refuse(value) : nullptr)
        throw std::runtime_error(setting.name + " must be " + wanted + ", not \"" + value + "\"");
    if (setting.type != Setting::Type::integer) return;
    const std::int64_t number = numberIn(setting.name, value);
    if (number < setting.least || number > setting.most)
        throw std::runtime_error(setting.name + " must be from " + std::to_string(setting.least) + " to " +
                                 std::to_string(setting.most) + ", not " + value);
}

}  // namespace

void Settings::declare(const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) {
        judge(setting, setting.fallback);
        if (!_declared.emplace(setting.name, setting).second)
            throw std::logic_error("the setting " + setting.name + " is declared twice");
    }
}

void Settings::load(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read the settings file " + path);
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        line = trimmed(line.substr(0, line.find('#')));
        if (line.empty()) continue;
        const auto equals = line.find('=');
        const std::string where = path + ", line " + std::to_string(number) + ": ";
        if (equals == std::string::npos) throw std::runtime_error(where + "expected \"name = value\"");
        _values[trimmed(line.substr(0, equals))] = {trimmed(line.substr(equals + 1)), where};
    }
}

void Settings::set(const std::string& name, const std::string& value) { _values[name] = {value, ""}; }

void Settings::check() const {
    for (const auto& [name, given] : _values) {
        const auto found = _declared.find(name);
        if (found == _declared.end()) throw std::runtime_error(given.where + "there is no setting called " + name);
        try {
            judge(found->second, given.value);
        } catch (const std::runtime_error& error) {
            throw std::runtime_error(given.where + error.what());
        }
    }
}

const Setting& Settings::declared(const std::string& name) const {
    const auto found = _declared.find(name);
    if (found == _declared.end()) throw std::logic_error("the setting " + name + " is not declared");
    return found->second;
}

const std::string& Settings::text(const std::string& name) const {
    const Setting& setting = declared(name);
    const auto found = _values.find(name);
    return found == _values.end() ? setting.fallback : found->second.value;
}

std::int64_t Settings::integer(const std::string& name) const { return numberIn(name, text(name)); }
bool Settings::flag(const std::string& name) const { return text(name) == "true"; }

std::string Settings::sampleFile() const {
    std::string out = "# Settings of Yizhan. What is commented out has the value shown.\n";
    for (const auto& [name, setting] : _declared) {
        out += "\n# " + setting.sentence;
        if (setting.type == Setting::Type::integer)
            out += " From " + std::to_string(setting.least) + " to " + std::to_string(setting.most) + ".";
        if (setting.type == Setting::Type::flag) out += " true or false.";
        out += "\n#" + name + " = " + setting.fallback + "\n";
    }
    return out;
}

std::vector<std::string> Settings::names() const {
    std::vector<std::string> out;
    for (const auto& [name, setting] : _declared) out.push_back(name);
    return out;
}

}  // namespace yizhan
