"""Streamlit as a process of its own, which ends when the command that started it does.

`python -m dashboard.server run FILE --server.port=N …`: what `streamlit` takes. Standard input is a
pipe held open by the command; it closes even where the command is killed outright.
"""

import os
import sys
import threading

from streamlit.web import cli


def end_with_the_command() -> None:
    """Wait until the other end of standard input is closed, then end at once."""
    while sys.stdin.buffer.read(1024):
        pass
    os._exit(0)


if __name__ == "__main__":
    threading.Thread(target=end_with_the_command, daemon=True).start()
    sys.exit(cli.main(prog_name="streamlit"))
