"""A policy page of one's own: what is taken, and how a fault in it is named."""

from pathlib import Path

import pytest

from metrics.policy import SHIPPED, Policy, PolicyError

POLICY = Policy.load()
PAGE = SHIPPED.read_text(encoding="utf-8")


def write(folder: Path, text: str) -> Path:
    page = folder / "ours.toml"
    page.write_text(text, encoding="utf-8")
    return page


def faults_of(folder: Path, text: str) -> list[str]:
    with pytest.raises(PolicyError) as error:
        Policy.load(write(folder, text))
    return str(error.value).splitlines()


def changed(before: str, after: str) -> tuple[str, int]:
    """The shipped page with one piece changed, and the number of the first changed line."""
    assert PAGE.count(before) == 1, before
    return PAGE.replace(before, after), PAGE[: PAGE.index(before)].count("\n") + 1


def test_a_committee_can_change_a_number(tmp_path):
    text, _ = changed("[bands.useful]\nhealthy = 0.75", "[bands.useful]\nhealthy = 0.8")
    ours = Policy.load(write(tmp_path, text.replace('name = "default"', 'name = "ours"')))
    assert ours.name == "ours"
    assert ours.edges("useful").healthy == 0.8
    assert ours.sha256 != POLICY.sha256
    assert Policy.load(SHIPPED).sha256 == POLICY.sha256


def test_a_page_saved_by_a_windows_editor_is_read(tmp_path):
    page = tmp_path / "ours.toml"
    page.write_bytes(b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode())
    assert Policy.load(page).bands == POLICY.bands


FAULTS = {
    # what was changed: before, after, lines below it, key, words of the message
    "indicator misspelt": ("[bands.useful]", "[bands.usefull]", 0, "bands.usefull", 'did you mean "useful"?'),
    "table misspelt": ("[lapse.misses]", "[laps.misses]", 0, "laps", 'did you mean "lapse"?'),
    "key misspelt":
        ("[bands.useful]\nhealthy = 0.75", "[bands.useful]\nhealty = 0.75",
         1, "bands.useful.healty", 'did you mean "healthy"?'),
    "at_most below healthy":
        ("at_most = 0.75", "at_most = 0.3", 0, "bands.interactive_share.at_most", "at least healthy = 0.4"),
    "at_most in per cent":
        ("at_most = 0.75", "at_most = 75", 0, "bands.interactive_share.at_most", "is no share"),
    "variant misspelt": ("[bands.backbone.open]", "[bands.backbone.opn]", 0, "bands.backbone.opn", '"open"'),
    "number missing":
        ("[bands.useful]\nhealthy = 0.75\nwatch = 0.50\n", "[bands.useful]\nhealthy = 0.75\n",
         0, "bands.useful.watch", 'is missing; write "watch = 0.5"'),
    "why missing":
        ('[window.months]\nvalue = 36\nwhy = "No meeting older than this is looked at."\n',
         "[window.months]\nvalue = 36\n",
         0, "window.months.why", "is missing"),
    "source empty":
        ('why = "No meeting older than this is looked at."\nsource = "judgement"',
         'why = "No meeting older than this is looked at."\nsource = ""',
         1, "window.months.source", "is empty"),
    "text for a number":
        ("[window.meetings]\nvalue = 8", '[window.meetings]\nvalue = "8"',
         1, "window.meetings.value", "'8' is not a whole number; write one, such as value = 8"),
    "half a meeting":
        ("[window.meetings]\nvalue = 8", "[window.meetings]\nvalue = 8.5",
         1, "window.meetings.value", "8.5 is not a whole number"),
    "yes for a number":
        ("[verdict.lambda]\nvalue = 0.60", "[verdict.lambda]\nvalue = true",
         1, "verdict.lambda.value", "true is not a number; write one, such as value = 0.6"),
    "number for a text":
        ('[money.currency]\nvalue = "ZAR"', "[money.currency]\nvalue = 1",
         1, "money.currency.value", "1 is not text"),
    "no window":
        ("[window.meetings]\nvalue = 8", "[window.meetings]\nvalue = 0",
         1, "window.meetings.value", "0 is too small; write more than 0"),
    "weight negative":
        ("[weights.voice]\nvalue = 2", "[weights.voice]\nvalue = -2",
         1, "weights.voice.value", "-2 is too small; write 0 or more"),
    "per cent for a share":
        ("[verdict.lambda]\nvalue = 0.60", "[verdict.lambda]\nvalue = 60",
         1, "verdict.lambda.value", "write a share from 0 to 1"),
    "per cent in a band":
        ("[bands.useful]\nhealthy = 0.75", "[bands.useful]\nhealthy = 75",
         1, "bands.useful.healthy", "75 is no share"),
    "edges swapped, higher better":
        ("[bands.useful]\nhealthy = 0.75\nwatch = 0.50", "[bands.useful]\nhealthy = 0.50\nwatch = 0.75",
         1, "bands.useful.healthy", "0.5 should be at least watch = 0.75: higher is better here"),
    "edges swapped, lower better":
        ("[bands.dormancy]\nhealthy = 1.5\nwatch = 2.5", "[bands.dormancy]\nhealthy = 2.5\nwatch = 1.5",
         1, "bands.dormancy.healthy", "2.5 should be at most watch = 1.5: lower is better here"),
    "decimal comma":
        ("[bands.useful]\nhealthy = 0.75", "[bands.useful]\nhealthy = 0,75",
         1, "healthy", "write the number with a point, not a comma"),
    "per cent sign":
        ("[bands.useful]\nhealthy = 0.75", "[bands.useful]\nhealthy = 75%",
         1, "healthy", 'write lines like "healthy = 0.75"'),
    "a number where a table was":
        ("[lapse.misses]\nvalue = 3", "[lapse]\nmisses = 3", 1, "lapse.misses", "table"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_by_line_key_and_nearest_word(name, tmp_path):
    before, after, below, key, words = FAULTS[name]
    text, line = changed(before, after)
    said = faults_of(tmp_path, text)[0]
    assert said.startswith(f"ours.toml line {line + below}: {key}: ")
    assert words in said


def test_all_faults_are_named_at_once_in_the_order_of_the_lines(tmp_path):
    text = PAGE.replace("[bands.useful]", "[bands.usefull]").replace("value = 36\n", "value = 0\n")
    text = text.replace('name = "default"', "name = 7")
    said = faults_of(tmp_path, text)
    assert [line.split(": ")[1] for line in said] == [
        "name",
        "window.months.value",
        "stage.maturing_months.value",
        "bands.usefull",
    ]


def test_weights_that_are_all_zero_are_refused(tmp_path):
    text = "".join(
        "value = 0\n" if line.startswith("value") and table.startswith("[weights") else line
        for line, table in _with_table(PAGE)
    )
    assert "give at least one a weight above 0" in faults_of(tmp_path, text)[0]


def _with_table(page):
    table = ""
    for line in page.splitlines(keepends=True):
        table = line if line.startswith("[") else table
        yield line, table


@pytest.mark.parametrize("text", ["", "# nothing\n"])
def test_an_empty_page_lists_what_is_missing(text, tmp_path):
    said = faults_of(tmp_path, text)
    assert any('bands: is missing; write "[bands]"' in line for line in said)


def test_a_page_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PolicyError, match=r"ours\.toml.*cannot be opened"):
        Policy.load(tmp_path / "ours.toml")


def test_a_page_that_is_not_text_is_named(tmp_path):
    page = tmp_path / "ours.toml"
    page.write_bytes(b"name = \xff\xfe")
    with pytest.raises(PolicyError, match="UTF-8"):
        Policy.load(page)
