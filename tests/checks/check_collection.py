#!/usr/bin/env python3
"""A folder of packs that changes: what is new, changed, moved, doubled, corrected, withdrawn and vanished."""
import json, os, pathlib, shutil, signal, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lib"))
from quorate import Programs

source, build = (pathlib.Path(p).resolve() for p in sys.argv[1:3])
programs = Programs(source, build)
trust = next((source / "tests" / "packs").glob("Board*.txt"))
council = next((source / "tests" / "packs").glob("Public reports*.txt"))
faults, checked = [], 0


def fault(step, text):
    faults.append(f"{step}: {text}")


class Collection:
    def __init__(self, folder):
        self.packs, self.index = folder / "packs", folder / "index"
        self.packs.mkdir()

    def add(self, step, *flags, status=0, says=(), paths=None):
        global checked
        checked += 1
        done = programs.index(self.index, "add", *flags, *(paths or [self.packs]))
        if done.returncode != status:
            fault(step, f"ended with {done.returncode}, not {status}: {done.stderr}")
        for words in says:
            if words not in done.stderr:
                fault(step, f"does not say {words!r}: {done.stderr}")
        self.must_be_whole(step)

    def run(self, step, command, *flags):
        global checked
        checked += 1
        done = programs.index(self.index, command, *flags)
        if done.returncode != 0:
            fault(step, f"{command} ended with {done.returncode}: {done.stderr}{done.stdout}")
        self.must_be_whole(step)

    def must_be_whole(self, step):
        if (self.index / "current").exists():
            done = programs.index(self.index, "check")
            if done.returncode != 0:
                fault(step, f"the index is not whole: {done.stdout}")

    def catalogue(self):
        return {f.stem: json.loads(f.read_text()) for f in (self.index / "catalogue").glob("*.json")}

    def held(self):
        return sorted(i for i, pack in self.catalogue().items() if pack["held"])

    def ids(self, pack):
        return {row[0] for row in self.catalogue()[pack]["records"]}

    def expect(self, step, what, found, wanted):
        global checked
        checked += 1
        if found != wanted:
            fault(step, f"{what} is {found}, not {wanted}")


