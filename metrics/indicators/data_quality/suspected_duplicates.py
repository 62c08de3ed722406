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
    formula="people who may be somebody counted already ÷ people in registers and directory",
    filters=(
        "Everybody in a register or the directory by the day of the reading. Pairs that somebody has said are "
        "two people, or has put together, are left out."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=("attendance or members",),
    estimate=Described(),
    whole_history=True,
    gates=(Gate("denominator > 0", "Nobody is named in a register or a directory."),),
    evidence="""
        select p.community, p.person, 1 as denominator, case when s.other is null then 0 else 1 end as numerator
        from person p
        left join directory d on d.person = p.person
        left join (
            select distinct community, other from suspected_duplicate
            where community in (select community from scope)
        ) s on s.community = p.community and s.other = p.person_id
        where p.first_on is not null
            or (d.person is not null and (p.joined_on is null or p.joined_on <= $as_of))
    """,
    source="own definition",
    caveats=("Until somebody says who is who, each of them counts: too many people, too little return.",),
    ethics="Names are shown to the owner alone, on the page where who is who is decided.",
    remedy="Say on the People page who is who; ask for e-mails on the register (guide 2.3).",
)
