"""The papers of the early childhood community that hold no chance: what it is, plans, pays and made."""

from sample_data.dates import ONCE_A_TERM, days_after, dmy
from sample_data.files import Rows, card, rand, table

TITLES = (
    "Play and language",
    "Nutrition on a small budget",
    "The new practitioner qualification",
    "Observing children",
    "Working with caregivers",
    "Outdoor play",
    "Registering a centre",
    "Stories and rhymes",
    "Looking after practitioners",
    "Numbers in play",
    "Transition to Grade R",
    "Quality in a small centre",
)
TASKS = (
    "Send the list of registration documents to all members",
    "Draft the joint comment on the qualification",
    "Collect three examples of outdoor play on no budget",
    "Ask the clinic for a talk on nutrition",
    "Test the reflection tool in two centres",
    "Share the recipe cards",
    "Translate the reflection tool to isiZulu",
    "Find a venue near the taxi rank",
    "Write up the profile of a member organisation",
    "Invite the district office",
    "Bring observation sheets to the next meeting",
)
ABOUT = card("""
Name: Early Years Exchange
Focus: Early childhood development
Sector: ECD
Province: Gauteng
Shape: open
Type: open-ended
Started: 2013-02-14
Size low: 30
Size high: 60
Stakeholder targets: practitioner;training provider;academic;funder;government;NPO
Practitioner categories: practitioner
""")
THIS_YEAR, NEXT_YEAR = ONCE_A_TERM[-4:], [days_after(day, 364) for day in ONCE_A_TERM[-4:]]
BUDGET: Rows = [
    *table("Date | Category | Amount | Type | Nature | Funder | Note"),
    *[[dmy(day), "Catering", rand(4500), "planned", "cash", None, None] for day in THIS_YEAR],
    *[[dmy(day), "Facilitator", rand(5200), "planned", "cash", None, None] for day in THIS_YEAR],
    *[
        [dmy(day), "Catering", rand(4350 + 75 * n), "actual", "cash", "Ilanga Family Fund", None]
        for n, day in enumerate(THIS_YEAR)
    ],
    *[
        [dmy(day), "Facilitator", rand(5200), "actual", "cash", "Silverleaf Foundation", None]
        for day in THIS_YEAR
    ],
    *[
        [dmy(day), "Venue", rand(2500), "actual", "in kind", "Acacia Learning Trust", None]
        for day in THIS_YEAR
    ],
    ["28/11/2025", "Materials", rand(3180.5), "actual", "cash", "Ilanga Family Fund", "reflection tool"],
    *[[dmy(day), "Catering", rand(4900), "planned", "cash", None, None] for day in NEXT_YEAR],
    *[[dmy(day), "Facilitator", rand(5500), "planned", "cash", None, None] for day in NEXT_YEAR],
    *[[dmy(day), "Venue", rand(2500), "planned", "in kind", None, None] for day in NEXT_YEAR],
    ["18/02/2027", "Catering", rand(19600), "committed", "cash", "Ilanga Family Fund", "letter of 3 August"],
    ["18/02/2027", "Facilitator", rand(16500), "committed", "cash", "Silverleaf Foundation", None],
    ["18/02/2027", "Venue", rand(10000), "committed", "in kind", "Acacia Learning Trust", "four meetings"],
]
PRODUCTS = table("""
Date | Title | Type | Knowledge type | Shared on | Reused by | Subgroup
2025-05-15 | Reflection tool | tool | embedded | 2025-06-02 | Bluebell Playgroup | Quality
2025-10-23 | Joint comment on the qualification | summary | explicit | 2025-11-10 | | Policy
2026-05-14 | Recipe cards for a small budget | resource | explicit | 2026-05-28 | Riverbend Preschool |
""")
STORIES = table("""
Date | Summary | Cycle | Consent
2025-08-14 | A centre changed its outdoor area after the May meeting, at no cost. | applied | yes
2026-05-14 | Two centres share a cook since they met here. | realised | yes
2026-08-13 | The reflection tool changed how we talk about a bad day. | reframing | no
""")
GOVERNANCE = """
Item | Person | Date | Status | Note
champion | {0} | 2022-02-17 | in post |
steering_member | {1} | 2024-02-22 | |
steering_member | {2} | 2024-02-22 | |
steering_member | {3} | 2024-02-22 | |
steering_member | {4} | 2024-02-22 | |
steering_member | {5} | 2024-02-22 | |
purpose_review | | 2026-02-19 | done | With all members, at the first meeting of the year
conflict_process | | 2019-05-16 | agreed |
capture_policy | | 2024-02-22 | agreed | Summary within a week; products on the shared drive
role_defined | | 2024-02-22 | agreed | leader
role_defined | | 2024-02-22 | agreed | facilitator
role_defined | | 2024-02-22 | agreed | knowledge manager
"""
