#!/usr/bin/env python3
"""add --watch: a folder that changes is followed, and what the server answers follows it."""
import json, os, pathlib, shutil, signal, subprocess, sys, tempfile, threading, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lib"))
from quorate import Programs
from simple_pdf import pages_of, simple_pdf

source, build = (pathlib.Path(p).resolve() for p in sys.argv[1:3])
programs = Programs(source, build)
trust = next((source / "tests" / "packs").glob("Board*.txt")).read_text()
council = next((source / "tests" / "packs").glob("Public reports*.txt")).read_text()
PATIENCE = 60  # seconds: what takes one or two on a quiet machine may take many on a busy one
faults, checked, measured = [], 0, []


def expect(what, found, wanted):
    global checked
    checked += 1
    if found != wanted:
        faults.append(f"{what}: is {found!r}, not {wanted!r}")


class Watcher:
    def __init__(self, index, packs, *flags):
        self.process = subprocess.Popen([f"{programs.bin}/quorate-index", "--config", programs.config, "--index", str(index),
                                         *flags, "add", "--watch", str(packs)], stderr=subprocess.PIPE, text=True)
        self.said = []
        self.reader = threading.Thread(target=lambda: self.said.extend(self.process.stderr), daemon=True)
        self.reader.start()

    def says(self, words):
        return any(words in line for line in list(self.said))

    def end(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        status = self.process.wait(timeout=PATIENCE)
        self.reader.join()
        return status


def wait_until(what, holds, since=None):
    """Seconds from `since` until it holds."""
    global checked
    checked += 1
    begun = since or time.monotonic()
    while not holds():
        if time.monotonic() - begun > PATIENCE:
            faults.append(f"{what}: not within {PATIENCE} s")
            return None
        time.sleep(0.02)
    return time.monotonic() - begun


def write_slowly(path, data, pieces=5):
    """As a copy over a slow line: in pieces, with pauses longer than the settle delay. When the last byte was written."""
    with open(path, "wb") as out:
        for i in range(pieces):
            out.write(data[len(data) * i // pieces:len(data) * (i + 1) // pieces])
            out.flush()
            if i + 1 < pieces:
                time.sleep(0.4)
    return time.monotonic()


def variant(text, word):
    """The pack with a word of its own in a paragraph, and another date."""
    return text.replace("25 May 2023", f"{len(word)} June 2023").replace("car parking", word).replace("smoking", word)


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    packs, index, outside = folder / "packs", folder / "index", folder / "outside"
    packs.mkdir()
    outside.mkdir()
    (packs / "linked").symlink_to(outside)
    for word in ("alder", "birches", "chestnut"):
        (packs / f"{word}.txt").write_text(variant(trust, word))
    watcher = Watcher(index, packs, "--rescan-seconds", "4")
    wait_until("the first look", lambda: watcher.says("following"))

    with programs.serve(index) as server:
        def total(q):
            status, _, body = server.get("/api/v1/search?q=" + q)
            if status != 200:
                faults.append(f"a search while the index changes: {status} {body}")
                return 0
            return json.loads(body)["total"]

        found = lambda q: total(q) > 0
        expect("what was there at the start", found("%3Dchestnut"), True)

        written = write_slowly(packs / "council.txt", variant(council, "hornbeams").encode())
        expect("a pack that is being written is not read", watcher.says("1 pack read"), False)
        measured.append(("a new text pack", wait_until("a new pack", lambda: found("%3Dhornbeams"), written)))
        written = write_slowly(packs / "long.pdf", simple_pdf(pages_of(trust.replace("car parking", "quixotry"), 70)))
        measured.append(("a new PDF of 70 pages", wait_until("a new PDF", lambda: found("%3Dquixotry"), written)))

        catalogue = lambda: {f.stem: json.loads(f.read_text()) for f in (index / "catalogue").glob("*.json")}
        pack_of = lambda name: [i for i, pack in catalogue().items() if pack["held"] and any(f["name"] == name for f in pack["files"])]
        before = pack_of("council.txt")
        ids = {row[0] for row in catalogue()[before[0]]["records"]}
        (packs / ".council.txt.part").write_text(variant(council, "juniper"))
        os.replace(packs / ".council.txt.part", packs / "council.txt")
        measured.append(("a replaced pack", wait_until("a replaced pack", lambda: found("%3Djuniper"))))
        expect("a replaced pack: its old text", found("%3Dhornbeams"), False)
        expect("a replaced pack: its id", pack_of("council.txt"), before)
        kept = ids & {row[0] for row in catalogue()[before[0]]["records"]}
        expect("a replaced pack: its permanent links", len(kept) > 0.9 * len(ids), True)

        (packs / "2024" / "may").mkdir(parents=True)
        (packs / "2024" / "may" / "new.txt").write_text(variant(trust, "larches"))
        measured.append(("a pack in new folders", wait_until("a pack in new folders", lambda: found("%3Dlarches"))))

        wait_until("the catalogue", lambda: pack_of("2024/may/new.txt") != [])
        packs_held = len([1 for pack in catalogue().values() if pack["held"]])
        shutil.copy(packs / "alder.txt", packs / "alder again.txt")
        wait_until("a second name", lambda: pack_of("alder again.txt") == pack_of("alder.txt") != [])
        expect("a pack under two names", len([1 for pack in catalogue().values() if pack["held"]]), packs_held)
        moved = pack_of("birches.txt")
        (packs / "birches.txt").rename(packs / "2024" / "moved.txt")
        wait_until("a moved pack", lambda: pack_of("2024/moved.txt") == moved and pack_of("birches.txt") == [])

        (packs / "council.txt.toml").write_text('publisher = "The Clerk"\n')
        wait_until("a correction", lambda: "The Clerk" in server.get("/api/v1/packs")[2]
                   or 'set to "The Clerk"' in programs.index(index, "status").stdout)
        (packs / "bad.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
        wait_until("a bad file is named", lambda: watcher.says("bad.pdf"))

        second = programs.index(index, "add", packs)
        expect("a second writer", (second.returncode, "another quorate-index" in second.stderr,
                                   str(watcher.process.pid) in second.stderr), (1, True, True))

        (packs / "2024" / "may" / "new.txt").unlink()
        measured.append(("a removed pack", wait_until("a removed pack", lambda: not found("%3Dlarches"))))
        (outside / "far.txt").write_text(variant(trust, "rowans"))
        wait_until("what sends no events is found by looking through all", lambda: found("%3Drowans"))

        for path in ("alder.txt", "alder again.txt", "chestnut.txt", "2024/moved.txt", "council.txt", "long.pdf"):
            (packs / path).unlink()
        wait_until("over half is not taken out", lambda: watcher.says("over half"))
        expect("over half is not taken out", found("%3Dchestnut") and found("%3Djuniper"), True)

    expect("SIGTERM", watcher.end(), 0)
    expect("the index after SIGTERM", programs.index(index, "check").returncode, 0)

    # Ended in the middle of a long first look: what was read by then is held, and the next start reads the rest.
    many, many_index = folder / "many", folder / "many-index"
    many.mkdir()
    for i in range(60):
        (many / f"{i:02}.txt").write_text(variant(trust * 3, "x" * i))
    watcher = Watcher(many_index, many, "--workers", "1")
    wait_until("the work begins", lambda: (many_index / "building").exists())
    time.sleep(0.3)
    expect("SIGINT in the middle", watcher.end(signal.SIGINT), 0)
    if (many_index / "current").exists():
        expect("the index after SIGINT", programs.index(many_index, "check").returncode, 0)
    expect("the rest at the next start", programs.index(many_index, "add", many).returncode, 0)
    held = sum(json.loads(f.read_text())["held"] for f in (many_index / "catalogue").glob("*.json"))
    expect("all in the end", held, 60)

print("\n".join(faults[:40]))
for what, seconds in measured:
    if seconds is not None:
        print(f"{what}: searchable after {seconds:.2f} s" if "removed" not in what else f"{what}: gone after {seconds:.2f} s")
print(f"{checked} expectations of a watched folder, {len(faults)} faults")
sys.exit(1 if faults else 0)
