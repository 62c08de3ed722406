"""The columns that several kinds have, and how they become people and meetings."""

from datetime import date

import numpy as np

from ingest import cells
from ingest.coded import Coded, objects, together
from ingest.columns import Columns, is_blank
from ingest.dates import Order, parts_of
from ingest.kinds.kind import Column
from ingest.people import clean_email, clean_name, without_email, without_guests
from ingest.sheet import text_of

_MEMBERS = (
    "member", "participant", "attendee", "student", "learner", "pupil", "player", "teacher", "educator", "delegate",
    "volunteer", "employee", "user", "person",
)  # fmt: skip


def _of_members(*names: str) -> str:
    """“Student first name”, “Member first name” and so on, for each way to say it."""
    return ", ".join(f"{whose} {name}" for whose in _MEMBERS for name in names)


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
    "held on, attendance date, date of attendance, class date, date of class, lesson date, date of session, "
    "date of event, datum, vergaderingdatum, vergadering datum, datum van vergadering, dag, sessiedatum",
    code="not_a_date",
    is_date=True,
)
MEETING = Column(
    "meeting",
    cells.text,
    "meeting id, meeting name, meeting no, meeting number, meeting title, session, session name, event, event name, "
    "vergadering, vergaderingnaam, sessie, byeenkoms, bykoms",
)
PERSON = Column(
    "person",
    cells.text,
    "name, names, full name, full names, member, member name, name of member, participant, "
    "participant name, name of participant, attendee, attendee name, person name, person id, member id, "
    "name and surname, names and surname, name & surname, name surname, surname and name, "
    "surname & initials, teacher, teacher name, name of teacher, educator, delegate, delegate name, "
    "name of delegate, student, student name, name of student, student full name, learner, learner name, "
    "name of learner, pupil, pupil name, trainee name, volunteer name, employee name, "
    "roll no, roll number, "
    "naam, name en van, naam en van, volle naam, lid, lid naam, deelnemer, persoon, bywoner, "
    "leerder, leerder naam, naam van leerder, igama, amagama, igama nesibongo, igama nefani, lebitso, leina, "
    "lebitso le sefane, leina le sefane",
)
FIRST_NAME = Column(
    "first_name",
    cells.text,
    "first names, given name, given names, forename, voornaam, voorname, noemnaam, initials, initial, voorletters, "
    f"voorletter, {_of_members('first name', 'given name')}",
)
SURNAME = Column(
    "surname",
    cells.text,
    "last name, family name, van, familienaam, isibongo, ifani, sefane, "
    + _of_members("last name", "surname", "family name"),
)
EMAIL = Column(
    "email",
    cells.text,
    "e-mail, email address, e-mail address, mail, user email, attendee email, participant email, member email, "
    "contact email, e-mail 1 - value, e-mail 1 address, epos, e-posadres, e-pos adres",
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
    return {what: column.cells for what, column in coded_persons(columns, name, needed).items()}


def coded_persons(columns: Columns, name: str = "person", needed: bool = True) -> dict[str, Coded]:
    """The same as `persons`, each different value once."""
    written = _written(columns, name)
    _tell_of_guests(columns, written)
    found = written.told(lambda cell: clean_name(without_email(text_of(cell))) or None)
    email = columns.coded("email").told(lambda cell: clean_email(text_of(cell)))
    email = email.filled(email.missing, written.told(lambda cell: clean_email(text_of(cell))))
    if needed:
        columns.need(found.missing & email.missing, name, code="no_person")
    return {"name": found, "email": email}


def _tell_of_guests(columns: Columns, written: Coded) -> None:
    """Guests without a name, written behind a name, are no persons: the member counts, and they are told of."""
    for k, cell in enumerate(written.values):
        if without_guests(text_of(cell)) != text_of(cell):
            line = int(columns.lines[np.flatnonzero(written.codes == k)[0]])
            columns.ledger.warn("guests_of_a_member", None, text_of(cell), line)


def _written(columns: Columns, name: str) -> Coded:
    """The names as they stand, put together where they stand in two columns."""
    if "surname" in columns:
        given = columns.coded("first_name" if "first_name" in columns else name)
        surname = columns.coded("surname")
        codes, first = together([given, surname])
        pairs = zip(given.cells[first], surname.cells[first], strict=True)
        return Coded.of(objects([f"{text_of(g)} {text_of(s)}" for g, s in pairs])).at_rows(codes)
    return columns.coded("first_name" if "first_name" in columns and name not in columns else name)


def occasions(columns: Columns, needed: bool = True) -> dict[str, np.ndarray]:
    """`date` and `label` of each row. A row with neither takes --date, or is given up where `needed`.

    A label that is itself a date gives the date. A row with a label alone keeps it: the meeting may
    be known from elsewhere.
    """
    return {what: column.cells for what, column in coded_occasions(columns, needed).items()}


def coded_occasions(columns: Columns, needed: bool = True) -> dict[str, Coded]:
    """The same as `occasions`, each different value once."""
    label = columns.taken("meeting")
    on = columns.taken("date")
    bad = on.missing & ~columns.coded("date").where(is_blank)
    on = on.filled(on.missing & ~bad, label.told(lambda text: _date_in(columns, text)))
    on = on.put(on.missing & label.missing & ~bad, columns.options.meeting_date)
    if needed:
        columns.need((on.missing & label.missing) | bad, "date", bad, "no_date")
    return {"date": on, "label": label}


def _date_in(columns: Columns, label: str | None) -> date | None:
    parts = parts_of(label) if label is not None else None
    fixed = parts if parts and parts.fixed and parts.year else None
    return fixed.on(columns.orders.get("date", Order.DAY_FIRST)) if fixed else None
