#!/usr/bin/env python3
"""Reading and ranking on the judged packs do not fall below what was reached.

Needs the judged packs and their scorers (../shared beside the source, or QUORATE_SHARED); skipped where they are
missing. The floors are what the program reached, a little below: they guard against a fall, and are no goals.
"""
import contextlib, io, json, os, pathlib, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lib"))
from quorate import Programs

source, build = (pathlib.Path(p).resolve() for p in sys.argv[1:3])
shared = pathlib.Path(os.environ.get("QUORATE_SHARED", source.parent / "shared"))
if not (shared / "accept").is_dir():
    print("skipped: the judged packs are not beside the source")
    sys.exit(77)
sys.path.insert(0, str(shared / "accept"))
import score_extraction, score_retrieval  # noqa: E402

FLOORS = json.loads((source / "tests" / "checks" / "judged_floors.json").read_text())
programs = Programs(source, build)
texts = {p.name: p for folder in ("seeds", "samples") for p in (shared / folder).glob("*.txt")}
faults = []


def judge(name, value):
    floor = FLOORS[name]
    print(f"{name:40s} {value:.3f}  (floor {floor:.3f})")
    if value < floor:
        faults.append(name)


truths = sorted((shared / "accept" / "gold").glob("*.json"))
for truth in truths:
    gold = json.loads(truth.read_text(encoding="utf-8"))
    path = texts.get(gold.get("seed"))
    if path is None or "segments" not in gold:
        continue
    records, done = programs.extract(path)
    if done.returncode != 0:
        faults.append(f"extract {path.name}: {done.stderr}")
    text = path.read_text(encoding="utf-8", errors="replace").split("\n")
    judge(f"reading {truth.stem}", score_extraction.score(gold, records, text, False, io.StringIO())[0])

with tempfile.TemporaryDirectory() as index:
    done = programs.index(index, "add", *texts.values())
    if done.returncode != 0:
        faults.append(f"add ended with {done.returncode}: {done.stderr}")
    with programs.serve(index) as server:

        def search(query, filters):
            body, ms = score_retrieval.fetch(server.base, query, filters)
            return body["results"], body.get("took_ms", ms)

        sizes = score_retrieval.spans(f"{shared}/seeds:{shared}/samples")
        seeds = [t for t in truths if t.stem in ("000", "001", "004")]
        judged = [t for t in truths if json.loads(t.read_text()).get("queries")]
        with contextlib.redirect_stdout(io.StringIO()):
            on_seeds = score_retrieval.run(search, seeds, sizes)
            on_all = score_retrieval.run(search, judged, sizes)
        judge("ranking 000 001 004, nDCG@10", on_seeds)
        judge("ranking all judged, nDCG@10", on_all)

print("\n".join(f"fell: {name}" for name in faults))
sys.exit(1 if faults else 0)
