"""What asks the servers: wrk for rates, curl for large bodies, clients of our own for the time of single answers."""

import http.client
import json
import os
import statistics
import sys
import time

from process import Failed, run

LOAD_CORE = "1"

REPORT = """
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('REPORT {"requests": %d, "micros": %d, "errors": %d, "refused": %d, "p50": %d, "p99": %d}\\n',
    summary.requests, summary.duration, e.connect + e.read + e.write + e.timeout, e.status,
    latency:percentile(50), latency:percentile(99)))
end
"""


class Ask:
    """One kind of request, for wrk."""

    def __init__(self, path, method="GET", headers=None, body=None, prelude="", each=""):
        self.path, self.method, self.headers, self.body = path, method, headers or {}, body
        self.prelude, self.each = prelude, each

    def script(self):
        lines = [f"wrk.method = {json.dumps(self.method)}"]
        lines += [f"wrk.headers[{json.dumps(k)}] = {json.dumps(v)}" for k, v in self.headers.items()]
        if self.body:
            lines.append(f"wrk.body = {json.dumps(self.body)}")
        return "\n".join(lines + [self.prelude, self.each, REPORT])


def wrk(server, ask, seconds, connections=16, cores=LOAD_CORE):
    """Asks `server` as fast as it answers; rate, processor time and latency of it."""
    script = os.path.join(os.environ["BENCH_FOLDER"], "ask.lua")
    with open(script, "w") as file:
        file.write(ask.script())
    url = f"http://127.0.0.1:{server.port}{ask.path}"
    before, start = server.cpu(), time.monotonic()
    text = run("taskset", "-c", cores, "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s",
               "-s", script, url, limit=seconds + 40)
    cpu, wall = server.cpu() - before, time.monotonic() - start
    report = [line for line in text.splitlines() if line.startswith("REPORT ")]
    if not report:
        raise Failed(f"wrk said nothing about {url}: {text[-300:]}")
    said = json.loads(report[0][7:])
    if said["errors"] or said["refused"] or not said["requests"]:
        raise Failed(f"{server.name} {ask.path}: {said}")
    count = said["requests"]
    return {"count": count, "rate": count / (said["micros"] / 1e6), "cpu": cpu / count, "seconds": wall,
            "p50": said["p50"] / 1e6, "p99": said["p99"] / 1e6, "busy": cpu / wall}


def curl(server, path, *options, out="/dev/null", cores=LOAD_CORE, through=()):
    """One request by curl, however large its body; `through` a command that runs it."""
    form = '{"code": %{http_code}, "bytes": %{size_download}, "first": %{time_starttransfer}, "total": %{time_total}}'
    before = server.cpu()
    text = run("taskset", "-c", cores, *through, "curl", "-sS", "-o", out, "-w", form, "--max-time", "100", *options,
               f"http://127.0.0.1:{server.port}{path}")
    said = json.loads(text)
    said["cpu"] = server.cpu() - before
    return said


class Client:
    """One connection that is kept, and the times of each answer on it."""

    def __init__(self, server, headers=None):
        self.server, self.headers = server, headers or {}
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)

    def ask(self, path, method="GET", body=None, headers=None):
        start = time.perf_counter()
        self.connection.request(method, path, body, {**self.headers, **(headers or {})})
        answer = self.connection.getresponse()
        first = time.perf_counter() - start
        data = answer.read()
        return {"code": answer.status, "first": first, "total": time.perf_counter() - start, "body": data,
                "headers": answer.headers}

    def close(self):
        self.connection.close()


def paced(server, ask, rate, seconds):
    """Asks at a fixed rate: 50th and 99th percentile of the seconds that the answers took."""
    asked = {"port": server.port, "path": ask.path, "headers": ask.headers, "rate": rate, "seconds": seconds}
    script = os.path.join(os.path.dirname(__file__), "paced.py")
    return json.loads(run(sys.executable, script, input=json.dumps(asked), limit=seconds + 60))


def median(values):
    return statistics.median(values)


def spread(values):
    """Lowest and highest, for the eye."""
    return f"{min(values):.2f}–{max(values):.2f}"
