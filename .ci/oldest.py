"""Prints the oldest version that pyproject.toml allows of everything it names, for pip to hold to."""

import re
import sys
import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]

for asked in [*PROJECT["dependencies"], *EXTRAS["test"], *EXTRAS["e2e"]]:
    name, oldest = re.match(r"([\w.-]+)>=([\d.]+)", asked).groups()
    sys.stdout.write(f"{name}=={oldest}\n")
