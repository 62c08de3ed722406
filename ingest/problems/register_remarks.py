"""Remarks about registers kept by hand: what was understood of them beyond marks under dates.

Each is a code, its title, its message and what to do, as templates over `where`, `value` and details.
"""

REGISTER_REMARKS = (
    (
        "not_held",
        "Meeting read as cancelled",
        "{where}: {value} stands there, so the meeting was read as cancelled, and nobody as absent.",
        "Nothing to do, unless people met: then write who was present, and load the file again.",
    ),
    (
        "total_differs",
        "Total and marks differ",
        "{where}: the total says {value}, but the marks give {marks} present (columns that differ: {columns}).",
        "Look for rows that are missing or were set aside, and for marks that were not read; or correct the total.",
    ),
    (
        "apologies_unclear",
        "Apologies that are no names",
        "{where}: {value} is not a list of names, so no apologies were read from it.",
        "Write the names alone, with commas between them: Apologies: Anna Smit, Sipho Dube.",
    ),
    (
        "nobody_counted",
        "Held with nobody?",
        "{where}: the number present is 0, so the meeting counts as held with nobody there.",
        "If it did not take place, write cancelled as its status; if nobody counted, leave the cell empty.",
    ),
    (
        "unsigned",
        "Some did not sign",
        "{where}: {count} of the {people} people on the list did not sign. They count as present.",
        "Nothing to do where people wrote their own names. If the list was printed beforehand, load it with --blank "
        "absent.",
    ),
    (
        "guests_of_a_member",
        "Somebody brought a guest",
        "{where}: {value} speaks of a guest without a name. The member is counted, the guest is not.",
        "Nothing to do, unless the guest should count: then give the guest a row with a name.",
    ),
    (
        "colour_read",
        "Colours read as marks",
        "{where}: empty cells were read by their colour, as the key on the sheet says: {meanings}.",
        "Check the key. Marks such as P and A are read in every program, colours only here.",
    ),
    (
        "colour_unread",
        "Coloured cells without a mark",
        "{where}: cells under the dates that are empty but coloured: {count} ({colours}). The colour was not read.",
        'If it means something, say so in a cell of that colour on the sheet, such as "Present"; then undo this '
        "import and load the file again.",
    ),
)
