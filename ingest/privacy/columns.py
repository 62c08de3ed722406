"""Which columns of the database hold text as people wrote it, in which anybody may be named."""

TEXTS: dict[str, tuple[str, ...]] = {
    "import": ("file", "sheet", "reading"),
    "problem": ("column_name", "value", "message", "fix"),
    "mapping": ("shape", "document"),
    "occasion": ("label",),
    "review": ("because", "reason", "roles", "plan"),
    "communities": (
        "name", "focus", "sector", "province", "stage", "stakeholder_targets", "practitioner_categories",
    ),
    "members": ("organisation", "stakeholder", "province", "district", "left_reason"),
    "meetings": ("title", "mode", "venue", "activities", "seating"),
    "attendance": ("source_column", "role", "organisation"),
    "answers": ("source_column", "question", "wording", "answer"),
    "budget": ("source_column", "category", "funder", "allocation_rule", "note"),
    "actions": ("action", "cancelled_reason", "outcome", "subgroup"),
    "governance": ("status", "note"),
    "products": ("title", "type", "knowledge_type", "reused_by", "outcome", "subgroup"),
    "stories": ("summary", "outcome"),
}  # fmt: skip
"""By table. `tests/test_privacy.py` holds that every other column of text is in WITHOUT."""

WITHOUT: dict[str, tuple[str, ...]] = {
    "": ("import_id", "community", "community_key"),
    "import": ("sha256", "kind", "layout"),
    "problem": ("code", "outcome"),
    "mention": ("person_id",),
    "mention_name": ("name", "name_key", "email"),
    "identity_decision": ("one", "other", "decision"),
    "suspected_duplicate": ("one", "other", "why"),
    "review": (
        "headline", "qualifier", "moving_towards", "read_headline", "read_qualifier", "dimensions",
        "policy_sha256", "decision",
    ),
    "communities": ("shape", "type", "calendar"),
    "members": ("kind",),
    "meetings": ("status",),
    "attendance": ("status", "rsvp"),
    "answers": ("form", "scale", "stance"),
    "budget": ("type", "nature", "currency"),
    "actions": ("status",),
    "contributions": ("kind",),
    "governance": ("item",),
    "followups": ("task",),
    "stories": ("cycle",),
    "polls": ("answer",),
}  # fmt: skip
"""Ids, codes and words of ours, by table ("" for all), and the names themselves, which are deleted as rows."""

KINDS = {"action_owners": "actions", "answers": "evaluations"}
"""The kind of file that a table of facts is of, where it has another name."""
