"""The grammar of `review`."""

from dashboard.commands.options import Commands, a_date, add_command, as_json, as_of, policy


def review(commands: Commands) -> None:
    """The command, with what it takes."""
    command = add_command(
        commands,
        "review",
        "review",
        "take the official reading of a community, and keep what was decided on it",
    )
    command.add_argument("community", metavar="COMMUNITY", help="its id")
    as_of(command)
    command.add_argument(
        "--decide", choices=("agree", "disagree"), help="what the committee decided on the reading"
    )
    command.add_argument("--reason", metavar="TEXT", help="why it decided so")
    command.add_argument(
        "--roles", metavar="TEXT", help="who decided, by role and not by name: chair, champion"
    )
    command.add_argument(
        "--decided-on", type=a_date, metavar="YYYY-MM-DD", help="when (the day of the reading, if not given)"
    )
    command.add_argument(
        "--adopt-plan", action="store_true", help="a plan was adopted for every dimension that is critical"
    )
    policy(command)
    as_json(command)
    command.epilog = (
        "At most two official readings fall in any 365 days. A decision can be added to one later."
    )
