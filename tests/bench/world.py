"""What is measured: a data folder with five Organizations of 10 to 100,000 apps, bundles, and the servers."""

import datetime
import json
import os
import sqlite3
import urllib.parse

from load import Ask, Client
from process import Failed, Process, free_port, run

EMAIL, PASSWORD = "bench@example.com", "take off gently"
SIZES = {"ten": 10, "hundred": 100, "thousand": 1_000, "tenthousand": 10_000, "hundredthousand": 100_000}
P1_ORG = "tenthousand"
# Three Organizations that differ in how many people and roles they have; three of the roles are built in.
FEW = {"slug": "fewpeople", "members": 100, "roles": 5}
MANY = {"slug": "manypeople", "members": 100_000, "roles": 5}
BROAD = {"slug": "manyroles", "members": 100, "roles": 50}
# Bundles are imported into an Organization of their own.
FREIGHT = "freight"

NGINX = """
daemon off; master_process off; worker_processes 1; pid {folder}/nginx.pid; error_log stderr crit;
events {{ worker_connections 256; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; keepalive_timeout 75;
  client_body_temp_path {folder}/nginx; proxy_temp_path {folder}/nginx; fastcgi_temp_path {folder}/nginx;
  uwsgi_temp_path {folder}/nginx; scgi_temp_path {folder}/nginx;
  server {{
    listen 127.0.0.1:{port};
    location = / {{ return 200 "Hello, world.\\n"; }}
    location /files/ {{ alias {folder}/bundles/; }}
  }}
}}
"""


class World:
    def __init__(self, folder, quick):
        self.folder, self.quick = folder, quick
        self.data = os.path.join(folder, "data")
        self.bundles = os.path.join(folder, "bundles")
        os.makedirs(self.bundles)
        target = os.environ["BENCH_TARGET"]
        self.hangar = os.path.join(target, "hangar")
        self.reference = os.path.join(target, "reference")
        self.page = os.path.join(target, "bench-page")
        self.cookie = ""

    # What the command line makes.

    def cli(self, *words, stdin=None):
        command = [self.hangar, *words, "--data", self.data]
        return run(*command, input=stdin) if stdin else run(*command)

    def populate(self):
        os.makedirs(self.data)
        with open(os.path.join(self.data, "hangar.toml"), "w") as file:
            # Requests name the address they come from, so that the brake on sign-ins does not end the benchmark.
            file.write('trusted_proxies = ["127.0.0.1"]\n[limits]\nupload = 4294967296\nentries = 100000\n')
        self.cli("account", "create", EMAIL, "--password-stdin", stdin=PASSWORD + "\n")
        seed = self.bundle("pages", "seed")
        for slug in [*SIZES, FREIGHT]:
            self.cli("org", "create", "--name", slug.title(), "--slug", slug, "--region", "eu", "--admin", EMAIL)
            self.cli("app", "import", slug, seed)
        self.multiply()

    def multiply(self):
        """Fills the Organizations by SQL: every app points at the tree of the one that was imported."""
        with sqlite3.connect(os.path.join(self.data, "directory.sqlite")) as directory:
            orgs = dict(directory.execute("SELECT slug, id FROM organizations"))
        with sqlite3.connect(self.cell()) as cell:
            cell.execute("PRAGMA synchronous = OFF")
            for slug, size in SIZES.items():
                if self.quick and size > 10_000:
                    continue
                tree, at = cell.execute("SELECT tree, changed_at FROM apps WHERE org_id = ?", (orgs[slug],)).fetchone()
                cell.executemany("INSERT INTO apps VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", rows(orgs[slug], tree, at, size))
            # Of the others there are as few as the product will never have for long: figures of them mislead.
            cell.execute("ANALYZE apps")
        self.orgs = orgs

    def people(self):
        """Makes the Organizations of FEW, MANY and BROAD, and fills them by SQL. No server may run meanwhile."""
        path = os.path.join(self.data, "directory.sqlite")
        for org in (FEW, MANY, BROAD):
            self.cli("org", "create", "--name", org["slug"].title(), "--slug", org["slug"], "--region", "eu",
                     "--admin", EMAIL)
        with sqlite3.connect(path) as directory:
            directory.execute("PRAGMA synchronous = OFF")
            for org in (FEW, MANY, BROAD):
                fill(directory, org)
            directory.execute("ANALYZE")

    def cell(self):
        return os.path.join(self.data, "eu", "cell.sqlite")

    # Bundles.

    def bundle(self, kind, *words):
        """A bundle of the reference program, made once."""
        path = os.path.join(self.bundles, "-".join([kind, *map(str, words)]) + ".zip")
        if not os.path.exists(path):
            run(self.reference, kind, path, *map(str, words))
        return path

    def app_of(self, *bundle):
        """The slug of the app that a bundle became, imported by the command line."""
        said = self.cli("app", "import", FREIGHT, self.bundle(*bundle), "--json")
        return json.loads(said)["slug"]

    def token_hash(self):
        with sqlite3.connect(os.path.join(self.data, "directory.sqlite")) as directory:
            return directory.execute("SELECT token_hash FROM sign_ins ORDER BY created_at LIMIT 1").fetchone()[0]

    # Servers.

    def serve(self, cores="0"):
        port = free_port()
        command = [self.hangar, "serve", "--log", "none", "--data", self.data, "--listen", f"127.0.0.1:{port}"]
        server = Process("hangar", command, port, cores)
        server.start_time = server.first_answer("/sign-in")
        if not self.cookie:
            self.sign_in(server)
        return server

    def sign_in(self, server):
        client = Client(server)
        answer = client.ask("/sign-in", "POST", self.credentials(), self.form_headers(server))
        client.close()
        if answer["code"] != 303:
            raise Failed(f"the sign-in was answered by {answer['code']}")
        self.cookie = answer["headers"]["set-cookie"].split(";")[0]

    def credentials(self):
        return urllib.parse.urlencode({"email": EMAIL, "password": PASSWORD})

    def form_headers(self, server):
        return {"Origin": f"http://127.0.0.1:{server.port}", "Content-Type": "application/x-www-form-urlencoded"}

    def signed_in(self, path, **more):
        headers = {"Cookie": self.cookie, **more.pop("headers", {})}
        return Ask(path, headers=headers, **more)

    def nginx(self):
        port = free_port()
        os.makedirs(os.path.join(self.folder, "nginx"), exist_ok=True)
        config = os.path.join(self.folder, "nginx.conf")
        with open(config, "w") as file:
            file.write(NGINX.format(folder=self.folder, port=port))
        server = Process("nginx", ["nginx", "-c", config, "-p", self.folder, "-e", "stderr"], port, "0")
        server.first_answer("/")
        return server

    def plain(self):
        port = free_port()
        server = Process("plain", [self.reference, "plain", f"127.0.0.1:{port}"], port, "0")
        server.start_time = server.first_answer("/")
        return server


