"""The lines of a bank statement: which are transactions, and what each says was spent."""

from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from ingest.columns import is_blank
from ingest.layouts.bank_headings import BankHeadings
from ingest.layouts.bank_signs import is_refund
from ingest.layouts.money_names import is_bare_total, is_result
from ingest.ledger import Ledger
from ingest.money import currency_of
from ingest.sheet import Cell, text_of


@dataclass(frozen=True)
class BankSheet:
    """A statement on a sheet: its line of headings, and what file, sheet and titles call it."""

    header: int
    texts: tuple[str, ...]
    headings: BankHeadings
    called: str

    @property
    def columns(self) -> dict[str, int]:
        return self.headings.columns


def transactions(body: pd.DataFrame, statement: BankSheet, ledger: Ledger) -> pd.DataFrame:
    """The lines that are transactions; balances brought forward, totals, notes and repeated lines are not."""
    money = [k for role, k in statement.columns.items() if role in ("amount", "out", "in")]
    wanted, seen = [], dict[tuple[str, ...], int]()
    for number, row in zip(body.index.tolist(), body.to_numpy().tolist(), strict=True):
        texts = tuple(text_of(cell) for cell in row)
        name, first = texts[statement.columns["text"]], seen.setdefault(texts, number)
        if not any(texts):
            ledger.ignore(number, "blank_row")
        elif [t for t in texts if t] == [t for t in statement.texts if t]:
            ledger.ignore(number, "repeated_header")
        elif is_result(name) or any(is_bare_total(text) for text in texts if text):
            ledger.ignore(number, "total_row")
        elif first != number:
            ledger.ignore(number, "duplicate", first=first)
        elif not any(texts[k] for k in money) and (
            not texts[statement.columns["date"]] or sum(map(bool, texts)) < 3
        ):
            ledger.ignore(number, "note_row")
        else:
            wanted.append(number)
    return body.loc[wanted]


def _says_no_movement(texts: tuple[str, ...], statement: BankSheet) -> bool:
    """Whether a line without an amount lacks none: a description that goes on, a note, a balance."""
    where = statement.columns
    return not texts[where["date"]] or bool(texts[where["balance"]] if "balance" in where else False)


def statements(
    line: int,
    row: list[Cell],
    statement: BankSheet,
    spent: Decimal | None,
    fee: Decimal | None,
    ledger: Ledger,
) -> list[dict[str, object]]:
    """What a line says was spent, or came back of it, and its fee; other money in is ignored."""
    where = statement.columns
    text = text_of(row[where["text"]])
    money = [
        where[role] for role in ("amount", "out", "in") if role in where and not is_blank(row[where[role]])
    ]
    if spent is not None and spent <= 0 and not (spent and is_refund(text)) and not fee:
        ledger.ignore(line, "income_row" if spent else "note_row")
        return []
    named = text_of(row[where["category"]]) if "category" in where else ""
    shared: dict[str, object] = {
        "line": line,
        "date": row[where["date"]],
        "type": "actual",
        "note": text if named else "",
    }
    found: list[dict[str, object]] = []
    if (spent is None and not fee) or (spent is not None and (spent > 0 or is_refund(text))):
        k = money[0] if money else where.get("out", where.get("amount", 0))
        if spent is not None and spent < 0:
            ledger.warn("refund_read", statement.texts[k], text_of(row[k]), line)
        own = row[where["currency"]] if "currency" in where else currency_of(row[k]) or ""
        value = "" if not money else row[k] if spent is None else str(spent)
        found.append(
            shared
            | {
                "category": named or text,
                "amount": value,
                "currency": own,
                "source_column": statement.texts[k],
            }
        )
    if fee:
        heading = statement.texts[where["fee"]]
        found.append(
            shared
            | {
                "category": heading,
                "note": text,
                "amount": str(abs(fee)),
                "source_column": heading,
                "currency": "",
            }
        )
    return found
