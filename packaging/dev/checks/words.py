"""Words that may not stand in the tree: work put off, invented text, paths and hosts of one machine."""
import re

BINARY = {".png", ".jpg", ".jpeg", ".webp", ".woff2", ".woff", ".ttf", ".ico", ".pdf", ".db", ".gz", ".br", ".xlsx"}
FORBIDDEN = [
    (re.compile(r"\b(TODO|FIXME|XXX|HACK)\b"), "work put off"),
    (re.compile(r"lorem ipsum|placeholder text|coming soon|not (yet )?implemented", re.IGNORECASE), "text that says nothing"),
    (re.compile(r"(?<![\w.~$}-])/(home/\w+|root|work|tmp/yz|Users/\w+)/"), "a path of one machine"),
    (re.compile(r"\b(chatgpt|claude|copilot|openai|anthropic)\b", re.IGNORECASE), "a tool of one workplace"),
    (re.compile(r'"resolved": "https?://(?!registry\.npmjs\.org/)'), "a package host other than npm's"),
]


def run(tree):
    for file in tree.files:
        if file.suffix in BINARY or file.path == "packaging/dev/checks/words.py":
            continue
        if file.text is None:
            yield f"{file.path}: is not UTF-8"
            continue
        for number, line in enumerate(file.lines, 1):
            for pattern, what in FORBIDDEN:
                match = pattern.search(line)
                if match:
                    yield f"{file.path}:{number}: {what}: {match.group(0).strip()}"
