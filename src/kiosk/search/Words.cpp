#include "kiosk/search/Words.h"

#include <nlohmann/json.hpp>
#include <span>

#include "core/Embedded.h"

namespace yizhan::kiosk {

std::span<const Embedded> embeddedFiles();

namespace {

void add(const nlohmann::json& from, Words::Groups& into) {
    for (const auto& [name, words] : from.items())
        for (const auto& word : words) into[name].push_back(word.get<std::string>());
}

void add(const nlohmann::json& from, std::vector<std::string>& into) {
    for (const auto& word : from) into.push_back(word.get<std::string>());
}

Words read() {
    Words words;
    for (const Embedded& file : embeddedFiles()) {
        if (!file.name.starts_with("words/")) continue;
        const auto json = nlohmann::json::parse(file.text);
        add(json.at("asks"), words.asks);
        add(json.at("sounds"), words.sounds);
        add(json.at("particle"), words.particle);
        add(json.at("filler"), words.filler);
        add(json.at("soundless"), words.soundless);
        add(json.at("same"), words.same);
        add(json.at("read"), words.read);
        add(json.at("silent"), words.silent);
    }
    return words;
}

}  // namespace

const Words& commonWords() {
    static const Words words = read();
    return words;
}

}  // namespace yizhan::kiosk
