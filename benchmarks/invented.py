"""Draws the facts of one invented community by its story."""

import random
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from benchmarks.stories import Story

AS_OF = date(2026, 10, 31)
RECENT = 4
TASKS = ("evaluation", "thank_you", "contacts", "presentations", "actions", "reminder", "products")
Rows = dict[str, list[dict[str, Any]]]


class Invented:
    """One community while it is drawn; `draw` adds its rows to those of all."""

    def __init__(self, rows: Rows, community: str, story: Story, chance: random.Random) -> None:
        self.rows, self.community, self.story, self.chance = rows, community, story, chance
        last = AS_OF - timedelta(days=story.last_days_ago)
        gaps = range(story.meetings - 1, -1, -1)
        self.days = [last - timedelta(days=story.gap_days * gap) for gap in gaps]
        self.people: dict[str, int] = {}
        self.occasions: list[int] = []

    def draw(self) -> None:
        """All its registers."""
        self.rows["community"].append({"community": self.community, "community_key": self.community})
        self._import()
        for day in self.days:
            self.occasions.append(len(self.rows["occasion"]) + 1)
            row = {
                "occasion_id": self.occasions[-1],
                "meeting_id": self.occasions[-1],
                "date": day,
                "label": None,
            }
            self._add("occasion", row, imported=False)
        there = [self._register(place) for place in range(len(self.days))]
        if self.story.registers == "attendance":
            return
        for place, people in enumerate(there):
            self._meeting(place)
            self._forms(place, people)
            self._contributions(place, people)
        self._actions()
        self._money()
        self._governance()
        self._add(
            "communities", {"stakeholder_targets": "; ".join(f"k{k}" for k in range(self.story.wanted[1]))}
        )

    def _import(self) -> None:
        sequence = len(self.rows["import"]) + 1
        zeros = dict.fromkeys(("rows_read", "rows_loaded", "rows_set_aside", "rows_ignored"), 0)
        names = {
            "import_id": self.community,
            "file": f"{self.community}.csv",
            "sha256": "",
            "kind": "attendance",
        }
        at = {"sequence": sequence, "layout": "long", "loaded_at": datetime(2026, 11, 1)}  # noqa: DTZ001
        self.rows["import"].append(names | zeros | at)
        self.rows["import_community"].append({"import_id": self.community, "community": self.community})

    def _add(self, table: str, row: dict[str, Any], *, imported: bool = True) -> None:
        provenance = {"import_id": self.community, "line": len(self.rows[table]) + 1} if imported else {}
        self.rows[table].append({**provenance, "community": self.community, **row})

    def _person(self, name: str) -> int:
        if name not in self.people:
            self.people[name] = len(self.rows["mention"]) + 1
            row = {
                "mention_id": self.people[name],
                "person_id": f"{self.community}/{name}",
                "placeholder": False,
            }
            self._add("mention", row, imported=False)
            kind = f"k{len(self.people) % max(self.story.wanted[0], 1)}"
            self._add("members", {"mention_id": self.people[name], "stakeholder": kind})
        return self.people[name]

    def _register(self, place: int) -> list[str]:
        """Who was there."""
        story, recent = self.story, place >= len(self.days) - RECENT
        names = [f"r{k}" for k in range(round(story.regulars * (story.keep if recent else 1)))]
        names += [f"j{k}" for k in range(story.joined if recent else 0)]
        rate = story.rate * (story.fall if recent else 1)
        rate *= story.last_meeting_small if place == len(self.days) - 1 else 1
        there = [name for name in names if self.chance.random() < rate]
        there += [f"v{k}" for k in self.chance.sample(range(5 * story.visitors), story.visitors)]
        for name in there:
            facts = {
                "occasion_id": self.occasions[place],
                "mention_id": self._person(name),
                "status": "present",
            }
            self._add("attendance", facts)
        return there

    def _meeting(self, place: int) -> None:
        story, day = self.story, self.days[place]
        items = sum(self.chance.random() < story.member_items for _ in range(5))
        led = story.voices != 0
        facts = {
            "occasion_id": self.occasions[place],
            "status": "held",
            "scheduled_for": day,
            "agenda_items": 5,
        }
        roles = {
            "facilitator_id": self._person("r0") if led else None,
            "knowledge_manager_id": self._person("r0" if story.voices == 1 else "r1") if led else None,
        }
        self._add("meetings", facts | roles | {"member_agenda_items": items})
        for task in TASKS[:5] if self.chance.random() < 0.9 else TASKS[:2]:
            self._add("followups", {"occasion_id": self.occasions[place], "task": task, "done_on": day})
        if self.chance.random() < 0.9:
            self._add("products", {"date": day, "title": f"Notes {place}", "type": "summary"})

    def _forms(self, place: int, there: Sequence[str]) -> None:
        agree, disagree = self.story.useful
        for name in there:
            if self.chance.random() >= self.story.forms:
                continue
            drawn = self.chance.random()
            useful = "agree" if drawn < agree else "disagree" if drawn > 1 - disagree else "neutral"
            used = "agree" if self.chance.random() < self.story.used else "disagree"
            for question, stance in (("useful", useful), ("used_something", used)):
                words = {"wording": question, "answer": stance, "question": question, "stance": stance}
                facts = {"occasion_id": self.occasions[place], "form": f"{place}-{name}"}
                self._add("answers", facts | words)

    def _contributions(self, place: int, there: Sequence[str]) -> None:
        voices = self.story.voices
        speaks = (
            {f"r{k}" for k in range(voices)} if voices is not None else {n for n in there if n[0] in "rj"}
        )
        for name in there:
            if name in speaks and self.chance.random() < (0.8 if voices is not None else 1 / 3):
                facts = {"occasion_id": self.occasions[place], "mention_id": self._person(name)}
                self._add("contributions", facts | {"kind": "presented"})

    def _actions(self) -> None:
        owners = self.story.voices or self.story.regulars
        for number in range(self.story.actions):
            agreed = self.days[max(len(self.days) - 7, 0) + number % min(6, len(self.days))]
            done = self.chance.random() < self.story.done
            due = min(agreed + timedelta(days=30), AS_OF)
            facts = {"action": f"Action {number}", "agreed_on": agreed, "due_on": due}
            self._add(
                "actions",
                facts | {"status": "done" if done else "open", "completed_on": due if done else None},
            )
            line = self.rows["actions"][-1]["line"]
            owner = self._person(f"r{self.chance.randrange(owners)}")
            self.rows["action_owners"].append(
                {"import_id": self.community, "line": line, "community": self.community, "mention_id": owner}
            )

    def _money(self) -> None:
        if self.story.funding is None:
            return
        soon, before = AS_OF + timedelta(days=90), AS_OF - timedelta(days=90)
        for kind, day, amount in (
            ("actual", before, 9000.0),
            ("planned", soon, 12000.0),
            ("committed", soon, 12000.0 * self.story.funding),
        ):
            facts = {"period_from": day, "period_to": day, "category": "venue", "amount": amount}
            self._add("budget", facts | {"type": kind, "nature": "cash"})

    def _governance(self) -> None:
        story, first = self.story, self.days[0]
        person = self._person("r0") if story.champion else None
        rows: list[tuple[str, int | None, date, str | None, str | None]] = [
            ("champion", person, first, story.champion or "vacant", None)
        ]
        rows += [("steering_member", self._person(f"r{k}"), first, None, None) for k in range(story.steering)]
        if story.reviewed_days_ago is not None:
            rows.append(("purpose_review", None, AS_OF - timedelta(days=story.reviewed_days_ago), None, None))
        if story.milestones:
            rows += [("milestone", None, first, story.milestones, f"Milestone {k}") for k in range(3)]
        if story.tried:
            rows.append(("invigoration_plan", None, self.days[-6] + timedelta(days=1), None, "value"))
        for item, mention, day, status, note in rows:
            facts = {"item": item, "mention_id": mention, "date": day, "status": status, "note": note}
            self._add("governance", facts | {"due_on": first if item == "milestone" else None})
        if story.poll is not None:
            asked = max(story.regulars, 5)
            for k in range(asked):
                answer = "continue" if k < round(story.poll * asked) else "stop"
                self._add("polls", {"date": AS_OF - timedelta(days=30), "answer": answer, "active": True})
