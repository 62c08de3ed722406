"""What a sheet may be that is not quite known, and the question that would settle it."""

from ingest.cells import one_of
from ingest.headings import Mapped, map_headings
from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Kind, Options
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES
from ingest.problems import Question, Refused
from ingest.sheet import Sheet, text_of


def date_given(kind: Kind, options: Options) -> bool:
    """Whether the user said what date, or for money what year, the file is about."""
    return options.meeting_date is not None or (kind.name == "budget" and options.year is not None)


def which_of(sheet: Sheet, kinds: list[str]) -> Question:
    """The question which kind is meant, where more than one fits, or one but not surely."""
    options = one_of(f"--kind {kind}" for kind in kinds)
    why = "its headings fit both" if len(kinds) == 2 else "its headings alone do not tell"
    return Question(
        f"{sheet.place.at()} may be {one_of(kinds)}: {why}. Say what it is with {options}.",
        "kind",
        [(kind, kind) for kind in kinds],
    )


def nearest(sheet: Sheet, options: Options) -> Refused | None:
    """The kinds a sheet may be, or what it lacks of the one it comes nearest to; None if it comes near none."""
    near: list[tuple[float, Mapped]] = []
    for line, row in sheet.first_lines(SEARCHED_LINES):
        headings = [text_of(cell) for cell in row]
        every = [map_headings(headings, kind, date_given(kind, options)) for kind in KINDS if not kind.opt_in]
        possible = [m.kind.name for m in every if m.complete and len(m.columns) > 1 and not m.left_over]
        if possible:
            return which_of(sheet, possible)
        for mapped in every:
            if len(mapped.columns) > 1 and len(mapped.missing) == 1:
                sample = sheet.cells.loc[line + 1 :].head(SAMPLED_LINES)
                near.append((mapped.score + mapped.fits(sample), mapped))
    return lacking(sheet, max(near, key=lambda pair: pair[0])[1]) if near else None


def lacking(sheet: Sheet, mapped: Mapped) -> Question:
    """What the sheet lacks to be of that kind, and what to do: a date can be said, any column mapped."""
    lacking = "; ".join("a column " + " or ".join(group) for group in mapped.missing)
    option = " or give the year with --year" if mapped.kind.name == "budget" else ""
    undated = any("date" in group for group in mapped.missing)
    option = f", or give the date with --date{option}" if undated else ""
    only_date = undated and len(mapped.missing) == 1
    return Question(
        f"{sheet.place.at()} cannot be read as {mapped.kind.name}: it lacks {lacking}. "
        f"Add the column under one of these headings{option}.",
        ("year" if mapped.kind.name == "budget" else "date") if only_date else "mapping",
    )