with tempfile.TemporaryDirectory() as folder:
    c = Collection(pathlib.Path(folder))
    shutil.copy(trust, c.packs / "trust.txt")
    (c.packs / "picture.bin").write_bytes(bytes(range(256)))
    c.add("a first pack", says=["1 pack read", "1 of no known format"])
    [trust_id] = c.held()
    ids = c.ids(trust_id)

    c.add("nothing has changed", says=["0 packs read", "1 unchanged"])

    shutil.copy(council, c.packs / "council.txt")
    c.add("a second pack", says=["1 pack read", "1 unchanged"])
    council_id = next(i for i in c.held() if i != trust_id)

    shutil.copy(trust, c.packs / "again.txt")
    c.add("the same file under two names is one pack", says=["0 packs read"])
    c.expect("two names", "held", c.held(), sorted([trust_id, council_id]))
    (c.packs / "again.txt").unlink()

    (c.packs / "sub").mkdir()
    (c.packs / "trust.txt").rename(c.packs / "sub" / "renamed.txt")
    c.add("a pack that moved keeps its id and all links", says=["1 pack read"])
    c.expect("moved", "held", c.held(), sorted([trust_id, council_id]))
    c.expect("moved", "ids", c.ids(trust_id), ids)
    c.expect("moved", "files", [f["name"] for f in c.catalogue()[trust_id]["files"]], ["sub/renamed.txt"])

    moved = c.packs / "sub" / "renamed.txt"
    moved.write_text(moved.read_text().replace("Trust Board", "Board of the Trust", 1) + "\nAn added line.\n")
    c.add("a pack that was edited keeps its id", says=["1 pack read"])
    c.expect("edited", "held", c.held(), sorted([trust_id, council_id]))
    kept = len(ids & c.ids(trust_id)) / len(ids)
    c.expect("edited", "most ids kept", kept > 0.95, True)

    ids = c.ids(trust_id)
    toml = c.packs / "sub" / "renamed.txt.toml"
    toml.write_text('organisation = "Another Body"\nmeeting_date = 2021-01-02\n')
    c.add("a correction reads the pack anew, under its old ids", says=["1 pack read"])
    c.expect("corrected", "held", c.held(), sorted([trust_id, council_id]))
    c.expect("corrected", "ids", c.ids(trust_id), ids)
    status = programs.index(c.index, "status").stdout
    c.expect("corrected", "told by status", 'set to "Another Body"' in status, True)

    toml.write_text("organisation = 3\n")
    c.add("a wrong correction is named and the pack stays as it was", status=2, says=["renamed.txt.toml:1", "organisation"])
    c.expect("wrong correction", "held", c.held(), sorted([trust_id, council_id]))

    toml.write_text("withdrawn = true\n")
    c.add("a withdrawn pack leaves", says=["1 withdrawn"])
    c.expect("withdrawn", "held", c.held(), [council_id])
    toml.unlink()
    c.add("and comes back under its ids", says=["1 pack read"])
    c.expect("back", "ids", c.ids(trust_id), ids)

    moved.unlink()
    c.add("a vanished pack stays until it is pruned", says=["--prune"])
    c.expect("vanished", "held", c.held(), sorted([trust_id, council_id]))
    c.add("half may be pruned", "--prune", says=["1 pruned"])
    c.expect("pruned", "held", c.held(), [council_id])

    (c.packs / "council.txt").unlink()
    c.add("over half is not pruned", "--prune", status=1, says=["over half", "--force"])
    c.expect("not pruned", "held", c.held(), [council_id])
    shutil.move(c.packs, c.packs.with_name("unmounted"))
    c.add("a missing folder prunes nothing", "--prune", status=1, says=["packs", "--force"])
    c.expect("missing folder", "held", c.held(), [council_id])
    shutil.move(c.packs.with_name("unmounted"), c.packs)
    c.add("unless that is forced", "--prune", "--force", says=["1 pruned"])
    c.expect("forced", "held", c.held(), [])

    shutil.copy(council, c.packs / "council.txt")
    c.add("a pack that comes back has its id again", says=["1 pack read"])
    c.expect("returned", "held", c.held(), [council_id])
    shutil.copy(trust, c.packs / "trust.txt")
    c.add("and so has the other", says=["1 pack read"])
    c.expect("returned", "held", c.held(), sorted([trust_id, council_id]))

    ids = c.ids(trust_id) | c.ids(council_id)
    c.run("rebuild", "rebuild")
    c.expect("rebuild", "ids", c.ids(trust_id) | c.ids(council_id), ids)
    c.run("compact", "compact")
    (c.index / "current").unlink()
    c.add("an index that lost its manifest reads all anew", says=["2 packs read"])
    c.expect("manifest lost", "ids", c.ids(trust_id) | c.ids(council_id), ids)

    # Copies of the originals, from which the index can be looked at when the sources are gone.
    other = Collection(pathlib.Path(tempfile.mkdtemp(dir=folder)))
    shutil.copy(trust, other.packs / "trust.txt")
    other.add("copies are kept", "--copy-originals")
    copies = list((other.index / "originals").iterdir())
    other.expect("copies", "content", [f.read_bytes() for f in copies], [trust.read_bytes()])

    # A writer killed at any moment leaves a whole index, and the next run sets all right.
    many = Collection(pathlib.Path(tempfile.mkdtemp(dir=folder)))
    for i in range(12):
        (many.packs / f"{i:02}.txt").write_text(trust.read_text().replace("25 May 2023", f"{i + 1} May 2023"))
    for delay in (0.02, 0.05, 0.1, 0.2, 0.3, 0.5):
        command = [f"{programs.bin}/quorate-index", "--config", str(programs.config), "--index", str(many.index), "add", str(many.packs)]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        many.must_be_whole(f"killed after {delay} s")
        (many.packs / "00.txt").write_text(trust.read_text() + f"\nChanged before {delay}.\n")
    many.add("the run after the kills")
    many.expect("after the kills", "held", len(many.held()), 12)

print("\n".join(faults))
print(f"{checked} expectations of a changing collection, {len(faults)} faults")
sys.exit(1 if faults else 0)
