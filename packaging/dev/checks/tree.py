"""The files of the tree, read once, and the figures that the checks report."""
import functools
import os
import re

SKIPPED = {".git", ".local", ".cache", "build", "dist", "node_modules", "__pycache__", "corpus", "golden"}
# kiosk-ui/build holds sources; only the top folder's build is output.
KEPT = {"kiosk-ui/build"}
GENERATED = re.compile(r"auto-?generated|@generated|file is generated", re.IGNORECASE)


class File:
    """One file: `path` from the root with slashes, `name`, `suffix`, `text` (None when it is not UTF-8)."""

    def __init__(self, root, path):
        self.full = root / path
        self.path = path
        self.name = self.full.name
        self.suffix = self.full.suffix

    @functools.cached_property
    def text(self):
        try:
            return self.full.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            return None

    @functools.cached_property
    def lines(self):
        return (self.text or "").split("\n")

    @property
    def generated(self):
        return any(GENERATED.search(line) for line in self.lines[:5])

    @property
    def is_cpp(self):
        return self.suffix in (".cpp", ".h")

    def under(self, *folders):
        return any(self.path.startswith(folder + "/") for folder in folders)


class Tree:
    """All files below `root` except what builds and package managers put there."""

    def __init__(self, root):
        self.root = root
        self.figures = []
        self.files = sorted(self._walk(), key=lambda file: file.path)

    def _walk(self):
        for folder, folders, names in os.walk(self.root):
            below = os.path.relpath(folder, self.root)
            folders[:] = [f for f in folders if f not in SKIPPED or f"{below}/{f}" in KEPT]
            for name in names:
                yield File(self.root, os.path.normpath(os.path.join(below, name)))

    def cpp(self, *folders):
        return [file for file in self.files if file.is_cpp and file.under(*folders)]

    @functools.cached_property
    def features(self):
        """The names of the feature folders in src."""
        source = self.root / "src"
        return {p.name for p in source.iterdir() if p.is_dir()} - {"core", "app"} if source.is_dir() else set()
