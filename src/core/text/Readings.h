// How Chinese is read: toneless pinyin, with a table of exceptions where ICU's readings are wrong.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan::text {

using Syllables = std::vector<std::string>;

/// Reads whole texts. Making the first one costs some 100 ms, so readings are made when content comes in and
/// kept with it. One thread at a time.
class Readings {
public:
    /// `more`: readings of words that the common table (words/readings.json) lacks, "word" → "syllable syllable";
    /// two readings in use are written "shei / shui".
    explicit Readings(const std::map<std::string, std::string>& more = {});
    ~Readings();
    Readings(const Readings&) = delete;
    Readings& operator=(const Readings&) = delete;

    /// One syllable for each Chinese character of the text, everything else left out; "v" stands for ü
    /// ("lv bu"). One reading, or two where ICU's general and its names' variant differ (the general first).
    std::vector<Syllables> of(std::string_view text) const;

private:
    struct Impl;
    std::unique_ptr<Impl> _impl;
};

/// Every character's commonest reading, for text whose words nobody foresaw; "" for what is no Chinese
/// character. A look-up.
const std::string& commonReading(char32_t character);

/// ü as the index has it: "lv" → "lu", "nve" → "nue", because visitors type either.
std::string plainU(std::string_view syllable);
std::string joined(const Syllables& syllables, std::string_view between = "");

}  // namespace yizhan::text
