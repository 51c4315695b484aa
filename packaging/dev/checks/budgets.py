"""Sizes: a file 400 lines at p95 and never over 600, a C++ function 40 at p95, a .vue file never over 200."""
import json
import shutil
import subprocess

CODE = {".cpp", ".h", ".ts", ".mjs", ".vue", ".py", ".sh", ".cmake", ".css", ".sql"}
FILE_P95, FILE_MOST, FUNCTION_P95, VUE_MOST = 400, 600, 40, 200


def at(values, share):
    """The value below which `share` of them lie; 0 for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0


def run(tree):
    code = [file for file in tree.files if file.suffix in CODE and not file.generated]
    yield from files(tree, code)
    yield from vue(tree, [file for file in code if file.suffix == ".vue"])
    yield from functions(tree, tree.cpp("src", "include", "plugins"))


def files(tree, code):
    sizes = {file.path: len(file.lines) - 1 for file in code}
    p95 = at(sizes.values(), 0.95)
    tree.figures.append(f"files: {len(sizes)}, {sum(sizes.values())} lines, median {at(sizes.values(), 0.5)}, "
                        f"p95 {p95} (at most {FILE_P95}), longest {max(sizes.values(), default=0)} (at most {FILE_MOST})")
    if p95 > FILE_P95:
        yield f"files: p95 is {p95} lines, the budget {FILE_P95}"
    for path, size in sizes.items():
        if size > FILE_MOST:
            yield f"{path}: {size} lines, at most {FILE_MOST}: divide it"


def vue(tree, components):
    sizes = {file.path: len(file.lines) - 1 for file in components}
    tree.figures.append(f"components: {len(sizes)}, median {at(sizes.values(), 0.5)}, "
                        f"longest {max(sizes.values(), default=0)} (at most {VUE_MOST})")
    for path, size in sizes.items():
        if size > VUE_MOST:
            yield f"{path}: {size} lines, a component has at most {VUE_MOST}: divide it"


def functions(tree, sources):
    ctags = shutil.which("ctags-universal") or shutil.which("ctags")
    if not ctags or not sources:
        tree.figures.append("functions: not measured (universal-ctags is not installed)" if sources else "functions: none")
        return
    listing = subprocess.run(
        [ctags, "--output-format=json", "--languages=C++", "--language-force=C++", "--kinds-C++=f", "--fields=+ne",
         "-L", "-", "-f", "-"],
        input="\n".join(str(file.full) for file in sources), capture_output=True, text=True, check=False).stdout
    found = [json.loads(line) for line in listing.splitlines() if line.startswith("{")]
    sizes = {f"{tag['path'].removeprefix(str(tree.root) + '/')}:{tag['line']} {tag['name']}":
             tag["end"] - tag["line"] + 1 for tag in found if "end" in tag}
    p95 = at(sizes.values(), 0.95)
    tree.figures.append(f"functions: {len(sizes)}, median {at(sizes.values(), 0.5)}, p95 {p95} (at most {FUNCTION_P95})")
    for place, size in sorted(sizes.items(), key=lambda item: -item[1])[:5]:
        if size > FUNCTION_P95:
            tree.figures.append(f"  long: {place} {size} lines")
    if p95 > FUNCTION_P95:
        yield f"functions: p95 is {p95} lines, the budget {FUNCTION_P95}"
