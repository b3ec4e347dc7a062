#!/usr/bin/env python3
"""The arrows of README hold: no folder includes what it must not know, and each library has one home."""
import pathlib, re, sys

ROOT = pathlib.Path(sys.argv[1])
# folder -> folders of ours that it may include; the longest matching folder counts
ALLOWED = {
    "analyzers": ["analyzers"],
    "indexer/extract": ["analyzers", "indexer/extract"],
    "indexer/outline": ["analyzers", "indexer/extract/pages.h", "indexer/outline"],
    "indexer/governance": ["analyzers", "indexer/outline", "indexer/governance"],
    "indexer": ["analyzers", "indexer"],
    "server/query": ["analyzers", "server/query"],
    "server/search": ["analyzers", "server/query", "server/search"],
    "server/answers": ["analyzers", "server/query", "server/search", "server/answers", "server/http_server.h"],
    "server": ["analyzers", "server"],
}
# header -> the only files that may include it
HOMES = {
    r"httplib\.h": ["server/http_server.cpp"],
    r"poppler-.*\.h": ["indexer/extract/"],
    r"gumbo\.h": ["indexer/extract/"],
    r"CLI/CLI\.hpp": ["indexer/options.cpp", "server/options.cpp"],
    r"regex": [],
}
# word of the code -> the only files that may hold it
WORDS = {
    r"\bWritableDatabase\b": ["indexer/shard_builder.cpp"],
    r"\bXapian::TermGenerator\b|\bXapian::QueryParser\b|\.snippet\(": [],
    r"catch \(\.\.\.\)\s*\{\s*\}": [],
}
TYPE = re.compile(r"^(?:struct|class|enum class) (\w+)[^;]*\{", re.M)
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)


def main():
    faults, read = [], 0
    types = {}  # two types of one name in namespace quorate are one to the linker: the program crashes
    for folder in ("analyzers", "indexer", "server"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            read += 1
            name = path.relative_to(ROOT).as_posix()
            text = path.read_text(encoding="utf-8")
            home = max((f for f in ALLOWED if name.startswith(f + "/")), key=len)
            for quote, target in INCLUDE.findall(text):
                if quote == '"' and not any(target == a or target.startswith(a.rstrip("/") + "/") for a in ALLOWED[home]):
                    faults.append(f"{name} includes {target}")
                for library, homes in HOMES.items():
                    if re.fullmatch(library, target) and not any(name == h or (h.endswith("/") and name.startswith(h)) for h in homes):
                        faults.append(f"{name} includes {target}, whose home is {homes or 'nowhere'}")
            for word, homes in WORDS.items():
                if re.search(word, text) and name not in homes:
                    faults.append(f"{name} holds {word}")
            if path.suffix == ".h":
                for declared in TYPE.findall(text):
                    if types.setdefault(declared, name) != name:
                        faults.append(f"{name} declares {declared}, as {types[declared]} does")
            if folder == "analyzers" and re.search(r"<(fstream|iostream|filesystem|spdlog/)", text):
                faults.append(f"{name} does I/O or logs")
    print("\n".join(faults) or f"{read} files keep the arrows")
    sys.exit(1 if faults or read < 10 else 0)


main()
