#!/usr/bin/env python3
"""Spoils packs the way pages, tables and scans do, and tells how far the reading of them falls.

usage: mutations.py SOURCE BUILD [--most POINTS] [--show]

Needs the judged packs (../shared beside the source, or QUORATE_SHARED); says so and passes over them where they are
missing. Scores are by text, since a spoilt pack has other lines; each is compared with the unspoilt pack's own.
"""
import io, json, os, pathlib, random, re, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lib"))
from quorate import Programs

TABLE = re.compile(r"\t|^\s*\|")


def page_breaks(lines, dice):
    for line in lines:
        yield line
        if line.strip() and dice.random() < 0.02:
            yield from ("", "", "")


def rewrapped(lines, dice):
    for line in lines:
        if TABLE.search(line) or len(line) < 100 or re.search(r"\S {3,}\S", line):
            yield line
            continue
        width, row = dice.choice((80, 90, 100, 110)), ""
        for word in line.split(" "):
            if row and len(row) + len(word) + 1 > width:
                yield row
                row = word
            else:
                row = f"{row} {word}" if row else word
        yield row


def tables_recut(lines, dice):
    """Tables that stop and go on after a page, and rows whose longest cell is cut in two at a sentence or a word."""
    for line in lines:
        cells = line.split("\t")
        if len(cells) < 2:
            yield line
            if (line.lstrip().startswith("|") or re.search(r"\S {3,}\S.* {3,}\S", line)) and dice.random() < 0.1:
                yield ""
            continue
        if dice.random() > 0.1:
            yield line
            continue
        longest = max(range(len(cells)), key=lambda i: len(cells[i]))
        cut = cells[longest].find(". ", len(cells[longest]) // 2) + 1
        if longest == 0 or cut == 0:
            yield line
            yield ""
            continue
        head, tail = list(cells), [""] * len(cells)
        head[longest], tail[longest] = cells[longest][:cut], cells[longest][cut + 1:]
        yield "\t".join(head)
        yield ""
        yield "\t".join(tail)


def homoglyphs(lines, dice):
    alike = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")
    for line in lines:
        yield "".join(c.translate(alike) if dice.random() < 0.01 else c for c in line)


def ocr_slips(lines, dice):
    """One word in a hundred misread, as scans are."""
    slips = [("rn", "m"), ("l", "1"), ("cl", "d"), ("O", "0"), ("e", "c"), ("S", "5"), ("ii", "n"), ("h", "b")]
    for line in lines:
        words = line.split(" ")
        for i, word in enumerate(words):
            possible = [slip for slip in slips if slip[0] in word]
            if possible and dice.random() < 0.01:
                words[i] = word.replace(*dice.choice(possible), 1)
        yield " ".join(words)


MUTATIONS = [page_breaks, rewrapped, tables_recut, homoglyphs, ocr_slips]


def main():
    source, build = (pathlib.Path(p).resolve() for p in sys.argv[1:3])
    most = float(sys.argv[sys.argv.index("--most") + 1]) if "--most" in sys.argv else 5.0
    shared = pathlib.Path(os.environ.get("QUORATE_SHARED", source.parent / "shared"))
    if not (shared / "accept").is_dir():
        print("skipped: the judged packs are not beside the source")
        return 0
    sys.path.insert(0, str(shared / "accept"))
    import score_extraction
    score_extraction.by_text = True
    programs = Programs(source, build)
    texts = {p.name: p for folder in ("seeds", "samples") for p in (shared / folder).glob("*.txt")}

    def mean(gold, path):
        records, done = programs.extract(path)
        if done.returncode != 0:
            raise SystemExit(f"extract ended with {done.returncode}: {done.stderr}")
        out = io.StringIO()
        value = score_extraction.score(gold, records, (), False, out)[0]
        return 100 * value, out.getvalue()

    worst = {}
    for truth in sorted((shared / "accept" / "gold").glob("*.json")):
        gold = json.loads(truth.read_text(encoding="utf-8"))
        path = next((p for name, p in texts.items() if gold.get("seed") == name), None)
        if path is None or "segments" not in gold:
            continue
        whole, _ = mean(gold, path)
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for mutate in MUTATIONS:
            with tempfile.TemporaryDirectory() as folder:
                spoilt = pathlib.Path(folder) / path.name
                spoilt.write_text("\n".join(mutate(lines, random.Random(19))), encoding="utf-8")
                value, report = mean(gold, spoilt)
            worst.setdefault(mutate.__name__, []).append(whole - value)
            print(f"{truth.stem:18s} {mutate.__name__:14s} {whole:5.1f} -> {value:5.1f}  falls by {whole - value:4.1f}")
            if "--show" in sys.argv:
                print(report)
    print()
    falls = {name: sum(values) / len(values) for name, values in worst.items()}
    for name, fall in falls.items():
        print(f"{name:14s} falls by {fall:4.1f} points on the mean")
    return 1 if not falls or max(falls.values()) > most else 0


sys.exit(main())
