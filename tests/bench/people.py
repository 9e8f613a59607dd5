"""Scenarios of an Organization's people and roles: U1, U2. Each compares a large Organization with a small one."""

from load import median
from process import Failed
from table import seconds
from world import BROAD, FEW, MANY

# Bytes of a page.
ROOM = 60_000


def users_path(org):
    return f"/orgs/{org}/settings/users"


def roles_path(org):
    return f"/orgs/{org}/settings/roles"


def page(client, path, marks):
    """The page at `path`, which has at least as many of the marks."""
    answer = client.ask(path)
    body = answer["body"].decode()
    for mark, count in marks.items():
        if answer["code"] != 200 or body.count(mark) < count:
            raise Failed(f"{path} is not what it should be: {answer['code']}, {body.count(mark)} × {mark!r}")
    return answer


def compare(bench, name, what, paths, marks, bar="≤ 2 × the small one, ≤ 60 kB"):
    """Asks for both pages in turn; the ratio of the median times, and the size of the larger page."""
    bench.prepare_people()
    client = bench.client()
    size = max(len(page(client, path, mark)["body"]) for path, mark in zip(paths, marks))
    rounds = 60 if bench.quick else 300
    small, large = [], []
    for number in range(rounds + 10):
        times = [client.ask(path)["total"] for path in paths]
        # The first ones fill the caches.
        if number >= 10:
            small.append(times[0])
            large.append(times[1])
    client.close()
    ratio = median(large) / median(small)
    bench.table.add(name, f"{what} ({size / 1000:.1f} kB)", seconds(median(large)), seconds(median(small)), ratio,
                    bar=bar, reached=(ratio <= 2 and size <= ROOM) if bar else None)


def u1(bench):
    """Settings, Users: the list, and a search, which looks at everybody and so has no bar."""
    many, row = MANY["members"], "<tr"
    paths = [users_path(FEW["slug"]), users_path(MANY["slug"])]
    compare(bench, "U1", f"users, {many:,} members against {FEW['members']}", paths, [{row: 20}, {row: 20, 'rel="next"': 1}])
    paths = [users_path(org["slug"]) + "?q=person%20000042" for org in (FEW, MANY)]
    compare(bench, "U1", f"one of {many:,} found by name", paths, [{"person000042@": 1}] * 2, bar="")


def u2(bench):
    """Settings, Roles: the matrix of many roles; and of few that many people have, whom it counts."""
    few, mark = roles_path(FEW["slug"]), "Bench role"
    marks = [{mark: FEW["roles"] - 3}, {mark: BROAD["roles"] - 3}]
    compare(bench, "U2", f"matrix of {BROAD['roles']} roles against {FEW['roles']}", [few, roles_path(BROAD["slug"])], marks)
    marks = [{mark: FEW["roles"] - 3}] * 2
    compare(bench, "U2", f"matrix, {MANY['members']:,} members", [few, roles_path(MANY["slug"])], marks, bar="")
