"""Lines of a budget that count again what the lines below them count: parents and their parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.ledger import Ledger

_LEAST_PARTS = 2


@dataclass(frozen=True)
class MoneyLine:
    """A line: its name, how far that stands in, its number if it has one, and its amounts column by column.

    `filled`: it has an amount, or something that should be one.
    """

    line: int
    label: str
    depth: int
    outline: tuple[int, ...]
    amounts: tuple[Decimal | None, ...]
    filled: bool


def parents(
    lines: Sequence[MoneyLine],
    costs: set[int],
    totals: Sequence[MoneyLine],
    report: bool,
    ledger: Ledger,
) -> set[int]:
    """The lines among `costs` that are sums of lines below: further in, or numbered under them, and adding up to them.

    Where nothing shows the parts, a total at the end may: it counts either the parents or their parts.
    `report`: accounts may have amounts of their own beside those of their parts.
    """
    kept, found = set(costs), set[int]()
    for k in range(len(lines) - 1, -1, -1):
        line = lines[k]
        parts = [part for part in _below(lines, k) if part.line in kept] if line.line in kept else []
        if parts and adds_up_to(line.amounts, _sums(parts, len(line.amounts))):
            found.add(line.line)
            kept.discard(line.line)
        elif parts and not report:
            ledger.warn("parts_differ", None, line.label, line.line, count=len(parts))
    flat = [line for line in lines if line.line in kept]
    return found | (_unmarked(lines, flat, totals, ledger) if not report else set())


def _unmarked(
    lines: Sequence[MoneyLine], flat: Sequence[MoneyLine], totals: Sequence[MoneyLine], ledger: Ledger
) -> set[int]:
    """The parents that nothing shows but a total which leaves them out.

    Where no total tells either way, a warning for each line that is likely to be one.
    """
    if not flat:
        return set()
    size = len(flat[0].amounts)
    every = _sums(flat, size)
    if any(adds_up_to(total.amounts, every) for total in totals):
        return set()
    groups = _groups(flat)
    likely = [flat[k] for k in groups]
    without = [total - part for total, part in zip(every, _sums(likely, size), strict=True)]
    if likely and any(adds_up_to(total.amounts, without) for total in totals):
        return {line.line for line in likely}
    for k, count in groups.items():
        several = bool(totals) or sum(bool(amount) for amount in flat[k].amounts) > 1
        if count >= _LEAST_PARTS and (
            several or k + count == len(flat) - 1 or _ends_run(lines, flat, k + count)
        ):
            ledger.warn("maybe_total", None, flat[k].label, flat[k].line)
    return set()


def _groups(flat: Sequence[MoneyLine]) -> dict[int, int]:
    """Position of a line → how many lines right below add up to it, looking from the top, each line in one group."""
    found: dict[int, int] = {}
    k = 0
    while k < len(flat):
        count = _count(flat, k)
        if count:
            found[k] = count
        k += count + 1
    return found


def _count(flat: Sequence[MoneyLine], k: int) -> int:
    """How many of the lines below the k-th add up to it; 0 where no number of them does."""
    sums = [Decimal(0)] * len(flat[k].amounts)
    for count, other in enumerate(flat[k + 1 :], start=1):
        if other.depth != flat[k].depth:
            return 0
        sums = [total + (amount or 0) for total, amount in zip(sums, other.amounts, strict=True)]
        if adds_up_to(flat[k].amounts, sums):
            return count
        if any(
            amount is not None and 0 <= amount < total
            for amount, total in zip(flat[k].amounts, sums, strict=True)
        ):
            return 0
    return 0


def _ends_run(lines: Sequence[MoneyLine], flat: Sequence[MoneyLine], last: int) -> bool:
    """Whether a line that is no cost, such as a heading, stands between the last part and the next cost."""
    place = {line.line: k for k, line in enumerate(lines)}
    return place[flat[last + 1].line] - place[flat[last].line] > 1


def _below(lines: Sequence[MoneyLine], k: int) -> list[MoneyLine]:
    """The lines that are parts of the k-th: numbered under it, or further in, one under another."""
    line = lines[k]
    parts = []
    for other in lines[k + 1 :]:
        if line.outline and other.outline and max(len(line.outline), len(other.outline)) > 1:
            longer = len(other.outline) > len(line.outline)
            under = longer and other.outline[: len(line.outline)] == line.outline
        else:
            under = other.depth > line.depth
        if not under:
            break
        parts.append(other)
    return parts


def _sums(lines: Sequence[MoneyLine], size: int) -> list[Decimal]:
    return [sum((line.amounts[j] or Decimal(0) for line in lines), Decimal(0)) for j in range(size)]


def adds_up_to(amounts: Sequence[Decimal | None], sums: Sequence[Decimal]) -> bool:
    """Whether amounts, of which one at least is not zero, are these sums wherever there is one."""
    alike = all(amount is None or amount == total for amount, total in zip(amounts, sums, strict=True))
    return alike and any(amounts)
