"""How long a command takes to answer, as a multiple of starting Python and doing nothing.

`python -m benchmarks.start`
"""

import statistics
import subprocess
import sys
import time

REPEATS = 9
COMMANDS = {
    "cop-health --help": ("-m", "dashboard.cli", "--help"),
    "cop-health indicators": ("-m", "dashboard.cli", "indicators"),
}


def main() -> None:
    """The command: prints the times, each the median of several, the commands taking turns."""
    nothing: list[float] = []
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(REPEATS):
        nothing.append(_seconds("-c", "pass"))
        for name, arguments in COMMANDS.items():
            taken[name].append(_seconds(*arguments))
    bare = statistics.median(nothing)
    sys.stdout.write(f"{'python doing nothing':24} {bare * 1000:6.0f} ms\n")
    for name, seconds in taken.items():
        median = statistics.median(seconds)
        sys.stdout.write(f"{name:24} {median * 1000:6.0f} ms  {median / bare:5.1f} ×\n")


def _seconds(*arguments: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
