"""The grammar of `demo` and `dashboard`."""

from dashboard.audiences import Role
from dashboard.commands.options import Commands, Parser, a_port, add_command, as_of, policy


def _serving(command: Parser) -> None:
    command.add_argument(
        "--port", type=a_port, metavar="N", help="port of this computer to serve on (a free one)"
    )
    command.add_argument("--no-browser", action="store_true", help="do not open the browser")


def demo(commands: Commands) -> None:
    """`demo`, with what it takes."""
    _serving(
        add_command(commands, "demo", "serve", "show the dashboard on nine invented communities", db=False)
    )


def dashboard(commands: Commands) -> None:
    """`dashboard`, with what it takes."""
    command = add_command(commands, "dashboard", "serve", "show the dashboard on an existing database")
    _serving(command)
    command.add_argument(
        "--new", action="store_true", help="begin with an empty page where there is no such database yet"
    )
    command.add_argument(
        "--for",
        dest="audience",
        choices=[role.value for role in Role if role is not Role.OWNER],
        help="show only what they may see (everything, as the owner of the files may)",
    )
    command.add_argument("--community", metavar="ID", help="the community of that committee or facilitator")
    as_of(command, default=None)
    policy(command)
