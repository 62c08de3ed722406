"""What `assess --json` says of a community (`assessment.schema.json`)."""

from typing import TYPE_CHECKING, Any

from metrics.indicator import Band, Reading

if TYPE_CHECKING:
    from metrics.assessment import CommunityAssessment, Verdict


def community_document(c: "CommunityAssessment") -> dict[str, Any]:
    """Everything said of one community, as the schema has it."""
    known, of = c.coverage
    document: dict[str, Any] = {
        "id": c.id,
        "name": c.name,
        "shape": c.shape,
        "shape_declared": c.shape_declared,
        "stage": {"value": c.stage, "declared": c.stage_declared},
        "age_months": c.age_months,
        "window": {
            "meetings": c.window.meetings,
            "from": c.window.first.isoformat() if c.window.first else None,
            "to": c.window.last.isoformat() if c.window.last else None,
            "early": c.window.early,
            "recent": c.window.recent,
        },
        "verdict": _verdict(c.verdict),
        "first_steps": [step.to_dict() for step in c.first_steps],
        "coverage": {"known": known, "of": of},
        "dimensions": {
            d.dimension.value: {"state": d.state, "firm": d.firm, "known": d.known, "of": d.of}
            for d in c.dimensions
        },
        "readings": [_reading(r) for r in c.readings],
    }
    if c.series is not None:
        document["series"] = c.series
    return document


def _verdict(v: "Verdict") -> dict[str, Any]:
    return {
        **{name: getattr(v, name) for name in ("headline", "qualifier", "rule", "firm", "because")},
        "reasons": list(v.reasons),
        "levers": list(v.levers),
        "flags": {name: getattr(v.flags, name) for name in v.flags.__slots__},
        "ask_members_first": v.ask_members_first,
        "trace": [{"rule": t.rule, "held": t.held, "because": t.because} for t in v.trace],
        "g": v.g,
        "lambda": v.lam,
        **(v.why.to_dict() if v.why else {"would_change": None, "stability": None}),
        "official": v.official.to_dict() if v.official else None,
    }


def _reading(r: Reading) -> dict[str, Any]:
    return {name: _plain(getattr(r, name)) for name in Reading.__slots__}


def _plain(value: Any) -> Any:
    if isinstance(value, Band):
        return value.word
    return list(value) if isinstance(value, tuple) else value
