"""How one reading looks: its value, its interval as a bar, its band in words beside a shape."""

from math import inf

from dashboard.language import formats
from dashboard.language.told import told
from dashboard.language.words import say
from dashboard.markup import Html, fill, join
from metrics.indicator import Band, Reading, Unit
from metrics.policy import Edges

# A ratio is drawn from 0 to 2, so that "as before" stands in the middle.
FULL_SCALE = {"share": 1.0, "ratio": 2.0, "index": 1.0}


def mark(kind: str) -> Html:
    """A shape for a band, a state or a headline. Words always stand beside it, so it is hidden from readers."""
    return fill(
        '<span class="ch-mark ch-{kind}" aria-hidden="true"></span>', kind=kind.lower().replace(" ", "-")
    )


def value(reading: Reading) -> Html:
    """The value, or the sentence that stands in its place. Never a 0 for what is not known."""
    if reading.error is not None:
        return fill('<span class="ch-unknown-why">{why}</span>', why=told(reading.error))
    if reading.value is None:
        return fill('<span class="ch-unknown-why">{why}</span>', why=told(reading.why_unknown or ""))
    return fill('<span class="ch-value">{text}</span>', text=amount(reading))


def amount(reading: Reading) -> str:
    """The value as text; a state has a word rather than a number."""
    word = reading.detail.get("word")
    if isinstance(word, str):
        return told(word)
    if reading.unit == Unit.STATE:
        return say(f"{reading.id}.{reading.band.word}")
    if reading.value is None:
        return say("band.unknown")
    unit = formats.unit_of(reading.id, reading.unit)
    return formats.amount(round(reading.value, 1) if unit == formats.TIMES else reading.value, unit)


def share_of(reading: Reading, name: str) -> str:
    """A share that a reading carries beside its value, such as that of the busiest fifth."""
    share = reading.detail.get(name)
    return formats.percent(share) if isinstance(share, float) else say("band.unknown")


def band_words(reading: Reading) -> str:
    """How the value is read: "may be" where chance alone could have put it there."""
    if reading.band is Band.UNKNOWN and reading.value is not None:
        return say("band.described")
    word = say(f"band.{reading.band.word}")
    unsure = not reading.firm and reading.band in (Band.CRITICAL, Band.HEALTHY)
    return say("band.maybe", band=word) if unsure else word


def band_kind(reading: Reading) -> str:
    """Which mark stands beside the band's words; hollow where chance alone could have put it there."""
    firm = reading.firm or reading.band is Band.WATCH
    return reading.band.word if firm else f"{reading.band.word}-maybe"


def softened(reading: Reading) -> str:
    """That a band was softened, and from what; empty where it was not."""
    if reading.raised_from is None:
        return ""
    return say("band.softened", band=say(f"band.{reading.raised_from.word}"))


def band(reading: Reading) -> Html:
    """How the value is read, in words beside a mark."""
    gentle = softened(reading)
    return fill(
        '<span class="ch-band">{mark}{word}</span>{softened}',
        mark=mark(band_kind(reading)), word=band_words(reading),
        softened=fill('<span class="ch-source">{words}</span>', words=gentle) if gentle else "",
    )  # fmt: skip


def interval(reading: Reading) -> str:
    """What chance allows, in words; empty where everything was counted."""
    if reading.low is None or reading.high is None or reading.low == reading.high:
        return ""
    return formats.span(reading.low, reading.high, formats.unit_of(reading.id, reading.unit))


def behind(reading: Reading) -> str:
    """How many stand behind the value; nothing where it is one thing that was looked up, and none was counted."""
    if reading.n is None or reading.n == 1:
        return ""
    return say("numbers.n", n=formats.whole(reading.n))


def evidence(reading: Reading) -> Html:
    """What it rests on: the interval in words, and n."""
    return join(filter(None, (interval(reading), behind(reading))), " · ")


def source(reading: Reading, edges: Edges | None) -> Html:
    """Who says where the bands begin, and where they do; the reason on pointing at it."""
    if reading.band_source is None or edges is None:
        return Html("")
    if reading.unit == Unit.STATE:
        return fill('<span class="ch-source">{source}</span>', source=told(reading.band_source))
    return fill(
        '<span class="ch-source" title="{why}">{words}</span>', why=str(told(edges.why)),
        words=say("band.source", source=told(reading.band_source),
                  edges=edge_words(edges, formats.unit_of(reading.id, reading.unit))),
    )  # fmt: skip


def edge_words(edges: Edges, unit: str) -> str:
    """Where healthy ends and critical begins, whichever way is better."""
    words = "band.edges_higher" if edges.healthy >= edges.watch else "band.edges_lower"
    return say(
        words if edges.at_most == inf else "band.edges_between",
        healthy=formats.amount(edges.healthy, unit), watch=formats.amount(edges.watch, unit),
        at_most=formats.amount(min(edges.at_most, 1e9), unit),
    )  # fmt: skip


def interval_bar(reading: Reading, edges: Edges | None) -> Html:
    """The interval and the value on a scale, over the zones of the policy; nothing where there is no scale."""
    full = FULL_SCALE.get(reading.unit)
    if full is None or reading.value is None or reading.low is None or reading.high is None:
        return Html("")
    low, high, point = (_place(number, full) for number in (reading.low, reading.high, reading.value))
    zones = _zones(edges, full) if edges else Html("")
    return fill(
        '<span class="ch-bar" role="img" aria-label="{label}">{zones}'
        '<span class="ch-range" style="left:{low}%;width:{width}%"></span>'
        '<span class="ch-point" style="left:{point}%"></span></span>',
        label=say("numbers.interval", low=formats.amount(reading.low, reading.unit),
                  high=formats.amount(reading.high, reading.unit)),
        zones=zones, low=low, width=round(high - low, 2), point=point,
    )  # fmt: skip


def _place(number: float, full: float) -> float:
    return round(100 * min(max(number / full, 0.0), 1.0), 2)


def _zones(edges: Edges, full: float) -> Html:
    first, second = sorted((_place(edges.healthy, full), _place(edges.watch, full)))
    names = ("critical", "watch", "healthy")
    ordered = names if edges.healthy >= edges.watch else names[::-1]
    bounds = [(0.0, first), (first, second), (second, _place(edges.at_most, full))]
    if edges.at_most < full:
        ordered, bounds = (*ordered, "watch"), [*bounds, (_place(edges.at_most, full), 100.0)]
    return join(
        fill('<span class="ch-zone ch-zone-{name}" style="left:{left}%;width:{width}%"></span>',
             name=name, left=left, width=round(right - left, 2))
        for name, (left, right) in zip(ordered, bounds, strict=True)
    )  # fmt: skip
