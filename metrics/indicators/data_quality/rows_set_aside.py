"""DQ-05 Rows set aside."""

from metrics.indicator import Better, Described, Dimension, Gate, Indicator, Role, Unit

ROWS_SET_ASIDE = Indicator(
    id="rows_set_aside",
    code="DQ-05",
    dimension=Dimension.DATA_QUALITY,
    role=Role.SUPPORT,
    title="Rows set aside",
    question="How much of the files could not be read as it stood?",
    objective="To see which file to mend first, so that nothing in it is lost.",
    description=(
        "Lines that were set aside with a fault, or loaded without a cell that could not be read, of all lines below "
        "the headings; file by file."
    ),
    formula="lines set aside or loaded with a cell missing ÷ lines read",
    filters=(
        "Lines below the headings of the newest import of each file and sheet. Earlier versions of a file are "
        "left out; blank lines and totals are lines read without a fault."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=(),
    estimate=Described(),
    gates=(Gate("denominator > 0", "No lines have been read from a file."),),
    evidence="""
        select n.community, n.import_id, 0 as line, n.rows_read as denominator, n.rows_read as counted,
            coalesce(b.faulty, 0) as numerator,
            concat(n.file, case when n.sheet is null then '' else concat(', ', n.sheet) end) as about
        from newest_import n
        left join (
            select import_id, count(distinct line) as faulty
            from problem
            where outcome in ('set_aside', 'cell') and line > 0
            group by import_id
        ) b on b.import_id = n.import_id
    """,
    source="own definition",
    caveats=(
        "Of files and sheets of one name the newest counts; a file about several communities counts for each.",
        "It says how files are this day: loading has no date of its own in the past.",
    ),
    ethics="Faults of files are shown to those who bring them, never to other communities.",
    remedy="Look at the Data page: beside each line stands what to write instead.",
)
