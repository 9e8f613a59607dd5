"""How exports and imports grow: with the size of a bundle, with its entries, with both."""

import math
import os

from load import curl, median
from process import Failed
from table import rate, seconds
from transfers import check_bytes, cookie, export_path, one_pass, upload


def size(bench):
    """From 1 MB to 1 GB, or to 4 GB where the large steps are asked for."""
    steps = [1, 10, 100] + ([] if bench.world.quick else [1_000]) + ([4_090] if bench.large else [])
    out, into, least = [], [], []
    for megabytes in steps:
        kind, name, times = ("media", megabytes * 1000, 1), f"{megabytes} MB", max(3, min(20, 400 // megabytes))
        grown = step(bench, kind, times)
        files = "/files/" + os.path.basename(bench.world.bundle(*kind))
        least.append(median([curl(bench.nginx(), files)["first"] for _ in range(times)]))
        out.append((megabytes, grown["out"]["cpu"]))
        into.append((megabytes, grown["in"]["cpu"]))
        bench.table.add("E2+", f"export, {name}", rate(grown["bytes"] / grown["out"]["total"], "B"),
                        cpu=f"{grown['out']['cpu'] / grown['bytes'] * 1e9:.2f} s/GB", peak=grown["out"]["more"],
                        first=grown["out"]["first"], bar="first ≤ 2 ms, ≤ +8 MiB",
                        reached=grown["out"]["first"] <= 2e-3 and grown["out"]["more"] <= 8)
        bench.table.add("I2+", f"import, {name}", rate(grown["bytes"] / grown["in"]["total"], "B"),
                        cpu=f"{grown['in']['cpu'] / grown['bytes'] * 1e9:.2f} s/GB", peak=grown["in"]["more"],
                        bar="≤ +16 MiB", reached=grown["in"]["more"] <= 16)
    bench.table.note("First byte of nginx sendfile, of the same bytes by the same curl: "
                     + ", ".join(seconds(first) for first in least))
    # Below 100 MB a request takes longer than its bytes.
    linear(bench, "size", [pair for pair in out if pair[0] >= 100], [pair for pair in into if pair[0] >= 100])


def entries(bench):
    """From 10 files of 1 kB to 60,000."""
    base = None
    # What the bytes of such a file cost by themselves: as many of one large file.
    whole = step(bench, ("media", 50_000, 1), 4)
    carried = whole["out"]["cpu"] / whole["bytes"] * 1_000
    out, into = [], []
    for count in [10, 1_000, 10_000] + ([] if bench.world.quick else [60_000]):
        grown = step(bench, ("media", 1, count), max(2, min(60, 20_000 // count)))
        base = base or (count, grown)
        each = {way: (grown[way]["cpu"] - base[1][way]["cpu"]) / (count - base[0]) if count > base[0] else None
                for way in ("head", "out", "in")}
        add = lambda name, what, way, bar, most: bench.table.add(
            name, f"{what}, {count:,} files of 1 kB", seconds(grown[way]["total"]),
            cpu=seconds(grown[way]["cpu"]) + ("" if each[way] is None else f", {each[way] * 1e6:.1f} µs more a file"),
            peak=grown[way]["more"], first=grown[way].get("first"), bar=bar,
            reached=None if each[way] is None else each[way] <= most)
        add("E2+", "plan an export", "head", "≤ 2 µs a file", 2e-6)
        add("E2+", "export", "out", f"≤ 2 µs a file and {carried * 1e6:.1f} for its bytes", 2e-6 + carried)
        add("I2+", "import", "in", "≤ 20 µs a file", 20e-6)
        if count >= 1_000:
            out.append((count, grown["out"]["cpu"]))
            into.append((count, grown["in"]["cpu"]))
    linear(bench, "entries", out, into)


def both(bench):
    """2 GiB in 20,000 files: the largest bundle that the issue names."""
    files = 2_000 if bench.world.quick else 20_000
    kind = ("media", 105, files)
    bench.warm_server()
    grown = step(bench, kind, 2)
    name = f"{grown['bytes'] / (1 << 30):.1f} GiB in {files:,} files"
    least = one_pass(bench, bench.world.bundle(*kind), copy=True)["seconds"]
    bench.table.add("I2+", f"import, {name}", rate(grown["bytes"] / grown["in"]["total"], "B"),
                    rate(grown["bytes"] / least, "B"), least / grown["in"]["total"],
                    f"{grown['in']['cpu'] / grown['bytes'] * 1e9:.2f} s/GB", grown["in"]["more"],
                    bar="≤ +16 MiB; reference: R5 and a durable copy", reached=grown["in"]["more"] <= 16)
    bench.table.add("E2+", f"export, {name}", rate(grown["bytes"] / grown["out"]["total"], "B"),
                    cpu=f"{grown['out']['cpu'] / grown['bytes'] * 1e9:.2f} s/GB", peak=grown["out"]["more"],
                    first=grown["out"]["first"], bar="≤ +16 MiB", reached=grown["out"]["more"] <= 16)


def step(bench, kind, times):
    """Imports the bundle through the form, then exports it; each with its time, processor time and memory above idle."""
    server, bundle = bench.server, bench.world.bundle(*kind)
    resident = server.forget_peak()
    # Under its own name, so that what comes out is what went in, byte for byte.
    into = upload(bench, bundle)
    into["more"] = server.memory("VmHWM") - resident
    slug = f"files-{kind[1]}-{kind[2]}"
    check_bytes(bench, slug, bundle)
    resident, got = server.forget_peak(), []
    heads = [curl(server, export_path(slug), *cookie(bench), "-I") for _ in range(times)]
    head = summary(heads, server.memory("VmHWM") - resident)
    resident = server.forget_peak()
    for _ in range(times):
        got.append(curl(server, export_path(slug), *cookie(bench)))
    if any(g["code"] != 200 or g["bytes"] != os.path.getsize(bundle) for g in got):
        raise Failed(f"an export of {slug} broke off")
    out = summary(got, server.memory("VmHWM") - resident)
    return {"bytes": os.path.getsize(bundle), "in": into, "head": head, "out": out}


def summary(answers, more):
    cpu = sum(answer["cpu"] for answer in answers) / len(answers)
    return {"cpu": cpu, "more": more, "total": median([answer["total"] for answer in answers]),
            "first": median([answer["first"] for answer in answers])}


def linear(bench, what, out, into):
    """The exponent of the growth between the first and the last step, which a straight line has at 1."""
    if len(out) < 2:
        return
    exponent = lambda pairs: math.log(pairs[-1][1] / pairs[0][1]) / math.log(pairs[-1][0] / pairs[0][0])
    bench.table.note(f"Growth by {what}: processor time of an export grows with the power {exponent(out):.2f}, of an "
                     f"import with {exponent(into):.2f}; 1.00 is a straight line")
