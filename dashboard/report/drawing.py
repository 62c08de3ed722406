"""How the charts of the report are drawn: matplotlib's SVG, small, the same every time, and legible in grey.

Letters stay letters, so that the type of the page is theirs as well. What a chart names by address or in a
head of its own is taken out: it is set into a page and into a PDF.
"""

import re
from io import StringIO
from threading import Lock

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

INK, SOFT, LINE, FAINT = "#1f2a30", "#555b60", "#8a8f94", "#e4e4e0"
ACCENT, GROUND = "#0b5f5b", "#ffffff"
SIZE = 7.5
_SETTINGS = {
    "svg.fonttype": "none",
    "text.parse_math": False,
    "font.size": SIZE,
    "text.color": INK,
    "axes.edgecolor": LINE,
    "axes.linewidth": 0.6,
}
_HEAD = re.compile(r"^.*?(?=<svg )", re.DOTALL)
_METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
_FAMILY = re.compile(r"font-family: [^;\"]*; ?")
_NAMED_GROUP = re.compile(r'<g id="[^"]*">')
_CLIPS = re.compile(r' clip-path="[^"]*"|<defs>\s*<clipPath.*?</clipPath>\s*</defs>', re.DOTALL)
_BETWEEN = re.compile(r"\n\s*")
# Settings of matplotlib hold for the whole process, and pages are drawn by several threads.
_ONE_AT_A_TIME = Lock()


class Drawing:
    """A figure of so many inches, drawn within a `with` block; `svg` is what came of it. `name` keeps apart what two
    drawings on one page call their shapes."""

    def __init__(self, name: str, width: float, height: float) -> None:
        self.name, self.size = name, (width, height)
        self.svg = ""

    def __enter__(self) -> Axes:
        _ONE_AT_A_TIME.acquire()
        self._context = rc_context(_SETTINGS | {"svg.hashsalt": self.name})
        self._context.__enter__()
        self._figure = Figure(figsize=self.size)
        FigureCanvasSVG(self._figure)
        axes = self._figure.add_axes((0, 0, 1, 1))
        axes.patch.set_visible(False)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        axes.tick_params(length=2, width=0.5, color=LINE, labelcolor=SOFT, pad=2)
        return axes

    def __exit__(self, *failed: object) -> None:
        try:
            if failed[0] is None:
                self._figure.patch.set_visible(False)
                into = StringIO()
                self._figure.savefig(into, format="svg", metadata={"Date": None, "Creator": None})
                self.svg = _tidy(into.getvalue())
        finally:
            self._context.__exit__(None, None, None)
            _ONE_AT_A_TIME.release()


def _tidy(svg: str) -> str:
    bare = _METADATA.sub("", _HEAD.sub("", svg, count=1))
    return _BETWEEN.sub("\n", _CLIPS.sub("", _NAMED_GROUP.sub("<g>", _FAMILY.sub("", bare)))).strip()


def place(axes: Axes, left: float, bottom: float, right: float, top: float) -> None:
    """Set the axes into the drawing, with margins in inches for what stands around them."""
    figure = axes.figure
    width, height = figure.get_size_inches()
    axes.set_position(
        (left / width, bottom / height, 1 - (left + right) / width, 1 - (bottom + top) / height)
    )
