"""The same name under many spellings, names that only look alike, and how alike two names are."""

import pytest

from ingest.people import clean_name, fullest_first, is_placeholder, name_key
from ingest.people.devices import owner_of, person_on
from ingest.people.given_names import same_by_custom
from ingest.people.likeness import alike
from ingest.people.person_names import parse


@pytest.mark.parametrize(
    "spellings",
    [
        ("Thandiwe Nkosi", "NKOSI, Thandiwe", "Nkosi, Dr Thandiwe", "Ms. Thandiwe  Nkosi", "Thandíwe Nkosi, PhD",
         "Thandiwe Nkosi (she/her)", "Me Thandiwe Nkosi", "Nkosi, Thandiwe (Mrs)", "Prof. Dr. Thandiwe Nkosi PhD",
         "Thandiwe Nkosi (Guest)", "Mme Thandiwe Nkosi"),
        ("Pat O'Brien", "Pat OBrien", "O’BRIEN, Pat", "pat o'brien"),
        ("Anne-Marie Botha", "Anne Marie Botha", "Annemarie Botha", "Mev. Anne-Marie Botha"),
        ("Johan van der Merwe", "VAN DER MERWE, Johan", "Johan v.d. Merwe", "Johan vd Merwe", "Johan v/d Merwe",
         "van der Merwe Johan", "Mnr Johan van der Merwe", "Johan v d Merwe"),
        ("T.M. Nkosi", "TM Nkosi", "T M Nkosi", "Nkosi, T.M.", "Mr T. M. Nkosi"),
        ("Sizwe ka Dube", "ka Dube, Sizwe"),
        ("J. van Wyk", "J v. Wyk", "Van Wyk, J"),
        ("Thabo Mokoena Jr", "Mokoena, Thabo, Jr.", "Thabo Mokoena Junior", "Mr Thabo Mokoena Jnr"),
        ("Zoë de Villiers", "Zoe De Villiers", "DE VILLIERS, ZOË"),
        ("Peter McDonald", "Peter Mc Donald", "MCDONALD, Peter"),
        ("Mr Nkosi", "Mnr. Nkosi"),
    ],
    ids=lambda spellings: spellings[0],
)  # fmt: skip
def test_spellings_of_one_name(spellings: tuple[str, ...]) -> None:
    assert {parse(spelling).key for spelling in spellings} == {parse(spellings[0]).key}


def test_what_tells_people_apart_is_kept() -> None:
    names = ("T Nkosi", "Thandi Nkosi", "Thandiwe Nkosi", "Mr Nkosi", "Mrs Nkosi", "Ms Nkosi", "Nkosi",
             "Thabo Nkosi Jr", "Thabo Nkosi Sr", "Thabo Nkosi", "Thabo Nkosi (Soweto)", "Thabo Nkosi (Alexandra)",
             "M Khize", "Mkhize", "Van Wyk", "Wyk", "Person 1", "Person 11")  # fmt: skip
    assert len({parse(name).key for name in names}) == len(names)


@pytest.mark.parametrize(
    "name", ["", "-", "Dr", "(", "((", ",", ", ,", "Jr", "van der", "李 明", "+1", "'", "A, B, C, D"]
)
def test_no_name_is_too_odd(name: str) -> None:
    assert alike(parse(name), parse("Thandiwe Nkosi")) is None or not parse(name).turned


