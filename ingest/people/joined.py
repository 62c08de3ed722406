"""Things put together one pair after another, unless they were said to be different."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class Joined(Generic[Thing]):
    """Which things are one. `apart` are pairs that nothing may put together, not even by way of a third."""

    def __init__(self, apart: Iterable[tuple[Thing, Thing]] = ()) -> None:
        self._above: dict[Thing, Thing] = {}
        self._apart: dict[Thing, set[Thing]] = {}
        for one, other in apart:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def of(self, thing: Thing) -> Thing:
        """The thing that stands for all that are one with this."""
        top = thing
        while (above := self._above.get(top, top)) != top:
            top = above
        while thing != top:
            self._above[thing], thing = top, self._above[thing]
        return top

    def join(self, one: Thing, other: Thing) -> bool:
        """Make two things one; False, and nothing is done, where they were said to be different."""
        one, other = self.of(one), self.of(other)
        if one == other:
            return True
        others = self._apart.get(other, set())
        if one in others:
            return False
        self._above[other] = one
        if others:
            mine = self._apart.setdefault(one, set())
            for enemy in others:
                mine.add(enemy)
                self._apart[enemy].discard(other)
                self._apart[enemy].add(one)
            del self._apart[other]
        return True
