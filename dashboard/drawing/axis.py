"""What is written at the axis of a chart, few enough for a telephone and for half a page."""

from itertools import count

STEPS = (1, 2, 4, 5, 10, 20, 25, 50, 100, 200, 500)
MOST_MARKS = 7


def marks(last: int) -> range:
    """Meetings to write at the axis, from 0 to `last`."""
    step = next((step for step in STEPS if last // step < MOST_MARKS), max(1, last))
    return range(0, last + 1, step)


def round_step(width: float, most: int) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 and so on by which an axis of that width has at most `most` steps."""
    steps = (digit * 10**zeros for zeros in count() for digit in (1, 2, 5))
    return next(step for step in steps if width <= step * most)
