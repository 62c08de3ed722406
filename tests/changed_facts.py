"""Changes to the facts of a community of which the effect on what is read is none, or none for the worse."""

import random
from dataclasses import fields, is_dataclass, replace
from typing import Any

from oracle_facts import Action, Facts

LISTS = (
    "members", "calendar", "register", "answers", "budget", "actions", "contributions", "governance", "followups",
    "products", "stories", "polls", "imports",
)  # fmt: skip


def without(facts: Facts, register: str) -> Facts:
    """The same community, which never kept that register."""
    if register == "attendance":
        counted = [replace(row, headcount=None) for row in facts.calendar]
        return replace(facts, register=[], calendar=counted)
    name = {"forms": "answers"}.get(register, register)
    return replace(facts, **{name: []})


def of_one_mind(facts: Facts) -> Facts:
    """Without rows that correct another: which of two is believed depends on their order, as it should."""
    meetings = {(row.date, (row.label or "").lower()): row for row in facts.calendar}
    ruled = {(row.item, row.date, row.person if row.item == "steering_member" else None, row.due_on): row
             for row in facts.governance}  # fmt: skip
    return replace(
        facts,
        members=list({row.person: row for row in facts.members}.values()),
        calendar=[row for (day, label), row in meetings.items() if not label or (day, "") not in meetings],
        governance=list(ruled.values()),
        imports=list({(sheet.file, sheet.sheet): sheet for sheet in facts.imports}.values()),
    )


def shuffled(facts: Facts, chance: random.Random) -> Facts:
    """Rows in another order, and people under one another's names; p0 is known by an e-mail and keeps it."""
    people = sorted({row.person for row in (*facts.register, *facts.members)} - {"p0"} - facts.placeholders)
    names = dict(zip(people, chance.sample(people, len(people)), strict=True))

    def renamed(row: Any) -> Any:
        if not is_dataclass(row) or isinstance(row, type):
            return row
        who = {
            f.name: names.get(getattr(row, f.name), getattr(row, f.name))
            for f in fields(row)
            if f.name in ("person", "facilitator", "knowledge_manager")
        }
        if isinstance(row, Action):
            who["owners"] = tuple(names.get(owner, owner) for owner in row.owners)
        return replace(row, **who)

    turned = {name: [renamed(row) for row in getattr(facts, name)] for name in LISTS}
    for rows in turned.values():
        chance.shuffle(rows)
    pairs = [(names.get(one, one), names.get(other, other)) for one, other in facts.duplicates]
    return replace(facts, **turned, duplicates=pairs)
