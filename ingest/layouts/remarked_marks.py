"""Marks with a remark behind them: “P (late)”, “A – sick”, “Present online”."""

import re
from collections.abc import Mapping

from ingest.sheet import fold

_NARROWER = {("present", "online"), ("absent", "apology")}
_LONGEST = 40


def with_remark(text: str, words: Mapping[str, str]) -> str | None:
    """What a mark and a remark mean together, by the folded `words`; the narrower meaning counts.

    Behind a bracket or a dash any remark may stand; behind a space only one that is a mark itself.
    """
    parts = [part for part in re.split(r"\s*[(),:;]\s*|\s+[-–—]\s+", text) if part]
    apart = len(parts) > 1
    parts = parts if apart else text.split()
    if len(parts) != 2 or len(text) > _LONGEST:
        return None
    first, second = (words.get(fold(part)) for part in parts)
    if first is None or (second is None and not apart):
        return None
    return second if (first, second) in _NARROWER else first if second in (None, first) else None
