"""The wording of a question → the question that the indicators know; English and Afrikaans.

The first pattern that fits decides, so the narrow ones stand before the wide ones.
"""

import re
import unicodedata
from functools import lru_cache

from ingest.sheet import fold

_PATTERNS = {
    "recommend": r"\brecommend|\baanbeveel|\bnps\b",
    "used_something": r"\b(?:have |i |i've |you )?(?:used|applied|tried(?: out)?|implemented"
    r"|put (?:\w+ )?in(?:to)? practice)\b"
    r"|\b(?:gebruik|toegepas|in die praktyk)\b.*\b(?:geleer|gemeenskap|vergadering|gp"
    r"|iets)\b|\biets\b.*\bgebruik\b",
    "new_contact_or_idea": r"\bnew (?:contact|idea|resource|connection|people|person|partner|thing)"
    r"|\bnuwe (?:kontak|idee|hulpbron|mense|iets)",
    "facilitation_welcoming": r"\bfacilitat\w*\b.*\bwelcom|\bwelcom\w*\b.*\bfacilitat|\b(?:made|felt"
    r"|feel)\b.*\bwelcome\b"
    r"|\bwelkom\b.*\b(?:voel|gevoel|fasiliteer)|\b(?:voel|gevoel"
    r"|fasiliteerder)\b.*\bwelkom\b",
    "facilitation_neutral": r"\bneutral|\bimpartial|\bneutraal|\bonpartydig",
    "facilitation_everyone_heard": r"\b(?:everyone|everybody|all (?:members|participants"
    r"|voices))\b.*\b(?:heard|speak|spoke|chance|say|voice|participat)"
    r"|\b(?:almal|elkeen)\b.*\b(?:gehoor|praat|kans|woord|stem)",
    "facilitation_linked_to_last": r"\b(?:link|connect|relat|follow|built|build)\w*\b.*\b(?:last"
    r"|previous) (?:meeting|session|time)"
    r"|\bvorige (?:vergadering|sessie|byeenkoms|keer)",
    "one_thing_to_change": r"\bone thing\b.*\b(?:chang|differ|improv)|\b(?:what|anything|how)\b.*\b(?:change"
    r"|improve|better|differently)\b"
    r"|\bsuggestion|\bimprovement|\b(?:verander|verbeter|voorstel)",
    "renewal": r"\b(?:should|must|want)\b.*\b(?:continue|go on|carry on|stop|keep going)\b"
    r"|\bcontinue\b.*\bstop\b|\brenewal\b"
    r"|\b(?:moet|wil)\b.*\b(?:voortgaan|aangaan|ophou|aanhou)\b",
    "can_share_failures": r"\b(?:not|isn.t|doesn.t|didn.t) work|\bfail|\bmistake|\bgone wrong|\bwent wrong"
    r"|\bnie werk nie\b|\bmisluk|\bfoute\b|\bverkeerd geloop",
    "views_welcome": r"\bviews?\b.*\b(?:welcom|respect|valued)|\b(?:different|differing|other) (?:views?"
    r"|opinions?)"
    r"|\b(?:menings?|sienings?|standpunte?)\b.*\b(?:welkom|gerespekteer)"
    r"|\bander (?:menings?|sienings?)",
    "voice_heard": r"\bvoice\b|\b(?:i|my|was|am|felt|feel)\b.*\bheard\b|\blistened to\b|\bmy stem\b"
    r"|\bgehoor\b|\bgeluister\b",
    "attend_by_choice": r"\b(?:own|free|by) (?:choice|will)|\bvoluntar|\bchoose to (?:come|attend)"
    r"|\bvrywillig|\beie keuse|\buit vrye wil",
    "role_clear": r"\brole\b.*\bclear|\bclear\b.*\brole\b|\bunderstand my role|\bmy rol\b"
    r"|\brol\b.*\bduidelik",
    "purpose_clear": r"\bwhat (?:this|the|our) (?:\w+ ){1,4}is for\b|\b(?:purpose|aims?|goals?"
    r"|objectives?)\b.*\b(?:clear|understand|understood)|\bclear\b.*\b(?:purpose|aims?"
    r"|goals?)"
    r"|\b(?:doel|doelwitte?)\b.*\bduidelik|\bduidelik\w*\b.*\bdoel",
    "worth_time": r"\bworth\b.*\btime|\btime\b.*\bworth|\bgood use of\b.*\btime|\bvalue for (?:\w+ )?time"
    r"|\btyd\b.*\bwerd\b|\bwerd\b.*\btyd\b",
    "useful": r"\buseful|\bhelpful\b|\bvaluable\b|\bnuttig|\bbruikbaar|\bwaardevol|\b(?:overall"
    r"|in general)\b.*\b(?:rat|satisf|meeting|session)"
    r"|\brate\b.*\b(?:meeting|session|workshop)|\bsatisf|\btevrede|\balgeheel",
}
QUESTIONS = tuple(_PATTERNS)
"""The questions that are known, by their canonical names."""

