"""Who is taken for whom, of itself: by e-mail, by the same name, by what stands in the register (R40)."""

from pathlib import Path

import pytest
from filing import load, only, rows, table

PERSONS = (
    "select coalesce(n.name, n.email), m.person_id from mention m"
    " join mention_name n using (mention_id) order by all"
)
SUSPECTS = "select community, sure, why from suspected_duplicate order by all"


def persons(tmp_path: Path, db: Path, *days: str, community: str = "ecd") -> list[set[str]]:
    """Who is one person when each of the texts is the register of a day of its own, names after `;`."""
    for k, day in enumerate(days):
        lines = [
            f"2026-0{k + 1}-10;{who}" if who.count(";") else f"2026-0{k + 1}-10;{who};"
            for who in day.split("|")
        ]
        file = table(tmp_path / f"{community}{k}.csv", "\n".join(["date;name;email", *lines]))
        only(load(file, db, community=community))
    found: dict[str, set[str]] = {}
    for name, person in rows(db, PERSONS):
        found.setdefault(person, set()).add(name)
    return sorted(found.values(), key=min)


def test_the_same_name_in_other_clothes(tmp_path: Path, db: Path) -> None:
    found = persons(
        tmp_path, db, "Dr Thandiwe Nkosi|Pat O'Brien", "NKOSI, Thandiwe|Pat OBrien", "Thandiwe Nkosi"
    )
    assert found == [
        {"Dr Thandiwe Nkosi", "NKOSI, Thandiwe", "Thandiwe Nkosi"},
        {"Pat O'Brien", "Pat OBrien"},
    ]


def test_a_spelling_without_e_mail_is_whoever_has_the_only_e_mail_of_that_name(
    tmp_path: Path, db: Path
) -> None:
    found = persons(tmp_path, db, "Thandiwe Nkosi;t@x.org", "Ms Thandiwe Nkosi", "t@x.org")
    assert found == [{"Ms Thandiwe Nkosi", "Thandiwe Nkosi", "t@x.org"}]


def test_one_name_with_two_e_mails_is_two_people_and_suggested(tmp_path: Path, db: Path) -> None:
    found = persons(tmp_path, db, "Sipho Dube;a@x.org", "Sipho Dube;b@y.org", "Mr Sipho Dube")
    assert len(found) == 3
    assert ("ecd", 0.85, "the same name with two e-mails") in rows(db, SUSPECTS)


def test_mr_and_mrs_are_two_people(tmp_path: Path, db: Path) -> None:
    assert persons(tmp_path, db, "Mr T Nkosi", "Mrs T Nkosi", "T Nkosi") == [
        {"Mr T Nkosi"},
        {"Mrs T Nkosi"},
        {"T Nkosi"},
    ]


def test_an_initial_that_fits_two_people_keeps_to_how_it_is_written(tmp_path: Path, db: Path) -> None:
    found = persons(tmp_path, db, "Thandi Nkosi|Thabo Nkosi", "Mrs T Nkosi", "T Nkosi")
    assert {"Mrs T Nkosi"} in found and {"T Nkosi"} in found


@pytest.mark.parametrize(
    ("days", "people"),
    [
        (("Thandiwe Nkosi", "Nkosi Thandiwe"), 1),
        (("Xolelwa Mqhayi", "MQHAYI Xolelwa"), 1),
        (("Thandiwe Nkosi|Nkosi Thandiwe",), 2),  # at one meeting, in one source
        (("James Thomas", "Thomas James"), 2),  # both are first names
        (("T Nkosi", "Nkosi T"), 2),
        (("Thandiwe Nkosi;a@x.org", "Nkosi Thandiwe;b@x.org"), 2),
        (("Thandiwe Nkosi;a@x.org", "Nkosi Thandiwe"), 1),
    ],
)
def test_a_name_turned_round(tmp_path: Path, db: Path, days: tuple[str, ...], people: int) -> None:
    assert len(persons(tmp_path, db, *days)) == people


def test_names_are_compared_within_a_community_only(tmp_path: Path, db: Path) -> None:
    persons(tmp_path, db, "Thandiwe Nkosi", community="ecd")
    assert len(persons(tmp_path, db, "Ms Thandiwe Nkosi", community="pstd")) == 2
    assert rows(db, SUSPECTS) == []


def test_a_device_with_an_e_mail_once_is_not_that_person_for_ever(tmp_path: Path, db: Path) -> None:
    assert persons(tmp_path, db, "iPhone;t@x.org", "iPhone", "Thandi Nkosi;t@x.org") != []
    assert rows(db, "select count(*) from mention where placeholder") == [(1,)]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("Thandiwe Nkosi", "T. Nkosi"), [(0.8, "an initial for the first name")]),
        (("Thandiwe Nkosi|T. Nkosi",), []),  # seen together
        (("Thandiwe Nkosi|Thabo Nkosi", "T. Nkosi"), [(0.48, "an initial for the first name")] * 2),
        (("Thandiwe Nkosi", "Thandi"), [(0.6, "only the first name")]),
        (("Thandiwe Nkosi|Thandiwe Dube|Thandiwe Cele", "Thandi"), []),
        (("Thandiwe Nkosi", "thandiwe.nkosi@x.org"), [(0.88, "an e-mail made of the name")]),
        (
            ("thandi@school.org", "thandi@schol.org"),
            [(0.9, "an e-mail that differs by a letter or two after the @")],
        ),
        (("Thandiwe Nkosi|Sipho Dube", "Thandi's iPhone"), [(0.5, "a device that bears the first name")]),
        (("iPhone|Guest 1", "Guest 2|Samsung"), []),
        (("Person 1|Person 2", "Person 3|Person 12"), []),
    ],
)
def test_who_is_suspected(
    tmp_path: Path, db: Path, days: tuple[str, ...], expected: list[tuple[float, str]]
) -> None:
    persons(tmp_path, db, *days)
    assert [(sure, why) for _, sure, why in rows(db, SUSPECTS)] == expected


def test_no_reason_names_anybody(tmp_path: Path, db: Path) -> None:
    persons(tmp_path, db, "Thandiwe Nkosi|Pat O'Brien", "Thandi Nkosi|P O'Brien", "Thandiwe Nkossi")
    reasons = " ".join(why for _, _, why in rows(db, SUSPECTS)).casefold()
    assert reasons
    assert not any(word in reasons for word in ("thandi", "nkos", "brien"))


def test_undo_takes_suspicions_along(tmp_path: Path, db: Path) -> None:
    from ingest import undo

    persons(tmp_path, db, "Thandiwe Nkosi", "T. Nkosi")
    [(second,)] = rows(db, "select import_id from import order by sequence desc limit 1")
    undo(second, db)
    assert rows(db, SUSPECTS) == []
