"""What was refused, in the language that is spoken: by a command, a page or ingest, or a policy that cannot stand."""

from dashboard import file_words
from ingest.problems import Refused
from metrics.policy import PolicyError

KINDS = (Refused, PolicyError)


def in_words(refusal: Exception) -> str:
    """Why it was refused; of a policy, a line for each fault. What nobody told stays in English."""
    return "\n".join(map(file_words.said, str(refusal).splitlines()))
