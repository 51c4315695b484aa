// The chain's arithmetic against values that other programs worked out.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <random>

#include <sys/stat.h>

#include "core/Error.h"
#include "core/Hash.h"
#include "journal/JournalChain.h"
#include "journal/JournalKey.h"
#include "journal/JournalPayload.h"
#include "support/FakeClock.h"
#include "support/TestDatabase.h"

namespace yizhan::journal {

BOOST_AUTO_TEST_SUITE(RulesJournalChain)

namespace {

std::string treeOf(const std::vector<std::string>& leaves) {
    MerkleTree tree;
    for (const std::string& leaf : leaves) tree.add(leaf);
    return tree.root();
}

/// RFC 6962, section 2.1, as it is written there.
std::string definedTree(const std::vector<std::string>& leaves) {
    if (leaves.empty()) return sha256("");
    if (leaves.size() == 1) return sha256(std::string(1, '\0') + leaves[0]);
    std::size_t half = 1;
    while (2 * half < leaves.size()) half *= 2;
    const std::vector<std::string> left(leaves.begin(), leaves.begin() + static_cast<std::ptrdiff_t>(half));
    const std::vector<std::string> right(leaves.begin() + static_cast<std::ptrdiff_t>(half), leaves.end());
    return sha256('\x01' + definedTree(left) + definedTree(right));
}

Seal someSeal() {
    return {CentreId("chibi"),
            Date{2026, 11, 21},
            13,
            5,
            19,
            std::string(32, 'r'),
            std::string(32, 'h'),
            "7K3Q-M9TD",
            Instant{1'763'718'000'123},
            std::string(32, 'p'),
            std::string(64, 's')};
}

}  // namespace

BOOST_AUTO_TEST_CASE(row_hash_is_what_hashlib_computes) {
    const std::string author = "01940000-0000-7000-8000-000000000001";
    const std::string first = rowHash(1, firstPrevHash(), sha256(R"({"text":"one"})"),
                                      {"chibi", "2026-11-21T01:00:00.000Z", author, "entry", subjectOf("2026-11-21")});
    BOOST_TEST(hex(first) == "298a2922c275396f7588ecfef2e9816811e0fe122ab24a4623a8e882dda74843");
    const std::string second = rowHash(2, first, sha256("{\"text\":\"\u4e8c\"}"),
                                       {"chibi", "2026-11-21T01:00:00.001Z", "", "system", subjectOf("2026-11-21")});
    BOOST_TEST(hex(second) == "16ec307c51cc9810b8837a0d9fc95b5d43701a48008ede6bfa013f3034c2b3a1");
    const std::string third =
        rowHash((1ULL << 40) + 5, second, sha256(""), {std::string(300, 'x'), "", "", "", "log:"});
    BOOST_TEST(hex(third) == "2937629676482954efb99eb0b7557e97a356983a4912f3532b547577ff514664");
    const std::string sum = daySum(treeOf({first, second}), second);
    BOOST_TEST(hex(sum) == "0b0ceac76b507f33cd86c070252e34e5c5dc0857023d142cce2f28cd3dab7f12");
    BOOST_TEST(shortCode(sum) == "1C6E-NHVB");
}

BOOST_AUTO_TEST_CASE(moving_a_byte_between_two_fields_changes_the_hash) {
    BOOST_TEST(rowHash(1, "", "", {"ab", "c", "", "", ""}) != rowHash(1, "", "", {"a", "bc", "", "", ""}));
}

BOOST_AUTO_TEST_CASE(merkle_roots_of_the_published_vectors) {
    const std::vector<std::string> roots = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
    const std::vector<std::string> data = {
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
    MerkleTree tree;
    for (std::size_t n = 0; n < roots.size(); ++n) {
        BOOST_TEST(hex(tree.root()) == roots[n]);
        if (n < data.size()) tree.add(fromHex(data[n]).value());
    }
}

BOOST_AUTO_TEST_CASE(merkle_tree_fed_leaf_by_leaf_is_the_defined_one) {
    const unsigned seed = std::random_device{}();
    BOOST_TEST_MESSAGE("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 60; ++round) {
        std::vector<std::string> leaves(random() % 130);
        for (std::string& leaf : leaves) leaf = std::string(random() % 40, static_cast<char>(random()));
        BOOST_TEST(treeOf(leaves) == definedTree(leaves), "seed " << seed << ", " << leaves.size() << " leaves");
    }
}

BOOST_AUTO_TEST_CASE(short_codes_leave_out_letters_that_look_alike) {
    BOOST_TEST(shortCode(std::string(5, '\0')) == "0000-0000");
    BOOST_TEST(shortCode(std::string(5, '\xFF')) == "ZZZZ-ZZZZ");
    BOOST_TEST(shortCode(fromHex("0123456789").value()) == "04HM-ASW9");
}

BOOST_AUTO_TEST_CASE(payload_is_canonical_and_says_what_the_columns_say) {
    StoredRow row;
    row.id = "a";
    row.kind = "entry";
    row.section = "routine";
    row.text = "\"two\nlines\"";
    row.occurredAt = "2026-11-21T01:00:00.000Z";
    row.recordedAt = row.occurredAt;
    row.line = 3;
    More more;
    more.previousSeal = PreviousSeal{Date{2026, 11, 20}, "7K3Q-M9TD"};
    row.payload = payloadOf(row, more);
    BOOST_TEST(row.payload ==
               R"({"author_name":"","href":null,"id":"a","late":0,"line":3,"more":{"previous_seal":)"
               R"({"date":"2026-11-20","short_code":"7K3Q-M9TD"}},"occurred_at":"2026-11-21T01:00:00.000Z",)"
               R"("refers_to":null,"section":"routine","strikes":0,"text":"\"two\nlines\""})");
    const auto read = readPayload(row);
    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST(read->previousSeal->shortCode == "7K3Q-M9TD");
    row.line = 4;
    BOOST_TEST(!readPayload(row).has_value());
    row.line = 3;
    row.payload.pop_back();
    BOOST_TEST(!readPayload(row).has_value());
}

BOOST_AUTO_TEST_CASE(a_seal_kept_outside_reads_back_in_any_zone) {
    const std::string json =
        R"({"centre":"chibi","date":"2026-11-21","rows":13,"first_seq":5,"last_seq":19,"merkle_root":")" +
        hex(std::string(32, 'r')) + R"(","head":")" + hex(std::string(32, 'h')) +
        R"(","short_code":"7K3Q-M9TD","sealed_at":"2025-11-21T17:40:00.123+08:00","public_key":")" +
        base64Of(std::string(32, 'p')) + R"(","signature":")" + base64Of(std::string(64, 's')) + R"(","printed":true})";
    BOOST_TEST((readSeal(json) == someSeal()));
    BOOST_TEST(sealBytes(readSeal(json)) == sealBytes(someSeal()));
    BOOST_CHECK_THROW(readSeal("{}"), Error);
    BOOST_CHECK_THROW(readSeal("no json"), Error);
    BOOST_CHECK_THROW(readSeal(R"({"centre":"chibi","date":"2026-02-30"})"), Error);
}

