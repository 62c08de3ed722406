"""The handbook: every number, band and rule as Markdown, from the declarations that compute them.

`python -m dashboard.handbook` writes metrics/README.md; with `--check` it writes nothing and ends
with 1 where that file is stale. The Method page shows the same sections.
"""

import re
import sys
from pathlib import Path

from dashboard.drawing.marks import edge_words
from dashboard.language import formats
from dashboard.language.told import template, told
from dashboard.language.words import say
from metrics import CATALOGUE, Policy
from metrics.indicator import VOTING, Dimension, Indicator
from metrics.judging.rules import RULES, Rule
from metrics.policy import Edges, Setting

README = Path(__file__).parents[1] / "metrics" / "README.md"
CODE = "indicators"


def sections(policy: Policy) -> dict[str, str]:
    """Markdown by title: the rules, one section for each dimension, then every other number of the policy."""
    dimensions = {
        say(f"dimension.{dimension.value}"): _dimension(dimension, policy)
        for dimension in Dimension
        if any(indicator.dimension is dimension for indicator in CATALOGUE)
    }
    return {say("handbook.rules"): _rules(policy), **dimensions, say("handbook.policy"): _policy(policy)}


def document(policy: Policy) -> str:
    """The whole handbook as one Markdown file."""
    parts = [f"# {say('handbook.title')}", say("handbook.generated"), say("handbook.lead")]
    for title, text in sections(policy).items():
        parts += [f"## {title}", text]
    return "\n\n".join(parts) + "\n"


def indicator_markdown(indicator: Indicator, policy: Policy) -> str:
    """One number: what it asks, how it is worked out and read, when it is not known, what to do."""
    facts = {
        "objective": told(indicator.objective),
        "formula": told(indicator.formula),
        "filters": told(indicator.filters),
        "unit": say("handbook.unit_words", unit=indicator.unit.value, better=indicator.better.value,
                    needs=", ".join(indicator.needs)),
        "bands": "; ".join(band_words(name, edges, indicator) for name, edges in _bands(indicator, policy)),
        "unknown": " ".join(_filled(template(gate.otherwise), policy) for gate in indicator.gates),
        "caveats": " ".join(map(told, indicator.caveats)),
        "ethics": told(indicator.ethics),
        "remedy": told(indicator.remedy),
        "source": told(indicator.source),
    }  # fmt: skip
    lines = [f"- **{say(f'handbook.{name}')}:** {_plain(text)}" for name, text in facts.items() if text]
    role = say(f"role.{indicator.role.value}")
    place = f"`{CODE}/{indicator.dimension.value}/{indicator.id}.py`"
    return "\n\n".join((
        f"### {indicator.code} {_plain(told(indicator.title))}",
        f"*{_plain(told(indicator.question))}* ({role}; {place})",
        _plain(told(indicator.description)),
        "\n".join(lines),
    ))  # fmt: skip


def band_words(variant: str, edges: Edges, indicator: Indicator) -> str:
    """Where the bands of a variant begin, who says so, and why."""
    words = edge_words(edges, formats.unit_of(indicator.id, indicator.unit.value))
    return say(
        "handbook.band",
        variant=f"{variant}: " if variant else "",
        words=words,
        source=told(edges.source),
        why=told(edges.why),
    )


def _dimension(dimension: Dimension, policy: Policy) -> str:
    numbers = [indicator for indicator in CATALOGUE if indicator.dimension is dimension]
    lead = say(f"dimension.{dimension.value}_question")
    if dimension in VOTING:
        weight = policy.weights[VOTING.index(dimension)]
        lead += " " + say("handbook.weight", weight=formats.trimmed(weight))
    return "\n\n".join([lead, *(indicator_markdown(number, policy) for number in numbers)])


def _rules(policy: Policy) -> str:
    rows = [
        f"| {rule.number} | {_plain(_condition(rule, policy))} | {say(f'headline.{rule.headline.word}')}"
        + (f" · {say(f'qualifier.{rule.qualifier.word}')}" if rule.qualifier else "") + " |"
        for rule in RULES
    ]  # fmt: skip
    head = f"| {say('handbook.rule')} | {say('handbook.when')} | {say('handbook.then')} |"
    lines = [head, "|---|---|---|", *rows]
    return "\n\n".join((say("handbook.rules_lead"), "\n".join(lines), say("handbook.states")))


def _condition(rule: Rule, policy: Policy) -> str:
    """When a case of a rule holds, with the policy's numbers; shares of weight as percentages."""
    numbers = {name: formats.trimmed(value) for name, value in policy.parameters().items()}
    numbers |= {name: formats.percent(policy.number(name)) for name in ("verdict_lambda", "verdict_delta")}
    return say(f"rule.{rule.number}.{rule.qualifier.word or rule.headline.name}", **numbers)


def _policy(policy: Policy) -> str:
    rows = [_setting(name, setting) for name, setting in policy.settings.items()]
    head = f"| {say('handbook.setting')} | {say('handbook.value')} | {say('handbook.why')} | {say('handbook.source')} |"
    return "\n\n".join((say("handbook.policy_lead"), "\n".join([head, "|---|---|---|---|", *rows])))


def _setting(name: str, setting: Setting) -> str:
    value = setting.value if isinstance(setting.value, str) else formats.trimmed(setting.value)
    return f"| `{name}` | {value} | {_plain(told(setting.why))} | {_plain(told(setting.source))} |"


def _bands(indicator: Indicator, policy: Policy) -> list[tuple[str, Edges]]:
    return list(policy.bands.get(indicator.id, {}).items())


def _filled(sentence: str, policy: Policy) -> str:
    """A gate's sentence with the policy's numbers, and an ellipsis where a community's would stand."""
    known = policy.parameters()
    return re.sub(r"{(\w+)[^}]*}", lambda m: formats.trimmed(known[m[1]]) if m[1] in known else "…", sentence)


def _plain(text: str) -> str:
    """Text in which Markdown finds nothing to set."""
    return re.sub(r"([\\`*_\[\]<>|$~])", r"\\\1", text)


def main(arguments: list[str]) -> int:
    """Write the handbook, or with `--check` compare; 1 where it is stale."""
    fresh = document(Policy.load())
    stale = not README.exists() or README.read_text(encoding="utf-8") != fresh
    if "--check" in arguments:
        if stale:
            sys.stderr.write(say("handbook.stale", file="metrics/README.md") + "\n")
        return int(stale)
    README.write_text(fresh, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
