"""What the names of the lines of a budget say: totals, results, income and costs."""

import re

from ingest.sheet import fold

_GENERIC = (
    r"expenses?|expenditures?|costs?|incomes?|revenues?|budgets?|budgeted|amounts?|spent|payments?|receipts|uitgawes?"
    r"|inkomste|koste|begroting|actuals?|planned|year|jaar|month|maand|vat|btw|operating|other|trading|direct|project"
    r"|running|overheads?|sales|turnover|the|for|of|to|excl|incl|excluding|including|in|r|zar|rands?|cash|kind|and"
    r"|all|programme|program|activities|due|payable|gross|net"
)
_TOTAL_WORD = r"(?:grand\s+|sub\s?-?\s?|overall\s+|groot\s?)?(?:total|totaal|totale)s?|subtotaal|sum|som"
_BARE_TOTAL = re.compile(
    rf"(?:{_TOTAL_WORD})(?:[\s:,()&/%-]+(?:{_GENERIC}|20\d\d))*[\s:,()&/%=-]*", re.IGNORECASE
)
_TAIL_TOTAL = re.compile(rf"(?:(?:{_GENERIC})[\s-]+)+(?:{_TOTAL_WORD})[\s:]*", re.IGNORECASE)
_TOTAL_OF = re.compile(
    rf"(?:{_TOTAL_WORD})(?:\s+|:\s*)(?:(?:for|of|vir|van)\s+)?[-–:]?\s*(.+)", re.IGNORECASE
)
_OF_TOTAL = re.compile(rf"(.+?)[\s:–-]+(?:{_TOTAL_WORD})\s*:?", re.IGNORECASE)
_SUBTOTAL = re.compile(r"sub[\s-]*tot(?:al|aal)\b", re.IGNORECASE)
_RESULT = re.compile(
    r"(?:net|netto|gross|bruto)\b(?:\s+(?:operating|ordinary|other|trading|cash))*\s+(?:profit|income|loss"
    r"|surplus|deficit"
    r"|earnings|movement|position|revenue|wins|inkomste|flow|cash|result)\b.*"
    r"|gross (?:profit|margin).*|(?:operating )?(?:surplus|deficit)\b.*"
    r"|(?:opening|closing)\s+(?:bank\s+|cash\s+)?balance.*"
    r"|(?:openings|sluitings|begin|eind)saldo.*|balance\s+(?:b|c)(?:/|rought|arried)?\s?.*|oorskot\b.*|tekort\b.*"
    r"|(?:average|gemiddeld|mean)e?\b[\s:]*|%.*",
    re.IGNORECASE,
)
_INCOME_SECTION = re.compile(
    r"(?:(?:other|trading|operating|total|plus|add|project|ander)\s+)*(?:incomes?|revenues?|receipts|inkomste|ontvangste"
    r"|turnover|funding|funds received|sources of (?:funds|income)|money in|income received)"
    r"(?:\s+(?:received|sources|accounts?|budget))?[\s:]*",
    re.IGNORECASE,
)
_COST_SECTION = re.compile(
    r".*\b(?:expenses?|expenditures?|costs?|cost of (?:sales|goods sold)|uitgawes?|koste|payments|overheads?|spending"
    r"|money out)\b.*",
    re.IGNORECASE,
)
_INCOME_NAME = re.compile(
    r"(?:.*\b(?:income|revenue|revenues|inkomste|turnover)|(?:sales|verkope)"
    r"|.*\b(?:grants?|donations?|subscriptions?|fees|funds?|sponsorships?|levies)\s+(?:received|income|ontvang))"
    r"(?:\s*[-–:(].*)?",
    re.IGNORECASE,
)
_COST_NAME = re.compile(r"\b(?:tax|expenses?|costs?|paid|spend|belasting|koste|uitgawe)\b", re.IGNORECASE)
_OUTLINE = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)(?:[.)]|\b)\s*(?=\D|$)")
_BULLET = re.compile(r"^[-–—•·*>o]\s+")


def is_bare_total(label: str) -> bool:
    """“Total”, “Sub-total:”, “Grand total expenses”: a total by name, of nothing that has a name of its own."""
    text = label.strip()
    return bool(_BARE_TOTAL.fullmatch(text) or _TAIL_TOTAL.fullmatch(text))


def total_of(label: str) -> str | None:
    """What the line may be the total of: “Total for Travel”, “Travel total” → Travel; None if it names no total."""
    found = _TOTAL_OF.fullmatch(label.strip()) or _OF_TOTAL.fullmatch(label.strip())
    return found[1].strip() if found else None


def is_subtotal(label: str) -> bool:
    """“Sub-total B”: nothing but a total, also where it adds up a single line."""
    return bool(_SUBTOTAL.match(label.strip()))


def is_result(label: str) -> bool:
    """“Net profit”, “Gross surplus”, “Closing balance”: worked out from other lines."""
    return bool(_RESULT.fullmatch(re.sub(r"[()/]", " ", label).strip()))


def is_income_section(label: str) -> bool:
    """A heading under which money comes in."""
    return bool(_INCOME_SECTION.fullmatch(label.strip()))


def is_cost_section(label: str) -> bool:
    """A heading under which money goes out, or both ways."""
    return bool(_COST_SECTION.fullmatch(label.strip()))


def is_income_name(label: str) -> bool:
    """An account that is income by its name: “Interest Income (230)”, “Grants received”, “Sales”."""
    return bool(_INCOME_NAME.fullmatch(label.strip())) and not _COST_NAME.search(label)


def same_name(one: str, other: str) -> bool:
    """Whether two names are one, but for a number or code before or behind it."""
    return bool(fold(one)) and _bare(one) == _bare(other)


def outline_of(text: str) -> tuple[int, ...]:
    """The number that a line bears, “1.2 Chairs” → (1, 2); none if it bears none."""
    found = _OUTLINE.match(text.strip())
    return tuple(int(part) for part in found[1].split(".")) if found else ()


def indent_of(cell: object) -> int:
    """How far a name stands in: the spaces before it, and a bullet as one more."""
    if not isinstance(cell, str):
        return 0
    start = len(cell.replace("\t", "    ")) - len(cell.replace("\t", "    ").lstrip())
    return start + bool(_BULLET.match(cell.strip()))


def _bare(name: str) -> str:
    plain = re.sub(r"\s*\([^)]*\)\s*$", "", re.sub(r"^\s*[\d.]+[.):]?\s+", "", name))
    return fold(plain) or fold(name)
