"""Trello's JSON → one sheet with the headings of Trello's CSV, one line a card, and the day each was done.

A board as JSON is all that Trello's free plan lets people take out. The CSV does not say when a card
was done; the JSON does, where its history goes back that far.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from ingest.kinds.action_words import list_status
from ingest.problems import NotATable, Refused
from ingest.sheet import Place, Sheet

MOST_BYTES = 100 << 20
MOST_CARDS = 100_000

HEADINGS = (
    "Card ID", "Card Name", "Card URL", "Labels", "Members", "Due Date", "Checklist Item Total Count",
    "Checklist Item Completed Count", "Last Activity Date", "List Name", "Board Name", "Archived", "Start Date",
    "Due Complete", "Completed Date", "Is Template",
)  # fmt: skip


def is_json(text: str) -> bool:
    """Whether the text begins as JSON does: an object, or a list of objects."""
    return bool(re.match(r"[\ufeff\s]*(?:\{(?!\\)|\[\s*[\[{\"])", text))


def read_trello(data: bytes, place: Place) -> list[Sheet]:
    """The board as a list of one sheet: the headings on line 0, card n on line n. Refused if it is no board."""
    board = _board(data, place)
    lists = {each.get("id"): each for each in _all(board, "lists")}
    people, done_on = _names(board), _done_on(board, lists)
    cards, unnamed = _all(board, "cards"), set()
    rows = [list(HEADINGS)]
    for card in cards:
        ids = [str(one) for one in card.get("idMembers") or []]
        unnamed |= {one for one in ids if one not in people}
        row = _row(card, lists.get(card.get("idList"), {}), [people[one] for one in ids if one in people])
        row["Board Name"] = board.get("name")
        row["Completed Date"] = card.get("dateCompleted") or done_on.get(str(card.get("id")))
        rows.append([_text(row.get(heading)) for heading in HEADINGS])
    notes = {"unnamed_members": {"count": len(unnamed)}} if unnamed else {}
    cells = pd.DataFrame(rows, index=pd.RangeIndex(len(rows)), dtype=object)
    return [Sheet(place, cells, notes=notes, reading={"reader": "Trello JSON"})]


def _board(data: bytes, place: Place) -> dict[str, Any]:
    """The document, if it is a board of a size that can be read."""
    other = (
        f"{place.at()} is a JSON file, but not the export of a Trello board. Export the board as JSON from its "
        "menu in Trello (Print, export and share), or save the table as CSV or XLSX, and try again."
    )
    if len(data) > MOST_BYTES:
        raise Refused(
            f"{place.at()} is a JSON file of {len(data) >> 20} MiB, more than can be read. {_SMALLER}"
        )
    try:
        board = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise NotATable(
            f"{place.at()} is a JSON file that is damaged or cut short. Export the board from Trello again."
        ) from error
    if not isinstance(board, dict) or not all(isinstance(board.get(key), list) for key in ("cards", "lists")):
        raise NotATable(other)
    if len(board["cards"]) > MOST_CARDS:
        raise Refused(f"{place.at()} has {len(board['cards'])} cards, more than can be read. {_SMALLER}")
    return board


_SMALLER = "Take out old cards in a copy of the board, and export that."


def _all(board: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """The things of that key; what is not a thing is passed over."""
    return [each for each in board.get(key) or [] if isinstance(each, dict)]


def _names(board: Mapping[str, Any]) -> dict[str, str]:
    """{member id: name}: of those on the board, and of those who left it, from its history."""
    history = (each.get(key) for each in _all(board, "actions") for key in ("member", "memberCreator"))
    known = [*_all(board, "members"), *(one for one in history if isinstance(one, dict))]
    names: dict[str, str] = {}
    for one in known:
        name = one.get("fullName") or one.get("username")
        if name:
            names.setdefault(str(one.get("id")), str(name))
    return names


def _done_on(board: Mapping[str, Any], lists: Mapping[Any, Mapping[str, Any]]) -> dict[str, str]:
    """{card id: when it was ticked off, moved to a list of what is done, or archived}, the first that there is.

    Read from the oldest entry to the newest, so that what was undone later is forgotten.
    """
    ticked: dict[str, str] = {}
    moved: dict[str, str] = {}
    archived: dict[str, str] = {}
    for entry in sorted(_all(board, "actions"), key=lambda each: str(each.get("date"))):
        data = entry.get("data")
        card = data.get("card") if isinstance(data, dict) else None
        if not isinstance(data, dict) or not isinstance(card, dict):
            continue
        own, when, old = str(card.get("id")), str(entry.get("date") or ""), data.get("old")
        if isinstance(old, dict) and "dueComplete" in old:
            _keep(ticked, own, when, still=bool(card.get("dueComplete")))
        if isinstance(old, dict) and "closed" in old:
            _keep(archived, own, when, still=bool(card.get("closed")))
        after = data.get("listAfter") or (data.get("list") if entry.get("type") == "createCard" else None)
        if isinstance(after, dict):
            name = after.get("name") or lists.get(after.get("id"), {}).get("name")
            _keep(moved, own, when, still=list_status(str(name)) == "done")
    return {**archived, **moved, **ticked}


def _keep(days: dict[str, str], card: str, when: str, *, still: bool) -> None:
    days.pop(card, None)
    if still:
        days[card] = when


def _row(card: Mapping[str, Any], its_list: Mapping[str, Any], members: list[str]) -> dict[str, object]:
    """What the CSV would say of the card; a card on an archived list is archived with it."""
    badges = card.get("badges") if isinstance(card.get("badges"), dict) else {}
    labels = [each for each in card.get("labels") or [] if isinstance(each, dict)]
    return {
        "Card ID": card.get("id"),
        "Card Name": card.get("name"),
        "Card URL": card.get("shortUrl") or card.get("url"),
        "Labels": ", ".join(f"{each.get('name') or ''} ({each.get('color') or ''})" for each in labels),
        "Members": ", ".join(name.replace(",", " ") for name in members),
        "Due Date": card.get("due"),
        "Checklist Item Total Count": badges.get("checkItems") if badges else None,
        "Checklist Item Completed Count": badges.get("checkItemsChecked") if badges else None,
        "Last Activity Date": card.get("dateLastActivity"),
        "List Name": its_list.get("name"),
        "Archived": bool(card.get("closed") or its_list.get("closed")),
        "Start Date": card.get("start"),
        "Due Complete": bool(card.get("dueComplete")),
        "Is Template": bool(card.get("isTemplate")),
    }


def _text(value: object) -> str:
    """A value as the CSV would write it."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
