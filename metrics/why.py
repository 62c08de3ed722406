"""Why, beyond the trace: what would change the verdict, how sure it is, and what it hangs on (`verdict.md` 3.4)."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import Any

from metrics.changes import WouldChange, would_change
from metrics.engine import Engine
from metrics.judge import Judged
from metrics.judging.sensitivity import Sensitivity, sensitivities_of
from metrics.judging.stability import Stability, stability_of
from metrics.policy import Policy


@dataclass(frozen=True, slots=True)
class Why:
    """What takes longer to find than the verdict itself; each part is for one community."""

    would_change: tuple[WouldChange, ...]
    stability: Stability
    one_at_a_time: tuple[Sensitivity, ...]

    def to_dict(self) -> dict[str, Any]:
        """`would_change` and `stability` as `assess --json` has them."""
        return {
            "would_change": [asdict(change) for change in self.would_change],
            "stability": asdict(self.stability)
            | {"one_at_a_time": [asdict(sensitivity) for sensitivity in self.one_at_a_time]},
        }


def why_of(engine: Engine, judged: Judged, row: int, policy: Policy, withheld: Collection[str] = ()) -> Why:
    """The whole of it for one community of those judged. No change is told of the leads that are `withheld`."""
    return Why(
        would_change(engine, judged, row, policy, withheld),
        stability_of(judged, row, policy),
        sensitivities_of(judged, row, policy),
    )
