"""The grammar of `report`."""

from dashboard.commands.options import Commands, add_command, as_of, policy


def report(commands: Commands) -> None:
    """The command, with what it takes."""
    command = add_command(
        commands, "report", "report", "write the steering committee's report on two pages, without any name"
    )
    command.add_argument("--community", required=True, metavar="ID", help="the community")
    as_of(command)
    policy(command)
    command.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="FILE",
        help="where to write it: FILE.pdf, FILE.html or FILE.docx (extra: word)",
    )
