"""Processes that the benchmark starts, measures and ends, each by its own pid."""

import os
import signal
import socket
import subprocess
import time

# CPUCLOCK_SCHED in the clock id that clock_getcpuclockid(3) makes of a pid.
CLOCK_OF_PROCESS = 2
RUNNING = []


class Failed(Exception):
    """A process failed or an answer was wrong: the run ends with status 1."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Process:
    """A server under measurement, on the cores `cores` ("0" or "0,1")."""

    def __init__(self, name, command, port, cores, env=None):
        self.name, self.port = name, port
        self.started = time.monotonic()
        self.log = open(os.path.join(os.environ["BENCH_FOLDER"], name + ".log"), "ab")
        self.child = subprocess.Popen(["taskset", "-c", cores, *command], stdin=subprocess.DEVNULL,
                                      stdout=self.log, stderr=self.log, env=env)
        self.pid = self.child.pid
        RUNNING.append(self)

    def first_answer(self, path="/", limit=20.0):
        """Seconds from the start of the process to the first 200, asked for as soon as the port takes it."""
        request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nConnection: close\r\n\r\n".encode()
        while time.monotonic() - self.started < limit:
            if self.child.poll() is not None:
                raise Failed(f"{self.name} ended with status {self.child.returncode}; see {self.log.name}")
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
                    connection.sendall(request)
                    head = connection.recv(64)
                took = time.monotonic() - self.started
                if b" 200 " not in head:
                    raise Failed(f"{self.name} answers {head!r} to {path}")
                return took
            except OSError:
                time.sleep(0.001)
        raise Failed(f"{self.name} does not answer within {limit} s")

    def cpu(self):
        """Seconds of processor time so far, of all its threads, to the nanosecond: /proc counts in ticks of 10 ms."""
        return time.clock_gettime(~self.pid << 3 | CLOCK_OF_PROCESS)

    def memory(self, field):
        """`VmRSS` or `VmHWM` in MiB."""
        with open(f"/proc/{self.pid}/status") as status:
            for line in status:
                if line.startswith(field + ":"):
                    return int(line.split()[1]) / 1024
        raise Failed(f"{self.name} has no {field}")

    def forget_peak(self):
        """Lets VmHWM start again from what is resident now, and gives that."""
        with open(f"/proc/{self.pid}/clear_refs", "w") as refs:
            refs.write("5")
        return self.memory("VmRSS")

    def stop(self):
        if self in RUNNING:
            RUNNING.remove(self)
        if self.child.poll() is None:
            self.child.send_signal(signal.SIGINT)
            try:
                self.child.wait(25)
            except subprocess.TimeoutExpired:
                self.child.kill()
                self.child.wait()
        self.log.close()


def stop_all():
    for process in list(RUNNING):
        process.stop()


def run(*command, limit=120, **more):
    """Runs a command to its end and gives what it printed."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=limit, **more)
    if done.returncode != 0:
        raise Failed(f"{' '.join(command[:4])} … ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    return done.stdout
