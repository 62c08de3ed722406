"""What would change a verdict: facts changed on copies of the community, and judged as they would be."""

from metrics.changes.search import WouldChange, would_change

__all__ = ["WouldChange", "would_change"]
