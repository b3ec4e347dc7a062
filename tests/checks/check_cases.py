#!/usr/bin/env python3
"""Reads, indexes and searches the packs of tests/cases (its README has the form)."""
import json, pathlib, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lib"))
from quorate import Programs, matches

source, build = (pathlib.Path(p).resolve() for p in sys.argv[1:3])
programs = Programs(source, build)
faults, checked = [], 0


def fault(case, text):
    faults.append(f"{case.name}: {text}")


def check_records(case):
    global checked
    expected = case / "expected.json"
    if not expected.exists():
        return
    for name, wanted in json.loads(expected.read_text(encoding="utf-8")).items():
        records, done = programs.extract(case / name)
        if done.returncode != 0:
            fault(case, f"extract {name} ended with {done.returncode}: {done.stderr}")
        for kind, count in wanted.get("counts", {}).items():
            checked += 1
            found = sum(r["kind"] == kind for r in records)
            if found != count:
                fault(case, f"{name}: {found} records of kind {kind}, not {count}")
        for record in wanted.get("records", []):
            checked += 1
            if not any(matches(record, r) for r in records):
                fault(case, f"{name}: no record is {json.dumps(record, ensure_ascii=False)}")
        for record in wanted.get("absent", []):
            checked += 1
            held = next((r for r in records if matches(record, r)), None)
            if held:
                fault(case, f"{name}: a record is {json.dumps(record, ensure_ascii=False)}: {held['id']}")


def check_search(case, server, search):
    global checked
    checked += 1
    status, _, body = server.get(search.get("path", "/api/v1/search") + "?" + search["search"])
    if status != search.get("status", 200):
        return fault(case, f"{search['name']}: status {status}")
    if status != 200:
        return
    answer = json.loads(body)
    for member in ("total", "total_relation"):
        if member in search and answer[member] != search[member]:
            fault(case, f"{search['name']}: {member} is {answer[member]}, not {search[member]}")
    for member in ("corrections", "expansions", "warnings", "understood"):
        if member in search and not matches(search[member], answer["query"][member]):
            fault(case, f"{search['name']}: {member} is {answer['query'][member]}")
    for place, wanted in enumerate(search.get("results", [])):
        found = answer["results"][place] if place < len(answer["results"]) else None
        if not matches(wanted, found):
            shown = json.dumps(found, ensure_ascii=False)[:400]
            fault(case, f"{search['name']}: result {place + 1} is {shown}, not {json.dumps(wanted, ensure_ascii=False)}")
    for facet, counts in search.get("facets", {}).items():
        found = {v["value"]: v["count"] for v in answer["facets"].get(facet, [])}
        for value, count in counts.items():
            if found.get(value, 0) != count:
                fault(case, f"{search['name']}: facet {facet} has {found.get(value, 0)} of {value}, not {count}")


def check_searches(case):
    searches = case / "searches.json"
    if not searches.exists():
        return
    with tempfile.TemporaryDirectory() as index:
        packs = [p for p in sorted(case.iterdir()) if p.suffix not in (".json", ".md", ".toml")]
        done = programs.index(index, "add", *packs)
        if done.returncode != 0:
            return fault(case, f"add ended with {done.returncode}: {done.stderr}")
        with programs.serve(index) as server:
            for search in json.loads(searches.read_text(encoding="utf-8")):
                check_search(case, server, search)


for case in sorted(p for p in (source / "tests" / "cases").iterdir() if p.is_dir()):
    check_records(case)
    check_searches(case)
print("\n".join(faults))
print(f"{checked} expectations, {len(faults)} faults")
sys.exit(1 if faults or checked == 0 else 0)
