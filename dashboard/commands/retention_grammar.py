"""The grammar of `retention`."""

import argparse

from dashboard.commands.options import Commands, add_command, as_of

LONGEST = 1200


def retention(commands: Commands) -> None:
    """The command, with what it takes."""
    command = add_command(
        commands,
        "retention",
        "retention",
        "list retired communities, and let go of names and open answers of those retired long ago",
    )
    command.add_argument(
        "--months",
        type=_months,
        default=24,
        metavar="N",
        help="how long names are kept after a community was retired, or last met (24)",
    )
    as_of(command)
    command.add_argument(
        "--erase",
        action="store_true",
        help="take the names and the words of forms out; numbers stay. It cannot be undone",
    )
    command.epilog = (
        "A community is retired where its committee agreed to retire it (`review --decide agree`), or where its "
        "governance log has an annotation with the status “community retired”. Without --erase nothing is changed."
    )


def _months(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= LONGEST):
        raise argparse.ArgumentTypeError(
            f"{text} is not a number of months; write a whole number from 0 to {LONGEST}, such as 24"
        )
    return int(text)
