"""What is written is read back the same, and written again it is the same bytes: every sample, and any text."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.exchange import po, xliff
from pipeline.exchange.segment import Exchange, ExchangeSegment, Match
from tests.exchange.reading import back
from tests.exchange.samples import samples

FORMATS: dict[str, ModuleType] = {"po": po, "xliff": xliff}
SAMPLES = samples()
STATES = ("missing", "draft", "reviewed", "approved", "stale")

# What a newsroom's files can hold: every character but those that its reader refuses, and the line ends of Windows.
TEXT = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"], include_characters="\n\t", exclude_characters="\u2028\u2029\ufffe\uffff"
    ),
    max_size=60,
)
HARD = st.sampled_from(
    [
        "  blanks at both ends  ", "\nline ends at both ends\n", "\ttabs\t", "\\n is no line end", '"quoted\\"',
        "]]>", "<![CDATA[x]]>", "&amp; &lt; &#10; &nbsp;", "<target>", "\U0001f600\U00020000", "\u202eabc\u202c",
        "\u2066a\u2069\u200f\u200e\u061c", "\ufeff", "\u00a0", "#~ msgid", "#, fuzzy", 'msgstr "x"',
        "{quote: a}{quote: a}[^1][x](y)![](z)", "a[^1]: b", "é e\u0301", "%s %d", "; , : %",
    ]
)  # fmt: skip
TEXTS = st.one_of(TEXT, HARD, st.builds(str.__add__, HARD, TEXT))
SOME = TEXTS.filter(lambda text: bool(text.strip()))
LINE = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=30)


@st.composite
def entries(draw: st.DrawFn, name: str) -> ExchangeSegment:
    state = draw(st.sampled_from(STATES))
    target = "" if state == "missing" else draw(SOME)
    previous = draw(TEXTS) if state == "stale" else ""
    match = draw(st.none() | st.builds(Match, SOME, st.integers(1, 100), LINE, TEXTS, st.just("") | LINE))
    context = "\n".join(draw(st.lists(LINE, max_size=3)))
    return ExchangeSegment(name, draw(SOME), target, draw(LINE), context, state, match, previous, draw(st.booleans()))  # type: ignore[arg-type]


@st.composite
def exchanges(draw: st.DrawFn) -> Exchange:
    names = draw(st.lists(LINE | SOME, min_size=1, max_size=4, unique=True))
    return Exchange("2026-05-01-dam", "en", "zh-Hans", draw(LINE), tuple(draw(entries(name)) for name in names))


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: f"{sample.item}.{sample.target_language}")
def test_every_sample_comes_back_the_same_and_in_the_same_bytes(sample: Exchange, ending: str) -> None:
    data = FORMATS[ending].write(sample)
    assert back(ending, data) == sample
    assert FORMATS[ending].write(back(ending, data)) == data


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("sample", SAMPLES[:6], ids=lambda sample: f"{sample.item}.{sample.target_language}")
def test_an_item_of_which_nothing_is_translated_comes_back_the_same(sample: Exchange, ending: str) -> None:
    bare = replace(sample, entries=tuple(replace(entry, target="", state="missing") for entry in sample.entries))
    assert back(ending, FORMATS[ending].write(bare)) == bare


def test_there_are_samples_of_every_shipped_pair() -> None:
    assert len(SAMPLES) >= 24
    assert {sample.target_language for sample in SAMPLES} >= {"ar", "en", "fr", "nb", "ru", "zh-Hans"}


@pytest.mark.parametrize("ending", FORMATS)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(exchange=exchanges())
def test_any_text_survives(exchange: Exchange, ending: str) -> None:
    data = FORMATS[ending].write(exchange)
    assert back(ending, data) == exchange
    assert FORMATS[ending].write(back(ending, data)) == data


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("change", ["mark", "windows", "both"])
def test_what_windows_programs_do_to_a_file_changes_nothing(change: str, ending: str) -> None:
    for sample in SAMPLES[:3]:
        data = FORMATS[ending].write(sample)
        if change != "mark":
            data = data.replace(b"\n", b"\r\n")
        if change != "windows":
            data = b"\xef\xbb\xbf" + data
        assert back(ending, data) == sample


def test_an_xliff_in_utf_16_is_the_same_as_in_utf_8() -> None:
    for sample in SAMPLES[:3]:
        text = xliff.write(sample).decode()
        assert back("xliff", text.encode("utf-16")) == sample
        assert back("xliff", text.replace("'UTF-8'", '"UTF-16"').encode("utf-16")) == sample


@pytest.mark.readers
@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="no gettext on this machine")
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: f"{sample.item}.{sample.target_language}")
def test_msgfmt_finds_nothing_in_a_po(sample: Exchange, tmp_path: Path) -> None:
    for number, file in enumerate((sample, in_all_states(sample))):
        path = tmp_path / f"{number}.po"
        path.write_bytes(po.write(file))
        done = subprocess.run(
            ["msgfmt", "-c", "-v", "-o", "/dev/null", path], capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        assert "warning" not in done.stderr


def in_all_states(sample: Exchange) -> Exchange:
    """Give a sample whose entries are in every state, some with an offer."""
    changed = []
    for number, entry in enumerate(sample.entries):
        state = STATES[number % len(STATES)]
        offer = Match("Noe annet", 87, "2025-01-01-x headline", "Something else", "1 to 2") if number % 3 == 0 else None
        target = "" if state == "missing" else entry.target or "Noe"
        previous = "What it was" if state == "stale" else ""
        changed.append(replace(entry, state=state, target=target, match=offer, previous=previous))
    return replace(sample, entries=tuple(changed))


@pytest.mark.parametrize("ending", FORMATS)
def test_every_state_and_every_offer_comes_back(ending: str) -> None:
    for sample in SAMPLES:
        file = in_all_states(sample)
        assert back(ending, FORMATS[ending].write(file)) == file
