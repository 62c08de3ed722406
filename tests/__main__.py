"""`python3 -m tests [pytest's arguments]`: sets up what is missing, then runs the tests."""

import os
import sys

from dashboard.environment import CHECKOUT, enter

if __name__ == "__main__":
    enter("tests", extras=("dev", "e2e", "test"))
    import pytest

    os.chdir(CHECKOUT)
    sys.exit(pytest.main(sys.argv[1:]))
