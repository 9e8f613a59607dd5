"""The scenario of the checker: C1."""

import json

from load import median
from process import Failed, run
from table import seconds


def c1(bench):
    """An app of 500 pages as a whole, and again after an edit of one page, in one process on one core."""
    said = json.loads(run("taskset", "-c", "0", bench.world.reference, "checker", str(4 * bench.rounds)))
    if said["controls"] != 20_000:
        raise Failed(f"the checker looked at {said['controls']} controls")
    looks = ("whole", "check of 500 pages, 20,000 controls", 0.1), ("again", "again after one edit", 0.01)
    for name, what, bar in looks:
        took = median(said[name])
        bench.table.add("C1", what, seconds(took), bar=f"≤ {bar * 1000:.0f} ms", reached=took <= bar)
