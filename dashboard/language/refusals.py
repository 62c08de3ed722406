"""What was refused, in the language that is spoken: by a command, a page or ingest, or a policy that cannot stand."""

from dashboard.language import file_words
from ingest.problems import Refused
from metrics.policy import PolicyError
from metrics.policy_page import Fault

KINDS = (Refused, PolicyError)


def in_words(refusal: Exception) -> str:
    """Why it was refused; of a policy, a line for each fault. What nobody told stays in English."""
    if isinstance(refusal, PolicyError):
        return "\n".join(map(_fault, str(refusal).splitlines(), refusal.faults))
    return file_words.said(str(refusal))


def _fault(line: str, fault: Fault) -> str:
    """Its place (file, line and key) and what is wrong there, each told on its own."""
    place = line.removesuffix(f": {fault.message}")
    return f"{file_words.said(place)}: {file_words.said(fault.message)}"