_COMPILED = {name: re.compile(pattern) for name, pattern in _PATTERNS.items()}
_EXACT = {fold(name): name for name in _PATTERNS} | {
    fold(alias): name
    for name, alias in (
        ("used_something", "used"),
        ("used_something", "applied"),
        ("new_contact_or_idea", "new contact"),
        ("voice_heard", "voice"),
        ("can_share_failures", "share failures"),
        ("views_welcome", "views"),
        ("purpose_clear", "purpose"),
        ("purpose_clear", "clear purpose"),
        ("attend_by_choice", "choice"),
        ("role_clear", "role clarity"),
        ("one_thing_to_change", "one thing"),
        ("one_thing_to_change", "change"),
        ("useful", "usefulness"),
        ("useful", "overall"),
        ("useful", "rating"),
        ("worth_time", "worth it"),
        ("worth_time", "time"),
        ("facilitation_welcoming", "welcoming"),
        ("facilitation_welcoming", "welcome"),
        ("facilitation_everyone_heard", "everyone heard"),
        ("facilitation_linked_to_last", "linked to last"),
        ("renewal", "continue"),
    )
}

YES_NO_QUESTIONS = frozenset({"used_something", "new_contact_or_idea"})
"""Asked with yes or no on the form of `audiences.md` 5.1: a lone column of 1 and 0 is read so."""


_ADMINISTRATIVE = frozenset(
    fold(heading)
    for heading in (
        *(
            "id",
            "no",
            "nr",
            "number",
            "score",
            "total points",
            "quiz feedback",
            "last modified time",
            "language",
        ),
        *(
            "ip address",
            "collector id",
            "start date",
            "end date",
            "start time",
            "completion time",
            "time",
            "status",
        ),
        *(
            "organisation",
            "organization",
            "school",
            "institution",
            "province",
            "district",
            "role",
            "position",
        ),
        *(
            "phone",
            "cell",
            "cell phone",
            "cellphone",
            "telephone",
            "contact number",
            "signature",
            "gender",
            "age",
        ),
        *("skool", "organisasie", "provinsie", "distrik", "rol", "selfoon", "handtekening", "custom data 1"),
    )
)


@lru_cache(maxsize=1 << 12)
def question_of(wording: str) -> str:
    """The canonical question of that wording, or “other”."""
    if exact := _EXACT.get(fold(wording)):
        return exact
    plain = unicodedata.normalize("NFKD", wording).casefold().replace("’", "'").replace("_", " ")
    plain = " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
    return next((name for name, pattern in _COMPILED.items() if pattern.search(plain)), "other")


def is_administrative(heading: str) -> bool:
    """Whether a column of a form is about who or when rather than an answer: it is kept out."""
    return fold(heading) in _ADMINISTRATIVE


def is_question(heading: str) -> bool:
    """Whether a heading that no column is named by reads as a question or a statement to agree with."""
    return question_of(heading) != "other" or "?" in heading or len(heading.split()) > 3
