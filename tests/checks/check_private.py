#!/usr/bin/env python3
"""Private minutes bound into a public pack leave no trace: with and without them every public answer is the same.

Left out of the comparison: `/files/` (the original holds them, so it isn't served) and the `source_url` that leads
there, `took_ms` and the index's revision.
"""
import json, pathlib, re, sys, tempfile, urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lib"))
from quorate import Programs

source, build = (pathlib.Path(p).resolve() for p in sys.argv[1:3])
programs = Programs(source, build)
packs = source / "tests" / "packs"
trust = next(packs.glob("Board Papers*.txt"))
council = next(packs.glob("Public reports*.txt"))

whole = trust.read_text(encoding="utf-8")
PRIVATE_PAGE = re.compile(r"\f[^\f]*MEETING HELD IN PRIVATE[^\f]*")
public = PRIVATE_PAGE.sub("", whole)
private = "".join(PRIVATE_PAGE.findall(whole))
faults, asked = [], 0


def quoted(text):
    return urllib.parse.quote(text, safe="")


def words_of(text):
    return sorted(set(re.findall(r"[A-Za-z]{4,}", text.lower())))


def queries():
    """Every word of the private part, whole and misspelt, its references, figures and phrases, and words of the rest."""
    own = words_of(private)
    for word in own:
        yield word
        yield word[:2] + word[3:]
        yield word[:-1] + "*"
    yield from re.findall(r"\b[A-Z]{2}/\d\d/\d+\b|£[\d.]+m", private)
    rows = [" ".join(row.split()) for row in private.splitlines() if len(row.split()) > 4]
    for row in rows:
        yield row
        yield f'"{" ".join(row.split()[:4])}"'
    yield from words_of(public)[::6]
    yield from ("", "the board", "private minutes", "minutes AND board", "board -nurses", "enc P1", "settlment", "pathollogy")


def paths(ids, pack_ids):
    everything = "facets=organisation,date,type,resolution,kind,body"
    for query in queries():
        q = quoted(query)
        yield f"/api/v1/search?q={q}&per_page=50&{everything}&boilerplate=1"
        yield f"/api/v1/suggest?q={q}"
        yield f"/search?q={q}"
    for filters in ("type=minutes", "kind=decision", "kind=action", "kind=minute_item", "resolution=approve", "resolution=defer",
                    "from=2023-03-01&to=2023-03-31", "date=2023-03-30", "sort=date", "sort=-date", "group=document", "group=pack",
                    "person=RQ", "status=open", "explain=1&q=renal", *(f"page={n}&per_page=20" for n in range(1, 12))):
        yield f"/api/v1/search?{everything}&{filters}"
        yield f"/search?{filters}"
    for kind in ("search", "decisions", "actions"):
        yield f"/api/v1/{kind}.csv?q="
        yield f"/api/v1/{kind}?per_page=100"
    yield from ("/search.atom?q=board", "/api/v1/packs", "/api/v1/coverage", "/packs", "/", "/help", "/decisions", "/actions", "/coverage",
                "/api/v1/trace?q=pathology", "/api/v1/trace?ref=PB/23/012", "/opensearch.xml", "/openapi.json", "/healthz", "/readyz")
    for pack in pack_ids:
        yield from (f"/packs/{quoted(pack)}?page={page}" for page in range(0, 20))
        yield f"/packs/{quoted(pack)}"
    for record in ids:
        yield f"/api/v1/records/{urllib.parse.quote(record)}"
        yield f"/r/{urllib.parse.quote(record)}"


def without_times(value):
    """A JSON answer less what may differ."""
    if isinstance(value, dict):
        return {name: without_times(each) for name, each in value.items() if name not in ("took_ms", "index_revision", "source_url")}
    return [without_times(each) for each in value] if isinstance(value, list) else value


def answer(server, path):
    status, headers, body = server.get(path)
    kind = headers.get("Content-Type", "")
    body = body.replace(server.base, "")
    try:
        said = without_times(json.loads(body)) if "json" in kind else body
    except json.JSONDecodeError:
        said = body
    if isinstance(said, str):
        said = re.sub(r'<a [^>]*href="/files/[^"]*"[^>]*>(.*?)</a>|/files/[^"\s<,]*', lambda link: link.group(1) or "", said, flags=re.S)
        # The words of a link to it, and what stands where there is none.
        said = re.sub(r"<li>Open the original[^<]*</li>", "", said.replace("Original, page", "In the original: page"))
        said = re.sub(r"\b\d+(\.\d+)? ?m?s\b|nonce[-=][^\s\"']+", "", said)
        said = re.sub(r"\s+", " ", said)
    return status, kind, said, headers.get("Location")


def first_difference(one, other):
    a, b = (json.dumps(each, ensure_ascii=False, sort_keys=True) for each in (one, other))
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return f"...{a[max(0, at - 60):at + 160]}\n    ...{b[max(0, at - 60):at + 160]}"


if not private or private.count("\n") < 10:
    sys.exit("the trust sample holds no private minutes")

with tempfile.TemporaryDirectory() as folder:
    indexes = {}
    for name, text in (("with", whole), ("without", public)):
        (pathlib.Path(folder) / name).mkdir()
        papers = pathlib.Path(folder) / name / "packs"
        papers.mkdir()
        (papers / trust.name).write_text(text, encoding="utf-8")
        (papers / council.name).write_text(council.read_text(encoding="utf-8"), encoding="utf-8")
        indexes[name] = pathlib.Path(folder) / name / "index"
        done = programs.index(indexes[name], "add", papers)
        if done.returncode != 0:
            sys.exit(f"add ended with {done.returncode}: {done.stderr}")
    records, _ = programs.extract(pathlib.Path(folder) / "with" / "packs" / trust.name)
    hidden = [r for r in records if r["visibility"] == "restricted"]
    if len(hidden) < 8:
        faults.append(f"only {len(hidden)} records of the private minutes are restricted")
    ids = [r["id"] for r in hidden] + [r["id"] for r in records if r["visibility"] == "public"][::4]
    with programs.serve(indexes["with"]) as server, programs.serve(indexes["without"]) as other:
        held = [pack["id"] for pack in json.loads(other.get("/api/v1/packs")[2])["packs"]]
        for path in paths(ids, held):
            asked += 1
            one, two = answer(server, path), answer(other, path)
            if one != two:
                faults.append(f"{path}\n    {first_difference(one, two)}")
        found = other.search("q=board")["total"]
        if found < 10 or server.search("q=renal")["total"] != other.search("q=renal")["total"]:
            faults.append(f"a search that must find much finds {found}")
        for pack in (p for p in held if any(r["id"].startswith(p + "/") for r in hidden)):
            status = server.get(f"/files/{quoted(pack)}")[0]
            if status != 404:
                faults.append(f"/files/{pack}, which holds private minutes, answers {status}")

print("\n".join(faults[:20]))
print(f"{asked} answers compared, {len(faults)} faults")
sys.exit(1 if faults or asked < 500 else 0)
