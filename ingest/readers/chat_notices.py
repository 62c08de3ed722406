"""Lines of a chat that nobody wrote: who joined or left, that it is encrypted, what its name is now."""

import re

MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""Signs for the direction of writing, which WhatsApp puts round names and before its own texts."""

_LEFT_TO_RIGHT = "\u200e"
_LONGEST_NAME = 60

_ENCRYPTED = re.compile(
    r"(?:messages|boodskappe|berichten|nachrichten|los mensajes|les messages|as mensagens|i messaggi)\b.{0,80}"
    r"(?:end-to-end|end-tot-end|ende-zu-ende|extremo a extremo|ponta a ponta|bout en bout|crittograf)",
    re.IGNORECASE,
)
# Only of lines that WhatsApp marks as its own: a member may write any of this.
_NOTICE = re.compile(
    r"\b(?:created (?:this )?(?:group|community)|(?:was |were )?added\b|removed\b|\bleft\b|joined\b|requested to join"
    r"|changed (?:the|this|their|to|your|phone)|security code|turned (?:on|off)|disappearing messages"
    r"|pinned a message|(?:now|no longer) an admin|dismissed as admin|blocked|unblocked|(?:missed|started) a?.{0,8}call"
    r"|het .{0,40}(?:bygevoeg|verwyder|verlaat|verander|geskep|aangesluit)|verlaat\b)",
    re.IGNORECASE,
)
_MEDIA = re.compile(
    r"<.*>|.{0,60}\b(?:omitted|weggelaat)|(?:this|you deleted this) message.*|poll:.*|.*\battached\b.*", re.I
)


def is_notice(sender: str, text: str) -> bool:
    """Whether a line that reads “sender: text” was written by nobody.

    A colon inside quotation marks belongs to a group's name: `Thandi changed the name to "Maths: term 2"`.
    """
    if sender.count('"') % 2 or sender.count("“") != sender.count("”") or len(sender) > _LONGEST_NAME:
        return True
    marked = text.startswith(_LEFT_TO_RIGHT)
    plain = text.lstrip(f"{MARKS}~\u202f\u00a0 ")
    if _ENCRYPTED.match(plain):
        return True
    if not marked or _MEDIA.fullmatch(plain):
        return False
    return plain.startswith(sender) or bool(_NOTICE.search(plain))
