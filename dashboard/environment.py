"""Set-up on a machine with nothing but Python and git: a virtual environment, made once.

`python3 -m dashboard` and `python3 -m tests` come here first, with whichever Python they were
started. Only the standard library may be imported here, and only grammar that an old Python can
read, so that a Python too old for us can still be told so in words.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PROJECT = CHECKOUT / "pyproject.toml"
CONSTRAINTS = CHECKOUT / "constraints.txt"
VENV = CHECKOUT / ".venv"
READY = VENV / "ready.txt"
LOG = VENV / "setup.log"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)


class CannotSetUp(Exception):
    """One line: what is missing, and what to run."""


def enter(module: str, extras: tuple[str, ...] = ()) -> None:
    """Go on as `module` in the checkout's own environment, which has `extras` installed.

    Returns when that is where we are already, or when there is no checkout (an installed package).
    Ends the process with code 2 and one line where the environment cannot be made.
    """
    if not PROJECT.exists():
        return
    try:
        with one_at_a_time():
            if not ready(extras):
                make(extras)
    except CannotSetUp as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    if Path(sys.prefix).resolve() != VENV.resolve():
        hand_over([str(PYTHON), "-m", module, *sys.argv[1:]])


@contextmanager
def one_at_a_time() -> Generator[None]:
    """Two commands started together set up once; the lock dies with its process."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with PROJECT.open() as project:
        fcntl.flock(project, fcntl.LOCK_EX)
        yield


def hand_over(command: list[str]) -> None:
    """Become `command`; on Windows, where a process cannot become another, run it and end as it ends."""
    if os.name == "nt":
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def fingerprint() -> str:
    return hashlib.sha256(PROJECT.read_bytes() + CONSTRAINTS.read_bytes()).hexdigest()


def ready(extras: tuple[str, ...]) -> bool:
    """Whether what is installed is what the project asks for now, with these extras."""
    with suppress(OSError):
        wanted, *installed = READY.read_text(encoding="utf-8").split()
        return PYTHON.exists() and wanted == fingerprint() and set(extras) <= set(installed)
    return False


def make(extras: tuple[str, ...]) -> None:
    """Make the environment, or bring it up to date, and mark it ready."""
    print(f"Setting up in {VENV}: once, a minute or two …", file=sys.stderr, flush=True)
    python = newest_python()
    uv = shutil.which("uv")
    with suppress(OSError):
        READY.unlink()
    if not works(PYTHON):
        make_empty(uv, python)
    project = f"{CHECKOUT}[{','.join(extras)}]" if extras else str(CHECKOUT)
    install = ["install", "--quiet", "--constraint", str(CONSTRAINTS), "--editable", project]
    installed = bool(uv) and run([uv, "pip", *install, "--python", str(PYTHON)])
    if not installed and not run([str(PYTHON), "-m", "pip", "--disable-pip-version-check", *install]):
        raise CannotSetUp(
            f"Could not install what is needed; {LOG} says why. With a connection to the "
            "internet, run the same command again."
        )
    READY.write_text("\n".join([fingerprint(), *extras]) + "\n", encoding="utf-8")


def newest_python() -> str:
    """This Python, if it is new enough, else a newer one on the path."""
    names = [f"python3.{minor}" for minor in range(20, OLDEST[1] - 1, -1)]
    found = [sys.executable] if sys.version_info >= OLDEST else [shutil.which(name) for name in names]
    for python in found:
        if python and works(Path(python)):
            return python
    raise CannotSetUp(
        "cop-health needs Python 3.11 or newer, and this is "
        f"{sys.version_info[0]}.{sys.version_info[1]}. Install a newer one from python.org, then run the "
        "same command with it."
    )


def works(python: Path) -> bool:
    """Whether that Python runs, and is new enough."""
    question = f"import sys; sys.exit(sys.version_info < {OLDEST})"
    return python.exists() and subprocess.call([str(python), "-c", question]) == 0


def make_empty(uv: str | None, python: str) -> None:
    """An environment with nothing in it but pip."""
    if uv and run([uv, "venv", "--quiet", "--clear", "--seed", "--python", python, str(VENV)]):
        return
    venv = [python, "-m", "venv", "--clear", str(VENV)]
    if run(venv) or (install_venv_package() and run(venv)):
        return
    raise CannotSetUp(
        "This Python cannot make a virtual environment. On Debian or Ubuntu, run: "
        "sudo apt install python3-venv   Then run the same command again."
    )


def install_venv_package() -> bool:
    """Debian keeps this part of Python in a package of its own; only root may install it."""
    apt = shutil.which("apt-get")
    if importlib.util.find_spec("ensurepip") or not apt or os.geteuid() != 0:
        return False
    return run([apt, "update"]) and run([apt, "install", "--yes", "python3-venv"])


def run(command: list[str]) -> bool:
    """Whether `command` ended well; what it said is added to the log."""
    VENV.mkdir(exist_ok=True)
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(command)}\n")
        log.flush()
        return subprocess.call(command, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL) == 0
