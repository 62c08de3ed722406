"""Intervals, tests and models, for many communities at once. No SQL, and no judgement."""
