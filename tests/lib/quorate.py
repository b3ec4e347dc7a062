"""Starts the two programs for whole-system tests: an index in a folder of its own, a server on a free port."""
import json, os, re, subprocess, urllib.error, urllib.parse, urllib.request


class Programs:
    def __init__(self, source, build):
        self.source, self.bin = str(source), os.path.join(str(build), "bin")
        self.config = os.path.join(self.source, "config", "quorate.toml")

    def index(self, index, *arguments):
        command = [os.path.join(self.bin, "quorate-index"), "--config", self.config, "--index", str(index), *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=600)

    def extract(self, path):
        done = self.index("/nonexistent", "extract", path)
        return [json.loads(line) for line in done.stdout.splitlines() if line.strip()], done

    def serve(self, index):
        return Server(self, index)


class Server:
    """with programs.serve(index) as server: server.get("/api/v1/search?q=minutes")"""

    def __init__(self, programs, index):
        self.command = [os.path.join(programs.bin, "quorate-server"), "--config", programs.config, "--index", str(index),
                        "--port", "0", "--listen", "127.0.0.1"]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            found = re.search(r"listening on (http://\S+)", line)
            if found:
                self.base = found.group(1)
                return self
        raise RuntimeError("the server did not start: " + self.process.stderr.read())

    def __exit__(self, *_):
        self.process.terminate()
        self.status = self.process.wait(timeout=30)
        self.process.stdout.close()
        self.process.stderr.close()

    def get(self, path, method="GET", headers=None):
        """(status, headers, body as text)"""
        request = urllib.request.Request(self.base + path, method=method, headers=headers or {})
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, answer.headers, answer.read().decode("utf-8")
        except urllib.error.HTTPError as fault:
            return fault.code, fault.headers, fault.read().decode("utf-8", "replace")

    def search(self, query_string):
        return json.loads(self.get("/api/v1/search?" + query_string)[2])


def matches(wanted, found):
    """Whether `found` is as `wanted` says: some members of an object, loosened texts, else equal."""
    if isinstance(wanted, dict):
        if set(wanted) & {"contains", "starts", "any"}:
            text = found or ""
            return (("contains" not in wanted or wanted["contains"] in text)
                    and ("starts" not in wanted or text.startswith(wanted["starts"]))
                    and ("any" not in wanted or found in wanted["any"]))
        return isinstance(found, dict) and all(matches(value, found.get(name)) for name, value in wanted.items())
    return wanted == found
