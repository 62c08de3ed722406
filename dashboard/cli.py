"""`cop-health`: the commands, what they take, and how they end.

Exit codes: 0 all well, 1 done but something was set aside or could not be computed, 2 refused with
one line on standard error. What a command does stands in `dashboard/commands/`, and is imported
only when it is run, so that help comes at once.
"""

import os
import sys
from collections.abc import Sequence

from dashboard.commands.grammar import parser
from dashboard.language.words import ENGLISH, say, speak

DETAILS = "COP_HEALTH_DEBUG"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; give its exit code. Never raises, but for SystemExit on a wrong command."""
    for stream in (sys.stdout, sys.stderr):
        # A name with a sign that the terminal cannot show must not end a command.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = parser().parse_args(arguments)
    speak(getattr(given, "lang", ENGLISH))
    try:
        code = given.run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has seen enough: `cop-health assess … | head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _refuse(say("cli.stopped"))
    except Exception as error:
        if os.environ.get(DETAILS):
            raise
        return _refuse(_in_words(error))
    return int(code)


def _refuse(line: str) -> int:
    sys.stderr.write(" ".join(line.split()) + "\n")
    return 2


def _in_words(error: Exception) -> str:
    from dashboard.language import refusals

    if isinstance(error, refusals.KINDS):
        return refusals.in_words(error)
    return say("cli.fault", error=f"{type(error).__name__}: {error}", details=DETAILS)


if __name__ == "__main__":
    sys.exit(main())
