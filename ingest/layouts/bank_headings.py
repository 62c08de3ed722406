"""The headings of bank statements, as the banks of South Africa write them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from ingest.headings import heading_keys
from ingest.sheet import Cell, fold, text_of

MOST_COLUMNS = 60
"""No bank writes more; wider sheets are not looked at."""

_ROLES = {
    "date": "date, transaction date, trans date, tran date, posting date, value date, effective date, date posted, "
    "datum, transaksiedatum, boekdatum",
    "text": "description, transaction description, details, transaction details, narrative, narration, particulars, "
    "transaction, memo, payee, beskrywing, besonderhede, transaksie, transaksiebeskrywing, description 1",
    "amount": "amount, transaction amount, bedrag, amount zar, transaksiebedrag",
    "out": "money out, debit, debits, debit amount, payment, payments, withdrawal, withdrawals, paid out, debiet, "
    "debiete, uitbetalings, geld uit, betalings, amount out, dr",
    "in": "money in, credit, credits, credit amount, deposit, deposits, receipts, paid in, krediet, krediete, "
    "inbetalings, geld in, deposito, deposito's, amount in, cr",
    "fee": "fee, fees, service fee, service fees, charge, charges, bank charges, fooi, fooie",
    "balance": "balance, running balance, closing balance, account balance, available balance, saldo, lopende saldo",
    "category": "category, kategorie",
    "account": "account, account name, gl account, ledger account, nominal account, expense account, rekening",
    "currency": "currency, ccy, geldeenheid",
}
_OTHERS = (
    "reference, reference number, ref, cheque number, cheque no, branch, account number, nr, no, tranlistno, "
    "parent category, original description, accrued bank charges, statement number, transaction type, transaction id, "
    "code, verwysing, page, description 2, sequence"
)
"""Other columns that banks have; they are kept out, and do not tell against a statement."""

_OWN_ACCOUNT = re.compile(
    r".*\d{6}.*|[\W\d_]+"
    r"|(?:.* )?(?:cheque|current|savings?|business|main|credit card|tjek|spaar)(?: ?(?:account|acc|a/c|rekening))?",
    re.IGNORECASE,
)
_LEAST_ACCOUNTS = 2


@dataclass(frozen=True)
class BankHeadings:
    """Role → position of the columns of a statement; `strange`: how many are nothing that a bank writes."""

    columns: dict[str, int]
    strange: int

    @property
    def two_sided(self) -> bool:
        """Whether money in and money out stand in columns of their own."""
        return {"in", "out"} <= self.columns.keys()


def bank_headings(texts: tuple[str, ...]) -> BankHeadings | None:
    """The columns of a statement that a line of headings names; None if it lacks date, text or amounts."""
    found: dict[str, int] = {}
    strange = 0
    for k, text in enumerate(texts):
        keys = heading_keys(text)
        role = next((_roles()[key] for key in keys if key in _roles()), None)
        if role and role not in found:
            found[role] = k
        elif text and not role:
            strange += not any(key in _others() for key in keys)
    complete = "date" in found and "text" in found and ("amount" in found or {"in", "out"} & found.keys())
    return BankHeadings(found, strange) if complete else None


def by_account(headings: BankHeadings, cells: Iterable[Cell]) -> BankHeadings:
    """The columns where a ledger names what was paid for: its accounts, `cells`, are the categories.

    A bank's own column of that name says which of the customer's accounts it is, and is left out.
    """
    columns = {role: k for role, k in headings.columns.items() if role != "account"}
    if "category" not in columns and are_of_a_ledger(cells):
        columns["category"] = headings.columns["account"]
    return replace(headings, columns=columns)


def are_of_a_ledger(cells: Iterable[Cell]) -> bool:
    """Whether a column “Account” has several names, none of them a customer's own account at a bank."""
    names = {text for cell in cells if (text := text_of(cell))}
    return len(names) >= _LEAST_ACCOUNTS and not any(_OWN_ACCOUNT.fullmatch(name) for name in names)


@cache
def _roles() -> dict[str, str]:
    return {fold(word): role for role, words in _ROLES.items() for word in words.split(",")}


@cache
def _others() -> frozenset[str]:
    return frozenset(fold(word) for word in _OTHERS.split(","))
