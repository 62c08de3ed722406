"""DQ-01 Suspected duplicates."""

from metrics.indicator import Better, Described, Dimension, Gate, Indicator, Role, Unit

SUSPECTED_DUPLICATES = Indicator(
    id="suspected_duplicates",
    code="DQ-01",
    dimension=Dimension.DATA_QUALITY,
    role=Role.SUPPORT,
    title="Suspected duplicates",
    question="How many people may be somebody counted already?",
    objective="To know how far numbers about people can be trusted, and whose names to check.",
    description="People who may be another of the same community, because of their names or e-mails, of all people.",
    formula="people who may be somebody counted already ÷ people who came or are in the directory",
    filters=(
        "Everybody who came to a meeting by the day of the reading, or is in the directory. Pairs that somebody has "
        "said are two people, or has put together, are left out."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=("attendance or members",),
    estimate=Described(),
    whole_history=True,
    gates=(
        Gate(
            "denominator > 0", "Nobody has come to a meeting with a register of names, or is in a directory."
        ),
    ),
    evidence="""
        select k.community, k.person, 1 as denominator, case when d.person is null then 0 else 1 end as numerator
        from known_person k
        left join doubtful_person d on d.person = k.person
    """,
    source="own definition",
    caveats=("Until somebody says who is who, each of them counts: too many people, too little return.",),
    ethics="Names are shown to the owner alone, on the page where who is who is decided.",
    remedy="Say on the People page who is who; ask for e-mails on the register (guide 2.3).",
)
