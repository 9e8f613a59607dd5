"""The table at the end."""

HEAD = ["", "scenario", "ours", "reference", "ratio", "CPU", "peak MiB", "first", "bar", ""]


def seconds(value):
    if value is None:
        return ""
    if value < 1e-3:
        return f"{value * 1e6:.0f} µs"
    if value < 1:
        return f"{value * 1e3:.2f} ms" if value < 0.01 else f"{value * 1e3:.0f} ms"
    return f"{value:.2f} s"


def rate(value, unit=""):
    if unit == "B":
        return f"{value / 1e9:.2f} GB/s" if value > 5e8 else f"{value / 1e6:.0f} MB/s"
    return f"{value / 1000:.1f}k/s" if value > 9_999 else f"{value:,.0f}/s" if value > 99 else f"{value:.1f}/s"


class Table:
    def __init__(self):
        self.lines, self.notes = [], []

    def add(self, name, what, ours, reference="", ratio=None, cpu="", peak=None, first=None, bar="", reached=None):
        """One line; `reached` is None where there is no bar."""
        verdict = {True: "reached", False: "SHORT", None: ""}[reached]
        self.lines.append([name, what, ours, reference, "" if ratio is None else f"{ratio:.2f}", cpu,
                           "" if peak is None else f"{peak:.1f}", seconds(first), bar, verdict])
        print("  " + " · ".join(part for part in self.lines[-1] if part), flush=True)

    def note(self, text):
        self.notes.append(text)

    def text(self):
        rows = [HEAD, *self.lines]
        widths = [max(len(row[i]) for row in rows) for i in range(len(HEAD))]
        out = []
        for number, row in enumerate(rows):
            cells = [cell.ljust(width) if i in (0, 1, 8) else cell.rjust(width) for i, (cell, width) in
                     enumerate(zip(row, widths))]
            out.append("  ".join(cells).rstrip())
            if number == 0:
                out.append("  ".join("-" * width for width in widths))
        return "\n".join([*out, "", *self.notes])
