"""What is about the person who filled in a form, not about the meeting: it is never an answer and never shown."""

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.sheet import Cell, fold, text_of

_FILLING = (
    "what is are was your you my the a of please enter write type give provide fill in out us tell optional if wish to "
    "would like we can may for from do which at work and en or not willing wat watter is jou u asseblief verskaf gee "
    "vul opsioneel indien verkies waar werk die van n by s preferred only where"
)
_FILLERS = frozenset(_FILLING.split())
_ABOUT_PEOPLE = (
    "name names surname surnames firstname lastname fullname first last full middle nickname initials naam voornaam "
    "voorname volle title titel email emails mail mailadres epos pos eposadres address addresses adres phone phones "
    "cell cellphone mobile telephone tel telefoon selfoon whatsapp number numbers no nr nommer contact details kontak "
    "kontakbesonderhede besonderhede school schools skool organisation organization organisations organisasie "
    "institution instansie instelling company employer department district distrik province provinsie circuit kring "
    "town village role rol position posisie job designation gender sex geslag age ouderdom race ras id identity "
    "identiteitsnommer passport birth date dob geboortedatum signature handtekening ip username user persal sace "
    "student students staff reference participant respondent teacher's teachers learner emailadres selfoonnommer "
    "kontaknommer telefoonnommer line manager popia"
)
_OF_PEOPLE = frozenset(_ABOUT_PEOPLE.split())
_NAME_OF = re.compile(
    r"(?:full )?(?:name|naam)s?(?: (?:and surname|en van))? (?:of|van) (?:the |die |your |jou )?"
    r"(?!meeting|session|workshop|event|community|cop|vergadering|sessie|gemeenskap)[a-z]+"
)
_NOT_ALONE = frozenset({"first", "last", "full", "date", "title", "no", "contact", "details", "line", "nr"})
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE)
_PHONE = re.compile(r"(?:\+|00|0)\d[\d\s()./-]{7,14}\d|\d{13}")
_PLACE = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|-?\d{1,2}\.\d+[ ,]+-?\d{1,3}\.\d+(?: -?[\d.]+)*")


@lru_cache(maxsize=1 << 12)
def is_personal(heading: str) -> bool:
    """Whether a heading asks who somebody is or how to reach them: “What is your name? (optional)”."""
    text = re.sub(
        r"\be[- ]?(?:mail|pos)", "email", re.sub(r"[(\[].*?[)\]]| if (?:you|u) .*", " ", heading.casefold())
    )
    words = re.findall(r"[a-zà-ÿ']+", text.replace("_", " "))
    said = [fold(word) for word in words if fold(word) and fold(word) not in _FILLERS]
    if _NAME_OF.fullmatch(" ".join(words)):
        return True
    if not said or len(words) > 14:
        return False
    return all(word in _OF_PEOPLE for word in said) and not (len(said) == 1 and said[0] in _NOT_ALONE)


def holds_addresses(cells: Sequence[Cell]) -> bool:
    """Whether most filled cells are addresses, telephone numbers or places on the map, whatever stands over them."""
    filled = [text for cell in cells if (text := text_of(cell))]
    found = sum(any(kind.fullmatch(text) for kind in (_EMAIL, _PHONE, _PLACE)) for text in filled)
    return bool(filled) and found > len(filled) / 2
