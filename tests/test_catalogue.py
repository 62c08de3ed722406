"""The catalogue, the modules, the policy and the leads of the verdict name the same things."""

from importlib import resources
from pathlib import Path

from metrics.catalogue import CATALOGUE, find
from metrics.indicator import Better, Role
from metrics.judging.dimension import LEADS
from metrics.policy import Policy

MODULES = {
    path.stem: path.parent.name
    for path in Path(str(resources.files("metrics") / "indicators")).glob("*/*.py")
    if path.stem != "__init__"
}
POLICY = Policy.load(None)
CARD = (
    "title", "question", "objective", "description", "formula", "filters", "ethics", "source", "remedy",
)  # fmt: skip
OWN_WORDS = ("title", "question", "objective", "description")


def test_every_module_is_listed_and_every_listing_has_its_module() -> None:
    assert {i.id: i.dimension.value for i in CATALOGUE} == MODULES


def test_ids_and_codes_are_said_once() -> None:
    assert len({i.id for i in CATALOGUE}) == len({i.code for i in CATALOGUE}) == len(CATALOGUE) == 88


def test_the_leads_of_the_verdict_are_the_leads_of_the_catalogue() -> None:
    declared = {(i.id, i.dimension, i.role) for i in CATALOGUE if i.role is not Role.SUPPORT}
    assert declared == {tuple(lead) for lead in LEADS}
    assert len(LEADS) == 22


def test_every_band_belongs_to_an_indicator_and_every_lead_has_one() -> None:
    ids = {i.id for i in CATALOGUE}
    assert set(POLICY.bands) <= ids
    assert {lead.id for lead in LEADS} <= set(POLICY.bands)
    directionless = {i.id for i in CATALOGUE if i.better is Better.NEITHER}
    assert not directionless & set(POLICY.bands)


def test_every_card_is_written() -> None:
    for indicator in CATALOGUE:
        for field in CARD:
            assert getattr(indicator, field).strip(), f"{indicator.id} has no {field}"
        assert indicator.question.endswith("?"), indicator.id
        assert indicator.caveats, f"{indicator.id} has no caveat"


def test_a_card_says_what_it_is_for_and_what_is_left_out_in_words_of_its_own() -> None:
    """Formulas and fairness may be alike for two numbers; what they are for is not."""
    for field in OWN_WORDS:
        said = [getattr(indicator, field) for indicator in CATALOGUE]
        assert not {words for words in said if said.count(words) > 1}, field
    for indicator in CATALOGUE:
        for field in ("objective", "filters", "ethics"):
            words = getattr(indicator, field)
            assert words[0].isupper(), f"{indicator.id}: {field}"
            assert words.endswith("."), f"{indicator.id}: {field}"
        assert indicator.objective not in (indicator.description, indicator.question)


def test_found_by_id_or_code_in_any_case() -> None:
    assert find("PA-02").id == find("pa_02").id == find("Core_Retention").id == "core_retention"
