#!/usr/bin/env python3
"""Prints judged packs to PDF and DOCX with LibreOffice, and tells how far the reading of these stays behind the text's.

usage: printed.py SOURCE BUILD [--most POINTS]

Needs soffice and the judged packs (../shared beside the source, or QUORATE_SHARED); says so and passes where they are
missing. Scores are by text, since print has no lines; mean F1 of each form is compared with the text's own.
"""
import argparse, html, os, pathlib, re, shutil, subprocess, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lib"))
from quorate import Programs

options = argparse.ArgumentParser()
options.add_argument("source", type=lambda p: pathlib.Path(p).resolve())
options.add_argument("build", type=lambda p: pathlib.Path(p).resolve())
options.add_argument("--most", type=float, default=5)
options = options.parse_args()
shared = pathlib.Path(os.environ.get("QUORATE_SHARED", options.source.parent / "shared"))
scorer = shared / "accept" / "score_extraction.py"
if not scorer.exists() or not shutil.which("soffice"):
    print("skipped: soffice or the judged packs are missing", file=sys.stderr)
    sys.exit(0)
programs = Programs(options.source, options.build)


def mean(truth, file, folder):
    records = folder / "records.jsonl"
    records.write_text(programs.index("/nonexistent", "extract", file).stdout)
    said = subprocess.run([sys.executable, scorer, truth, records, "--by-text"], capture_output=True, text=True).stdout
    return float(re.search(r"^mean ([0-9.]+)", said, re.M)[1])


def typed(text):
    """A line as its author saw it: marks of bold and underlining as such, not as the signs that a converter wrote."""
    text = re.sub(r"&lt;(/?(?:u|b|i|sup|sub|br))\s*/?&gt;", r"<\1>", html.escape(html.unescape(text), quote=False))
    return re.sub(r"\*\*(\S(?:.*?\S)?)\*\*", r"<b>\1</b>", text)


def web_page(text):
    """The pack as a person would have typed it: rows of tabs or pipes as tables, other lines as paragraphs, indented as they were."""
    out, rows = ["<html><head><meta charset='utf-8'></head><body>"], []

    def close():
        if rows:
            width = max(map(len, rows))
            out.append("<table border='1' style='font-size:8pt'>" + "".join(
                "<tr>" + "".join(f"<td>{cell}</td>" for cell in row + [""] * (width - len(row))) + "</tr>" for row in rows) + "</table>")
            rows.clear()

    for line in text.split("\n"):
        bare = line.strip()
        if re.fullmatch(r"\|[\s:|-]+\|", bare):
            continue
        if bare.startswith("|") and bare.endswith("|"):
            rows.append([typed(cell.strip()) for cell in bare[1:-1].split("|")])
        elif "\t" in line:
            rows.append([typed(cell.strip()) for cell in line.split("\t")])
        else:
            close()
            indent = 2 + 5 * (len(line) - len(line.lstrip(" ")))  # points
            out.append(f"<p style='font-size:9pt;margin:2pt 2pt 2pt {indent}pt'>{typed(bare)}</p>" if bare else "<p style='margin:2pt'>&nbsp;</p>")
    close()
    return "\n".join(out) + "</body></html>"


def printed(file, form, folder):
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--infilter=HTML (StarWriter)", "--convert-to", form, "--outdir",
                    folder, file], check=True, capture_output=True, timeout=600)
    return folder / (file.stem + "." + form.split(":")[0])


worst = 0.0
with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    for number in ("000", "001", "004"):
        pack = next((shared / "seeds").glob(number + "*"))
        truth = shared / "accept" / "gold" / f"{number}.json"
        page = folder / f"{number}.html"
        page.write_text(web_page(pack.read_text(encoding="utf-8-sig", errors="replace")))
        base = mean(truth, pack, folder)
        for form in ("pdf:writer_pdf_Export", "docx:MS Word 2007 XML"):
            score = mean(truth, printed(page, form, folder), folder)
            worst = max(worst, base - score)
            print(f"{number} {form[:4].strip(':'):5} {score:.3f}   as text {base:.3f}")
print(f"worst fall {100 * worst:.1f} points, at most {options.most:g} wanted")
sys.exit(100 * worst > options.most)
