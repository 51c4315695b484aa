#include "kiosk/search/Terms.h"

#include <algorithm>
#include <stdexcept>

namespace yizhan::kiosk {

std::uint32_t Terms::find(std::string_view text) const {
    const std::uint32_t number = _texts.find(text);
    return number == none || !_terms[number].known ? none : number;
}

std::uint32_t Terms::place(std::string_view text) {
    const std::uint32_t number = _texts.add(text);
    if (number == _terms.size()) {
        _terms.emplace_back();
        _naming.emplace_back();
    }
    return number;
}

std::uint32_t Terms::add(std::string_view text) {
    const std::uint32_t number = place(text);
    _terms[number].known = true;
    return number;
}

void Terms::addName(std::uint32_t term, std::string_view name) {
    const std::uint32_t number = place(name);
    std::vector<std::uint32_t>& names = _naming[term];
    if (std::find(names.begin(), names.end(), number) == names.end()) names.push_back(number);
}

void Terms::addSpelling(std::uint32_t term, std::string_view spelling) {
    const std::uint32_t number = place(spelling);
    if (_terms[number].known) return;
    _terms[number] = _terms[term];
    if (_naming[term].empty() && _terms[term].role == WordRole::word)
        addName(number, std::string(_texts[term]));
    else
        _naming[number] = _naming[term];
}

void Terms::set(std::string_view text, WordRole role, std::string_view asks) {
    auto kind = std::find(_kinds.begin(), _kinds.end(), asks);
    if (kind == _kinds.end()) kind = _kinds.insert(kind, std::string(asks));
    if (_kinds.size() > 256) throw std::length_error("more kinds of questions than a term can tell");
    const std::uint32_t number = place(text);
    _terms[number] = {role, true, false, static_cast<std::uint8_t>(kind - _kinds.begin())};
    _naming[number].clear();
}

void Terms::nameAll() {
    for (Term& term : _terms) term.name = term.known;
}

void Terms::settle() {
    _nameStarts.reserve(_naming.size() + 1);
    _nameStarts.push_back(0);
    for (const std::vector<std::uint32_t>& names : _naming) {
        _names.insert(_names.end(), names.begin(), names.end());
        _nameStarts.push_back(static_cast<std::uint32_t>(_names.size()));
    }
    _naming = {};
    _texts.settle();
    _terms.shrink_to_fit();
    _names.shrink_to_fit();
}

}  // namespace yizhan::kiosk
