"""Who may include whom: core no feature, a feature only core, the plugin API and itself, app everything;
rules and a feature's types neither database, network nor JSON, by whatever way; drivers in core/db alone."""
from checks import cpp

IMPURE = ("Poco/Data", "Poco/Net", "nlohmann/", "sqlite3.h", "libpq-fe.h")
DRIVERS = ("Poco/Data", "sqlite3.h", "libpq-fe.h")
NOT_IN_API = ("Poco/", "boost/", "nlohmann/")


def run(tree):
    files = {file.path: file for file in tree.files if file.is_cpp}
    for file in tree.cpp("src", "include", "plugins"):
        for line, system, path in cpp.includes(file.text):
            reason = refused(tree, file, system, path)
            if reason:
                yield f"{file.path}:{line}: includes {path}: {reason}"
    for file in tree.cpp("src"):
        if is_pure(tree, file):
            yield from impurities(files, file)
    edges = sum(1 for file in tree.cpp("src") for _ in cpp.includes(file.text))
    tree.figures.append(f"layering: {len(tree.features)} features, {edges} includes in src")


def layer(path):
    """The folder below src: "core", "app", a feature's name, or "" for src/main.cpp."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""


def refused(tree, file, system, path):
    """Why this include may not be, or None."""
    if system and path.startswith(DRIVERS) and not file.under("src/core/db"):
        return "database drivers belong to src/core/db"
    if file.under("include"):
        return "the plugin API shows no library's types" if path.startswith(NOT_IN_API) else None
    if not file.under("src"):
        return None
    here, there = layer(file.path), path.split("/")[0]
    if here in ("", "app") or there == here:
        return None
    if there == "app":
        return "only app and main know app"
    if there in tree.features:
        return "core includes no feature" if here == "core" else "a feature never includes another one"
    return None


def is_pure(tree, file):
    """Rules and the header of a feature's types."""
    stem, feature = file.name.rsplit(".", 1)[0], layer(file.path)
    return stem.endswith("Rules") or (file.suffix == ".h" and feature in tree.features and stem.lower() == feature)


def resolve(files, file, path):
    folder = file.path.rsplit("/", 1)[0]
    return files.get(f"src/{path}") or files.get(f"{folder}/{path}") or files.get(f"include/{path}")


def impurities(files, start):
    """Follows the includes of a pure file and names the chain to what it must not know."""
    seen, waiting = {start.path}, [(start, [start.name])]
    while waiting:
        file, chain = waiting.pop()
        for _, _, path in cpp.includes(file.text):
            if path.startswith(IMPURE):
                yield f"{start.path}: rules and types know no {path} (through {' > '.join(chain)})"
                continue
            following = resolve(files, file, path)
            if following and following.path not in seen:
                seen.add(following.path)
                waiting.append((following, chain + [following.name]))
