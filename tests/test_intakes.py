"""The intakes of a community by hand, and that nothing of a small one can be worked out from the rest."""

import random

from metrics.charted.cohorts import NoShare, intakes

FEW, NONE = NoShare.TOO_FEW, NoShare.NO_MEETING


def cohort(quarter: str, size: int, *shares: float | None, first: bool = False) -> dict[str, object]:
    return {"cohort": quarter, "size": size, "first_of_records": first, "shares": list(shares)}


def test_an_intake_of_few_hides_the_smallest_other_in_the_same_quarters_only() -> None:
    found = intakes(
        [
            cohort("2025Q1", 12, 1.0, 0.5, 0.75, None, 0.5, 0.25, first=True),
            cohort("2025Q2", 8, 1.0, 0.5, None, 0.25, 1.0),
            cohort("2025Q3", 3, 1.0, None, 1 / 3, 2 / 3),
        ],
        5,
    )
    assert [(i.cohort, i.size, i.first_of_records) for i in found] == [
        ("2025Q1", 12, True), ("2025Q2", 8, False), ("2025Q3", None, False),
    ]  # fmt: skip
    # 2025Q3 tells nothing of who stayed of those who began in it; in 2025Q4 nobody met; 2026Q2 is still running.
    assert [i.shares for i in found] == [(0.5, 0.75, NONE, 0.5), (0.5, NONE, FEW), (NONE, FEW)]


def test_two_small_intakes_hide_another_where_together_they_are_few() -> None:
    small = [cohort("2025Q2", 2, 1.0, 0.5, 0.5, 0.0), cohort("2025Q2", 2, 1.0, 0.0, 0.5, 0.5)]
    found = intakes([cohort("2025Q1", 9, 1.0, 1.0, 1.0, 1.0, 1.0), *small], 5)
    assert found[0].shares == (1.0, FEW, FEW)
    enough = [cohort("2025Q2", 3, 1.0, 0.5, 0.5, 0.0), cohort("2025Q2", 2, 1.0, 0.0, 0.5, 0.5)]
    assert intakes([cohort("2025Q1", 9, 1.0, 1.0, 1.0, 1.0, 1.0), *enough], 5)[0].shares == (1.0, 1.0, 1.0)


def test_no_cell_can_be_worked_out_by_subtraction() -> None:
    chance = random.Random(5)
    for _ in range(300):
        given = [
            cohort(f"{2020 + q // 4}Q{q % 4 + 1}", chance.randint(1, 9), *[0.5] * (10 - q))
            for q in range(9) if chance.random() < 0.8
        ]  # fmt: skip
        told = {i.cohort: i for i in intakes(given, 5)}
        for quarter in range(1, 9):
            cells = []
            for one in given:
                first = 4 * (int(one["cohort"][:4]) - 2020) + int(one["cohort"][-1]) - 1
                if first < quarter:
                    cells.append((one["size"], told[one["cohort"]].shares[quarter - first - 1]))
            hidden = [size for size, share in cells if share is FEW]
            assert all(size >= 5 for size, share in cells if share is not FEW)
            if hidden and len(hidden) < len(cells):
                assert len(hidden) >= 2
                assert sum(hidden) >= 5
