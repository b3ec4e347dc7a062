#!/usr/bin/env python3
"""What bad input gets: one clear line that names it, the exit code of the contract, nothing lost."""
import fcntl, json, os, pathlib, shutil, socket, subprocess, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lib"))
from quorate import Programs

source, build = (pathlib.Path(p).resolve() for p in sys.argv[1:3])
programs = Programs(source, build)
good = next((source / "tests" / "packs").glob("Board*.txt"))
faults, checked = [], 0


def expect(name, done, status, *words):
    global checked
    checked += 1
    said = done.stderr + done.stdout
    if done.returncode != status:
        faults.append(f"{name}: ended with {done.returncode}, not {status}: {said[-400:]}")
    for word in words:
        if word not in said:
            faults.append(f"{name}: does not say {word!r}: {said[-400:]}")
    if done.returncode < 0 or "terminate called" in said:
        faults.append(f"{name}: crashed: {said[-400:]}")


def serve(index, *flags):
    command = [f"{programs.bin}/quorate-server", "--config", programs.config, "--index", str(index), *flags]
    return subprocess.run(command, capture_output=True, text=True, timeout=30)


def holds(index, text):
    return text in programs.index(index, "status").stdout


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    packs = folder / "packs"
    packs.mkdir()
    shutil.copy(good, packs / "good.txt")

    # Each of these is set aside, named, and does not keep the good pack out.
    bad = {
        "noise.txt": (bytes(range(256)) * 64, None),
        "empty.txt": (b"", "empty.txt"),
        "blank.txt": (b"\n\n \n", None),
        "large.txt": (b"Minutes of the Board\n" * 150_000, "large.txt"),
        "broken.pdf": (b"%PDF-1.7\n1 0 obj\n<<", "broken.pdf"),
    }
    for name, (content, _) in bad.items():
        (packs / name).write_bytes(content)
    index = folder / "index"
    done = programs.index(index, "--max-file-mb", "1", "add", packs)
    expect("bad files beside a good one", done, 2, *[w for _, w in bad.values() if w], "max_file_mb")
    if not holds(index, "Wrayburn"):
        faults.append("the good pack beside the bad ones is not held")

    # Odd text is read all the same.
    odd = {
        "line.txt": b"AGENDA\n" + b"ambulance handover " * 550_000 + b"\n",
        "latin.txt": "Minutes of the Board\n£68.4m – “caf\u00e9”\n".encode("windows-1252"),
        "nul.txt": b"Minutes of the Board\nThe Board\0 NOTED the report.\n",
        "bom.txt": b"\xef\xbb\xbfMinutes of the Board\n",
        "feeds.txt": b"\f\f\fMinutes\f\f",
    }
    for name, content in odd.items():
        (folder / name).write_bytes(content)
        done = programs.index("/nonexistent", "extract", folder / name)
        expect(f"odd text {name}", done, 0)
        for line in done.stdout.splitlines():
            json.loads(line)

    # What is not there.
    expect("a path that is not there", programs.index(index, "add", folder / "nowhere"), 1, "nowhere")
    expect("extract of a file that is not there", programs.index(index, "extract", folder / "nowhere.txt"), 1, "nowhere.txt")
    expect("status without an index", programs.index(folder / "no-index", "status"), 1, "no-index")
    expect("a server without an index", serve(folder / "no-index", "--port", "0"), 1, "no-index")
    expect("an unknown flag", programs.index(index, "--frobnicate", "status"), 1, "--frobnicate")
    expect("a wrong setting", serve(index, "--port", "ninety"), 1, "port", "ninety")
    settings = folder / "wrong.toml"
    settings.write_text("port = 8080\nprot = 1\n")
    expect("a setting that is none", subprocess.run([f"{programs.bin}/quorate-index", "--config", str(settings), "status"],
           capture_output=True, text=True), 1, "wrong.toml:2", "prot")

    expect("a variable that is no setting", subprocess.run([f"{programs.bin}/quorate-index", "--config", programs.config, "--index", str(index),
           "status"], capture_output=True, text=True, env={**os.environ, "QUORATE_PROT": "1"}), 0, "QUORATE_PROT is no setting")

    # A file is named as the person typed it, wherever it fails.
    for command in ("add", "extract"):
        done = subprocess.run([f"{programs.bin}/quorate-index", "--config", programs.config, "--index", str(folder / "other"), "--max-file-mb",
                               "1", command, "packs/", "packs/../packs/nowhere.txt"], capture_output=True, text=True, cwd=folder)
        expect(f"paths as typed, {command}", done, 2, "error: packs/empty.txt: ", "error: packs/broken.pdf: ", "error: packs/large.txt: ",
               "error: packs/../packs/nowhere.txt: ")
        if str(folder / "packs") in done.stderr:
            faults.append(f"paths as typed, {command}: an absolute path is told: {done.stderr}")

    # The index held by another writer, of another version, damaged.
    with open(index / "lock", "a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        expect("a second writer", programs.index(index, "add", good), 1, "another")
    manifest = json.loads((index / "current").read_text())
    (index / "current").write_text(json.dumps({**manifest, "schema": 9999}))
    expect("an index of another version", serve(index, "--port", "0"), 1, "9999", "rebuild")
    (index / "current").write_text("{")
    expect("a damaged manifest", serve(index, "--port", "0"), 1, "damaged")
    (index / "current").write_text(json.dumps(manifest))
    for file in (index / "shards").glob("*/*.glass"):
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    expect("damaged shards", programs.index(index, "check"), 1, "damaged")

    # A port that is taken.
    with tempfile.TemporaryDirectory() as other, socket.socket() as taken:
        programs.index(other, "add", good)
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        expect("a port in use", serve(other, "--port", port), 1, port)

print("\n".join(faults))
print(f"{checked} kinds of bad input, {len(faults)} faults")
sys.exit(1 if faults else 0)
