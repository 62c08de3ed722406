"""What people write into an action log beside the action: how far it is, and by when; English and Afrikaans."""

import re
from functools import lru_cache

from ingest import cells
from ingest.sheet import Cell, fold, text_of

STATUS = {
    "open": "not_started in_progress inprogress doing pending outstanding to_do todo blocked on_hold overdue "
    "late started ongoing new busy oop hangende besig nog_nie_begin no n nee 0 false not_done incomplete "
    "not_yet not_yet_started not_yet_done not_complete not_completed partly partially gedeeltelik "
    "partially_done partly_done partially_complete "
    "partial half_done carried_over carried_forward c/f deferred delayed postponed waiting waiting_on_someone_else "
    "awaiting awaiting_feedback in_review under_review review testing backlog selected_for_development "
    "ready ready_for_review next planned scheduled active current reopened re-opened underway under_way "
    "in_process in_hand follow_up at_risk behind behind_schedule on_track stuck working_on_it assigned unresolved "
    "draft nie_begin nog_nie nie_gedoen nog_nie_gedoen nie_klaar nog_nie_klaar nie_voltooi "
    "nog_nie_voltooi in_proses onderweg aan_die_gang hangend agterstallig uitgestel geblokkeer wag begin oorgedra nuut "
    "red amber yellow orange rooi geel oranje",
    "done": "completed complete closed finished yes y ja j x 1 true tick klaar gedoen voltooi voltooid "
    "afgehandel 100% 100 achieved resolved verified implemented delivered fixed sent submitted settled "
    "all_done actioned done_and_dusted task_completed finalised finalized concluded accomplished fulfilled "
    "afgesluit gesluit uitgevoer afgehandel_is opgelos gestuur blue blou",
    "cancelled": "canceled dropped abandoned withdrawn no_longer_needed not_needed gekanselleer laat_vaar "
    "nie_meer_nodig wont_do won't_do will_not_do duplicate not_planned not_applicable no_longer_applicable "
    "no_longer_relevant no_longer_required not_required superseded rejected declined removed obsolete "
    "cannot_reproduce invalid wontfix won't_fix not_a_bug cancel kanselleer nie_nodig nie_van_toepassing verval "
    "geskrap onttrek",
}
_STATUS = cells.vocabulary(STATUS)

LISTS = {
    "done": "done ✅_done completed complete closed finished klaar voltooi voltooid gedoen afgehandel "
    "resolved achieved archive archived done_this_week done_this_month done_done all_done completed_tasks "
    "completed_actions actions_done done_actions",
    "cancelled": "cancelled canceled wont_do won't_do dropped abandoned gekanselleer laat_vaar rejected declined",
}
_LISTS = cells.vocabulary(LISTS)

_DONE_FIRST = frozenset(
    {"done", "completed", "finished", "klaar", "voltooi", "voltooid", "gedoen", "afgehandel"}
)
"""“Done in March”, “Klaar – kwartaal 1”: a list that begins so holds what is done."""

GREEN = frozenset({"green", "groen"})
"""In some logs green is done, in others it is on track."""

COLOURS = {"r": "red", "a": "amber", "y": "yellow", "o": "orange", "g": "green", "b": "blue"}
"""The letters under a heading such as RAG."""

