"""The scenario of the expression language: A1."""

import json
import os
import subprocess

from process import Failed
from table import rate

BUILD = ["cargo", "build", "--release", "--quiet", "-p", "reference", "--features", "peers", "--bin", "airscript"]


def a1(bench):
    """The same expressions in Airscript and in its peers, in turn, in one process on one core."""
    subprocess.run(BUILD, check=True)
    command = ["taskset", "-c", "0", os.path.join(os.environ["BENCH_TARGET"], "airscript"), str(bench.rounds)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    if done.returncode:
        raise Failed(f"{' '.join(command)} ended with {done.returncode}: {done.stderr}")
    for line in done.stdout.splitlines():
        measured = json.loads(line)
        peers = measured["peers"]
        quickest = max(peers, key=peers.get)
        ratio = measured["ours"] / peers[quickest]
        others = ", ".join(f"{name} {rate(value)}" for name, value in peers.items() if name != quickest)
        what = f"{measured['kind']}, against {quickest}" + (f" ({others})" if others else "")
        bench.table.add("A1", what, rate(measured["ours"]), rate(peers[quickest]), ratio,
                        bar="≥ 1 × the quickest peer", reached=ratio >= 1)
