"""Just enough C++ to tell code, comments and string literals apart."""
import re

TOKEN = re.compile(
    r'(?P<comment>//[^\n]*|/\*.*?\*/)'
    r'|R"(?P<mark>[^(\s]*)\((?P<raw>.*?)\)(?P=mark)"'
    r'|"(?P<string>(?:\\.|[^"\\\n])*)"'
    r"|'(?:\\.|[^'\\\n])+'",
    re.DOTALL)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def strings(text):
    """Yields (line number, literal) for each string literal; the text of an #include is none."""
    for match in TOKEN.finditer(text):
        literal = match.group("raw") if match.group("raw") is not None else match.group("string")
        if literal is None or text.rfind("#include", text.rfind("\n", 0, match.start()) + 1, match.start()) >= 0:
            continue
        yield text.count("\n", 0, match.start()) + 1, literal


def includes(text):
    """Yields (line number, system?, path) for each #include."""
    for match in INCLUDE.finditer(text):
        yield text.count("\n", 0, match.start(2)) + 1, match.group(1) == "<", match.group(2)
