"""The grammar of `export`."""

from datetime import date

from dashboard.commands.options import Commands, a_date, add_command, policy


def export(commands: Commands) -> None:
    """The command, with what it takes."""
    command = add_command(
        commands, "export", "export", "write the tables of all communities to a folder, without any name"
    )
    command.add_argument("--to", required=True, metavar="DIR", help="the folder; made if it is missing")
    command.add_argument(
        "--format",
        choices=("csv", "parquet", "xlsx"),
        default="csv",
        help="a file for each table, or one Excel workbook (csv)",
    )
    command.add_argument(
        "--community", action="append", metavar="ID", help="this community only; may be repeated"
    )
    command.add_argument(
        "--as-of",
        type=a_date,
        metavar="YYYY-MM-DD",
        help="nothing dated later is counted (the end of the last whole quarter, or today with --committee)",
    )
    command.set_defaults(today=date.today)
    policy(command)
    command.add_argument(
        "--why",
        action="store_true",
        help="add what would change each verdict, and how stable it is (about a second a community)",
    )
    kept = command.add_mutually_exclusive_group()
    kept.add_argument(
        "--committee",
        action="store_true",
        help="add how people come and stay, for the committee of the one --community that is named",
    )
    kept.add_argument(
        "--with-names",
        action="store_true",
        help="add the records themselves, with names, so that they can be loaded again",
    )
    command.epilog = (
        "Without --committee the tables hold only what may be seen from outside of a community: nothing of fewer "
        "people or forms than the policy says (5). What lies between two days of one quarter may still be one person."
    )
