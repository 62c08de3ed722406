"""`python3 -m dashboard`: sets up what is missing, then shows the demo."""

import sys

from dashboard.environment import enter

if __name__ == "__main__":
    enter("dashboard")
    from dashboard.cli import main

    sys.exit(main(["demo", *sys.argv[1:]]))
