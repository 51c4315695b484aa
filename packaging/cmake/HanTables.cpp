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
#include <string_view>
#include <vector>

#include "core/text/HanLatin.h"

namespace {

using namespace yizhan::text;

/// Japanese forms that ICU does not take for traditional ones, each before its simplified character.
constexpr std::u16string_view japanese =
    u"関关戦战呉吴伝传図图広广楽乐沢泽辺边帰归竜龙斉齐県县駅驿観观鉄铁豊丰歩步読读覇霸蔵藏雑杂売卖気气対对応应経经済济"
    u"総总険险塩盐検检覚觉変变発发実实処处単单営营囲围拠据択择抜拔拡扩浜滨渋涩焼烧猟猎稲稻穂穗縄绳継继続续縦纵聴听"
    u"臓脏舗铺薬药訳译証证譲让賛赞転转軽轻違违遅迟郷乡酔醉醸酿釈释銭钱鋳铸闘斗陥陷隠隐霊灵顔颜頼赖顕显験验騒骚駆驱"
    u"鶏鸡黒黑歯齿齢龄亀龟姫姬曽曾桜樱栄荣剣剑剤剂労劳効效勲勋勧劝圧压塁垒壊坏壌壤壱壹奨奖娯娱寛宽専专巣巢帯带庁厅"
    u"廃废弾弹従从徳德徴征恵惠悩恼悪恶戯戏払拂挙举捜搜掲揭摂摄撃击暁晓暦历査查様样権权歓欢歳岁毎每涙泪渓溪満满"
    u"瀬濑為为畳叠砕碎粋粹粛肃絵绘緑绿縁缘繊纤脳脑荘庄蛍萤覧览謡谣逓递鉱矿録录錬炼鎌镰隣邻";

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
    for (std::size_t i = 0; i + 1 < japanese.size(); i += 2)
        table[japanese[i] - tables::firstSimplified] = japanese[i + 1];
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
