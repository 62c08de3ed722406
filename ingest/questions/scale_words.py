"""The words of rating scales, and the side they take (R7); English and Afrikaans."""

from ingest.sheet import fold

_WORDS = {
    "agree": "strongly agree, agree, completely agree, totally agree, agree strongly, tend to agree, good, "
    "very good, excellent, great, outstanding, useful, very useful, extremely useful, "
    "most useful, helpful, very helpful, satisfied, very satisfied, always, often, definitely, "
    "yes definitely, certainly, a lot, very much, very clear, clear, likely, very likely, high, "
    "very high, stem saam, stem heeltemal saam, stem volkome saam, stem beslis saam, saam, goed, "
    "baie goed, uitstekend, nuttig, baie nuttig, tevrede, baie tevrede, altyd, dikwels, beslis, "
    "baie, duidelik, baie duidelik, fully agree, mostly agree, slightly agree, somewhat agree, extremely satisfied, "
    "extremely helpful, extremely likely, very valuable, valuable, very good use, superb, fantastic, well, very well, "
    "mostly, most of the time, completely, fully, to a great extent, to a large extent, absolutely, quite useful, "
    "mostly useful, very relevant, relevant, stem sterk saam, sterk saam, stem volledig saam, heeltemal, "
    "heeltemal saam, volkome, uiters nuttig, ngiyavuma, ngiyavuma kakhulu, ngiyavumelana, kuhle, kuhle kakhulu",
    "neutral": "neutral, neither agree nor disagree, neither, undecided, unsure, not sure, average, fair, "
    "ok, okay, so so, sometimes, somewhat, partly, partially, maybe, moderate, "
    "moderately useful, somewhat useful, satisfactory, don t know, medium, neutraal, gemiddeld, "
    "redelik, onseker, soms, miskien, deels, gedeeltelik, weet nie, adequate, acceptable, "
    "neither satisfied nor dissatisfied, neither likely nor unlikely, neither good nor bad, no opinion, a little, "
    "to some extent, neither useful nor not useful, bevredigend, nie saam of verskil nie, "
    "neither agree or disagree, nie een nie, n bietjie, in n mate",
    "disagree": "strongly disagree, disagree, completely disagree, totally disagree, disagree strongly, "
    "tend to disagree, poor, very poor, bad, very bad, terrible, not useful, "
    "not at all useful, not very useful, not helpful, useless, dissatisfied, "
    "very dissatisfied, unsatisfied, never, rarely, seldom, not at all, unclear, not clear, "
    "unlikely, very unlikely, low, very low, verskil, verskil heeltemal, stem nie saam, "
    "stem nie saam nie, stem glad nie saam nie, swak, baie swak, nie nuttig, nie nuttig nie, "
    "glad nie, glad nie nuttig nie, ontevrede, nooit, selde, onduidelik, fully disagree, mostly disagree, "
    "slightly disagree, somewhat disagree, extremely dissatisfied, extremely unlikely, not so useful, "
    "not very helpful, not at all helpful, not valuable, hardly ever, not much, below average, unacceptable, "
    "verskil sterk, verskil volkome, verskil beslis, stem beslis nie saam nie, sterk verskil, "
    "angivumi, angivumelani, kubi",
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
            "not applicable to me",
            "n/a - first meeting",
            "n/a (first meeting)",
            "first time attending",
            "i was not at the last meeting",
            "this was my first meeting",
            "this is my first time",
            "nie van toepassing nie",
            "nie van toepassing",
            "eerste vergadering",
            "my eerste vergadering",
            "prefer not to say",
        ),
    )
)
