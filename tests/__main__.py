"""`python3 -m tests [pytest's arguments]`: sets up what is missing, then runs the tests."""

import os
import sys

from dashboard.environment import CHECKOUT, enter

if __name__ == "__main__":
    enter("tests", extras=("dev", "e2e", "test", "word"))
    import pytest

    os.chdir(CHECKOUT)
    code = pytest.main(sys.argv[1:])
    # Hypothesis outlives DuckDB's bindings, which then report forty lines of leaks after the result.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
