"""packaging/dev/check finds what it is there to find: each test plants one breach in a small tree of its own."""
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]

CLEAN = {
    "src/core/Text.h": "// Text.\n#include <string>\n",
    "src/core/http/Call.h": "// A call.\n#include <Poco/Net/HTTPServerRequest.h>\n",
    "src/roster/Roster.h": '// Types.\n#include "core/Text.h"\n',
    "src/roster/RosterStore.cpp": '// SQL.\nconst char* all = "SELECT id FROM shift";\n',
    "src/journal/Journal.h": "// Types.\n",
    "src/journal/texts.en.json": '{"closed": "The day {date} is closed."}\n',
    "src/journal/texts.zh-CN.json": '{"closed": "{date} 已签结。"}\n',
}


class CheckTest(unittest.TestCase):
    def setUp(self):
        self.tree = pathlib.Path(tempfile.mkdtemp(prefix="yizhan-check-"))
        self.addCleanup(shutil.rmtree, self.tree)
        shutil.copytree(ROOT / "packaging/dev/checks", self.tree / "packaging/dev/checks",
                        ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "packaging/dev/check", self.tree / "packaging/dev")
        shutil.copy(ROOT / ".clang-format", self.tree)
        for path, text in CLEAN.items():
            self.plant(path, text)

    def plant(self, path, text):
        target = self.tree / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def check(self):
        result = subprocess.run([self.tree / "packaging/dev/check"], capture_output=True, text=True, check=False)
        breaches = [line for line in result.stdout.splitlines() if line.startswith("breach:")]
        self.assertEqual(result.returncode, 1 if breaches else 0, result.stdout + result.stderr)
        return breaches

    def refuses(self, path, text, words):
        """The planted file, and nothing else, is named with these words."""
        self.plant(path, text)
        breaches = self.check()
        self.assertEqual(len(breaches), 1, breaches)
        self.assertIn(path, breaches[0])
        self.assertIn(words, breaches[0])

    def test_a_tree_within_the_rules_passes(self):
        self.assertEqual(self.check(), [])

    def test_a_feature_that_includes_another(self):
        self.refuses("src/roster/RosterActions.cpp", '// A.\n#include "journal/Journal.h"\n', "never includes another")

    def test_core_that_includes_a_feature(self):
        self.refuses("src/core/Events.cpp", '// E.\n#include "roster/Roster.h"\n', "core includes no feature")

    def test_a_feature_that_includes_app(self):
        self.refuses("src/roster/RosterJobs.cpp", '// J.\n#include "app/App.h"\n', "only app and main")

    def test_rules_that_reach_the_network_through_a_header(self):
        self.refuses("src/roster/RosterRules.cpp", '// R.\n#include "core/http/Call.h"\n',
                     "RosterRules.cpp > Call.h")

    def test_a_driver_outside_the_database_layer(self):
        self.refuses("src/roster/RosterJobs.cpp", "// J.\n#include <sqlite3.h>\n", "drivers belong")

    def test_sql_outside_a_store(self):
        self.refuses("src/roster/RosterRoutes.cpp", '// R.\nconst char* one = R"(DELETE FROM shift)";\n', "SQL outside")

    def test_sql_in_a_comment_is_no_breach(self):
        self.plant("src/roster/RosterRoutes.cpp", "// It runs SELECT id FROM shift.\n")
        self.assertEqual(self.check(), [])

    def test_chinese_in_code(self):
        self.refuses("src/roster/RosterRoutes.cpp", '// R.\nconst char* name = "驿站";\n', "Chinese in code")

    def test_a_text_in_one_language_only(self):
        self.refuses("src/journal/texts.zh-CN.json", '{"closed": "{date} 已签结。", "open": "开"}\n', "/open is missing")

    def test_a_text_that_takes_another_value(self):
        self.refuses("src/journal/texts.zh-CN.json", '{"closed": "{day} 已签结。"}\n', "takes other values")

    def test_a_file_over_six_hundred_lines(self):
        for number in range(20):
            self.plant(f"src/roster/Small{number}.h", "// Small.\n")
        self.refuses("src/roster/RosterJobs.cpp", "// Line.\n" * 601, "601 lines, at most 600")

    def test_a_component_over_two_hundred_lines(self):
        self.refuses("kiosk-ui/src/features/roster/Board.vue", "<!-- line -->\n" * 201, "at most 200")

    def test_work_put_off(self):
        self.refuses("src/roster/RosterJobs.cpp", "// TO" + "DO later\n", "work put off")


if __name__ == "__main__":
    unittest.main()
