"""What may be wrong with amounts of money, or worth a look.

Each is a code, its title, its message and what to do, as templates over `where`, `value` and details.
"""

MONEY_REMARKS = (
    (
        "only_total",
        "Only the total is filled in",
        "{where}: {value} stands in the column of the total, but none of the amounts it adds up is filled in.",
        "Write the amount under the month or type it belongs to.",
    ),
    (
        "two_currencies",
        "Two currencies for one amount",
        "{where}: {value} names another currency than the row or the heading does ({other}).",
        "Correct one of the two, so that it is known which money this is.",
    ),
    (
        "maybe_total",
        "A total?",
        "{where}: {value} may be a total of other rows, but nothing shows which; it was counted like the others.",
        "If it is a total, take the row out, or put its parts under it with spaces before their names; then undo "
        "this import and load the file again.",
    ),
    (
        "parts_differ",
        "Parts that do not add up",
        "{where}: {value} has an amount of its own, and the {count} rows under it add up to another; all were counted.",
        "If the amount is meant to hold those of the rows under it, correct it; then undo this import and load the "
        "file again.",
    ),
    (
        "several_currencies",
        "More than one currency",
        "{where}: the amounts are in more than one currency ({currencies}); each was kept in its own.",
        "Nothing to do, if that is so: amounts of different currencies are never added up.",
    ),
    (
        "signs_read",
        "Which sign is spending?",
        "{where}: {how}",
        "If that is wrong, put the amounts into two columns, Money in and Money out; then undo this import and load "
        "the file again.",
    ),
    (
        "refund_read",
        "Money back",
        "{where}: {value} was read as money that came back, which lowers the costs.",
        "If it is other money that came in, take the row out; then undo this import and load the file again.",
    ),
    (
        "other_record",
        "Record of another sort",
        "{where}: records {value} hold no budget.",
        "Nothing to do.",
    ),
    (
        "financial_year_assumed",
        "Which financial year?",
        "{where}: {value} was read as January to December.",
        "If the financial year starts in another month, write it as 2025/26 (April to March) or write the months.",
    ),
)
