"""Asks at a fixed rate, whatever the answers take, in a process of its own that comes before all others: neither what the
benchmark does meanwhile nor who waits for a processor delays a question. Says how long the answers took."""

import http.client
import json
import os
import sys
import time


def come_first():
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    except PermissionError:
        print("the questions may come late: only root can put them first", file=sys.stderr)


def answers(port, path, headers, rate, seconds):
    """Seconds that each answer took; a late one counts from when its question was due."""
    connection, times = http.client.HTTPConnection("127.0.0.1", port, timeout=30), []
    start = time.perf_counter()
    for number in range(int(rate * seconds)):
        due = start + number / rate
        pause = due - time.perf_counter()
        if pause > 0:
            time.sleep(pause)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            sys.exit(f"{path} answers {answer.status}")
        times.append(time.perf_counter() - due)
    connection.close()
    return times


if __name__ == "__main__":
    come_first()
    took = sorted(answers(**json.load(sys.stdin)))
    print(json.dumps({"p50": took[len(took) // 2], "p99": took[int(len(took) * 0.99)], "count": len(took)}))
