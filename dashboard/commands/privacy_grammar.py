"""The grammar of `privacy`."""

from dashboard.commands.options import Commands, add_command


def privacy(commands: Commands) -> None:
    """The command, with what it takes."""
    command = add_command(
        commands, "privacy", "privacy", "give what is held about a person, or take the person out everywhere"
    )
    command.add_argument(
        "person", metavar="PERSON", help="the id that `people` lists, an e-mail, a name, or COMMUNITY/NAME"
    )
    does = command.add_mutually_exclusive_group(required=True)
    does.add_argument(
        "--export",
        metavar="FILE",
        help="write everything that is held about the person: FILE.json, FILE.xlsx or FILE.csv",
    )
    does.add_argument(
        "--erase",
        action="store_true",
        help="take the person out of the whole database; numbers stay. It cannot be undone",
    )
    command.epilog = "Files are not touched: where they name the person, it is said at the end."
