"""Writes the nine sample communities, one folder each: `python -m sample_data.make`.

Seeded by the name of the folder, so that one story can be changed without touching the others, and
the bytes are the same on every machine. What each story is, and which verdict it gets, is told in
README.md.
"""

from pathlib import Path
from random import Random

from sample_data.stories import (
    early_childhood,
    foundation_maths,
    ict_in_schools,
    inclusive_classrooms,
    pre_service,
    principals_circle,
    reading_corners,
    rural_science,
    sports_and_arts,
)

STORIES = (
    early_childhood,
    foundation_maths,
    ict_in_schools,
    inclusive_classrooms,
    pre_service,
    principals_circle,
    reading_corners,
    rural_science,
    sports_and_arts,
)
HERE = Path(__file__).parent


def made() -> dict[Path, bytes]:
    """Every file by its path within sample_data."""
    return {
        Path(story.FOLDER, name): content
        for story in STORIES
        for name, content in story.files(Random(story.FOLDER)).items()  # noqa: S311 - chance, not secrecy
    }


def main(folder: Path = HERE) -> None:
    """Writes them into the folder, over what is there."""
    for path, content in made().items():
        target = folder / path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(content)


if __name__ == "__main__":
    main()