def fill(directory, org):
    """Members and roles of `org`, besides its first Admin and the built-in ones."""
    org_id, at = directory.execute("SELECT id, created_at FROM organizations WHERE slug = ?",
                                   (org["slug"],)).fetchone()
    held = dict(directory.execute("SELECT word, permissions FROM roles WHERE org_id = ?", (org_id,)))
    agent = directory.execute("SELECT id FROM roles WHERE org_id = ? AND word = 'agent'", (org_id,)).fetchone()[0]
    for number in range(org["roles"] - len(held)):
        name = f"Bench role {number:02d}"
        directory.execute(
            "INSERT INTO roles (id, org_id, word, name, permissions, name_key, description, base) "
            "VALUES (?,?,?,?,?,?,'','developer')",
            (uuid(org_id, 10_000_000 + number), org_id, f"bench-role-{number:02d}", name, held["developer"],
             name.lower()))
    people = range(1, org["members"])
    directory.executemany(
        "INSERT INTO accounts (id, email, email_key, name, password_hash, theme, operator, active, created_at) "
        "VALUES (?,?,?,?,'','system',0,1,?)",
        ((uuid(org_id, n), email(org, n), email(org, n), f"Person {n:06d}", at) for n in people))
    directory.executemany(
        "INSERT INTO memberships (account_id, org_id, role_id, active, created_at, used_at, sort_key) "
        "VALUES (?,?,?,1,?,?,?)",
        ((uuid(org_id, n), org_id, agent, at, at, f"person {n:06d} {email(org, n)}") for n in people))


def email(org, number):
    return f"person{number:06d}@{org['slug']}.example"


def uuid(org, number):
    """An id of `org`, as the product makes them."""
    word = f"{number:012x}7{number & 0xfff:03x}8{hash_of(org, number):015x}"
    return "-".join([word[:8], word[8:12], word[12:16], word[16:20], word[20:]])


def rows(org, tree, at, size):
    """Apps of `org`, changed a second apart, the first one last."""
    start = datetime.datetime.fromisoformat(at)
    for number in range(1, size):
        # Ids as the product makes them: UUIDv7, rising.
        stamp = int(start.timestamp() * 1000) - (size - number)
        word = f"{stamp:012x}7{number & 0xfff:03x}8{hash_of(org, number):015x}"
        app_id = "-".join([word[:8], word[8:12], word[12:16], word[16:20], word[20:]])
        moment = (start - datetime.timedelta(seconds=size - number)).strftime("%Y-%m-%d %H:%M:%S.%f")
        name = f"Claims Intake {number:06d}"
        yield (app_id, org, f"claims-intake-{number:06d}", name, name.lower(),
               "First notice of loss, from the website and by phone.", tree, 1, 1, number % 7, moment, moment,
               "Ada Lindqvist")


def hash_of(org, number):
    return (number * 0x9E3779B97F4A7C15 ^ int(org[-8:], 16)) & 0xFFFFFFFFFFFFFFF
