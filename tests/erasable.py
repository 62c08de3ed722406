"""Two communities with one person in every corner of their files, and others whose names are near."""

from pathlib import Path

from filing import AT, load, table, workbook

from ingest import store
from ingest.people import identities, name_key

GONE = "Zoë Quillfeather"
EMAIL = "zoe.q@quill.example"
NEAR = "Zoë Quillfeatherstone"
OTHERS = (NEAR, "Ann Dube", "Ben Smit", "Cara Nkosi", "Dan Botha", "Eve Moyo")

FILES = {
    "members.csv": f"""
        person,email,organisation,stakeholder,province,district,joined,consent_on,left,left_reason
        {GONE},{EMAIL},Quill & Daughters,teacher,Gauteng,Quilldale,2025-01-10,2025-02-01,,
        Mrs ZOE QUILLFEATHER,,,,,,2025-01-12,,2026-09-01,moved to Quillstad
        {NEAR},stone@other.example,Stone Ltd,parent,Gauteng,Elsewhere,2025-01-10,2025-02-01,,
        Ann Dube,ann@other.example,School A,teacher,Limpopo,North,2025-01-10,,2026-01-01,completed
        Ben Smit,,School B,teacher,Limpopo,North,2025-01-10,,,
        """,
    "attendance.csv": f"""
        date,person,email,status,role,organisation
        2026-02-19,"Quillfeather, Zoë",,present,chair,Quill & Daughters
        2026-02-19,{NEAR},,present,,Stone Ltd
        2026-02-19,Ann Dube,,present,,
        2026-05-14,Zoe  quillfeather,ZOE.Q@quill.example,apology,,
        2026-05-14,Ben Smit,,present,,
        2026-08-13,Z. Quillfeather-Host,,present,,
        2026-08-13,Cara Nkosi,,present,,
        2026-02-31,{GONE},,present,,
        """,
    "meetings.csv": f"""
        date,title,status,venue,facilitator,knowledge_manager
        2026-02-19,Reading with Zoë Quillfeather,held,at Mrs Quillfeather's,{GONE},Ann Dube
        2026-05-14,Counting,held,Hall,Ben Smit,{GONE}
        """,
    "actions.csv": f"""
        action,owner,agreed_on,due,status,outcome
        Ask Z. Quillfeather and {NEAR} for the key (Zoe.Q@Quill.example),{GONE}; Ann Dube,2026-02-19,2026-03-01,done,
        Thank ann@other.example,Ann Dube,2026-02-19,2026-03-01,open,ZOE QUILLFEATHER'S idea
        Ring,{NEAR},2026-02-19,when Zoë Quillfeather is back,open,
        """,
    "contributions.csv": f"date,person,kind\n2026-02-19,{GONE},presented\n2026-05-14,Ann Dube,spoke\n",
    "governance.csv": f"""
        item,person,date,status,note
        champion,{GONE},2026-01-01,,ZoeQuillfeather says yes
        steering_member,Ann Dube,2026-01-01,,"with “Quillfeather, Z.”"
        """,
    "products.csv": f"date,title,type,person\n2026-04-01,Zoe Quillfeather's guide,tool,{GONE}\n",
    "stories.csv": "date,summary,cycle,consent\n2026-04-02,Ann and Zoë Quillfeather shared it,applied,yes\n",
    "evaluations.csv": """
        date,question,answer
        2026-02-19,How useful was this meeting to you? (1 to 5),5
        2026-02-19,What did Zoë Quillfeather do well?,All that Ms Quillfeather does
        """,
}  # fmt: skip
WIDE = [
    ("Name", "2026-09-03", "2026-09-17", "2026-10-01"),
    ("ZOË QUILLFEATHER", "x", "", "x"), (NEAR, "x", "x", ""), ("Ann Dube", "", "x", "x"), ("Dan Botha", "x", "x", "x"),
]  # fmt: skip
ACROSS = [("Date", "Zoe Quillfeather", "Ann Dube", "Ben Smit", "Eve Moyo"),
          ("2026-09-10", "x", "x", "", "x"), ("2026-09-24", "x", "", "x", "x")]  # fmt: skip
ELSEWHERE = f"""
    date,person,email
    2026-03-03,Zoë Q,{EMAIL}
    2026-03-03,Ann Dube,
    2026-03-03,Eve Moyo,
    """


def files(folder: Path) -> list[Path]:
    """The files of the first community."""
    made = [table(folder / name, text) for name, text in FILES.items()]
    made.append(workbook(folder / "Zoe Quillfeather wide.xlsx", **{GONE: WIDE, "Other": ACROSS}))
    return made


def erasable(folder: Path) -> Path:
    """A database of both, in which somebody said that two spellings are one person."""
    database = folder / "cop.duckdb"
    load(files(folder), database)
    load(table(folder / "elsewhere.csv", ELSEWHERE), database, community="pstd")
    identities.merge("ecd/Z. Quillfeather-Host", EMAIL, database, at=AT)
    identities.refuse(EMAIL, f"ecd/{NEAR}", database, at=AT)
    return database


def cells(db: Path) -> list[tuple[str, str, str]]:
    """Every text of every table."""
    with store.read(db) as cursor:
        texts = cursor.execute(
            "select table_name, column_name from information_schema.columns where data_type = 'VARCHAR'"
            " and table_catalog = 'cop' order by all"
        ).fetchall()
        return [
            (t, c, value)
            for t, c in texts
            for (value,) in cursor.execute(
                f'select distinct "{c}" from "{t}" where "{c}" is not null'
            ).fetchall()
        ]


def names_the_person(text: str) -> bool:
    """By another way than the product: no case, no accents, and what is left without the one who is near."""
    plain = name_key(text.encode().decode("unicode_escape") if "\\u" in text else text)
    return "quill" in plain.replace(name_key(NEAR), "").replace(" ", "") or EMAIL in text.lower()