_HEAD = re.compile(r"\s*[-–—:;,.(!]+\s*|\s+(?:on|op|by|since|sedert|at)\s+|\s+(?=\d)", re.IGNORECASE)
_LAST_NIE = re.compile(r"^((?:nog )?nie .*?)\s+nie\W*$", re.IGNORECASE)
_SHARE = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%|(0[.,]\d+)|(\d{2})")
_NO_DAY = (
    "ongoing, on going, continuous, continuously, always, asap, a.s.a.p., as soon as possible, immediate, "
    "immediately, urgent, urgently, next meeting, next session, next time, by next meeting, at next meeting, "
    "before next meeting, before the next meeting, by the next meeting, at the next meeting, the next meeting, "
    "until further notice, every meeting, each meeting, every month, monthly, weekly, quarterly, annually, "
    "daily, every week, every term, termly, when possible, as needed, when needed, as required, no deadline, "
    "no date, not set, to be confirmed, to be decided, to be determined, to be advised, later, in due course, "
    "end of month, end of the month, end of term, end of the term, end of year, end of the year, month end, "
    "next week, next month, next term, this week, this month, this term, today, tomorrow, "
    "volgende vergadering, by volgende vergadering, by die volgende vergadering, volgende sessie, "
    "voor volgende vergadering, deurlopend, voortdurend, altyd, so gou moontlik, so gou as moontlik, "
    "sgm, dadelik, onmiddellik, dringend, maandeliks, weekliks, kwartaalliks, elke vergadering, volgende week, "
    "volgende maand, volgende kwartaal, einde van die maand, einde van die kwartaal, soos nodig, later"
)
_WHENEVER = frozenset(fold(words) for words in _NO_DAY.split(","))
_EVERY = re.compile(r"(?:every|each|elke|ev)\b.*", re.IGNORECASE)
_RULED = re.compile(r"([-=–—_~#+|>\s]{2,})[^\W_].*[-=–—_~#+|<\s]{2,}|[-=–—_~#+|>*•.\s]{3,}")
_PARTS_OF_A_LOG = (
    "done, open, completed, completed actions, open actions, actions completed, actions outstanding, "
    "outstanding actions, outstanding, closed actions, closed, in progress, to do, new actions, "
    "old actions, previous actions, actions from last meeting, actions from previous meeting, "
    "actions from the previous meeting, carried over, carried forward, ongoing actions, matters arising, "
    "klaar, voltooide aksies, oop aksies, uitstaande aksies, vorige aksies, nuwe aksies"
)
_BANNER_WORDS = frozenset(fold(words) for words in _PARTS_OF_A_LOG.split(","))
_NOTHING_TO_DO = (
    "none, n/a, nil, nothing, no action, no actions, no action required, no action needed, no action items, "
    "none required, none needed, for information, for noting, noted, geen, nvt, n.v.t., geen aksie, geen aksies, "
    "kennis geneem"
)
_NONE = frozenset(fold(words) for words in _NOTHING_TO_DO.split(","))
_TEMPLATE = re.compile(
    r"(?:card )?template(?: card)?|kaartsjabloon|sjabloon|\W*\[?template\]?\s*[:\])–-].*|.*[\[(]template[\])]\W*",
    re.IGNORECASE,
)


def read_status(cell: Cell) -> str | None:
    """open, done or cancelled. A tick is done, a share below the whole is open, and so is red or amber.

    What stands before a dash or a stop counts where the whole means nothing: “Done - sent to all”.
    """
    if cells.is_tick(cell):
        return "done"
    text = cells.plain_number(text_of(cell))
    if known := _STATUS.get(fold(text)) or _STATUS.get(fold(_LAST_NIE.sub(r"\1", text))):
        return known
    if found := _SHARE.fullmatch(text):
        return "done" if found[1] and float(found[1].replace(",", ".")) >= 100 else "open"
    head = _HEAD.split(text.strip(" -–—"), maxsplit=1)[0]
    return _STATUS.get(fold(head)) if len(head) > 1 else None


@lru_cache(maxsize=1 << 12)
def list_status(name: str) -> str | None:
    """done or cancelled where a list, section or bucket is called so; else None; signs and pictures do not count."""
    known = _LISTS.get(fold(name))
    first = re.match(r"\W*(\w+)", name)
    return known or ("done" if first and fold(first[1]) in _DONE_FIRST else None)


def is_whenever(cell: Cell) -> bool:
    """“ongoing”, “asap”, “next meeting”, “every Friday”: words for when, which name no day."""
    text = text_of(cell)
    return fold(text) in _WHENEVER or bool(_EVERY.fullmatch(text))


def is_banner(text: str) -> bool:
    """“--- DONE ---”, “Completed actions”: a heading among the actions, which is none."""
    return is_ruled(text) or fold(text) in _BANNER_WORDS


def is_none(text: str) -> bool:
    """“None”, “N/A”, “No action”, “–”: said where nothing was to be done."""
    return fold(text) in _NONE or not any(c.isalnum() for c in text)


def is_ruled(text: str) -> bool:
    """“--- DONE ---”, “=====”: what nobody would call an action, whatever stands beside it."""
    return bool(_RULED.fullmatch(text))


def is_template(text: str) -> bool:
    """“Template”, “[Template] New event”: a card to be copied, not to be done."""
    return bool(_TEMPLATE.fullmatch(text.strip()))
