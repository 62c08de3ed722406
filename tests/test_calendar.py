"""The table of school terms: whole years, in order, each with a source."""

import csv
from datetime import date, timedelta
from itertools import groupby, pairwise
from pathlib import Path

import pytest

CALENDAR = Path(__file__).parents[1] / "metrics" / "calendar"
CLUSTERS = {"za-inland", "za-coastal"}


def rows(name: str) -> list[dict[str, str]]:
    with (CALENDAR / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


TERMS = rows("school_terms.csv")


def school_year(cluster: str, year: int) -> list[tuple[date, date]]:
    return [
        (date.fromisoformat(t["first_day"]), date.fromisoformat(t["last_day"]))
        for t in TERMS
        if t["cluster"] == cluster and int(t["year"]) == year
    ]


def test_every_year_has_four_terms_for_both_clusters() -> None:
    years: dict[int, set[str]] = {}
    for (cluster, year), terms in groupby(TERMS, key=lambda t: (t["cluster"], int(t["year"]))):
        assert [int(t["term"]) for t in terms] == [1, 2, 3, 4], (cluster, year)
        years.setdefault(year, set()).add(cluster)
    assert all(found == CLUSTERS for found in years.values())
    assert {2024, 2025, 2026, 2027} <= set(years)


@pytest.mark.parametrize("cluster", sorted(CLUSTERS))
def test_terms_follow_one_another_and_begin_and_end_on_school_days(cluster: str) -> None:
    days = [day for year in range(2015, 2028) for term in school_year(cluster, year) for day in term]
    assert all(earlier < later for earlier, later in pairwise(days))
    assert all(day.weekday() < 5 for day in days)


@pytest.mark.parametrize("cluster", sorted(CLUSTERS))
def test_a_school_year_has_about_two_hundred_weekdays(cluster: str) -> None:
    for year in {int(t["year"]) for t in TERMS} - {2020, 2021}:
        weekdays = sum(
            (first + timedelta(days=n)).weekday() < 5
            for first, last in school_year(cluster, year)
            for n in range((last - first).days + 1)
        )
        assert 200 <= weekdays <= 212, year


def test_days_of_2026_as_the_department_confirmed_them() -> None:
    expected = [
        (date(2026, 1, 14), date(2026, 3, 27)),
        (date(2026, 4, 8), date(2026, 6, 26)),
        (date(2026, 7, 21), date(2026, 9, 23)),
        (date(2026, 10, 6), date(2026, 12, 9)),
    ]
    assert school_year("za-inland", 2026) == school_year("za-coastal", 2026) == expected


def test_every_term_names_its_source() -> None:
    assert all(t["source"].strip() for t in TERMS)


def test_nine_provinces_each_in_one_cluster_and_no_alias_twice() -> None:
    provinces = rows("provinces.csv")
    assert len(provinces) == 9
    assert {p["cluster"] for p in provinces} == CLUSTERS
    assert sum(p["cluster"] == "za-inland" for p in provinces) == 5
    names = [n.casefold() for p in provinces for n in (p["province"], *p["aliases"].split(";"))]
    assert len(names) == len(set(names))
