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

    # Each given folder is judged by itself: a mount point that is left empty keeps its packs.
    two = Collection(pathlib.Path(tempfile.mkdtemp(dir=folder)))
    share = two.packs.with_name("share")
    share.mkdir()
    for i in range(3):
        (two.packs / f"{i}.txt").write_text(trust.read_text().replace("car parking", f"parking of {'x' * i}cars"))
    shutil.copy(council, share / "council.txt")
    both = [two.packs, share]
    two.add("two folders", says=["4 packs read"], paths=both)
    held = two.held()
    shutil.move(share / "council.txt", two.packs.with_name("away.txt"))
    (two.packs / "0.txt").unlink()
    two.add("one of two folders is empty", "--prune", status=1, says=["share", "over half", "--force"], paths=both)
    two.expect("one of two folders is empty", "held", two.held(), held)
    two.add("the other alone", "--prune", says=["1 pruned"])
    shutil.move(two.packs.with_name("away.txt"), share / "council.txt")
    two.add("the folder is back", "--prune", says=["3 unchanged"], paths=both)
    two.expect("the folder is back", "held", len(two.held()), 3)

    # A lone letter: what is set is in every record, and what was read is told beside it.
    lone = Collection(pathlib.Path(tempfile.mkdtemp(dir=folder)))
    (lone.packs / "letter.txt").write_text("12 June 2024\n\nDear Chair\n\nAnnual assessment\n\nI write to tell you what we found.\n\n"
                                           "Yours sincerely\n\nJ Grant\n")
    (lone.packs / "corrections.toml").write_text('meeting_date = 2024-07-31\nbody = "Burial Board"\npublisher = "The Clerk"\n')
    records, done = programs.extract(lone.packs)
    lone.expect("lone letter", "dates and bodies", {(r["meeting_date"], r["body"]) for r in records}, {("2024-07-31", "Burial Board")})
    lone.expect("lone letter", "told by extract", 'meeting_date was read as "", set to "2024-07-31"' in done.stderr, True)
    lone.add("a lone letter with corrections")
    said = programs.index(lone.index, "status").stdout
    for words in ('meeting_date was read as "", set to "2024-07-31"', 'publisher was read as "", set to "The Clerk"', "1 pack,"):
        lone.expect("lone letter", f"status says {words}", words in said, True)

    # One content under two names with other corrections each: read once, and the same from run to run.
    twin = Collection(pathlib.Path(tempfile.mkdtemp(dir=folder)))
    for side, text in (("a", 'organisation = "First Council"\n'), ("b", 'organisation = "Second Council"\nvisibility = "restricted"\n')):
        (twin.packs / side).mkdir()
        shutil.copy(trust, twin.packs / side / "pack.txt")
        (twin.packs / side / "corrections.toml").write_text(text)
    twin.add("two names with corrections", says=["1 pack read"])
    twin.add("two names with corrections, again", says=["0 packs read", "1 unchanged"])
    for side in "ba":
        twin.add(f"the folder {side} alone", says=["0 packs read", "1 unchanged"], paths=[twin.packs / side])
    said = programs.index(twin.index, "status").stdout
    for words in ('set to "First Council"', "restricted: 1 pack,", "correction_conflict"):
        twin.expect("two names", f"status says {words}", words in said, True)
    told = json.loads(programs.index(twin.index, "status", "--json").stdout)["sides"][1]["packs"][0]
    twin.expect("two names", "kinds of problem in JSON", [p["kind"] for p in told["problems"] if p["kind"].startswith("corr")], ["correction_conflict"])
    twin.expect("two names", "reads", told["reads"], "well")
    said = programs.index(twin.index, "status", "--pack", told["id"]).stdout
    twin.expect("two names", "status of a pack", "the pack: correction_conflict: organisation" in said and "reads well" in said, True)
    done = programs.index(twin.index, "status", "--pack", "no-such-pack")
    twin.expect("a pack that is not held", "is named", (done.returncode, "no-such-pack" in done.stderr), (1, True))
    (twin.packs / "b" / "corrections.toml").write_text('body = 3\n')
    twin.add("one wrong correction keeps the pack as it was", status=1, says=["b/corrections.toml:1"])
    (twin.packs / "b" / "corrections.toml").write_text('["pakc.txt"]\nbody = "x"\n')
    (twin.packs / "a" / "pack.toml").write_text('body = "x"\n')
    twin.add("corrections that correct nothing are named", says=["pakc.txt", "pack.toml: corrects nothing", "1 pack read"])

    # The file system's own troubles are each file's, and the rest goes in.
    odd = Collection(pathlib.Path(tempfile.mkdtemp(dir=folder)))
    shutil.copy(trust, odd.packs / "good.txt")
    (odd.packs / "broken-link.txt").symlink_to("nowhere")
    (odd.packs / "circle.txt").symlink_to("circle.txt")
    os.mkfifo(odd.packs / "pipe.txt")
    odd.add("links that lead nowhere", status=2, says=["broken-link.txt: is a link", "circle.txt: is a link", "1 pack read"])
    odd.add("a pipe given by itself", status=1, says=["pipe.txt: is neither a file nor a folder"], paths=[odd.packs / "pipe.txt"])

    # A rebuild that would lose over half of the packs changes nothing; one that loses less says what it lost.
    base = Collection(pathlib.Path(tempfile.mkdtemp(dir=folder)))
    for i in range(3):
        (base.packs / f"{i}.txt").write_text(trust.read_text().replace("25 May 2023", f"{i + 1} May 2023"))
    base.add("three packs")
    before = (base.index / "current").read_bytes()
    for i in range(2):
        (base.packs / f"{i}.txt").write_bytes(b"%PDF-1.7\n1 0 obj\n<<" + bytes([65 + i]))
    done = programs.index(base.index, "rebuild")
    base.expect("rebuild that loses over half", "exit code", done.returncode, 1)
    base.expect("rebuild that loses over half", "says so", "2 of 3 packs could not be read, over half" in done.stderr, True)
    base.expect("rebuild that loses over half", "index", (base.index / "current").read_bytes(), before)
    base.must_be_whole("rebuild that loses over half")
    (base.packs / "1.txt").write_text(trust.read_text().replace("25 May 2023", "2 May 2023"))
    lost = base.held()
    done = programs.index(base.index, "rebuild")
    base.expect("rebuild that loses one", "exit code", done.returncode, 2)
    base.expect("rebuild that loses one", "held", len(base.held()), 2)
    base.must_be_whole("rebuild that loses one")
    [lost] = set(lost) - set(base.held())
    with programs.serve(base.index) as server:
        base.expect("rebuild that loses one", "its records are gone, not unknown", server.get("/r/" + sorted(base.ids(lost))[0])[0], 410)

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
