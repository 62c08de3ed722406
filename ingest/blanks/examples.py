"""Rows of the example sheets: invented people of an invented community, and nothing that cannot be read."""

from datetime import date as day

Row = dict[str, object]

_FIRST, _SECOND, _THIRD = day(2026, 2, 12), day(2026, 4, 16), day(2026, 6, 11)
_OURS: Row = {"community": "early-years"}


def _rows(*rows: Row) -> list[Row]:
    return [_OURS | row for row in rows]


EXAMPLES: dict[str, list[Row]] = {
    "communities": _rows(
        {
            "name": "Early Years Circle", "focus": "Reading for pleasure in grade R", "sector": "Education",
            "province": "Gauteng", "shape": "open", "type": "open-ended", "started": day(2024, 2, 8),
            "planned_end": day(2028, 11, 30), "size_low": 15, "size_high": 40, "stage": "stewardship",
            "stakeholder_targets": "teachers; NGOs; district officials", "practitioner_categories": "teachers",
            "frontline_target": "60 %", "calendar": "za-inland",
        }
    ),
    "members": _rows(
        {
            "person": "Thandiwe Nkosi", "email": "thandiwe@example.org", "organisation": "Sunrise Primary",
            "stakeholder": "teachers", "province": "Gauteng", "district": "Tshwane West", "joined": day(2024, 2, 8),
            "kind": "convenor", "consent_on": day(2024, 2, 8),
        },
        {
            "person": "Sipho Dube", "email": "sipho@example.org", "organisation": "Reading Trust",
            "stakeholder": "NGOs", "province": "Gauteng", "joined": day(2024, 4, 11), "left": day(2026, 3, 31),
            "left_reason": "term ended", "kind": "member",
        },
    ),
    "meetings": _rows(
        {
            "date": _FIRST, "meeting": "M1", "title": "Reading corners that work", "status": "held",
            "mode": "in person", "venue": "Library hall", "facilitator": "Lerato Molefe",
            "knowledge_manager": "Sipho Dube", "minutes": 120, "previous_actions_reviewed": "yes",
            "activities": "presentation; discussion", "seating": "movable", "presentation_minutes": 30,
            "group_minutes": 45, "discussion_minutes": 30, "checkin_minutes": 15, "outside_purpose_minutes": 0,
            "scheduled_for": _FIRST, "invited_on": day(2026, 1, 22), "reminded_on": day(2026, 2, 9),
            "agenda_sent_on": day(2026, 2, 5), "agenda_items": 5, "member_agenda_items": 3, "headcount": 24,
        },
        {
            "date": _SECOND, "meeting": "M2", "title": "Parents as partners", "status": "scheduled",
            "scheduled_for": _SECOND, "mode": "online",
        },
    ),
    "attendance": _rows(
        {
            "date": _FIRST, "meeting": "M1", "person": "Thandiwe Nkosi", "email": "thandiwe@example.org",
            "status": "present", "rsvp": "yes", "minutes": 120, "role": "chair", "organisation": "Sunrise Primary",
        },
        {"date": _FIRST, "meeting": "M1", "person": "Sipho Dube", "status": "online", "rsvp": "yes", "minutes": 90},
        {"date": _FIRST, "meeting": "M1", "person": "Lerato Molefe", "status": "apology", "rsvp": "no"},
    ),
    "evaluations": _rows(
        {"date": _FIRST, "question": "How useful was this meeting to you? (1 to 5)", "answer": 5, "respondent": 1},
        {"date": _FIRST, "question": "The meeting was worth my time. (1 to 5)", "answer": 4, "respondent": 1},
        {"date": _FIRST, "meeting": "M1", "question": "How useful was this meeting to you? (1 to 5)", "answer": 3,
         "respondent": 2},
    ),
    "budget": _rows(
        {
            "date": _FIRST, "category": "Venue", "amount": 1200, "type": "actual", "nature": "cash",
            "funder": "Reading Trust", "currency": "ZAR", "allocation_rule": "shared equally", "note": "half a day",
        },
        {"date": day(2026, 9, 10), "category": "Refreshments", "amount": 850.5, "type": "planned", "nature": "cash"},
        {"date": _FIRST, "category": "Venue", "amount": 500, "type": "actual", "nature": "in_kind",
         "funder": "Library"},
    ),
    "actions": _rows(
        {
            "meeting": "", "action": "Print the letters to parents", "date": _FIRST, "owner": "Thandiwe Nkosi",
            "owner_email": "thandiwe@example.org", "due": day(2026, 3, 13), "status": "done",
            "completed_on": day(2026, 3, 10), "outcome": "120 families heard of the reading corner",
            "subgroup": "Parents", "off_purpose": "no",
        },
        {"action": "Book the hall", "date": _FIRST, "owner": "Sipho Dube; Lerato Molefe", "due": day(2026, 4, 2),
         "status": "open"},
        {"action": "Ask for a second projector", "date": _FIRST, "owner": "Lerato Molefe", "status": "cancelled",
         "cancelled_reason": "the library has one"},
    ),
    "contributions": _rows(
        {"date": _FIRST, "person": "Thandiwe Nkosi", "email": "thandiwe@example.org", "kind": "presented",
         "minutes": 20},
        {"date": _FIRST, "meeting": "M1", "person": "Sipho Dube", "kind": "spoke", "minutes": 3},
    ),
    "governance": _rows(
        {"person": "Thandiwe Nkosi", "email": "thandiwe@example.org", "item": "champion", "date": day(2024, 2, 8),
         "status": "in post"},
        {"item": "milestone", "due": day(2026, 9, 30), "status": "met", "date": _THIRD, "essential": "yes",
         "note": "Twenty reading corners are in use"},
    ),
    "followups": _rows(
        {"date": _FIRST, "task": "thank_you", "done_on": day(2026, 2, 13)},
        {"date": _FIRST, "meeting": "M1", "task": "presentations"},
    ),
    "products": _rows(
        {
            "date": _SECOND, "person": "Sipho Dube", "title": "Ten questions for a reading corner", "type": "tool",
            "knowledge_type": "explicit", "shared_on": day(2026, 4, 20), "reused_by": "Hilltop Primary",
            "outcome": "used at three schools", "subgroup": "Resources", "consent_on": day(2026, 4, 16),
        }
    ),
    "stories": _rows(
        {"date": _SECOND, "summary": "I tried paired reading, and the quiet ones read aloud.", "cycle": "applied",
         "outcome": "four children more read aloud each week", "consent": "yes"},
    ),
    "polls": _rows(
        {"date": _THIRD, "answer": "continue", "active": "yes"},
        {"date": _THIRD, "answer": "continue_changed", "active": "yes"},
        {"date": _THIRD, "answer": "stop", "active": "no"},
    ),
}  # fmt: skip
"""By kind: rows by canonical column."""
