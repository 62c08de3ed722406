"""Lists whose headings two kinds share: a column of words tells a kind only where its words stand in it."""

from pathlib import Path

from filing import load, only, rows, table


def test_a_list_of_products_makes_no_communities(tmp_path: Path, db: Path) -> None:
    text = "Title,Type,Date produced,Shared with\nPhonics guide,Guide,12 March 2026,Members\nPlan,Brief,2026-05-02,All"
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert (entry.kind, entry.rows_loaded, entry.kept_out) == ("products", 2, ("Shared with",))
    assert rows(db, "select title, type, date::varchar from products order by line") == [
        ("Phonics guide", "Guide", "2026-03-12"),
        ("Plan", "Brief", "2026-05-02"),
    ]


def test_products_without_a_date_ask_for_it(tmp_path: Path, db: Path) -> None:
    entry = only(load(table(tmp_path / "f.csv", "Name,Type,Link\nGuide,Booklet,x\nBrief,Paper,y"), db))
    assert "lacks a column date" in (entry.refused or "")


def test_a_type_that_is_one_of_a_communitys_still_tells_it(tmp_path: Path, db: Path) -> None:
    entry = only(load(table(tmp_path / "f.csv", "Name,Type\nReading circle,open-ended\nMaths,project"), db))
    assert (entry.kind, entry.rows_loaded) == ("communities", 2)
