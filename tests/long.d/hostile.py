#!/usr/bin/env python3
"""Files made to break a parser: the indexer outlives each, names it, and takes in the good pack beside it."""
import io, pathlib, shutil, sys, tempfile, time, zipfile, zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lib"))
from quorate import Programs

source, build = (pathlib.Path(p).resolve() for p in sys.argv[1:3])
programs = Programs(source, build)
packs = source / "tests" / "packs"
good = next(packs.glob("Board*.txt"))
whole_pdf = next(packs.glob("*.pdf")).read_bytes()
whole_html = next(packs.glob("*.html")).read_bytes()


def pdf(*objects, trailer="<</Root 1 0 R>>"):
    body = b"%PDF-1.4\n"
    for number, content in enumerate(objects, 1):
        body += b"%d 0 obj" % number + (content if isinstance(content, bytes) else content.encode()) + b"endobj\n"
    return body + b"trailer" + trailer.encode() + b"\n%%EOF\n"


def stream(dictionary, content):
    return f"<<{dictionary}/Length {len(content)}>>stream\n".encode() + content + b"\nendstream "


def archive(members, kind=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", kind) as z:
        for name, content in members:
            z.writestr(name, content)
    return out.getvalue()


def docx(document, *others):
    return archive([("[Content_Types].xml", "<Types/>"), ("word/document.xml", document), *others])


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
tree = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
catalog = "<</Type/Catalog/Pages 2 0 R>>"
typed = stream("", b"BT /F 12 Tf 9 99 Td (Board) Tj ET")

laughs = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)) + f"]><w:document {W}>&j;</w:document>"

inner = archive([("minutes.txt", "Minutes of the Board\n")])
for _ in range(6):
    inner = archive([("deeper.zip", inner)])

overlapping = bytearray(archive([("a.txt", b"A" * 4096), ("b.txt", b"B" * 4096)], zipfile.ZIP_STORED))
central = overlapping.rindex(b"PK\1\2")
overlapping[central + 42:central + 46] = (0).to_bytes(4, "little")  # the second entry points at the first

hostile = {
    "loop-kids.pdf": pdf(catalog, "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
    "loop-parent.pdf": pdf(catalog, "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 99999999/Parent 2 0 R>>", page % "9 9", typed, font),
    "giant-paper.pdf": pdf(catalog, tree, page % "99999999 99999999", typed, font),
    "negative-paper.pdf": pdf(catalog, tree, page % "-5 -5", typed, font),
    "stream-bomb.pdf": pdf(catalog, tree, page % "99 99",
                           stream("/Filter[/FlateDecode/FlateDecode]", zlib.compress(zlib.compress(b"BT " + b" " * 200_000_000, 9), 9)), font),
    "picture-bomb.pdf": pdf(catalog, tree, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
                            stream("", b"q 595 0 0 842 0 0 cm /I Do Q"),
                            stream("/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode",
                                   zlib.compress(bytes(1_000_000), 9))),
    "locked.pdf": pdf(catalog, tree, page % "99 99", typed, font, f"<</Filter/Standard/V 1/R 2/Length 40/P -44/O<{'5' * 64}>/U<{'5' * 64}>>>",
                      trailer="<</Root 1 0 R/Encrypt 6 0 R/ID[<01><01>]>>"),
    "zip-bomb.zip": archive([("zeros.txt", bytes(900_000_000))]),
    "docx-bomb.docx": docx(f"<w:document {W}>" + "<w:p/>" * 8_000_000 + "</w:document>"),
    "many-members.zip": archive([(f"{i}.txt", b"x") for i in range(12_000)]),
    "nested.zip": inner,
    "overlapping.zip": bytes(overlapping),
    "leads-out.zip": archive([("../../evil.txt", "Minutes"), ("/etc/evil.txt", "Minutes"), ("a\\..\\..\\evil.txt", "Minutes")]),
    "odd-names.zip": archive([("a\u202etxt.exe", "x"), ("\u0001\u0002", "x"), ("n" * 60_000, "x")]),
    "laughs.docx": docx(laughs),
    "outside-entity.docx": docx(f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document {W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'),
    "deep.docx": docx(f"<w:document {W}>" + "<w:p>" * 1_000_000 + "</w:p>" * 1_000_000 + "</w:document>"),
    "not-xml.docx": docx("<w:document" + "\0" * 10_000),
    "deep.html": b"<html><body>" + b"<div>" * 200_000 + b"Minutes",
    "table.html": b"<html><body>" + b"<table><tr><td colspan=99999999 rowspan=99999999>" * 300,
    "broken.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\xff" * 64,
    "broken.tif": b"II*\0\x08\0\0\0\xff\xff" + b"\0" * 100,
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "nul\u202e\u200f name.txt": b"\0" * 5000,
}
for i in range(1, 21):
    hostile[f"cut-{i:02}.pdf"] = whole_pdf[: len(whole_pdf) * i // 21]
    hostile[f"cut-{i:02}.html"] = whole_html[: len(whole_html) * i // 21]
    whole_docx = docx(f"<w:document {W}><w:body>" + "<w:p><w:r><w:t>The Board NOTED the report.</w:t></w:r></w:p>" * 200 + "</w:body></w:document>")
    hostile[f"cut-{i:02}.docx"] = whole_docx[: len(whole_docx) * i // 21]

faults = []
with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    held = folder / "packs"
    held.mkdir()
    shutil.copy(good, held / "good.txt")
    for name, content in hostile.items():
        (held / name).write_bytes(content)
    index = folder / "index"
    start = time.monotonic()
    done = programs.index(index, "--parse-seconds", "6", "--ocr-page-seconds", "6", "add", held)
    took = time.monotonic() - start
    said = done.stderr + done.stdout
    if done.returncode not in (0, 2):
        faults.append(f"ended with {done.returncode}: {said[-600:]}")
    status = programs.index(index, "status").stdout
    if "Wrayburn" not in status:
        faults.append("the good pack beside them is not held")
    if programs.index(index, "check").returncode != 0:
        faults.append("the index is not sound afterwards")
    if list(folder.parent.glob("evil*")) or list(folder.rglob("evil*")):
        faults.append("an archive wrote outside")
    # Named as refused, or read: nothing is passed over in silence.
    taken = said + "".join(path.read_text() for path in (index / "catalogue").glob("*.json"))
    for name in hostile:
        shown = name.encode("ascii", "ignore").decode().split(" ")[-1]
        if shown not in taken:
            faults.append(f"{name!r}: neither read nor reported")
    if "root:" in taken or "root:x:" in programs.index("/nonexistent", "extract", held / "outside-entity.docx").stdout:
        faults.append("an outside entity was opened")
print(f"{len(hostile)} hostile files, {took:.1f} s")
print("\n".join(faults))
sys.exit(bool(faults))
