"""What a piece of work costs: time, work of the processors, memory."""

import resource
import sys
import time
from collections.abc import Callable


def cost_of(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds that passed, and seconds that the processors worked for us: others may use them too."""
    began, began_work = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - began, time.process_time() - began_work


def peak_memory() -> float:
    """Largest resident size of this process so far, in MB."""
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes / (1024 * 1024 if sys.platform == "darwin" else 1024)
