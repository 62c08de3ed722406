"""The words of rating scales, and the side they take (R7); English and Afrikaans."""

from ingest.sheet import fold

_WORDS = {
    "agree": "strongly agree, agree, completely agree, totally agree, agree strongly, tend to agree, good, "
    "very good, excellent, great, outstanding, useful, very useful, extremely useful, "
    "most useful, helpful, very helpful, satisfied, very satisfied, always, often, definitely, "
    "yes definitely, certainly, a lot, very much, very clear, clear, likely, very likely, high, "
    "very high, stem saam, stem heeltemal saam, stem volkome saam, stem beslis saam, saam, goed, "
    "baie goed, uitstekend, nuttig, baie nuttig, tevrede, baie tevrede, altyd, dikwels, beslis, "
    "baie, duidelik, baie duidelik",
    "neutral": "neutral, neither agree nor disagree, neither, undecided, unsure, not sure, average, fair, "
    "ok, okay, so so, sometimes, somewhat, partly, partially, maybe, moderate, "
    "moderately useful, somewhat useful, satisfactory, don t know, medium, neutraal, gemiddeld, "
    "redelik, onseker, soms, miskien, deels, gedeeltelik, weet nie",
    "disagree": "strongly disagree, disagree, completely disagree, totally disagree, disagree strongly, "
    "tend to disagree, poor, very poor, bad, very bad, terrible, not useful, "
    "not at all useful, not very useful, not helpful, useless, dissatisfied, "
    "very dissatisfied, unsatisfied, never, rarely, seldom, not at all, unclear, not clear, "
    "unlikely, very unlikely, low, very low, verskil, verskil heeltemal, stem nie saam, "
    "stem nie saam nie, stem glad nie saam nie, swak, baie swak, nie nuttig, nie nuttig nie, "
    "glad nie, glad nie nuttig nie, ontevrede, nooit, selde, onduidelik",
}
WORDS = {fold(word): stance for stance, words in _WORDS.items() for word in words.split(",")}
NO_SIDE = frozenset(
    map(
        fold,
        (
            "first time here",
            "first time",
            "first meeting",
            "my first meeting",
            "this is my first meeting",
            "not applicable",
            "n/a",
            "na",
            "nvt",
            "eerste keer",
            "eerste keer hier",
            "my eerste keer",
            "no answer",
        ),
    )
)
