"""What somebody said about who is who: it outlives files, and can be taken back."""

from itertools import permutations
from pathlib import Path

import pytest
from filing import AT, load, only, rows, table

from ingest import Refused, undo
from ingest.people.identities import merge, refuse, split
from ingest.people.who import everybody, suggestions

FILES = {
    "a.csv": "date,name,email\n2026-02-19,Thandiwe Nkosi,t@x.org\n2026-02-19,Sipho Dube,\n2026-02-19,iPhone,",
    "b.csv": "date,name\n2026-05-14,T. Nkosi\n2026-05-14,Sipho Dube\n2026-05-14,Thandiwe Nkosi",
    "c.csv": "date,name\n2026-08-13,Thandi Nkosi\n2026-08-13,S. Dube",
}


def loaded(tmp_path: Path, db: Path, *names: str, community: str = "ecd") -> dict[str, str]:
    """Load those files; {file: import}."""
    found = {}
    for name in names or FILES:
        entry = only(load(table(tmp_path / name, FILES[name]), db, community=community))
        found[name] = str(entry.import_id)
    return found


def people(db: Path) -> list[set[str]]:
    return sorted(({*each.names, *each.emails} for each in everybody(db)), key=min)


NKOSI = {"T. Nkosi", "Thandiwe Nkosi", "t@x.org"}


def test_a_merge_makes_one_person_and_a_split_undoes_it_whole(tmp_path: Path, db: Path) -> None:
    loaded(tmp_path, db)
    before = rows(db, "from mention order by all")
    merged = merge("ecd/T. Nkosi", "t@x.org", db, at=AT)
    assert len(merged.merged) == 2 and merged.person in merged.merged
    (person,) = [each for each in everybody(db) if each.person == merged.person]
    assert {*person.names, *person.emails} == NKOSI and person.attendances == 2
    split(merged.person, db, at=AT)
    assert rows(db, "from mention order by all") == before
    assert rows(db, "from identity_decision") == []


def test_merging_again_changes_nothing(tmp_path: Path, db: Path) -> None:
    loaded(tmp_path, db)
    once = merge("ecd/T. Nkosi", "t@x.org", db, at=AT)
    again = merge("t@x.org", "ecd/t nkosi", db, at=AT)
    assert (again.person, again.merged) == (once.person, ())


def test_the_id_of_before_still_finds_the_person(tmp_path: Path, db: Path) -> None:
    loaded(tmp_path, db)
    initial = next(each.person for each in everybody(db) if each.names == ("T. Nkosi",))
    merged = merge("ecd/T. Nkosi", "t@x.org", db, at=AT)
    assert initial != merged.person
    assert set(split(initial, db, at=AT).parted) == {initial, merged.person}


def test_decisions_hold_in_whatever_order_files_come_and_go(tmp_path: Path, db: Path) -> None:
    imports = loaded(tmp_path, db)
    merge("ecd/T. Nkosi", "t@x.org", db, at=AT)
    refuse("ecd/Thandi Nkosi", "t@x.org", db, at=AT)
    expected, suspected = people(db), [s.to_dict() for s in suggestions(db)]
    assert NKOSI in expected and {"Thandi Nkosi"} in expected
    for order in permutations(FILES):
        for name in order:
            undo(imports[name], db)
        assert people(db) == []
        loaded(tmp_path, db, *order)
        assert people(db) == expected
        assert [s.to_dict() for s in suggestions(db)] == suspected


def test_a_merge_outlives_the_file_with_the_e_mail(tmp_path: Path, db: Path) -> None:
    imports = loaded(tmp_path, db)
    merge("ecd/T. Nkosi", "t@x.org", db, at=AT)
    undo(imports["a.csv"], db)
    assert NKOSI - {"t@x.org"} in people(db)


def test_one_of_three_can_be_parted_from_the_others(tmp_path: Path, db: Path) -> None:
    loaded(tmp_path, db)
    merge("ecd/T. Nkosi", "t@x.org", db, at=AT)
    merge("ecd/Thandi Nkosi", "ecd/T. Nkosi", db, at=AT)
    assert NKOSI | {"Thandi Nkosi"} in people(db)
    split("ecd/T. Nkosi", db, at=AT)
    assert {"T. Nkosi"} in people(db) and {"Thandi Nkosi", "Thandiwe Nkosi", "t@x.org"} in people(db)


