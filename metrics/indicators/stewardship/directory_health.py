"""ST-10 Directory health."""

from metrics.evidence.gates import enough, recorded
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

DIRECTORY_HEALTH = Indicator(
    id="directory_health",
    code="ST-10",
    dimension=Dimension.STEWARDSHIP,
    role=Role.SUPPORT,
    title="Directory health",
    question="Can members reach one another, and have they agreed to it?",
    objective=(
        "To know whether members can find one another between meetings, and whether the list may be shared."
    ),
    description=(
        "Of the members now in the directory, the share with an e-mail address and a date on which they agreed to "
        "share it. Those who left are not counted."
    ),
    formula="members with an e-mail address and consent to share it ÷ members in the directory",
    filters=(
        "Members in the directory on the day of the reading. Those who left are left out; if nobody has an "
        "address, or nobody's consent is recorded, nothing is counted."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("members",),
    estimate=Share(),
    gates=(
        recorded("members", "directory of members"),
        Gate(
            "denominator > 0", "The directory does not record e-mail addresses, or who agreed to share them."
        ),
        enough("members in the directory", "minimum_members"),
    ),
    evidence="""
        select e.community, e.person, 1 as denominator,
            case when e.contact = 1 and e.consent_on is not null then 1 else 0 end as numerator
        from directory_entry e
        join (
            select community, count(consent_on) as consents, sum(contact) as contacts
            from directory_entry group by community
        ) k on k.community = e.community
        where k.consents > 0 and k.contacts > 0
    """,
    source="guide 6 (open access to contact details), 2.3; POPIA for the consent; band by judgement",
    caveats=(
        "An address on file need not be one that still works.",
        "Consent is counted because the law asks for it; without it a contact list may not be passed round.",
    ),
    ethics="A share of members. Addresses themselves are not read, only whether there is one.",
    remedy="Ask each member once a year for contact details and for leave to share them (guide 2.3, 6).",
)
