"""SQL stands only in *Store.cpp, in core/db and in migrations."""
import re

from checks import cpp

SQL = re.compile(
    r"\bSELECT\s+.+?\s+FROM\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b|\bDELETE\s+FROM\b"
    r"|\b(CREATE|DROP|ALTER)\s+(UNIQUE\s+)?(TABLE|INDEX|TRIGGER|VIEW)\b|\bPRAGMA\s+\w|\bBEGIN\s+(IMMEDIATE|DEFERRED)\b",
    re.DOTALL)


def run(tree):
    count = 0
    for file in tree.cpp("src", "plugins"):
        for line, literal in cpp.strings(file.text):
            if not SQL.search(literal):
                continue
            count += 1
            if not file.name.endswith("Store.cpp") and not file.under("src/core/db"):
                yield f"{file.path}:{line}: SQL outside a store: move it to the feature's *Store.cpp"
    tree.figures.append(f"sql: {count} statements in stores")