@pytest.mark.parametrize(
    ("one", "other", "least", "why"),
    [
        ("T. Nkosi", "Thandiwe Nkosi", 0.75, "an initial"),
        ("TM Nkosi", "Thandiwe Maria Nkosi", 0.85, "an initial"),
        ("Nkosi T", "Thandiwe Nkosi", 0.7, "another order"),
        ("Thandi Nkosi", "Thandiwe Nkosi", 0.85, "short form"),
        ("Hannes Botha", "Johan Botha", 0.85, "short form"),
        ("Lizzie Adams", "Elizabeth Adams", 0.85, "short form"),
        ("Jabu Cele", "Jabulani Cele", 0.85, "short form"),
        ("Thandi", "Thandiwe Nkosi", 0.5, "only the first name"),
        ("Mrs Nkosi", "Thandiwe Nkosi", 0.5, "a title and the surname"),
        ("Thandiwe Nkosii", "Thandiwe Nkosi", 0.8, "a letter or two"),
        ("Thandiwee Nkosi", "Thandiwe Nkosi", 0.75, "a letter or two"),
        ("Thandi Nkosi-Dube", "Thandi Nkosi", 0.8, "one of two surnames"),
        ("Thandi Dube", "Thandi Nkosi Dube", 0.8, "second name left out"),
        ("Grace Nkosi", "Thandi Grace Nkosi", 0.6, "the second name alone"),
        ("Pat O Brien", "Pat O'Brien", 0.9, "the same letters"),
        ("Thomas James", "James Thomas", 0.85, "the same words"),
        ("Thandi N", "Thandi Nkosi", 0.7, "the surname's initial"),
        ("Johan Merwe", "Johan van der Merwe", 0.8, "without its van"),
    ],
)
def test_names_that_may_be_one_person(one: str, other: str, least: float, why: str) -> None:
    found = alike(parse(one), parse(other))
    assert found is not None and least <= found.sure < 1 and why in found.why
    assert alike(parse(other), parse(one)) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thabo Mokoena", "Thabiso Mokoena"),
        ("Thabo Mokoena", "Thato Mokoena"),
        ("Sipho Dube", "Siphokazi Dube"),
        ("TM Nkosi", "TS Nkosi"),
        ("Thandi Maria Nkosi", "Thandi Sarah Nkosi"),
        ("Mr T Nkosi", "Mrs T Nkosi"),
        ("Thabo Mokoena Jr", "Thabo Mokoena Sr"),
        ("S Nkosi", "Thandi Nkosi"),
        ("Thandi Nkosi (Soweto)", "Thandi Nkosi (Alexandra)"),
    ],
)
def test_names_of_two_people(one: str, other: str) -> None:
    found = alike(parse(one), parse(other))
    assert found is not None and found.sure == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("Thandi Nkosi", "Thandi Dube"), ("Person 1", "Person 2"), ("Person A", "Person B"), ("P1", "P2")],
)
def test_nothing_is_said_of_names_that_have_little_in_common(one: str, other: str) -> None:
    found = alike(parse(one), parse(other))
    assert found is None or found.sure == 0


def test_short_forms_go_by_way_of_the_full_name() -> None:
    assert same_by_custom("bongi", "bonginkosi") and same_by_custom("piet", "petrus")
    assert not same_by_custom("thabo", "thabiso")


@pytest.mark.parametrize(
    ("written", "person"),
    [
        ("iPhone (Brian Smith)", "Brian Smith"),
        ("Brian Smith (iPhone)", "Brian Smith"),
        ("3. Galaxy A12 (Nomsa Dube)", "Nomsa Dube"),
        ("iPad (Thandi)", "Thandi"),
        ("iPhone (2)", "iPhone (2)"),
        ("Laptop (school)", "Laptop (school)"),
        ("Brian Smith (Soweto)", "Brian Smith (Soweto)"),
    ],
)
def test_the_person_on_a_device(written: str, person: str) -> None:
    assert clean_name(written) == person
    assert person_on(person) == person


@pytest.mark.parametrize(
    "name", ["Thandi's iPhone", "Thandi’s iPhone 12", "Brian Smith's iPad", "Nomsa Dube's Galaxy A12"]
)
def test_a_device_of_somebody_is_nobody_yet(name: str) -> None:
    assert is_placeholder(name_key(name))
    owner = owner_of(name_key(name))
    assert owner is not None and owner.key in ("thandi", "brian smith", "nomsa dube")


def test_a_device_of_nobody_has_no_owner() -> None:
    assert owner_of("iphone") is None


def test_the_fullest_spelling_is_shown() -> None:
    spellings = {
        "T. Nkosi",
        "Mrs Thandiwe Nkosi (Guest)",
        "Nkosi Thandiwe",
        "THANDIWE NKOSI",
        "Thandiwe Nkosi",
        "iPhone",
    }
    assert fullest_first(spellings)[0] == "Thandiwe Nkosi"
    assert fullest_first(spellings)[-1] == "iPhone"
