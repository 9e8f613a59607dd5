"""Scenarios of bundles: exports E1 and E2, imports I1 and I2, refusals I3. How they grow is in growth.py."""

import json
import os
import threading
import zlib

from load import curl, median, paced, spread
from pages import list_path
from process import Failed, run
from table import rate, seconds
from world import FREIGHT


# Whoever is elsewhere has a processor of their own: here theirs is one that nobody else wants at the moment.
ELSEWHERE = ("chrt", "--idle", "0")
# Bytes a second: of a network of 1 Gbit/s, and more than any loopback.
NETWORK = 125_000_000
UNLIMITED = 100_000_000_000


def export_path(slug):
    return f"/orgs/{FREIGHT}/apps/{slug}/export"


def crc_of(path, start=0):
    crc = 0
    with open(path, "rb") as file:
        file.seek(start)
        while chunk := file.read(1 << 20):
            crc = zlib.crc32(chunk, crc)
    return crc


def e1(bench):
    world, server, nginx, client = bench.world, bench.server, bench.nginx(), bench.client()
    bundle = world.bundle("pages", "e1")
    slug = world.app_of("pages", "e1")
    size = os.path.getsize(bundle)
    ours, least, first = [], [], []
    cpu, count, each = server.cpu(), 0, 10 if world.quick else 40
    for _ in range(bench.rounds):
        times = [client.ask(export_path(slug)) for _ in range(each)]
        for answer in times:
            if answer["code"] != 200 or len(answer["body"]) != size:
                raise Failed(f"the export has {len(answer['body'])} bytes and not {size}")
        count += each
        ours.append(median([answer["total"] for answer in times]))
        first.append(median([answer["first"] for answer in times]))
        files = bench.client(nginx)
        least.append(median([files.ask("/files/" + os.path.basename(bundle))["total"] for _ in range(each)]))
    if zlib.crc32(times[0]["body"]) != crc_of(bundle):
        raise Failed("the export is not the bundle that was imported, byte for byte")
    total, start = median(ours), median(first)
    bench.table.add("E1", f"export, 20 pages, 300 kB ({size / 1000:.0f} kB packed)", seconds(total),
                    seconds(median(least)), median([r / o for o, r in zip(ours, least)]),
                    seconds((server.cpu() - cpu) / count), first=start, bar="first ≤ 1.5 ms, whole ≤ 3 ms",
                    reached=total <= 3e-3 and start <= 1.5e-3)


def cookie(bench):
    return ["-H", f"Cookie: {bench.world.cookie}"]


def check_bytes(bench, slug, bundle):
    """The whole is the bundle that was imported; a range near its end is its end."""
    out, size = os.path.join(bench.world.folder, "download"), os.path.getsize(bundle)
    whole = curl(bench.server, export_path(slug), *cookie(bench), out=out)
    if whole["bytes"] != size or crc_of(out) != crc_of(bundle):
        raise Failed(f"the export of {slug} is not the bundle that was imported")
    start = max(0, size - 100_000)
    part = curl(bench.server, export_path(slug), *cookie(bench), "-H", f"Range: bytes={start}-", out=out)
    if part["code"] != 206 or part["bytes"] != size - start or crc_of(out) != crc_of(bundle, start):
        raise Failed(f"a range of the export of {slug} is wrong")
    os.remove(out)
    return part["first"]


def big(bench):
    """The bundle with one large file, and its name for people."""
    kib = 102_400 if bench.world.quick else 1_024_000
    return ("media", kib, 1), "100 MB" if bench.world.quick else "1 GB"


def e2(bench):
    kind, name = big(bench)
    bundle, server, nginx = bench.world.bundle(*kind), bench.server, bench.nginx()
    slug = bench.freight(*kind)
    late = check_bytes(bench, slug, bundle)
    ours, least = [], []
    resident = server.forget_peak()
    for _ in range(bench.rounds):
        ours.append(curl(server, export_path(slug), *cookie(bench)))
        least.append(curl(nginx, "/files/" + os.path.basename(bundle)))
    more, size = server.memory("VmHWM") - resident, os.path.getsize(bundle)
    if any(o["code"] != 200 or o["bytes"] != size for o in ours):
        raise Failed("an export broke off")
    ratios = [r["total"] / o["total"] for o, r in zip(ours, least)]
    ratio = median(ratios)
    bench.table.add("E2", f"export, {name} media", rate(size / median([o["total"] for o in ours]), "B"),
                    rate(size / median([r["total"] for r in least]), "B"), ratio,
                    f"{sum(o['cpu'] for o in ours) / len(ours) / size * 1e9:.2f} s/GB", more,
                    median([o["first"] for o in ours]), "≥ 0.75 × sendfile, ≤ +8 MiB", ratio >= 0.75 and more <= 8)
    bench.table.note(
        f"E2: ratio {spread(ratios)}; nginx took {sum(r['cpu'] for r in least) / len(least) / size * 1e9:.2f} s/GB; "
        f"a range at the end starts after {seconds(late)}; peak is above what was resident before")


