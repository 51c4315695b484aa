"""C++ as clang-format writes it, scripts as shellcheck likes them; each only where the tool is installed."""
import concurrent.futures
import re
import shutil
import subprocess

BATCH = 8


def run(tree):
    yield from cpp(tree)
    yield from scripts(tree)


def cpp(tree):
    if not shutil.which("clang-format"):
        tree.figures.append("format: not checked (clang-format is not installed)")
        return
    paths = [file.path for file in tree.cpp("src", "include", "plugins", "tests")]
    batches = [paths[i:i + BATCH] for i in range(0, len(paths), BATCH)]

    def check(batch):
        return subprocess.run(["clang-format", "--dry-run", *batch], cwd=tree.root, capture_output=True, text=True,
                              check=False).stderr

    with concurrent.futures.ThreadPoolExecutor() as pool:
        output = "".join(pool.map(check, batches))
    wrong = set(re.findall(r"^(\S+?):\d+:\d+: (?:warning|error)", output, re.MULTILINE))
    for path in wrong:
        yield f"{path}: not formatted: packaging/dev/format {path}"
    tree.figures.append(f"format: {len(paths)} C++ files")


def scripts(tree):
    if not shutil.which("shellcheck"):
        return
    shell = [file for file in tree.files if file.under("packaging", ".ci", "tests")
             and (file.suffix == ".sh" or re.match(r"#!.*\b(ba)?sh\b", file.lines[0]))]
    result = subprocess.run(["shellcheck", "-x", "-f", "gcc", *[file.path for file in shell]], cwd=tree.root,
                            capture_output=True, text=True, check=False) if shell else None
    for line in result.stdout.splitlines() if result else []:
        yield line