def test_refused_once_is_never_suggested_again(tmp_path: Path, db: Path) -> None:
    loaded(tmp_path, db)
    assert [set(s.names) for s in suggestions(db) if "S. Dube" in s.names] == [{"Sipho Dube", "S. Dube"}]
    refuse("ecd/S. Dube", "ecd/Sipho Dube", db, at=AT)
    assert not [s for s in suggestions(db) if "S. Dube" in s.names]
    merge("ecd/S. Dube", "ecd/Sipho Dube", db, at=AT)  # the newest word counts
    assert {"S. Dube", "Sipho Dube"} in people(db)


def test_two_that_are_two_are_not_made_one_by_their_spelling(tmp_path: Path, db: Path) -> None:
    loaded(tmp_path, db, "a.csv")
    text = "date,name\n2026-05-14,Ms Thandiwe Nkosi"
    load(table(tmp_path / "d.csv", text), db)
    assert {"Thandiwe Nkosi", "Ms Thandiwe Nkosi", "t@x.org"} in people(db)
    refuse("ecd/Ms Thandiwe Nkosi", "ecd/Thandiwe Nkosi", db, at=AT)
    assert {"Ms Thandiwe Nkosi"} in people(db) and {"Thandiwe Nkosi", "t@x.org"} in people(db)


def test_a_merge_takes_back_what_was_refused_of_any_of_the_two(tmp_path: Path, db: Path) -> None:
    loaded(tmp_path, db)
    refuse("ecd/Thandi Nkosi", "t@x.org", db, at=AT)
    assert merge("ecd/T. Nkosi", "t@x.org", db, at=AT).overruled is False
    assert merge("ecd/Thandi Nkosi", "ecd/T. Nkosi", db, at=AT).overruled is True
    assert NKOSI | {"Thandi Nkosi"} in people(db)


def test_two_spellings_taken_for_one_can_be_told_apart(tmp_path: Path, db: Path) -> None:
    text = "date,name\n2026-02-19,Dr Pat O'Brien\n2026-03-19,Pat OBrien"
    load(table(tmp_path / "a.csv", text), db)
    assert people(db) == [{"Dr Pat O'Brien", "Pat OBrien"}]
    with pytest.raises(Refused, match="nothing was merged"):
        split("ecd/Pat OBrien", db, at=AT)
    refuse("ecd/Pat OBrien", "ecd/Dr Pat O'Brien", db, at=AT)
    assert people(db) == [{"Dr Pat O'Brien"}, {"Pat OBrien"}]
    assert suggestions(db) == []


def test_a_device_counts_once_somebody_says_whose_it_was(tmp_path: Path, db: Path) -> None:
    loaded(tmp_path, db)
    assert [each.placeholder for each in everybody(db)] == [False] * 5 + [True]
    found = merge("ecd/iPhone", "ecd/Sipho Dube", db, at=AT)
    (sipho,) = [each for each in everybody(db) if each.person == found.person]
    assert (sipho.names, sipho.placeholder, sipho.attendances) == (("Sipho Dube", "iPhone"), False, 2)
    assert rows(db, "select count(*) from mention where placeholder") == [(0,)]


def test_people_are_merged_across_communities_by_a_merge_only(tmp_path: Path, db: Path) -> None:
    loaded(tmp_path, db, "b.csv", community="ecd")
    loaded(tmp_path, db, "c.csv", community="pstd")
    found = merge("ecd/Thandiwe Nkosi", "pstd/Thandi Nkosi", db, at=AT)
    (person,) = [each for each in everybody(db) if each.person == found.person]
    assert person.communities == ("ecd", "pstd")
    loaded(tmp_path, db, "a.csv", community="ecd")  # now the person has an e-mail, in both communities
    (person,) = [each for each in everybody(db) if each.emails]
    assert (person.communities, person.emails) == (("ecd", "pstd"), ("t@x.org",))


def test_a_name_with_two_e_mails_of_one_person_is_that_person(tmp_path: Path, db: Path) -> None:
    text = "date,name,email\n2026-02-19,Sipho Dube,a@x.org\n2026-03-19,Sipho Dube,b@y.org\n2026-04-19,Sipho Dube,"
    load(table(tmp_path / "a.csv", text), db)
    assert len(people(db)) == 3
    merge("a@x.org", "b@y.org", db, at=AT)
    assert people(db) == [{"Sipho Dube", "a@x.org", "b@y.org"}]


def test_no_decision_holds_a_name(tmp_path: Path, db: Path) -> None:
    loaded(tmp_path, db)
    merge("ecd/T. Nkosi", "t@x.org", db, at=AT)
    assert not [
        row for row in rows(db, "select one, other from identity_decision") if "nkosi" in str(row).lower()
    ]
