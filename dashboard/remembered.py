"""What takes long is worked out once for everybody, and whoever waits for it reads in their own language why.

Streamlit fixes the words of a cache's spinner when the function is defined, in the language of whoever came first. So
each language has a spinner of its own; what is remembered is one, for it hangs on the function and what it is asked.
"""

from collections.abc import Callable
from functools import cache, wraps
from typing import ParamSpec, TypeVar, cast

import streamlit as st

from dashboard.language.words import language, say

P = ParamSpec("P")
T = TypeVar("T")


def remembered(*, most: int, busy: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Remember the `most` last results; `busy` is the key of what is said meanwhile."""

    def remember(work: Callable[P, T]) -> Callable[P, T]:
        @cache
        def speaking(chosen: str) -> Callable[P, T]:
            said = say(busy)
            return cast(Callable[P, T], st.cache_resource(max_entries=most, show_spinner=said)(work))

        @wraps(work)
        def asked(*arguments: P.args, **options: P.kwargs) -> T:
            return speaking(language())(*arguments, **options)

        return asked

    return remember
