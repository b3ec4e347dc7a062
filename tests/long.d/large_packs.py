#!/usr/bin/env python3
"""What a long pack and many small ones cost: time on the processor, and peak memory. usage: large_packs.py SOURCE BUILD"""
import os, pathlib, shutil, subprocess, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lib"))
from simple_pdf import pages_of, simple_pdf

source, build = (pathlib.Path(p).resolve() for p in sys.argv[1:3])
packs = sorted((source / "tests" / "packs").glob("*.txt"))
faults = []


def cost(*arguments):
    """(seconds on the processor, peak megabytes of the largest process)"""
    process = subprocess.Popen([str(build / "bin" / "quorate-index"), "--config", str(source / "config" / "quorate.toml"),
                                *map(str, arguments)], stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        faults.append(f"{arguments}: ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def at_most(what, found, most, unit):
    print(f"{what}: {found:.2f} {unit}, at most {most} {unit}")
    if found > most:
        faults.append(f"{what}: {found:.2f} {unit}, more than {most} {unit}")


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    pages = pages_of("\n".join(pack.read_text() for pack in packs), 300)
    (folder / "pack.pdf").write_bytes(simple_pdf(pages))
    (folder / "pack.txt").write_text("\f".join("\n".join(page) for page in pages))
    for name in ("pack.txt", "pack.pdf"):
        seconds, megabytes = cost("--index", folder / ("index-" + name), "add", folder / name)
        at_most(f"300 pages, {name}, time", seconds, 5, "s")
        at_most(f"300 pages, {name}, memory", megabytes, 256, "MB")

    # Many small packs cost each what a few do.
    each = {}
    for number in (250, 2000):
        many = folder / str(number)
        many.mkdir()
        for i in range(number):
            (many / f"{i:05}.txt").write_text(
                f"Parish of Ashby {i % 40}\n\nMinutes of the meeting of the Parish Council held on {1 + i % 28} May {2000 + i % 24}\n\n"
                f"Present: A Ash, B Birch\n\n1. Apologies\nNone were received.\n\n2. Lights of street {i}\n"
                f"RESOLVED: to approve the lights for {i} pounds.\n\n3. Drains\nThe Council noted report {i * 13}.\n")
        seconds, _ = cost("--index", folder / f"index-{number}", "add", many)
        again, _ = cost("--index", folder / f"index-{number}", "add", many)
        each[number] = 1000 * seconds / number
        print(f"{number} packs: {seconds:.2f} s; again, unchanged: {again:.2f} s")
        shutil.rmtree(many)
    at_most("a pack of 2000 against one of 250", each[2000] / each[250], 2, "times")

print("\n".join(faults))
sys.exit(1 if faults else 0)
