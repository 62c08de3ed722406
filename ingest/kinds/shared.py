"""The columns that several kinds have, and how they become people and meetings."""

import numpy as np
import pandas as pd

from ingest import cells
from ingest.columns import Columns, blanks
from ingest.dates import Order, parts_of
from ingest.kinds.kind import Column, nothing
from ingest.people import clean_email, clean_name, without_email, without_guests
from ingest.sheet import text_of

COMMUNITY = Column(
    "community",
    cells.text,
    "cop, community of practice, community id, community name, cop name, cop id, name of community, "
    "name of cop, gemeenskap, praktykgemeenskap, gemeenskap van praktyk, gvp",
)
DATE = Column(
    "date",
    cells.text,
    "meeting date, date of meeting, date of the meeting, day, session date, event date, date held, "
    "held on, datum, vergaderingdatum, vergadering datum, datum van vergadering, dag, sessiedatum",
    code="not_a_date",
    is_date=True,
)
MEETING = Column(
    "meeting",
    cells.text,
    "meeting id, meeting name, meeting no, meeting number, meeting title, session, session name, event, "
    "vergadering, vergaderingnaam, sessie, byeenkoms, bykoms",
)
PERSON = Column(
    "person",
    cells.text,
    "name, names, full name, full names, member, member name, name of member, participant, "
    "participant name, name of participant, attendee, attendee name, person name, person id, member id, "
    "name and surname, names and surname, name & surname, name surname, surname and name, "
    "surname & initials, teacher, delegate, naam, name en van, naam en van, volle naam, lid, lid naam, "
    "deelnemer, persoon, bywoner",
)
FIRST_NAME = Column(
    "first_name", cells.text, "first names, given name, given names, forename, voornaam, voorname, noemnaam"
)
SURNAME = Column("surname", cells.text, "last name, family name, van, familienaam")
EMAIL = Column(
    "email",
    cells.text,
    "e-mail, email address, e-mail address, mail, user email, epos, e-posadres, e-pos adres",
)
ORGANISATION = Column(
    "organisation",
    cells.text,
    "organization, organisation name, org, school, school name, name of school, institution, company, "
    "employer, affiliation, department, organisasie, skool, instansie, werkgewer",
)


def persons(columns: Columns, name: str = "person", needed: bool = True) -> dict[str, np.ndarray]:
    """`name` and `email` of each row, cleaned; rows with neither are given up where `needed`.

    An e-mail in the column of names is an e-mail.
    """
    written = columns.raw(name)
    if "surname" in columns:
        given = columns.raw("first_name") if "first_name" in columns else written
        written = np.array(
            [f"{text_of(g)} {text_of(s)}" for g, s in zip(given, columns.raw("surname"), strict=True)],
            dtype=object,
        )
    elif "first_name" in columns and name not in columns:
        written = columns.raw("first_name")
    codes, distinct = pd.factorize(written)
    cleaned, addressed = nothing(len(distinct)), nothing(len(distinct))
    for k, cell in enumerate(distinct):
        addressed[k] = clean_email(text_of(cell))
        cleaned[k] = clean_name(without_email(text_of(cell))) or None
    _tell_of_guests(columns, codes, distinct)
    found, email = cleaned[codes], _emails(columns)
    email = np.where(pd.isna(email), addressed[codes], email)
    if needed:
        columns.need(pd.isna(found) & pd.isna(email), name, code="no_person")
    return {"name": found, "email": email}


def _tell_of_guests(columns: Columns, codes: np.ndarray, distinct: np.ndarray) -> None:
    """Guests without a name, written behind a name, are no persons: the member counts, and they are told of."""
    for k, cell in enumerate(distinct):
        if without_guests(text_of(cell)) != text_of(cell):
            line = int(columns.lines[np.flatnonzero(codes == k)[0]])
            columns.ledger.warn("guests_of_a_member", None, text_of(cell), line)


def _emails(columns: Columns) -> np.ndarray:
    codes, distinct = pd.factorize(columns.raw("email"))
    cleaned = nothing(len(distinct))
    for k, cell in enumerate(distinct):
        cleaned[k] = clean_email(text_of(cell))
    found: np.ndarray = cleaned[codes]
    return found


def occasions(columns: Columns, needed: bool = True) -> dict[str, np.ndarray]:
    """`date` and `label` of each row. A row with neither takes --date, or is given up where `needed`.

    A label that is itself a date gives the date. A row with a label alone keeps it: the meeting may
    be known from elsewhere.
    """
    label = columns.take("meeting")
    on = columns.take("date")
    bad = pd.isna(on) & ~blanks(columns.raw("date"))
    for row in np.flatnonzero(pd.isna(on) & ~pd.isna(label) & ~bad):
        parts = parts_of(label[row])
        if parts and parts.fixed and parts.year:
            on[row] = parts.on(columns.orders.get("date", Order.DAY_FIRST))
    neither = pd.isna(on) & pd.isna(label) & ~bad
    on[neither] = columns.options.meeting_date
    if needed:
        columns.need((pd.isna(on) & pd.isna(label)) | bad, "date", bad, "no_date")
    return {"date": on, "label": label}
