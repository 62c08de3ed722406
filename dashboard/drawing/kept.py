"""Charts that were drawn before: drawing one takes longer than all that is around it, and a page is run at each click.

What a chart is drawn from is remembered by `reads` and never changed, so the object itself is the key. It is kept with
the chart: as long as it lives, nothing else can have its place in memory.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

from dashboard.language.words import language

Drawn = TypeVar("Drawn")

# About 100 KB each, in either theme.
MOST = 256


def kept(draw: Callable[..., Drawn], *of: Any) -> Drawn:
    """`draw(*of)`, drawn once for the same objects and language. Only for what is remembered, and never changed."""
    name = f"{draw.__module__}.{draw.__qualname__} {language()}"
    return _kept(name, tuple(_key(each) for each in of), draw, of)[1]  # type: ignore[no-any-return]


@st.cache_resource(max_entries=MOST, show_spinner=False)
def _kept(
    name: str, keys: tuple[Any, ...], _draw: Callable[..., Any], _of: tuple[Any, ...]
) -> tuple[Any, Any]:
    return _of, _draw(*_of)


def _key(each: Any) -> Any:
    """Short values and lists by what they say, the rest by who they are."""
    if each is None or isinstance(each, str | int | float):
        return each
    return repr(each) if isinstance(each, tuple | list) else id(each)