BOOST_AUTO_TEST_CASE(the_key_file_is_private_and_signs_as_rfc_8032_says) {
    const test::TempFolder folder;
    const std::string path = keyPath(folder.path(), CentreId("chibi"));
    BOOST_TEST(!SealKey::load(path).has_value());
    std::filesystem::create_directories(folder / "keys");
    std::ofstream(path) << base64Of(fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").value())
                        << "\n";
    const auto key = SealKey::load(path);
    BOOST_TEST_REQUIRE(key.has_value());
    BOOST_TEST(hex(key->publicKey()) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    BOOST_TEST(hex(key->sign("")) ==
               "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f"
               "0595bbe24655141438e7a100b");
    BOOST_TEST(signatureFits(key->sign("day"), "day", key->publicKey()));
    BOOST_TEST(!signatureFits(key->sign("day"), "night", key->publicKey()));
    BOOST_TEST(!signatureFits("", "day", key->publicKey()));
}

BOOST_AUTO_TEST_CASE(a_key_is_made_once_and_never_replaced) {
    const test::TempFolder folder;
    test::SeededRandom random;
    const std::string path = keyPath(folder.path(), CentreId("chibi"));
    const std::string first = SealKey::loadOrCreate(path, random).publicKey();
    BOOST_TEST(SealKey::loadOrCreate(path, random).publicKey() == first);
    struct stat status {};
    BOOST_TEST_REQUIRE(stat(path.c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777) == 0600u);
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(folder / "keys"), {}) == 1);
    std::ofstream(path) << "not a key\n";
    BOOST_CHECK_EXCEPTION(SealKey::load(path), Error, [](const Error& e) { return e.code() == "seal_key_unreadable"; });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yizhan::journal
