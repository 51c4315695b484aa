// Tables on their way out: what a spreadsheet and a program read of them.
#include <boost/test/unit_test.hpp>

#include "core/export/Table.h"
#include "support/ZipMembers.h"

using namespace yizhan;

namespace {

Table sample() {
    Table table;
    table.title = "赤壁 2026-11 考勤表";
    table.columns = {{"姓名"}, {"迟到（分钟）", TableColumn::Kind::number, true}, {"备注"}};
    table.rows = {{std::string("陈敏"), std::int64_t{7}, std::string("=HYPERLINK(\"http://x\")")},
                  {std::string("李倩"), std::int64_t{35}, std::monostate{}}};
    table.notes = {"分钟按满一分钟计。"};
    table.sumsLabel = "合计";
    table.madeAt = Instant::parse("2026-12-01T08:00:00+08:00").value();
    return table;
}

std::string csvRow(const std::string& text) {
    Table table;
    table.columns = {{"a"}};
    table.rows = {{text}};
    const std::string bytes = csvExporter().bytes(table);
    const std::string head =
        "\xEF\xBB\xBF"
        "a\r\n";
    BOOST_REQUIRE(bytes.starts_with(head));
    return bytes.substr(head.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(CoreExport)

BOOST_AUTO_TEST_CASE(csv_is_what_rfc_4180_says_and_computes_nothing) {
    BOOST_TEST(csvExporter().bytes(sample()) ==
               "\xEF\xBB\xBF姓名,迟到（分钟）,备注\r\n陈敏,7,\"'=HYPERLINK(\"\"http://x\"\")\"\r\n李倩,35,\r\n");
    BOOST_TEST(csvRow("plain") == "plain\r\n");
    BOOST_TEST(csvRow("a,b") == "\"a,b\"\r\n");
    BOOST_TEST(csvRow("two\nlines") == "\"two\nlines\"\r\n");
    BOOST_TEST(csvRow(" edge ") == "\" edge \"\r\n");
    for (const char* formula : {"=1+1", "+1", "-1", "@sum", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"})
        BOOST_TEST(csvRow(formula) == "\"'" + std::string(formula) + "\"\r\n");
    Table number;
    number.columns = {{"n", TableColumn::Kind::number}};
    number.rows = {{std::int64_t{-5}}};
    BOOST_TEST(csvExporter().bytes(number) == "\xEF\xBB\xBFn\r\n-5\r\n");
}

BOOST_AUTO_TEST_CASE(a_workbook_is_read_again) {
    const std::string bytes = xlsxExporter().bytes(sample());
    auto members = test::zipMembers(bytes);
    const std::string &sheet = members["xl/worksheets/sheet1.xml"], &words = members["xl/sharedStrings.xml"];
    BOOST_REQUIRE(!sheet.empty());
    const auto holds = [](const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    };
    BOOST_TEST(holds(members["xl/workbook.xml"], "赤壁 2026-11 考勤表"));
    for (const char* word : {"姓名", "迟到（分钟）", "陈敏", "合计", "分钟按满一分钟计。"})
        BOOST_TEST(holds(words, word));
    // The header stays in sight, below the title.
    BOOST_TEST(holds(sheet, "ySplit=\"2\""));
    BOOST_TEST(holds(sheet, "state=\"frozen\""));
    // Chinese takes two columns a character: 6 of these, and 2 to spare.
    BOOST_TEST(holds(sheet, "<col min=\"2\" max=\"2\" width=\"14.7"));
    BOOST_TEST(holds(sheet, "<f>SUM(B3:B4)</f><v>42</v>"));
    // The only formula is the sum: what looks like one came in as words.
    BOOST_TEST(sheet.find("<f>") == sheet.rfind("<f>"));
    BOOST_TEST(holds(words, "=HYPERLINK("));
    BOOST_TEST(bytes == xlsxExporter().bytes(sample()));
}

BOOST_AUTO_TEST_CASE(an_empty_table_and_a_title_that_no_sheet_may_have_make_a_workbook_too) {
    Table table;
    table.title = "'[a]:b*c?/\\ 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十";
    table.columns = {{"n", TableColumn::Kind::number, true}};
    auto members = test::zipMembers(xlsxExporter().bytes(table));
    BOOST_TEST(!members["xl/worksheets/sheet1.xml"].empty());
    table.title.clear();
    BOOST_TEST(!test::zipMembers(xlsxExporter().bytes(table)).empty());
}

BOOST_AUTO_TEST_CASE(a_file_has_a_name_that_every_browser_reads) {
    BOOST_TEST(attachmentHeader("sheet-2026-11.csv", "考勤 2026-11.csv") ==
               "attachment; filename=\"sheet-2026-11.csv\"; filename*=UTF-8''%E8%80%83%E5%8B%A4%202026-11.csv");
}

BOOST_AUTO_TEST_SUITE_END()