def e2_meanwhile(bench):
    """P1 while 1 GB goes out, on both cores."""
    kind, name = big(bench)
    server, path = bench.server_on_both(), export_path(bench.freight(*kind))
    busy, quiet, slower = beside(bench, lambda _: curl(server, path, *cookie(bench), through=ELSEWHERE))
    bench.table.note(f"E2: while {name} goes out, P1 p99 is {seconds(busy)}, quiet {seconds(quiet)}, ratio {slower:.2f}")


def upload(bench, bundle, name="", server=None, pace=None):
    """Creates an app out of `bundle`, named `name` or as the bundle says; with a `pace`, in bytes a second, from elsewhere."""
    server = server or bench.server
    options, through = (("--limit-rate", str(pace)), ELSEWHERE) if pace else ((), ())
    said = curl(server, f"/orgs/{FREIGHT}/apps", *cookie(bench), "-H", f"Origin: http://127.0.0.1:{server.port}",
                "-H", "Expect:", *options, "-F", f"name={name}", "-F",
                f"bundle=@{bundle};type=application/zip", through=through)
    if said["code"] != 303:
        raise Failed(f"the import of {bundle} was answered by {said['code']}")
    return said


def multipart(bundle):
    """The body of a form that brings the bundle."""
    with open(bundle, "rb") as file:
        content = file.read()
    head = ('--edge\r\nContent-Disposition: form-data; name="bundle"; filename="a.zip"\r\n'
            "Content-Type: application/zip\r\n\r\n").encode()
    return head + content + b"\r\n--edge--\r\n"


def i1(bench):
    world, server, client = bench.world, bench.server, bench.client()
    each, number = 4 if world.quick else 8, 0
    headers = {"Origin": f"http://127.0.0.1:{server.port}", "Content-Type": "multipart/form-data; boundary=edge"}
    ours, least, cpu = [], [], 0
    server.forget_peak()
    for _ in range(bench.rounds):
        # Every import brings contents that are new.
        bundles = [world.bundle("pages", f"i1-{number + step}") for step in range(each)]
        number += each
        bodies = [multipart(bundle) for bundle in bundles]
        before = server.cpu()
        answers = [client.ask(f"/orgs/{FREIGHT}/apps", "POST", body, headers) for body in bodies]
        cpu += server.cpu() - before
        wrong = [answer["code"] for answer in answers if answer["code"] != 303]
        if wrong:
            raise Failed(f"an import was answered by {wrong[0]}")
        ours.append(median([answer["total"] for answer in answers]))
        least.append(one_pass(bench, bundles[0], copy=True)["seconds"])
    total = median(ours)
    bench.table.add("I1", "import, 20 pages, 300 kB", seconds(total), seconds(median(least)),
                    median([r / o for o, r in zip(ours, least)]), seconds(cpu / number), server.memory("VmHWM"),
                    bar="≤ 8 ms", reached=total <= 8e-3)


def one_pass(bench, bundle, copy):
    """R5 over the bundle; with `copy`, what comes out is written and on the disk before the clock stops."""
    out = os.path.join(bench.world.folder, "copy")
    words = [bench.world.reference, "bytes", bundle] + ([out] if copy else [])
    said = json.loads(run("taskset", "-c", "0", *words))
    if copy:
        os.remove(out)
    return said


def i2(bench):
    kind, name = big(bench)
    media(bench, kind, name)
    texts = ("texts", 1_000, 20 if bench.world.quick else 200)
    text(bench, texts)


