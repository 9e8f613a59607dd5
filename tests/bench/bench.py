"""Runs the scenarios that were asked for and prints the table. See tests/bench/README.md."""

import argparse
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback

import checker
import growth
import language
import pages
import people
import transfers
from load import Client
from process import Failed, stop_all
from table import Table
from world import World

SCENARIOS = {
    "P1": [pages.p1, pages.growth],
    "P7": [pages.p7],
    "E1": [transfers.e1],
    "E2": [transfers.e2, transfers.e2_meanwhile],
    "E3": [pages.e3],
    "I1": [transfers.i1],
    "I2": [transfers.i2, transfers.i2_meanwhile],
    "I3": [transfers.i3],
    "G1": [growth.size],
    "G2": [growth.entries],
    "G3": [growth.both],
    "P8": [pages.p8],
    "S1": [pages.s1],
    "A1": [language.a1],
    "C1": [checker.c1],
    # Last, because they fill the directory.
    "U1": [people.u1],
    "U2": [people.u2],
}


class Bench:
    """The world, the servers that are up, and how long things are measured."""

    def __init__(self, folder, quick, large):
        self.large = large
        self.quick, self.rounds, self.length = quick, 2 if quick else 5, 1 if quick else 2
        self.table, self.world = Table(), World(folder, quick)
        self.reused, self.slugs, self.cores = {}, {}, None

    def _serve(self, cores):
        if self.cores != cores:
            self.stop_server()
            self.reused["server"], self.cores = self.world.serve(cores), cores
        return self.reused["server"]

    @property
    def server(self):
        """Hangar on the first core."""
        return self._serve("0")

    def server_on_both(self):
        """Hangar as it would run, without a core to itself."""
        return self._serve("0,1")

    def warm_server(self):
        """Hangar begun anew, after what the first import and export set up once."""
        self.stop_server()
        slug = self.world.app_of("pages", f"warm-{len(self.slugs)}")
        transfers.upload(self, self.world.bundle("pages", "warm"), "Warm")
        transfers.curl(self.server, transfers.export_path(slug), *transfers.cookie(self))

    def stop_server(self):
        if self.cores:
            self.reused.pop("server").stop()
            self.cores = None

    def plain(self):
        return self.reused.get("plain") or self.reused.setdefault("plain", self.world.plain())

    def nginx(self):
        return self.reused.get("nginx") or self.reused.setdefault("nginx", self.world.nginx())

    def client(self, server=None):
        return Client(server or self.server, {} if server else {"Cookie": self.world.cookie})

    def prepare_people(self):
        """The Organizations of many people and of few, made once."""
        if "people" not in self.reused:
            self.stop_server()
            self.world.people()
            self.reused["people"] = True

    def freight(self, *bundle):
        """The app made of a bundle, made once."""
        if bundle not in self.slugs:
            self.slugs[bundle] = self.world.app_of(*bundle)
        return self.slugs[bundle]


def wanted():
    parser = argparse.ArgumentParser(prog="tests/bench/run", description="Measures Hangar against its limits.")
    parser.add_argument("--only", default="", metavar="P1,E2", help=f"of {', '.join(SCENARIOS)}")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, smaller things")
    parser.add_argument("--large", action="store_true", help="also what takes minutes: a bundle of 4 GB")
    parser.add_argument("--keep", action="store_true", help="leave the folder with data and logs")
    options = parser.parse_args()
    names = [name for name in options.only.upper().split(",") if name] or list(SCENARIOS)
    unknown = [name for name in names if name not in SCENARIOS]
    if unknown:
        parser.error(f"there is no scenario {unknown[0]}; there are {', '.join(SCENARIOS)}")
    return [name for name in SCENARIOS if name in names], options


def main():
    names, options = wanted()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    folder = tempfile.mkdtemp(prefix="hangar-bench-")
    os.environ["BENCH_FOLDER"] = folder
    start, status, bench = time.monotonic(), 0, None
    try:
        bench = Bench(folder, options.quick, options.large)
        bench.world.populate()
        print(f"Made the world in {time.monotonic() - start:.0f} s.", flush=True)
        for name in names:
            for scenario in SCENARIOS[name]:
                try:
                    scenario(bench)
                except Failed as failed:
                    print(f"{name} FAILED: {failed}", file=sys.stderr)
                    status = 1
    except Failed as failed:
        print(f"FAILED: {failed}", file=sys.stderr)
        status = 1
    except Exception:
        traceback.print_exc()
        status = 1
    finally:
        stop_all()
        if options.keep:
            print(f"Kept {folder}.")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    if bench and bench.table.lines:
        load = os.getloadavg()
        bench.table.note(f"{time.monotonic() - start:.0f} s in all; load of the machine {load[0]:.1f}, {load[1]:.1f}")
        print("\n" + bench.table.text())
    return status


if __name__ == "__main__":
    sys.exit(main())
