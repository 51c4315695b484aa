#include "core/text/Syllables.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

namespace yizhan::text {

namespace {

constexpr const char* allSyllables =
    "a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce "
    "cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun "
    "chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de den deng di dia dian diao die ding diu dong "
    "dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fiao fo fou fu ga gai gan gang gao ge "
    "gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu "
    "hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan "
    "kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li "
    "lia lian liang liao lie lin ling liu long lou lu luan lun luo lv lve ma mai man mang mao me mei men meng "
    "mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin "
    "ning niu nong nou nu nuan nun nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping "
    "po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong "
    "rou ru rua ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao she shei shen sheng "
    "shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao "
    "te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia "
    "xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu "
    "yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhen zheng zhi zhong zhou "
    "zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo ";

constexpr std::size_t longestSyllable = 6;

const std::set<std::string, std::less<>>& syllables() {
    static const std::set<std::string, std::less<>> all = [] {
        std::istringstream in(allSyllables);
        std::set<std::string, std::less<>> out;
        for (std::string one; in >> one;) out.insert(one);
        return out;
    }();
    return all;
}

/// Longest syllables first, so that the likeliest ways come first and a limit cuts the odd ones.
void split(std::string_view rest, Syllables& soFar, std::vector<Syllables>& ways, std::size_t most) {
    if (rest.empty()) {
        ways.push_back(soFar);
        return;
    }
    for (std::size_t n = std::min(longestSyllable, rest.size()); n > 0 && ways.size() < most; --n) {
        if (!isSyllable(rest.substr(0, n))) continue;
        soFar.emplace_back(rest.substr(0, n));
        split(rest.substr(n), soFar, ways, most);
        soFar.pop_back();
    }
}

std::vector<std::string> chunksOf(std::string_view letters) {
    std::vector<std::string> chunks(1);
    for (const char c : letters) {
        if (c >= 'a' && c <= 'z')
            chunks.back() += c;
        else if (!chunks.back().empty())
            chunks.emplace_back();
    }
    if (chunks.back().empty()) chunks.pop_back();
    return chunks;
}

}  // namespace

bool isSyllable(std::string_view letters) { return syllables().contains(letters); }

std::vector<Syllables> splitsOf(std::string_view letters, std::size_t most) {
    // Beyond this nobody types a name, and the ways of reading it multiply.
    constexpr std::size_t longestChunk = 40;
    std::vector<Syllables> out(1);
    for (const std::string& chunk : chunksOf(letters)) {
        std::vector<Syllables> ways;
        Syllables soFar;
        if (chunk.size() <= longestChunk) split(chunk, soFar, ways, most);
        std::vector<Syllables> longer;
        for (const Syllables& before : out)
            for (const Syllables& way : ways) {
                if (longer.size() == most) break;
                longer.push_back(before);
                longer.back().insert(longer.back().end(), way.begin(), way.end());
            }
        out = std::move(longer);
    }
    std::erase_if(out, [](const Syllables& way) { return way.empty(); });
    std::stable_sort(out.begin(), out.end(),
                     [](const Syllables& a, const Syllables& b) { return a.size() < b.size(); });
    return out;
}

}  // namespace yizhan::text
