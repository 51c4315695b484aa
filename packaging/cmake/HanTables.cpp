// Writes the tables of src/core/text/HanTables.h as C++ to the file named: run by the build, with the ICU that the
// program will have.
#include "core/text/HanTables.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/text/HanLatin.h"

namespace {

using namespace yizhan::text;

std::vector<char16_t> simplified() {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> toSimplified(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) throw std::runtime_error(std::string("Traditional-Simplified: ") + u_errorName(status));
    std::vector<char16_t> table;
    for (char32_t c = tables::firstSimplified; c <= tables::lastSimplified; ++c)
        table.push_back(static_cast<char16_t>(c));
    icu::UnicodeString all(false, table.data(), static_cast<std::int32_t>(table.size()));
    icu::UnicodeString changed(all);
    toSimplified->transliterate(changed);
    if (changed.length() != all.length()) throw std::runtime_error("Traditional-Simplified is not one to one any more");
    changed.extract(0, changed.length(), table.data());
    return table;
}

std::vector<std::string> readings() {
    // One by one behind line ends, so that no character is read in the company of its neighbour.
    std::u32string lines;
    for (char32_t c = tables::firstRead; c <= tables::lastRead; ++c) (lines += c) += U'\n';
    std::istringstream in(HanLatin("Han-Latin").read(lines));
    std::vector<std::string> out;
    for (std::string line; std::getline(in, line);) {
        std::erase(line, ' ');
        out.push_back(line);
    }
    out.resize(tables::lastRead - tables::firstRead + 1);
    return out;
}

template <typename Numbers>
void writeNumbers(std::ostream& out, const char* declared, const Numbers& numbers) {
    constexpr std::size_t inLine = 20;
    out << "const " << declared << "[] = {";
    for (std::size_t i = 0; i < numbers.size(); ++i)
        out << (i % inLine == 0 ? "\n    " : " ") << static_cast<unsigned>(numbers[i]) << ',';
    out << "\n};\n\n";
}

void write(std::ostream& out) {
    const std::vector<std::string> read = readings();
    std::vector<std::string> syllables(read);
    syllables.emplace_back();
    std::sort(syllables.begin(), syllables.end());
    syllables.erase(std::unique(syllables.begin(), syllables.end()), syllables.end());
    std::vector<std::size_t> places;
    std::transform(read.begin(), read.end(), std::back_inserter(places), [&](const std::string& syllable) {
        return std::lower_bound(syllables.begin(), syllables.end(), syllable) - syllables.begin();
    });
    out << "#include \"core/text/HanTables.h\"\n\nnamespace yizhan::text::tables {\n\n";
    writeNumbers(out, "char16_t simplified", simplified());
    writeNumbers(out, "std::uint16_t readings", places);
    out << "const char* const syllables[] = {";
    for (const std::string& syllable : syllables) out << "\n    \"" << syllable << "\",";
    out << "\n};\n\nconst std::size_t syllableCount = " << syllables.size() << ";\n\n}\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: han_tables FILE\n";
        return 2;
    }
    std::ofstream out(argv[1]);
    write(out);
    return out.flush() ? 0 : 1;
}
