"""Meetings that a list calls cancelled and a register shows people at: held, with a warning (R31)."""

import duckdb

from ingest.dates import spoken
from ingest.problems import describe
from ingest.sheet import Place

CODE = "held_but_cancelled"

# The later of the two imports bears the warning, so that it is told when it comes about.
_CONTRADICTIONS = """
with cancelled as (
    select import_id, line, date, meeting_id
    from meetings join occasion using (community, occasion_id)
    where status = 'cancelled'
),
registers as (
    select a.import_id, o.meeting_id, min(a.line) as line, count(distinct mention_id) as people
    from attendance a join occasion o using (occasion_id)
    where o.meeting_id in (select meeting_id from cancelled) and status in ('present', 'online')
    group by all
)
select distinct i.import_id, i.file, i.sheet, if(r.import_id = i.import_id, r.line, c.line), c.date, r.people
from cancelled c
join registers r using (meeting_id)
join import m on m.import_id = c.import_id
join import a on a.import_id = r.import_id
join import i on i.sequence = greatest(m.sequence, a.sequence)
order by all
"""


def tell(cursor: duckdb.DuckDBPyConnection) -> None:
    """Work out again the warnings about such meetings, and keep them with the imports."""
    cursor.execute("delete from problem where code = ?", [CODE])
    found = cursor.execute(_CONTRADICTIONS).fetchall()
    for import_id, file, sheet, line, day, people in found:
        where = Place(file, sheet).at(line)
        told = describe(
            CODE, line=line, column=None, value=spoken(day), outcome="warning", where=where, people=people
        )
        cursor.execute(
            "insert into problem values (?, ?, ?, ?, ?, ?, ?, ?)",
            [import_id, told.line, told.column, told.value, told.code, told.outcome, told.message, told.fix],
        )


def told_of(cursor: duckdb.DuckDBPyConnection) -> set[str]:
    """The imports that bear such a warning."""
    return {
        row[0] for row in cursor.execute("select import_id from problem where code = ?", [CODE]).fetchall()
    }
