#include "app/Arguments.h"

#include <algorithm>

namespace yizhan::app {

Arguments Arguments::parse(const std::vector<std::string>& words, const std::vector<Option>& known) {
    Arguments out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].starts_with("--")) {
            out.operands.push_back(words[i]);
            continue;
        }
        const auto equals = words[i].find('=');
        const std::string name = words[i].substr(2, equals == std::string::npos ? equals : equals - 2);
        const auto option = std::find_if(known.begin(), known.end(), [&](const Option& o) { return o.name == name; });
        if (option == known.end()) throw UsageError("there is no option --" + name + " here; --help lists them");
        if (option->value.empty()) {
            if (equals != std::string::npos) throw UsageError("--" + name + " takes no value");
            out.options[name] = "true";
        } else if (equals != std::string::npos) {
            out.options[name] = words[i].substr(equals + 1);
        } else if (i + 1 < words.size()) {
            out.options[name] = words[++i];
        } else {
            throw UsageError("--" + name + " needs a value: " + option->value);
        }
    }
    return out;
}

}  // namespace yizhan::app
