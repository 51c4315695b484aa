"""Words for people live in text files, in both languages, calm in tone."""
import json
import re

# Words, not punctuation: that is typesetting.
CJK = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
# Code that reads or writes a language instead of speaking it: numerals, dates and times, filler words, readings.
LANGUAGE = ("kiosk-ui/src/shared/format/", "kiosk-ui/src/shared/i18n/", "kiosk-ui/src/shared/console/zoned.ts",
            "kiosk-ui/src/features/kiosk/offline/", "kiosk-ui/src/features/kiosk/input/",
            "kiosk-ui/src/features/journal/lunar.ts")
COMMENT = re.compile(r"(?<!:)//[^\n]*|/\*.*?\*/|<!--.*?-->", re.DOTALL)
PLACE = re.compile(r"\{\w+\}")


def run(tree):
    yield from strays(tree)
    pairs = 0
    for file in tree.files:
        if "zh-CN" not in file.name or file.suffix != ".json" or not file.under("src", "kiosk-ui/src", "plugins"):
            continue
        pairs += 1
        english = file.full.with_name(file.name.replace("zh-CN", "en"))
        if not english.exists():
            yield f"{file.path}: has no {english.name} beside it"
            continue
        yield from compared(file, english)
    tree.figures.append(f"texts: {pairs} pairs of zh-CN and en")


def strays(tree):
    """Chinese where code stands. A comment may name a thing by its Chinese word."""
    for file in tree.files:
        program = file.is_cpp and file.under("src", "include", "plugins")
        front_end = file.suffix in (".ts", ".vue") and file.under("kiosk-ui/src") and not is_language(file)
        if not program and not front_end:
            continue
        code = COMMENT.sub(lambda match: "\n" * match.group().count("\n"), file.text)
        for number, line in enumerate(code.split("\n"), 1):
            if CJK.search(line):
                yield f"{file.path}:{number}: Chinese in code: move it to a text file ({line.strip()[:60]})"


def is_language(file):
    return (".spec." in file.name or "zh-CN" in file.name or "/locales/" in file.path or file.path.startswith(LANGUAGE))


def flat(value, path=""):
    """{"a": {"b": "x"}} as {"/a/b": "x"}."""
    if not isinstance(value, dict):
        return {path: value}
    return {key: text for name, inner in value.items() for key, text in flat(inner, f"{path}/{name}").items()}


def unique(pairs):
    names = [name for name, _ in pairs]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise ValueError(f"the key {sorted(twice)[0]} stands twice")
    return dict(pairs)


def compared(chinese, english):
    try:
        zh = flat(json.loads(chinese.text, object_pairs_hook=unique))
        en = flat(json.loads(english.read_text(encoding="utf-8"), object_pairs_hook=unique))
    except ValueError as error:
        yield f"{chinese.path} or {english.name}: {error}"
        return
    for key in sorted(zh.keys() - en.keys()):
        yield f"{chinese.path}: {key} is missing in {english.name}"
    for key in sorted(en.keys() - zh.keys()):
        yield f"{chinese.path}: {key} stands only in {english.name}"
    for key in sorted(zh.keys() & en.keys()):
        here, there = str(zh[key]), str(en[key])
        if set(PLACE.findall(here)) != set(PLACE.findall(there)):
            yield f"{chinese.path}: {key} takes other values than in {english.name}"
        if "!" in there or "\uff01" in here or "!" in here:
            yield f"{chinese.path}: {key} shouts: write it without an exclamation mark"