def media(bench, kind, name):
    server, bundle = bench.server, bench.world.bundle(*kind)
    ours, least, durable = [], [], []
    resident = server.forget_peak()
    for number in range(bench.rounds):
        ours.append(upload(bench, bundle, f"Media {number}"))
        least.append(one_pass(bench, bundle, copy=False))
        durable.append(one_pass(bench, bundle, copy=True))
    more, size = server.memory("VmHWM") - resident, os.path.getsize(bundle)
    ratio = median([r["seconds"] / o["total"] for o, r in zip(ours, least)])
    bench.table.add("I2", f"import, {name} media", rate(size / median([o["total"] for o in ours]), "B"),
                    rate(size / median([r["seconds"] for r in least]), "B"), ratio,
                    f"{sum(o['cpu'] for o in ours) / len(ours) / size * 1e9:.2f} s/GB", more,
                    bar="≥ 0.7 × R5, ≤ +16 MiB", reached=ratio >= 0.7 and more <= 16)
    bench.table.note(
        f"I2: ours is upload, copy and commit; R5 only reads and hashes. R5 that also writes a durable copy: "
        f"{rate(size / median([d['seconds'] for d in durable]), 'B')}, and our ratio to that "
        f"{median([d['seconds'] / o['total'] for o, d in zip(ours, durable)]):.2f}")


def text(bench, kind):
    server, bundle = bench.server, bench.world.bundle(*kind)
    ours, least = [], []
    resident = server.forget_peak()
    for number in range(max(2, bench.rounds // 2)):
        ours.append(upload(bench, bundle, f"Texts {number}"))
        least.append(one_pass(bench, bundle, copy=False))
    more, size = server.memory("VmHWM") - resident, least[0]["bytes"]
    ratio = median([r["seconds"] / o["total"] for o, r in zip(ours, least)])
    bench.table.add("I2", f"import, {size / 1e6:.0f} MB text", rate(size / median([o["total"] for o in ours]), "B"),
                    rate(size / median([r["seconds"] for r in least]), "B"), ratio,
                    f"{sum(o['cpu'] for o in ours) / len(ours) / size * 1e9:.2f} s/GB", more,
                    bar="≥ 0.7 × R5, ≤ +16 MiB", reached=ratio >= 0.7 and more <= 16)


def i2_meanwhile(bench):
    """P1 while 1 GB comes in, on both cores: as fast as it can, and as fast as a network brings it."""
    kind, name = big(bench)
    server, bundle = bench.server_on_both(), bench.world.bundle(*kind)

    def import_at(pace):
        return lambda number: upload(bench, bundle, f"Meanwhile {pace} {number}", server, pace)

    busy, quiet, slower = beside(bench, import_at(UNLIMITED))
    bench.table.add("I2", f"P1 p99 while {name} comes in, 200/s", seconds(busy), seconds(quiet), slower,
                    bar="≤ 2 ×", reached=slower <= 2)
    busy, quiet, slower = beside(bench, import_at(NETWORK))
    bench.table.note(f"I2: while {name} comes in over a network of 1 Gbit/s, P1 p99 is {seconds(busy)}, "
                     f"quiet {seconds(quiet)}, ratio {slower:.2f}")


def beside(bench, work):
    """The p99 of P1 while `work` is done again and again, without it, and the ratio of both."""
    server, page, quiet, busy = bench.server_on_both(), bench.world.signed_in(list_path()), [], []
    stop = threading.Event()

    def flood(number):
        while not stop.is_set():
            work(number)
            number += 100

    for number in range(max(2, bench.rounds // 2)):
        quiet.append(paced(server, page, 200, bench.length)["p99"])
        stop.clear()
        worker = threading.Thread(target=flood, args=(number,))
        worker.start()
        busy.append(paced(server, page, 200, bench.length + 1)["p99"])
        stop.set()
        worker.join()
    return median(busy), median(quiet), median([b / q for b, q in zip(busy, quiet)])


def i3(bench):
    """Hostile archives, of the tests and of other projects where tests/corpora/fetch has fetched them, in one process."""
    corpora = os.path.join(os.environ["BENCH_TARGET"], "..", "corpora")
    said = json.loads(run("taskset", "-c", "0", bench.world.reference, "refusals", corpora))
    bench.table.add("I3", f"refuse {said['count']} hostile archives, mean", seconds(said["mean"]), bar="≤ 0.3 ms",
                    reached=said["mean"] <= 3e-4)
    bench.table.add("I3", "the slowest of them", seconds(said["most"]), bar="≤ 50 ms", reached=said["most"] <= 0.05)
    bench.table.add("I3", "the overlap bombs", seconds(said["overlap"]), bar="≤ 5 ms", reached=said["overlap"] <= 5e-3)
    bench.table.note(f"I3: the slowest is {said['slowest']}")
